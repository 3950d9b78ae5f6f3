"""X3: the loan is paid off, and the GAP addendum is no longer needed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ivr.domain.contracts import Claim, ClaimKind, Contract
from ivr.domain.money import Money
from tests.caller import Caller
from tests.company import claim, contract, gap
from tests.house import TestHouse

CARD_S = 58
"""Seconds of speech that the canonical call X3 has."""
TRIO = ("97205", "Garcia#", "157943#")


def both(**values: Any) -> tuple[Contract, Contract]:
    """A service contract and GAP on one vehicle, financed, where GAP's rule is known and nothing special."""
    service = contract(start_days_ago=400, purchase_state="CO", lienholder="First Lakes Bank")
    return service, gap(service, **values)


def test_by_keys_alone_gap_is_chosen_and_prorated_by_days(house: TestHouse, caller: Caller) -> None:
    """4 keys and the trio; 58 s of speech on the card; the refund is the caller's with proof of payoff."""
    house.has(*both())

    caller.dials("contracts").keys("1", *TRIO).heard("cancellation-choose")
    caller.keys("2").heard("cancellation-offer-by-days", refund="604.50", deducted="none")
    assert "estimate" in caller.words
    caller.keys("1").heard("cancellation-sure", product="gap")
    caller.keys("1")

    [request] = house.requests()
    caller.heard("cancellation-requested", number=request.number, product="gap", payee="lender")
    assert "Send proof the loan is paid and the refund comes to you" in caller.words
    assert (request.contract, request.asks["estimate"]) == ("GAP200001", "604.50")
    assert caller.entries == 7
    assert caller.waits().is_over().seconds <= CARD_S * 1.15, caller.seconds


def test_by_speech_alone_it_is_the_same_call(house: TestHouse, caller: Caller) -> None:
    house.has(*both())

    caller.dials().says("cancellation").says("nine seven two zero five").says("Garcia")
    caller.says("mike zulu one five seven nine four three").says("the GAP")
    caller.heard("cancellation-offer-by-days", refund="604.50").says("cancel").says("yes please")

    caller.heard("cancellation-requested", product="gap")
    assert caller.entries == 7
    assert caller.waits().is_over().seconds <= CARD_S * 1.15, caller.seconds


def test_in_california_without_a_fee_the_refund_comes_by_itself(house: TestHouse, caller: Caller) -> None:
    house.has(*both(purchase_state="CA", admin_fee=Money.of("50")))

    caller.dials().keys("1", *TRIO, "2").heard("cancellation-offer-by-days", refund="604.50", deducted="none")
    caller.keys("1", "1")

    caller.heard("cancellation-requested", payee="automatic")
    assert "Once the loan is paid off, the refund comes to you by itself" in caller.words
    assert caller.entries == 7
    assert caller.waits().is_over().seconds <= CARD_S * 1.15, caller.seconds


def test_without_a_lender_the_refund_is_the_holders(house: TestHouse, caller: Caller) -> None:
    house.has(*both(lienholder=None))

    caller.dials().keys("1", *TRIO, "2", "1", "1")

    caller.heard("cancellation-requested", payee="holder")
    assert caller.waits().is_over().seconds <= CARD_S * 1.15, caller.seconds


def test_with_an_open_gap_claim_a_person_helps(house: TestHouse, caller: Caller) -> None:
    _, addendum = both()
    house.has(addendum, gap_claim(addendum))

    caller.dials().keys("1", *TRIO)

    caller.heard("cancellation-open-claim").heard("contracts-person").is_connected()
    assert house.requests() == []


def test_with_an_open_gap_claim_the_service_contract_can_still_be_cancelled(
    house: TestHouse, caller: Caller
) -> None:
    """A totaled vehicle needs no repairs: its service contract should be cancelled."""
    service, addendum = both()
    house.has(service, addendum, gap_claim(addendum))

    caller.dials().keys("1", *TRIO)

    caller.heard("cancellation-miles")


def test_after_one_is_requested_only_the_other_is_left(house: TestHouse, caller: Caller) -> None:
    house.has(*both())
    caller.dials().keys("1", *TRIO, "2", "1", "1").heard("cancellation-requested", product="gap")

    caller.keys("2", "1", "1")

    caller.heard("cancellation-one-left", number=house.requests()[0].number).heard("cancellation-miles")
    assert "We already have your request to cancel GAP" in caller.words


def gap_claim(of: Contract) -> Claim:
    return claim(of, kind=ClaimKind.GAP, status="awaiting_documents", amount_paid=None)


def test_two_service_contracts_on_one_vehicle_are_for_a_person_to_tell_apart(
    house: TestHouse, caller: Caller
) -> None:
    service, _ = both()
    house.has(service, replace(service, number="VSC100002"))

    caller.dials().keys("1", *TRIO)

    caller.heard("contracts-person").is_connected()
    assert house.requests() == []
