"""The fourteen statements of the company's own page, S1 to S14, each with the test that names it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ivr.domain.contracts import Level, Product
from ivr.shipped import Shipped
from ivr.wiring import ROOT
from tests.caller import Caller
from tests.cli.terminal import typed
from tests.company import contract, gap
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")

ELSEWHERE = {
    "S2": "tests/calls/test_claims_included.py",
    "S4": "tests/calls/test_claims_repair.py",
    "S5": "tests/calls/test_claims_repair.py",
    "S6": "tests/calls/test_claims_rental.py",
    "S7": "tests/calls/test_claims_repair.py",
    "S8": "tests/calls/test_claims_repair.py",
    "S9": "tests/calls/test_claims_rental.py",
    "S10": "tests/calls/test_claims_trip.py",
    "S12": "tests/calls/test_transfer_late.py",
    "S14": "tests/calls/test_usernames_released.py",
}
"""The statements whose tests stand with the line that they are about."""


@pytest.mark.parametrize("statement", ELSEWHERE)
def test_the_other_statements_are_named_by_tests_of_their_lines(statement: str) -> None:
    told = (ROOT / ELSEWHERE[statement]).read_text("utf-8")

    assert re.search(rf"\b{statement}\b", told)


def test_s1_four_levels_and_gap_are_what_was_sold(house: TestHouse) -> None:
    """S1: Major, Value, Feature and Basic Guard, and GAP beside them; a service contract has one level."""
    assert {level.value for level in Level} == {"major", "value", "feature", "basic"}
    assert {product.value for product in Product} == {"vsc", "gap"}
    for level in Level:
        house.has(contract(level=level, benefits=frozenset({"roadside"})))
        caller = Caller(house, f"+1503555{list(Level).index(level):04}")

        caller.dials("claims").says("what does my contract include").keys(*TRIO)

        assert f"{level.value} guard" in caller.words.lower()


def test_s3_lines_whose_numbers_the_page_leaves_blank_are_served_by_none(house: TestHouse) -> None:
    """S3: roadside help and claims have no number of their own until an operator says which."""
    content = Shipped(ROOT).content()

    assert not {"roadside", "claims"} & content.lines.served.keys()
    done = typed(house, "flows", "check", shipped=Shipped(ROOT))
    assert "nobody can dial: claims, front, roadside." in done.stdout


def test_s11_a_gap_claim_needs_last_name_zip_and_vin_and_nothing_else(
    house: TestHouse, caller: Caller
) -> None:
    """S11: those three start a claim; each document is reviewed within two business days of its receipt."""
    house.has(held := contract(), gap(held))

    caller.dials("gap").keys("1", *TRIO)

    assert caller.entries == 4
    assert "two business days" in caller.words
    assert [one.kind for one in house.requests()] != ["cancellation"]


@pytest.mark.parametrize(("days", "prompt"), [(60, "full"), (61, "prorated")])
def test_s13_within_sixty_days_and_without_claims_the_refund_is_full(
    house: TestHouse, caller: Caller, days: int, prompt: str
) -> None:
    """S13: by 1-800-631-5590; in full within 60 days without a claim, prorated after them."""
    assert house.number_of("contracts") == "+18006315590"
    house.has(contract(start_days_ago=days, purchase_state="NY"))
    caller.dials("contracts").keys("1", *TRIO)

    if prompt == "prorated":
        caller.keys("13000#", "1")
    caller.heard(f"cancellation-offer-{prompt}")


def test_the_numbers_are_those_of_the_page() -> None:
    """S11, S13, S14: the numbers that the page prints, and none that it does not."""
    served = {name: line.number for name, line in Shipped(Path(ROOT)).content().lines.served.items()}

    assert served == {
        "contracts": "+18006315590",
        "gap": "+18662121304",
        "bank": "+18772472559",
        "invest": "+18558802559",
    }
