"""Recognising a holder: what is counted, when, against whom, and what is given back."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast

import pytest

from ivr.actions.declared import World
from ivr.actions.gap_world import GapWorld
from ivr.actions.holders import identified
from ivr.actions.not_on_file import CLAIM_NOT_ON_FILE
from ivr.domain.contracts import Claim, Contract
from ivr.domain.facts import FactValue
from ivr.domain.gap_documents import shipped_documents
from ivr.domain.refund_rules import Rules
from ivr.engine.ports import OpenRequest
from ivr.engine.results import ChargeReturned, Given, Result
from ivr.flow.document import Flow
from ivr.shipped import verified
from ivr.wiring import ROOT
from tests.company import NOON, TODAY, contract
from tests.house import SHIPPED

RIGHT: Mapping[str, FactValue] = {"zip": "97205", "last_name": "#427242", "vin": "keys:157943"}
CALLER, NAME, CONTRACT = "trio:caller:+15035550117", "trio:name:97205:427242", "trio:contract:VSC100001"


@dataclass
class Records:
    """The company's records with one contract, and limits; `asked` is what was asked of them, in order."""

    full: frozenset[str] = frozenset()
    asked: list[str] = field(default_factory=list)

    def charge(self, key: str, call: str, turn: int, *, at_most: int, within_s: int, now: datetime) -> bool:
        self.asked.append(key)
        return key not in self.full

    def in_zip(self, zip_or_postal_code: str) -> list[Contract]:
        self.asked.append("look-up")
        return [contract()] if zip_or_postal_code == "97205" else []

    def numbered(self, number: str) -> Contract | None:
        raise AssertionError("nobody is looked up by number here")

    def of_vehicle(self, vin: str) -> list[Contract]:
        raise AssertionError("nobody is looked up by VIN alone")

    def claims(self, contract_number: str) -> list[Claim]:
        raise AssertionError("claims are nobody's business yet")

    def open_for(self, kind: str, contract: str) -> OpenRequest | None:
        assert kind == CLAIM_NOT_ON_FILE, "no other request is anybody's business yet"
        return None

    def reference(self, zip_or_postal_code: str, name_keys: str, vin_keys: str) -> str:
        return "not-on-file"

    def has(self, phone: str) -> bool:
        raise AssertionError("texts are nobody's business yet")


def tried(records: Records, facts: Mapping[str, FactValue] = RIGHT, **changes: Any) -> Result:
    """What the action finds at a caller's first try, but for the changes."""
    world = World(
        contracts=records,
        requests=records,
        limits=records,
        opt_outs=records,
        refund_rules=Rules({}, {}),
        trios_per_caller_hour=5,
        trios_per_holder_day=10,
        gap=GapWorld(
            documents=cast(Any, None), consents=cast(Any, None), unfiled=records, rules=shipped_documents()
        ),
        **dict.fromkeys(
            ("places", "roadside", "usernames", "people", "transfers", "claims"), cast(Any, None)
        ),
    )
    given: dict[str, Any] = {
        "facts": facts,
        "visits": 1,
        "call": "CA1",
        "turn": 4,
        "attempt": 0,
        "caller": "+15035550117",
        "line": "contracts",
        "language": "en-US",
        "now": NOON,
        "today": TODAY,
        "local": NOON,
    }
    return identified.within(world).run(Given(**(given | changes)))


def test_a_try_is_counted_against_caller_and_name_before_anything_is_looked_up() -> None:
    records = Records()

    tried(records)

    assert records.asked == [CALLER, NAME, "look-up", CONTRACT]


@pytest.mark.parametrize("full", [CALLER, NAME])
def test_beyond_either_limit_nothing_is_looked_up_though_all_three_are_right(full: str) -> None:
    records = Records(frozenset({full}))

    assert tried(records).outcome == "limited"
    assert "look-up" not in records.asked


def test_a_contract_that_had_too_many_tries_is_as_good_as_not_there() -> None:
    """Whatever forms of the name the tries came under, and though this one is right."""
    assert tried(Records(frozenset({CONTRACT}))).outcome == "by_voice"


@pytest.mark.parametrize("form", ["GARCIA", "#4272420", "#4270242", "#0427242"])
def test_a_name_counts_as_one_however_it_is_keyed_or_said(form: str) -> None:
    """Else whoever guesses a VIN has the limit once for every form of the name."""
    records = Records()

    tried(records, {**RIGHT, "last_name": form})

    assert NAME in records.asked


def test_a_letter_that_is_on_two_keys_counts_as_one() -> None:
    """Q is on 7 or 1, Z on 9 or 1."""
    by_seven, by_one = Records(), Records()

    tried(by_seven, {**RIGHT, "last_name": "#78459"})
    tried(by_one, {**RIGHT, "last_name": "#18451"})

    assert by_seven.asked == by_one.asked


def test_a_caller_who_withholds_the_number_counts_by_call() -> None:
    records = Records()

    tried(records, caller=None)

    assert records.asked[0] == "trio:caller:withheld:CA1"


def test_a_try_that_was_right_is_given_back_and_leaves_the_contract_alone() -> None:
    found = tried(Records())

    assert (found.outcome, found.facts["holder"]) == ("found", ("VSC100001",))
    assert found.records == (ChargeReturned(CALLER), ChargeReturned(NAME), ChargeReturned(CONTRACT))
    assert [found.facts[name] for name in ("zip", "last_name", "vin")] == [None, None, None]


@pytest.mark.parametrize(
    "wrong", [{"zip": "97299"}, {"last_name": "#533"}, {"vin": "keys:157942"}], ids=lambda one: str([*one])
)
def test_a_try_that_was_wrong_is_not_given_back_whatever_was_wrong(wrong: Mapping[str, FactValue]) -> None:
    """And it comes to the same outcome: nobody learns which of the three it was."""
    found = tried(Records(), {**RIGHT, **wrong})

    assert (found.outcome, found.records) == ("by_voice", ())


@pytest.mark.parametrize(
    ("leads", "past", "left_out"),
    [
        ('unknown = "zip"', 'unknown = "last_name"', "zip"),
        ('then  = "last_name"', 'then  = "vin"', "last_name"),
        ('then  = "vin"', 'then  = "match"', "vin"),
    ],
)
def test_a_flow_that_looks_a_caller_up_before_all_three_are_in_is_refused(
    leads: str, past: str, left_out: str
) -> None:
    text = (ROOT / "flows" / "identify_holder.toml").read_text("utf-8")
    assert text.count(leads) == 1
    flow = Flow.model_validate(tomllib.loads(text.replace(leads, past)))
    content = SHIPPED.content()
    hasty = content.model_copy(update={"flows": {**content.flows, flow.flow: flow}})

    told = [problem.says for problem in verified(hasty) if problem.state == "match"]

    assert [one for one in told if f'action "holders.identify" needs "{left_out}"' in one]
