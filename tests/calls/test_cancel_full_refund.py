"""X1: an owner cancels on day 35 with no claims, and gets everything back."""

from __future__ import annotations

import pytest

from ivr.exchange.phone import NotConnected
from tests.caller import Caller
from tests.company import NOON, claim, contract
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")


def test_by_keys_alone_the_refund_is_full_and_the_request_on_record(house: TestHouse, caller: Caller) -> None:
    """3 keys and the trio; 58 s of speech on the card; one request, one form that is due."""
    house.has(contract())

    caller.dials("contracts").keys("1", *TRIO)
    caller.heard("cancellation-offer-full", refund="2400.00", days_held=35)

    caller.keys("1").heard("cancellation-sure", vehicle="Chevrolet")
    caller.keys("1")

    [request] = house.requests()
    [message] = house.messages()
    caller.heard("cancellation-requested", number=request.number)
    assert (request.kind, request.contract, request.state) == ("cancellation", "VSC100001", "open")
    assert request.asks["estimate"] == "2400.00"
    assert ("cancellation-form", "VSC100001", request.number, "due") == (
        message.name,
        message.contract,
        message.request_number,
        message.state,
    )
    assert caller.entries == 6

    caller.waits().heard("contracts-goodbye").is_over()
    assert caller.seconds <= 58 * 1.15, caller.seconds


def test_by_speech_alone_it_is_the_same_call(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials("contracts").says("I want to cancel my contract")
    caller.says("nine seven two oh five").says("Garcia").says(
        "M as in Mary, Z as in zebra, one five seven nine four three"
    )
    caller.heard("cancellation-offer-full", refund="2400.00")
    caller.says("cancel it").says("yes")

    [request] = house.requests()
    caller.heard("cancellation-requested", number=request.number)
    assert caller.entries == 6
    assert caller.waits().is_over().seconds <= 58 * 1.15, caller.seconds


def test_a_financed_holder_hears_who_is_paid_first(house: TestHouse, caller: Caller) -> None:
    house.has(contract(lienholder="First Lakes Bank"))

    caller.dials().keys("1", *TRIO).heard("cancellation-offer-full", payee="lender")
    assert "It goes first to your lender" in caller.words

    caller.keys("1", "1").waits().is_over()
    assert caller.entries == 6
    assert caller.seconds <= 58 * 1.15, caller.seconds


def test_the_whole_vin_may_be_said(house: TestHouse, caller: Caller) -> None:
    """S11: "VIN number" is honoured whole, however much less is asked for."""
    house.has(contract())

    caller.dials().keys("1", "97205", "Garcia#").says(
        "one G C V K N E C zero M Z one five seven nine four three"
    )

    caller.heard("cancellation-offer-full")


def test_a_caller_who_keeps_the_contract_changes_nothing_and_is_told_so(
    house: TestHouse, caller: Caller
) -> None:
    house.has(contract())

    caller.dials().keys("1", *TRIO, "2")

    caller.heard("cancellation-kept")
    assert (house.requests(), house.messages()) == ([], [])


def test_a_caller_who_says_no_at_the_second_asking_changes_nothing(house: TestHouse, caller: Caller) -> None:
    """Asked twice in different words; what is not confirmed is not done."""
    house.has(contract())

    caller.dials().keys("1", *TRIO, "1", "2")

    caller.heard("cancellation-kept")
    assert (house.requests(), house.messages()) == ([], [])


def test_a_caller_who_hangs_up_before_confirming_changes_nothing(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials().keys("1", *TRIO, "1").hangs_up()

    assert (house.requests(), house.messages()) == ([], [])
    with pytest.raises(NotConnected):
        caller.keys("1")


@pytest.mark.parametrize("days", [0, 1, 59, 60])
def test_up_to_day_60_the_refund_is_full(house: TestHouse, caller: Caller, days: int) -> None:
    house.has(contract(start_days_ago=days))

    caller.dials().keys("1", *TRIO)

    caller.heard("cancellation-offer-full", refund="2400.00", days_held=days)


def test_on_day_61_it_is_not(house: TestHouse, caller: Caller) -> None:
    """1,200 miles on day 61: 1400 of 1461 days are left, less 50 dollars."""
    house.has(contract(start_days_ago=61, purchase_state="TX"))

    caller.dials().keys("1", *TRIO, "13200#", "1")

    caller.heard("cancellation-offer-prorated", refund="2249.79", basis="time")


def test_a_claim_voids_the_full_refund(house: TestHouse, caller: Caller) -> None:
    """Day 20 with a claim of 180 dollars, 600 miles: filed is enough, whatever became of it."""
    held = contract(start_days_ago=20)
    house.has(held, claim(held, amount_paid=None, status="denied"))

    caller.dials().keys("1", *TRIO, "12600#", "1")

    caller.heard("cancellation-offer-estimate", basis="time")
    assert "cancellation-offer-full" not in [one.message for one in caller.said]


def test_a_second_call_hears_of_the_request_of_the_first(house: TestHouse, caller: Caller) -> None:
    house.has(contract())
    caller.dials().keys("1", *TRIO, "1", "1").hangs_up()
    [request] = house.requests()

    Caller(house, "+15035550118").dials().keys("1", *TRIO).heard(
        "cancellation-already-requested", number=request.number, asked_on="2026-11-22"
    )

    assert [request] == house.requests()


def test_two_callers_at_once_leave_one_request(house: TestHouse, caller: Caller) -> None:
    """Both are at the last question; whoever answers second hears of the first's request."""
    house.has(contract())
    spouse = Caller(house, "+15035550118")
    caller.dials().keys("1", *TRIO, "1")
    house.exchange_at(NOON)
    spouse.dials().keys("1", *TRIO, "1")

    caller.keys("1").heard("cancellation-requested")
    spouse.keys("1").heard("cancellation-already-requested", number=house.requests()[0].number)

    assert 1 == len(house.requests()) == len(house.messages())


def test_the_number_is_said_again_with_9(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials().keys("1", *TRIO, "1", "1", "9")

    caller.heard("cancellation-requested", number=house.requests()[0].number)


def test_a_caller_who_stays_on_is_not_asked_again_who_they_are(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials().keys("1", *TRIO, "2", "1", "1").heard("identify-holder-same", vehicle="Chevrolet")
    caller.keys("1")

    caller.heard("cancellation-offer-full")
