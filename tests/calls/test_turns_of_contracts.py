"""Cards X1 to X5: what must work besides the perfect call, by keys alone and by speech alone."""

from __future__ import annotations

import pytest

from ivr.domain.contracts import ClaimKind
from tests.caller import Caller
from tests.calls.alone import TRIO, Alone, Answer, Played, in_every_way
from tests.cards.contracts import CANCEL
from tests.company import claim, contract, gap
from tests.house import TestHouse

SELL = Answer("2", "I sold my car", "vendí mi carro")
CANCEL_IT = Answer("1", "cancel it", "cancelar")
KEEP_IT = Answer("2", "keep it", "conservarlo")
YES, NO = Answer("1", "yes", "sí"), Answer("2", "no", "no")
NAMESAKE = Answer("Lee#", "Lee", "Lee")


def old(**values: object) -> dict[str, object]:
    return {"start_days_ago": 631, "purchase_state": "TX", "last_odometer": 36_000} | values


@in_every_way
def test_x1_caller_answers_2_nothing_changes_and_it_is_said_so(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    house.has(contract())
    owner = Alone(caller, way).dials("contracts").answers(CANCEL, *TRIO)
    caller.heard("cancellation-offer-full", refund="2400.00")

    owner.answers(KEEP_IT)

    caller.heard("cancellation-kept")
    assert (house.requests(), house.messages()) == ([], [])


@in_every_way
def test_x1_no_at_the_second_asking_changes_nothing_either(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    house.has(contract())

    Alone(caller, way).dials("contracts").answers(CANCEL, *TRIO, CANCEL_IT, NO)

    caller.heard("cancellation-kept")
    assert (house.requests(), house.messages()) == ([], [])


@in_every_way
def test_x2_state_unverified_an_estimate_that_a_person_confirms(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    held = contract(**old(purchase_state="MO"))
    house.has(held, claim(held))
    reading = Answer("41500#", "forty-one thousand five hundred", "cuarenta y un mil quinientas millas")

    Alone(caller, way).dials("contracts").answers(CANCEL, *TRIO, reading, YES)

    caller.heard("cancellation-offer-estimate")
    assert ("estimate" if way.language == "en-US" else "estimado") in caller.words
    assert ("person" if way.language == "en-US" else "persona") in caller.words


@in_every_way
def test_x2_odometer_lower_than_the_last_one_a_person(house: TestHouse, caller: Caller, way: Played) -> None:
    held = contract(**old())
    house.has(held, claim(held))
    reading = Answer("35000#", "thirty-five thousand", "treinta y cinco mil millas")

    Alone(caller, way).dials("contracts").answers(CANCEL, *TRIO, reading, YES)

    caller.heard("cancellation-miles-low").is_connected()
    assert house.requests() == []


@in_every_way
def test_x3_gap_claim_open_no_cancellation_by_phone_but_a_person(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    held = gap(contract())
    house.has(held, claim(held, kind=ClaimKind.GAP, status="in_review", amount_paid=None))

    Alone(caller, way).dials("contracts").answers(CANCEL, *TRIO)

    caller.heard("cancellation-open-claim").is_connected()
    assert house.requests() == []


@in_every_way
def test_x4_buyer_calls_instead_form_to_the_holders_address_only(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    """Who has all three of the holder's may tell of the sale; the form goes to nobody else."""
    house.has(contract(start_days_ago=650, phone="+15035550199"))
    sold = Answer("111026", "November tenth", "el diez de noviembre")

    Alone(caller, way).dials("contracts").answers(SELL, *TRIO, sold, YES)

    caller.heard("transfer-noted")
    [form] = house.house.messages.newest(9)
    assert (form.name, form.contract, form.text_to) == ("transfer-form", "VSC100001", None)


@in_every_way
def test_x4_a_buyer_under_their_own_name_hears_nothing_and_comes_to_a_person(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    house.has(contract(start_days_ago=650))
    place, _, vin = TRIO

    Alone(caller, way).dials("contracts").answers(SELL, place, NAMESAKE, vin, vin, vin)

    caller.heard("identify-holder-not-found").is_connected().did_not_hear("Chevrolet", "Garcia")
    assert (house.requests(), house.messages()) == ([], [])


@in_every_way
def test_x5_never_offers_a_cancellation_refund_of_a_lapsed_contract_by_itself(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    house.has(contract(start_days_ago=650))
    sold = Answer("101026", "October tenth", "diez de octubre")
    owner = Alone(caller, way).dials("contracts").answers(SELL, *TRIO, sold, YES)
    caller.heard("transfer-late").did_not_hear("refund", "reembolso")

    owner.answers(Answer("1", "review it", "que lo revise una persona"))

    caller.is_connected().did_not_hear("refund", "reembolso")
    assert house.messages() == []


PENDING_CANCELLATION = (CANCEL, *TRIO, CANCEL_IT, YES)
SOLD = Answer("112026", "last Friday", "el viernes pasado")


@in_every_way
@pytest.mark.parametrize("wish", [CANCEL, SELL], ids=["to cancel", "to transfer"])
def test_a_pending_cancellation_is_the_first_thing_said_to_who_is_recognised(
    house: TestHouse, caller: Caller, way: Played, wish: Answer
) -> None:
    house.has(contract())
    Alone(caller, way).dials("contracts").answers(*PENDING_CANCELLATION)
    caller.heard("cancellation-requested").hangs_up()
    [request] = house.requests()

    Alone(caller, way).dials("contracts").answers(wish, *TRIO)

    caller.heard("cancellation-already-requested", number=request.number, asked_on="2026-11-22")
    assert caller.said[0].message == "cancellation-already-requested"
    assert house.requests() == [request]


@in_every_way
@pytest.mark.parametrize("wish", [CANCEL, SELL], ids=["to cancel", "to transfer"])
def test_a_pending_transfer_is_the_first_thing_said_to_who_is_recognised(
    house: TestHouse, caller: Caller, way: Played, wish: Answer
) -> None:
    """Whether it is to be cancelled now, or passed on, a person finds out."""
    house.has(contract())
    Alone(caller, way).dials("contracts").answers(SELL, *TRIO, SOLD, YES)
    caller.heard("transfer-noted").hangs_up()
    [request] = house.requests()

    Alone(caller, way).dials("contracts").answers(wish, *TRIO)

    assert caller.said[0].message == "transfer-already-requested"
    caller.heard("transfer-already-requested", number=request.number, asked_on="2026-11-22")
    assert house.requests() == [request]


@in_every_way
def test_before_all_three_are_in_nothing_is_said_of_a_pending_request(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    house.has(contract(phone=caller.number))
    Alone(caller, way).dials("contracts").answers(*PENDING_CANCELLATION)
    number = house.requests()[0].number
    caller.hangs_up()

    Alone(caller, way).dials("contracts").answers(CANCEL, *TRIO[:2])

    caller.heard("identify-holder-vin")
    assert number not in str([turn.said for turn in caller.turns])
