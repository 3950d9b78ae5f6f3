from __future__ import annotations

from datetime import date

import pytest

from ivr.engine.hearing.heard import Short

from .ear import MIDDLING, NOT_UNDERSTOOD, TODAY, WRONG_KEYS, asked, understood, wondered

DATE = asked("date")

SAID = {
    "November tenth": date(2026, 11, 10),
    "November 10": date(2026, 11, 10),
    "Nov. 10th": date(2026, 11, 10),
    "November 10 2026": date(2026, 11, 10),
    "November 10th, 2026": date(2026, 11, 10),
    "November tenth twenty twenty six": date(2026, 11, 10),
    "November tenth two thousand twenty six": date(2026, 11, 10),
    "two thousand twenty six November tenth": date(2026, 11, 10),
    "the tenth of November": date(2026, 11, 10),
    "it was on the tenth of November": date(2026, 11, 10),
    "ten November": date(2026, 11, 10),
    "November the third twenty twenty five": date(2025, 11, 3),
    "November twenty second": date(2026, 11, 22),
    "November twenty third": date(2025, 11, 23),
    "December first": date(2025, 12, 1),
    "may fifth": date(2026, 5, 5),
    "March second two thousand five": date(2005, 3, 2),
    "March second twenty oh five": date(2005, 3, 2),
    "the first of June nineteen eighty": date(1980, 6, 1),
    "June 1st, 85": date(1985, 6, 1),
    "February twenty ninth": date(2024, 2, 29),
    "11/10/26": date(2026, 11, 10),
    "11-10-2026": date(2026, 11, 10),
    "11.10.26": date(2026, 11, 10),
    "11/10": date(2026, 11, 10),
    "2026-11-10": date(2026, 11, 10),
    "111026": date(2026, 11, 10),
    "11102026": date(2026, 11, 10),
    "eleven ten twenty six": date(2026, 11, 10),
    "one one one zero two six": date(2026, 11, 10),
    "oh one oh five twenty six": date(2026, 1, 5),
    "twelve twenty five ninety nine": date(1999, 12, 25),
    "eleven eleven": date(2026, 11, 11),
    "one two one one two one": date(2021, 12, 11),
    "today": TODAY,
    "it was yesterday": date(2026, 11, 21),
    "the day before yesterday": date(2026, 11, 20),
    "3 days ago": date(2026, 11, 19),
    "it was four days ago": date(2026, 11, 18),
    "November ninth no sorry November tenth": date(2026, 11, 10),
    "November tenth, November tenth": date(2026, 11, 10),
    "Tuesday 11/10/26": date(2026, 11, 10),
    "Tuesday November tenth": date(2026, 11, 10),
    "last Friday": date(2026, 11, 20),
    "it was last Friday": date(2026, 11, 20),
    "Friday": date(2026, 11, 20),
    "this past Monday": date(2026, 11, 16),
    "on Monday morning": date(2026, 11, 16),
    "Sunday": TODAY,
    "last Sunday": date(2026, 11, 15),
    "two weeks ago": date(2026, 11, 8),
    "three weeks ago": date(2026, 11, 1),
    "ten days ago": date(2026, 11, 12),
    "it was 12 days ago": date(2026, 11, 10),
    "the tenth": date(2026, 11, 10),
    "it was on the tenth": date(2026, 11, 10),
    "the 22nd": TODAY,
    "the twenty third": date(2026, 10, 23),
    "the thirty first": date(2026, 10, 31),
    "Tuesday the tenth": date(2026, 11, 10),
}


@pytest.mark.parametrize(("words", "day"), SAID.items())
def test_a_date_is_heard_as_people_say_it(words: str, day: date) -> None:
    assert DATE.words(words) == understood(day)


@pytest.mark.parametrize(
    "words",
    [
        "February 30",
        "February twenty ninth twenty twenty five",
        "November 31",
        "November 10 2027",
        "November 10 1776",
        "November",
        "November November",
        "November or December 10",
        "November tenth at 5 pm",
        "13/13/26",
        "ten",
        "26",
        "the 32nd",
        "Wednesday the tenth",
        "Monday or Tuesday",
        "the tenth or the eleventh",
        "the Friday before last",
        "Friday of last week",
        "next Friday",
        "tomorrow",
        "about two weeks ago",
        "a couple of weeks ago",
        "two or three days ago",
        "two weeks ago Friday",
        "a month ago",
        "last month",
        "not last Friday",
        "last week",
        "um",
        "****",
    ],
)
def test_what_is_no_past_day_is_not_taken_for_one(words: str) -> None:
    assert DATE.words(words) == NOT_UNDERSTOOD


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ("111026", date(2026, 11, 10)),
        ("11102026", date(2026, 11, 10)),
        ("112226", date(2026, 11, 22)),
        ("112326", date(1926, 11, 23)),
        ("010585", date(1985, 1, 5)),
        ("01051985", date(1985, 1, 5)),
        ("022924", date(2024, 2, 29)),
        ("9*111026", date(2026, 11, 10)),
    ],
)
def test_a_date_is_keyed_month_first_with_the_nearest_past_year(keys: str, day: date) -> None:
    assert DATE.keys(keys) == understood(day, "keys")


@pytest.mark.parametrize(
    "keys", ["023026", "02301990", "02291999", "01012999", "131326", "000000", "1110", "1110202", "00002026"]
)
def test_impossible_and_future_dates_are_refused(keys: str) -> None:
    assert DATE.keys(keys) == WRONG_KEYS


def test_an_incomplete_date_after_a_star_is_asked_again() -> None:
    assert DATE.keys("1111*1110") == Short()


def test_middling_dates_are_asked_about() -> None:
    assert DATE.words("November tenth", MIDDLING) == wondered(understood(date(2026, 11, 10)))
