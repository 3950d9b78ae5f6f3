"""Nobody to be put through to: no caller ends up with nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.caller import Caller
from tests.company import contract
from tests.house import TestHouse

SUNDAY_NIGHT = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
"""Ten in the evening at the centre."""
TWO_AT_NIGHT = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
EVE_OF_THANKSGIVING = datetime(2026, 11, 26, 2, 0, tzinfo=UTC)
"""Wednesday, nine in the evening: nobody is back before Friday."""
TRIO = ("97205", "Garcia#", "157943#")


def test_at_night_a_caller_hears_when_people_are_back_and_books_a_call(
    house: TestHouse, caller: Caller
) -> None:
    house.exchange_at(SUNDAY_NIGHT)

    caller.dials().keys("0").heard("after-hours-away", back_on="2026-11-23", back_at="08:00")
    assert "tomorrow at eight a.m. Eastern time" in caller.words
    caller.keys("1").heard("after-hours-booked").is_over()

    [request] = house.requests()
    assert (request.kind, request.contract, request.state) == ("callback", None, "open")
    assert request.asks["call_to"] == "+15035550117"
    assert request.asks["not_before"] == "2026-11-23T08:00:00-05:00"
    assert request.asks["line"] == "contracts"


@pytest.mark.parametrize(
    ("when", "words"),
    [(TWO_AT_NIGHT, "today at eight a.m."), (EVE_OF_THANKSGIVING, "Friday, November twenty-seventh")],
)
def test_the_day_is_said_as_people_say_it_and_a_holiday_is_none_of_theirs(
    house: TestHouse, caller: Caller, when: datetime, words: str
) -> None:
    house.exchange_at(when)

    caller.dials().keys("0")

    assert words in caller.words


def test_by_speech_and_in_spanish_it_is_the_same(house: TestHouse, caller: Caller) -> None:
    house.exchange_at(SUNDAY_NIGHT)

    caller.dials().says("español").says("quiero hablar con una persona").heard("after-hours-away")
    assert "mañana a las ocho de la mañana, hora del este" in caller.words
    caller.says("que me llamen").heard("after-hours-booked").is_over()

    assert [one.kind for one in house.requests()] == ["callback"]
    assert house.requests()[0].asks["language"] == "es-US"


def test_a_callback_knows_what_the_caller_has_told(house: TestHouse, caller: Caller) -> None:
    """Nobody repeats themselves; what identifies a person stays with the contract."""
    house.has(contract())
    house.exchange_at(SUNDAY_NIGHT)

    caller.dials().keys("1", *TRIO, "0").heard("after-hours-away")
    caller.keys("1").is_over()

    [request] = house.requests()
    assert (request.contract, request.asks["product"]) == ("VSC100001", "vsc")
    assert not {"zip", "last_name", "vin", "holder", "contract"} & set(request.asks)


def test_who_calls_again_has_one_callback_and_hears_the_same(house: TestHouse, caller: Caller) -> None:
    house.has(contract())
    house.exchange_at(SUNDAY_NIGHT)
    caller.dials().keys("1", *TRIO, "0", "1").is_over()

    caller.dials().keys("1", *TRIO, "0", "1").heard("after-hours-booked").is_over()

    assert [one.kind for one in house.requests()] == ["callback"]


def test_a_message_can_be_left_instead(house: TestHouse, caller: Caller) -> None:
    house.exchange_at(SUNDAY_NIGHT)

    caller.dials().keys("0", "2").heard("after-hours-message")
    caller.says("this is Dana Garcia, please call me").heard("people-message-taken").is_over()

    assert [one.kind for one in house.requests()] == ["voicemail"]


def test_who_neither_keys_nor_speaks_can_leave_a_message(house: TestHouse, caller: Caller) -> None:
    house.exchange_at(SUNDAY_NIGHT)

    caller.dials().keys("0").waits()

    caller.heard("after-hours-message")


def test_who_insists_on_a_person_leaves_a_message_and_goes_in_no_circle(
    house: TestHouse, caller: Caller
) -> None:
    house.exchange_at(SUNDAY_NIGHT)

    caller.dials().keys("0", "0").heard("after-hours-message")


def test_a_withheld_number_is_called_back_by_nobody_and_takes_a_message(house: TestHouse) -> None:
    house.exchange_at(SUNDAY_NIGHT)
    caller = Caller(house, "anonymous")

    caller.dials().keys("0").heard("after-hours-away-message").heard("after-hours-message")


@pytest.mark.parametrize("last_four", ["0143", "0144", "0145"])
def test_where_nobody_answers_a_call_back_can_be_had_too(tmp_path: Path, last_four: str) -> None:
    """Busy, no answer, failed: in open hours people call as soon as one is free."""
    house = TestHouse(tmp_path, human_number=f"+1503555{last_four}")
    caller = Caller(house)

    caller.dials().keys("0").heard("after-hours-away", back_when="now")
    assert "Nobody is free" in caller.words
    caller.keys("1").heard("after-hours-booked").is_over()

    assert [one.kind for one in house.requests()] == ["callback"]


def test_the_gap_line_says_when_its_people_are_back_too(house: TestHouse, caller: Caller) -> None:
    house.exchange_at(SUNDAY_NIGHT)

    caller.dials("gap").keys("0").heard("after-hours-away", back_on="2026-11-23")
    caller.keys("1").heard("after-hours-booked").is_over()

    assert [(one.kind, one.asks["line"]) for one in house.requests()] == [("callback", "gap")]
