"""`flask calls`: what neither an engineer nor a supervisor may read of a caller."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.caller import Caller
from tests.cli.played import TRIO, as_json, cancelled_by_keys, cancelled_by_speech, shown
from tests.cli.terminal import typed
from tests.company import CHEVROLET, contract
from tests.house import TestHouse

PRIVATE = ("97205", "97 205", "garcia", "427242", "dana", "157943", "157 943", CHEVROLET.lower(), "vsc100001")
SPOKEN = ("nine seven two", "oh five", "mary", "zebra", "one five seven", "four three", "15 79 43", "garsia")


def private_in(house: TestHouse, call: str) -> list[str]:
    """Whatever of ZIP, name, VIN, contract and number the tools show of the call, in text and in JSON."""
    outputs = [
        shown(house, call),
        json.dumps(as_json(house, call)),
        *(typed(house, "calls", "list", *more).stdout for more in ([], ["--json"])),
    ]
    # Names of calls and bundles are chance, and may hold any digits.
    text = re.sub(r"\b(CA)?[0-9a-f]{12,64}\b", "", " ".join(outputs)).lower()
    return [one for one in (*PRIVATE, *SPOKEN, "5035550117") if one in text]


@pytest.mark.parametrize("cancelled", [cancelled_by_keys, cancelled_by_speech])
def test_no_zip_name_vin_or_number_is_shown_of_a_whole_call(
    house: TestHouse, caller: Caller, cancelled: Any
) -> None:
    house.has(contract())

    assert private_in(house, cancelled(caller)) == []


@pytest.mark.parametrize(
    ("says", "is_shown"),
    [
        ("cancel, this is Garcia", '"cancel this is •••"'),
        ("I want to cancel, my ZIP is nine seven two oh five", '"i want to cancel my zip is •••"'),
        ("cancel 97205", '"cancel •••"'),
        ("cancel the one that ends in M Z one five seven nine four three", None),
        ("cancel for G A R C I A", None),
        ("GAP or VIN, what is it?", '"GAP or VIN, what is it?"'),
        ("the first 2 of my contracts", '"the first 2 of my contracts"'),
    ],
)
def test_what_is_private_is_masked_where_nobody_asked_for_it(
    house: TestHouse, caller: Caller, says: str, is_shown: str | None
) -> None:
    """At an open question a caller may say anything; what it has to do with the flow stays readable."""
    house.has(contract())
    caller.dials().says(says)
    if caller.state.stack[-1].state == "menu":
        caller.keys("1")
    caller.keys(*TRIO)

    assert private_in(house, caller.phone.call_sid) == []
    assert is_shown is None or f"says {is_shown} (0.92)" in shown(house, caller.phone.call_sid)


def test_a_name_given_by_keys_is_masked_where_it_was_said(house: TestHouse, caller: Caller) -> None:
    caller.dials().says("cancel for garcia please").keys("97205", "Garcia#")

    assert '"cancel for •••"' in shown(house, caller.phone.call_sid)


def test_a_vin_keyed_where_miles_are_asked_is_masked(house: TestHouse, caller: Caller) -> None:
    house.has(contract(start_days_ago=100))
    caller.dials().keys("1", *TRIO, "157943#")

    assert private_in(house, caller.phone.call_sid) == []
