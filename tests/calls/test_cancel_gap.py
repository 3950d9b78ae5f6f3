"""X3: the loan is paid off, and the GAP addendum is no longer needed."""

from __future__ import annotations

from typing import Any

from ivr.domain.contracts import Claim, ClaimKind, Contract
from tests.caller import Caller
from tests.company import claim, contract, gap
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")


def both(**values: Any) -> tuple[Contract, Contract]:
    service = contract(start_days_ago=400, purchase_state="CA")
    return service, gap(service, purchase_state="CA", **values)


def test_by_keys_alone_gap_is_chosen_and_prorated_by_days(house: TestHouse, caller: Caller) -> None:
    """4 keys and the trio; 58 s of speech on the card; California: no fee, and the rule is known."""
    house.has(*both())

    caller.dials("contracts").keys("1", *TRIO).heard("cancellation-choose")
    caller.keys("2").heard("cancellation-offer-prorated", product="gap", refund="604.50", deducted="none")
    assert "estimate" in caller.words
    caller.keys("1").heard("cancellation-sure", product="gap")
    caller.keys("1")

    [request] = house.requests()
    caller.heard("cancellation-requested", number=request.number, product="gap")
    assert (request.contract, request.asks["estimate"]) == ("GAP200001", "604.50")
    assert caller.entries == 7
    assert caller.waits().is_over().seconds <= 58 * 1.15, caller.seconds


def test_by_speech_alone_it_is_the_same_call(house: TestHouse, caller: Caller) -> None:
    house.has(*both())

    caller.dials().says("cancellation").says("nine seven two zero five").says("Garcia")
    caller.says("mike zulu one five seven nine four three").says("the GAP")
    caller.heard("cancellation-offer-prorated", refund="604.50").says("cancel").says("yes please")

    caller.heard("cancellation-requested", product="gap")
    assert caller.entries == 7
    assert caller.waits().is_over().seconds <= 58 * 1.15, caller.seconds


def test_while_the_lender_is_on_the_contract_proof_of_payoff_is_asked_for(
    house: TestHouse, caller: Caller
) -> None:
    house.has(*both(lienholder="First Lakes Bank"))

    caller.dials().keys("1", *TRIO, "2", "1", "1")

    caller.heard("cancellation-requested", payee="lender")
    assert "Send proof the loan is paid and the refund comes to you" in caller.words


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

    caller.keys("1", "1", "1")

    caller.heard("cancellation-one-left", number=house.requests()[0].number).heard("cancellation-miles")
    assert "We already have your request to cancel GAP" in caller.words


def gap_claim(of: Contract) -> Claim:
    return claim(of, kind=ClaimKind.GAP, status="awaiting_documents", amount_paid=None)
