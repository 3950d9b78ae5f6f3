"""X4: a seller tells of the sale in time, and gets the form. S12: "within thirty (30) days"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ivr.domain.contracts import ContractStatus
from tests.caller import Caller
from tests.company import NOON, contract, gap
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")
OLD = {"start_days_ago": 650}


def test_by_keys_alone_the_sale_is_on_record_and_the_form_on_its_way(
    house: TestHouse, caller: Caller
) -> None:
    """2 keys, the trio and 6 digits; 45 s of speech on the card; sold on 10 November, until 10 December."""
    house.has(contract(**OLD))

    caller.dials("contracts").keys("2", *TRIO).heard("transfer-date")
    caller.keys("111026").heard("transfer-date-right", sold_on="2026-11-10")
    caller.keys("1").heard("transfer-noted", transfer_until="2026-12-10", notice_counts="yes")

    assert caller.entries == 6
    for words in (
        "this call counts",
        "Return it with its fee by December tenth",
        "maintenance records",
        "the holder's address",
    ):
        assert words in caller.words
    [request] = house.requests()
    [message] = house.messages()
    assert (request.kind, request.contract, request.state) == ("transfer", "VSC100001", "open")
    assert (request.asks["sold_on"], request.asks["asked_on"]) == ("2026-11-10", "2026-11-22")
    assert (request.asks["transfer_until"], request.asks["notice_counts"]) == ("2026-12-10", "yes")
    assert (message.name, message.contract, message.request_number) == (
        "transfer-form",
        "VSC100001",
        request.number,
    )
    caller.waits().heard("contracts-goodbye").is_over()
    assert caller.seconds <= 45 * 1.15, caller.seconds


def test_by_speech_alone_it_is_the_same_call(house: TestHouse, caller: Caller) -> None:
    house.has(contract(**OLD))

    caller.dials("contracts").says("I sold my car")
    caller.says("nine seven two oh five", "Garcia")
    caller.says("M as in Mary, Z as in zebra, one five seven nine four three").heard("transfer-date")
    caller.says("November tenth").heard("transfer-date-right", sold_on="2026-11-10")
    caller.says("yes").heard("transfer-noted", transfer_until="2026-12-10")

    assert caller.entries == 6
    assert [one.kind for one in house.requests()] == ["transfer"]
    assert caller.waits().is_over().seconds <= 45 * 1.15, caller.seconds


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_in_spanish_it_is_the_same_call(house: TestHouse, caller: Caller, by: str) -> None:
    house.has(contract(**OLD, language="es-US"))

    caller.dials("contracts").keys("8")
    if by == "keys":
        caller.keys("2", *TRIO, "111026", "1")
    else:
        caller.says("vendí mi carro", "nueve siete dos cero cinco", "García")
        caller.says("M de mamá, Z de zapato, uno cinco siete nueve cuatro tres")
        caller.says("el diez de noviembre").heard("transfer-date-right", sold_on="2026-11-10").says("sí")

    caller.heard("transfer-noted", transfer_until="2026-12-10")
    assert "a más tardar el diez de diciembre" in caller.words
    assert [one.kind for one in house.requests()] == ["transfer"]
    assert caller.waits().is_over().seconds <= 45 * 1.15 * 1.2, caller.seconds


@pytest.mark.parametrize(
    ("words", "sold_on", "language"),
    [
        ("last Friday", "2026-11-20", "en-US"),
        ("yesterday", "2026-11-21", "en-US"),
        ("two weeks ago", "2026-11-08", "en-US"),
        ("the tenth", "2026-11-10", "en-US"),
        ("el viernes pasado", "2026-11-20", "es-US"),
        ("ayer", "2026-11-21", "es-US"),
        ("hace dos semanas", "2026-11-08", "es-US"),
        ("el diez de noviembre", "2026-11-10", "es-US"),
    ],
)
def test_a_day_said_from_today_is_read_back_by_its_month_and_is_the_day_of_the_sale(
    house: TestHouse, caller: Caller, words: str, sold_on: str, language: str
) -> None:
    house.has(contract(**OLD))
    caller.dials()
    if language == "es-US":
        caller.keys("8")
    caller.keys("2", *TRIO).says(words).heard("transfer-date-right", sold_on=sold_on)
    assert ("noviembre" if language == "es-US" else "November") in caller.words

    caller.keys("1").heard("transfer-noted")

    assert house.requests()[0].asks["sold_on"] == sold_on


@pytest.mark.parametrize("words", ["about a month ago", "Friday of last week", "next Friday"])
def test_a_day_that_is_left_open_is_asked_for_and_not_guessed(
    house: TestHouse, caller: Caller, words: str
) -> None:
    house.has(contract(**OLD))

    caller.dials().keys("2", *TRIO).says(words).heard("transfer-date", "no-match")

    assert "I didn't get a date" in caller.words


@pytest.mark.parametrize("sold_on", ["112226", "102326"], ids=["today", "thirty days ago"])
def test_the_last_day_is_in_time(house: TestHouse, caller: Caller, sold_on: str) -> None:
    """Sold on 23 October, told on 22 November: day 30."""
    house.has(contract(**OLD))

    caller.dials().keys("2", *TRIO, sold_on, "1").heard("transfer-noted")


def test_where_the_call_does_not_count_only_the_form_does(house: TestHouse, caller: Caller) -> None:
    house.settings = house.settings.model_copy(update={"transfer_call_counts": False})
    house.has(contract(**OLD))

    caller.dials().keys("2", *TRIO, "111026", "1").heard("transfer-noted", notice_counts="no")

    assert house.requests()[0].asks["notice_counts"] == "no"
    caller.did_not_hear("this call counts")


def test_a_caller_who_says_no_to_the_date_gives_it_again_and_nothing_is_on_record(
    house: TestHouse, caller: Caller
) -> None:
    house.has(contract(**OLD))

    caller.dials().keys("2", *TRIO, "111026", "2").heard("transfer-date")

    assert (house.requests(), house.messages()) == ([], [])
    caller.keys("110926", "1").heard("transfer-noted", transfer_until="2026-12-09")


def test_a_day_that_is_to_come_is_asked_for_again_and_says_why(house: TestHouse, caller: Caller) -> None:
    """Of two digits of a year the past one is heard: December 2026 would be that of 1926."""
    house.has(contract(**OLD))

    caller.dials().keys("2", *TRIO, "121026", "1").heard("transfer-to-come").heard("transfer-date")

    assert house.requests() == []


def test_a_day_before_the_contract_began_is_asked_for_again_and_says_why(
    house: TestHouse, caller: Caller
) -> None:
    house.has(contract(start_days_ago=35))

    caller.dials().keys("2", *TRIO, "101726", "1")

    caller.heard("transfer-before-start", began_on="2026-10-18").heard("transfer-date")
    caller.keys("101826", "1").heard("transfer-late")


def test_after_three_days_that_cannot_be_a_person_helps(house: TestHouse, caller: Caller) -> None:
    house.has(contract(start_days_ago=10))

    caller.dials().keys("2", *TRIO, "101726", "1", "101626", "1", "101526", "1")

    caller.heard("contracts-person").is_connected()


@pytest.mark.parametrize("answer", ["star", "words"])
def test_who_does_not_know_the_day_comes_to_a_person(house: TestHouse, caller: Caller, answer: str) -> None:
    house.has(contract(**OLD))
    caller.dials().keys("2", *TRIO)

    caller.keys("*#") if answer == "star" else caller.says("I don't know")

    caller.heard("transfer-no-date").is_connected()


def test_with_gap_on_the_vehicle_too_it_is_asked_which(house: TestHouse, caller: Caller) -> None:
    held = contract(**OLD)
    house.has(held, gap(held))

    caller.dials().keys("2", *TRIO).heard("cancellation-choose")
    caller.keys("1", "111026", "1").heard("transfer-noted")

    assert [one.contract for one in house.requests()] == ["VSC100001"]


def test_gap_stays_with_the_loan_and_a_person_helps(house: TestHouse, caller: Caller) -> None:
    held = contract(**OLD)
    house.has(held, gap(held))

    caller.dials().keys("2", *TRIO, "2").heard("transfer-gap-stays").is_connected()

    assert house.requests() == []


def test_a_second_call_hears_of_the_notice_of_the_first(house: TestHouse, caller: Caller) -> None:
    house.has(contract(**OLD))
    caller.dials().keys("2", *TRIO, "111026", "1").hangs_up()
    [request] = house.requests()

    Caller(house, "+15035550118").dials().keys("2", *TRIO).heard(
        "transfer-already-requested", number=request.number, asked_on="2026-11-22"
    )

    assert [request] == house.requests()


def test_two_callers_at_once_leave_one_notice(house: TestHouse, caller: Caller) -> None:
    house.has(contract(**OLD))
    spouse = Caller(house, "+15035550118")
    caller.dials().keys("2", *TRIO, "111026")
    house.exchange_at(NOON)
    spouse.dials().keys("2", *TRIO, "111026")

    caller.keys("1").heard("transfer-noted")
    spouse.keys("1").heard("transfer-already-requested", number=house.requests()[0].number)

    assert 1 == len(house.requests()) == len(house.messages())


def test_the_form_goes_to_the_holder_whoever_calls(house: TestHouse, caller: Caller) -> None:
    """A buyer who knows the seller's name, ZIP and VIN gets nothing sent: the form is the holder's."""
    house.has(contract(**OLD, email="dana@example.com"))

    caller.dials().says("I bought the car").heard("identify-holder-zip")
    caller.keys(*TRIO, "111026", "1").heard("transfer-noted")
    assert "goes to the holder's address" in caller.words

    house.works()
    [message] = house.house.messages.newest(10)
    assert (message.email, message.text_to, message.channel) == ("dana@example.com", None, "e-mail")


def test_a_cancellation_that_was_asked_for_is_sorted_out_by_a_person(
    house: TestHouse, caller: Caller
) -> None:
    house.has(contract())
    caller.dials().keys("1", *TRIO, "1", "1").hangs_up()

    Caller(house, "+15035550118").dials().keys("2", *TRIO).heard("contracts-person").is_connected()

    assert [one.kind for one in house.requests()] == ["cancellation"]


def test_where_only_gap_is_left_it_stays_with_the_loan(house: TestHouse, caller: Caller) -> None:
    held = contract(**OLD)
    house.has(replace(held, status=ContractStatus.CANCELLED), gap(held))

    caller.dials().keys("2", *TRIO).heard("transfer-gap-stays").is_connected()


def test_two_service_contracts_on_one_vehicle_are_for_a_person_to_tell_apart(
    house: TestHouse, caller: Caller
) -> None:
    house.has(contract(**OLD), contract(number="VSC100002", **OLD))

    caller.dials("contracts").keys("2", *TRIO).is_connected()

    assert house.requests() == []
