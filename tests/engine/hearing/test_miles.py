from __future__ import annotations

import pytest

from .ear import MIDDLING, NOT_UNDERSTOOD, asked, understood, wondered

MILES = asked("miles")

SAID = {
    "41500": 41500,
    "41,500": 41500,
    "41500 miles": 41500,
    "41 500": 41500,
    "41 thousand": 41000,
    "41 thousand 500": 41500,
    "41.5 thousand": 41500,
    "41k": 41000,
    "41,500.2 miles": 41500,
    "forty one thousand five hundred": 41500,
    "forty-one thousand five hundred miles": 41500,
    "forty one thousand and five hundred": 41500,
    "forty one thousand fifty": 41050,
    "fourty one thousand five hundred": 41500,
    "forty one five hundred": 41500,
    "four one five zero zero": 41500,
    "four one five double oh": 41500,
    "eighty two oh five oh": 82050,
    "about forty one thousand": 41000,
    "um, it's about forty one thousand five hundred I think": 41500,
    "the odometer says 41500": 41500,
    "a hundred thousand": 100000,
    "a hundred and five thousand two hundred and three": 105203,
    "one hundred twenty thousand miles": 120000,
    "forty five hundred": 4500,
    "45 hundred": 4500,
    "ninety nine": 99,
    "zero miles": 0,
    "1,204,311": 1204311,
    "one million two hundred thousand": 1200000,
    "9,999,999": 9999999,
    "it's a 2019 with 41500 miles": 41500,
    "41,000 sorry 41,500": 41500,
    "forty one forty one": 4141,
    "41500, 41500": 41500,
}


@pytest.mark.parametrize(("words", "miles"), SAID.items())
def test_an_odometer_is_heard_in_any_grouping(words: str, miles: int) -> None:
    assert MILES.words(words) == understood(miles)


@pytest.mark.parametrize(
    "words",
    [
        "10,000,000",
        "12345678901234567890",
        "41.5",
        "one hundred twenty five hundred",
        "forty-one and a half thousand",
        "minus five thousand",
        "between 41000 and a bit and 42000",
        "no",
        "um",
        "a lot of miles",
        "I don't know",
        "½",
        "41½ thousand",
        "٤١٥٠٠",
    ],
)
def test_what_is_no_odometer_is_not_taken_for_one(words: str) -> None:
    assert MILES.words(words) == NOT_UNDERSTOOD


def test_middling_miles_are_asked_about() -> None:
    assert MILES.words("41500", MIDDLING) == wondered(understood(41500))
