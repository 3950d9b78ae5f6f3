"""X2: an owner cancels on day 631 with one paid claim, financed: prorated, itemized, the lender first."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ivr.domain.contracts import Claim, Contract
from ivr.domain.money import Money
from tests.caller import Caller
from tests.company import claim, contract
from tests.house import TestHouse

TRIO = ("30301", "Okafor#", "157943#")


def day_631(**values: Any) -> tuple[Contract, Claim]:
    """12,000 miles at the start, $312.40 in claims, a lender; bought where the rule is known for certain."""
    held = contract(
        **{
            "last_name": "Okafor",
            "zip": "30301",
            "start_date": date(2025, 3, 1),
            "lienholder": "First Lakes Bank",
            "purchase_state": "TX",
            "last_odometer": 36_000,
        }
        | values
    )
    return held, claim(held)


def test_by_keys_alone_every_item_is_named_and_it_is_called_an_estimate(
    house: TestHouse, caller: Caller
) -> None:
    """4 keys, the trio and the odometer; 73 s of speech on the card."""
    house.has(*day_631())

    caller.dials("contracts").keys("1", *TRIO).heard("cancellation-miles")
    caller.keys("41500#").heard("cancellation-miles-right", odometer=41_500)
    caller.keys("1").heard(
        "cancellation-offer-prorated",
        basis="miles",
        share=39,
        unearned="925.00",
        claims_paid="312.40",
        fee="50.00",
        refund="562.60",
        payee="lender",
    )
    assert "estimate" in caller.words
    assert "first to your lender" in caller.words

    caller.keys("1", "1")

    [request] = house.requests()
    caller.heard("cancellation-requested", number=request.number)
    assert tuple(request.asks[one] for one in ("estimate", "payee", "odometer")) == (
        "562.60",
        "lender",
        41_500,
    )
    assert caller.entries == 8
    assert caller.waits().is_over().seconds <= 73 * 1.15, caller.seconds


def test_by_speech_alone_it_is_the_same_call(house: TestHouse, caller: Caller) -> None:
    house.has(*day_631())

    caller.dials().says("cancel").says("three oh three oh one").says("Okafor")
    caller.says("M Z one five seven nine four three")
    caller.says("forty one thousand five hundred").heard("cancellation-miles-right", odometer=41_500)
    caller.says("that's right").heard("cancellation-offer-prorated", refund="562.60")
    caller.says("yes").says("yes")

    caller.heard("cancellation-requested", number=house.requests()[0].number)
    assert caller.entries == 8
    assert caller.waits().is_over().seconds <= 73 * 1.15, caller.seconds


def test_where_the_states_rule_is_unverified_a_person_is_said_to_confirm(
    house: TestHouse, caller: Caller
) -> None:
    house.has(*day_631(purchase_state="MO"))

    caller.dials().keys("1", *TRIO, "41500#", "1")

    caller.heard("cancellation-offer-estimate", refund="562.60")
    assert "A person will confirm this figure" in caller.words
    caller.keys("1", "1").waits().is_over()
    assert caller.entries == 8
    assert caller.seconds <= 73 * 1.15, caller.seconds


def test_a_contract_that_never_deducts_claims_does_not(house: TestHouse, caller: Caller) -> None:
    house.has(*day_631(deduct_claims=False))

    caller.dials().keys("1", *TRIO, "41500#", "1")

    caller.heard("cancellation-offer-prorated", refund="875.00", deducted="fee")


def test_a_reading_below_the_last_one_goes_to_a_person(house: TestHouse, caller: Caller) -> None:
    house.has(*day_631())

    caller.dials().keys("1", *TRIO, "35999#", "1")

    caller.heard("cancellation-miles-low").heard("contracts-person").is_connected()
    assert house.requests() == []


def test_a_reading_that_was_keyed_wrong_is_keyed_again(house: TestHouse, caller: Caller) -> None:
    house.has(*day_631())

    caller.dials().keys("1", *TRIO, "51500#", "2").heard("cancellation-miles")
    caller.keys("41500#", "1")

    caller.heard("cancellation-offer-prorated", refund="562.60")


@pytest.mark.parametrize("confidence", [0.9, 0.6])
def test_miles_are_read_back_once_however_well_they_were_heard(
    house: TestHouse, caller: Caller, confidence: float
) -> None:
    """A middling hearing that is confirmed next anyway is not asked about before."""
    house.has(*day_631())

    caller.dials().keys("1", *TRIO).says("41,500 miles", confidence=confidence)

    caller.heard("cancellation-miles-right", odometer=41_500)


def test_nine_says_the_whole_estimate_again(house: TestHouse, caller: Caller) -> None:
    house.has(*day_631())

    caller.dials().keys("1", *TRIO, "41500#", "1", "9")

    caller.heard("cancellation-offer-prorated", refund="562.60")


def test_in_texas_a_claim_in_the_first_month_leaves_the_whole_price_less_the_claim(
    house: TestHouse, caller: Caller
) -> None:
    """The state's rule beats the proration: $2,400 less $180, no fee."""
    held = contract(start_days_ago=20, purchase_state="TX")
    house.has(held, claim(held, amount_paid=Money.of("180")))

    caller.dials().keys("1", "97205", "Garcia#", "157943#")

    caller.heard("cancellation-offer-prorated", basis="none", refund="2220.00", deducted="claims")
    assert "You get back the whole price, two thousand four hundred dollars. Less" in caller.words


def test_without_a_reading_a_person_works_it_out(house: TestHouse, caller: Caller) -> None:
    house.has(*day_631())

    caller.dials().keys("1", *TRIO).says("I don't have it")

    caller.heard("cancellation-no-reading").is_connected()


def test_an_estimate_of_nothing_is_said_in_plain_words(house: TestHouse, caller: Caller) -> None:
    house.has(*day_631())

    caller.dials().keys("1", *TRIO, "59999#", "1")

    caller.heard("cancellation-offer-nothing")
    assert "give you nothing back" in caller.words


def test_where_the_first_reading_is_not_on_record_a_person_works_it_out(
    house: TestHouse, caller: Caller
) -> None:
    house.has(*day_631(start_odometer=None))

    caller.dials("contracts").keys("1", *TRIO)

    caller.heard("contracts-person").is_connected().did_not_hear("estimate")
