"""Birth dates: a day long past with its year, heard surely or not at all."""

from __future__ import annotations

from datetime import date

import pytest

from ivr.engine.hearing.heard import Heard, NoMatch

from .ear import BADLY_HEARD, MIDDLING, NOT_UNDERSTOOD, WRONG_KEYS, asked, spanish, understood, universal

BORN = asked("birth_date")
NACIDO = spanish(BORN)
DAY = date(1985, 4, 12)


@pytest.mark.parametrize(
    "words",
    [
        "April 12 1985",
        "April twelfth nineteen eighty five",
        "the twelfth of April, 1985",
        "4 12 1985",
        "four twelve eighty five",
        "oh four one two one nine eight five",
        "4/12/1985",
        "I was born on April 12th, 1985",
    ],
)
def test_a_birth_date_is_heard_as_people_say_it(words: str) -> None:
    assert BORN.words(words) == understood(DAY)


@pytest.mark.parametrize(
    "words",
    [
        "doce de abril de mil novecientos ochenta y cinco",
        "12 de abril de 1985",
        "nací el doce de abril de mil novecientos ochenta y cinco",
    ],
)
def test_a_birth_date_is_heard_in_spanish(words: str) -> None:
    assert NACIDO.words(words) == understood(DAY)


@pytest.mark.parametrize("keys", ["04121985", "041285", "0412*04121985"])
def test_a_birth_date_is_keyed_month_first(keys: str) -> None:
    assert BORN.keys(keys) == understood(DAY, "keys")


@pytest.mark.parametrize("keys", ["041220", "04122020", "13121985", "02301985", "04122085", "0412", "1985"])
def test_what_is_nobodys_birth_date_is_refused(keys: str) -> None:
    assert BORN.keys(keys) == WRONG_KEYS


@pytest.mark.parametrize("words", ["April twelfth", "yesterday", "1985", "April 1985", "um"])
def test_a_day_without_its_year_is_not_guessed_at(words: str) -> None:
    assert BORN.words(words) == NOT_UNDERSTOOD


@pytest.mark.parametrize("confidence", [MIDDLING, BADLY_HEARD, None])
def test_what_is_not_well_heard_is_never_said_back(confidence: float | None) -> None:
    heard: Heard = BORN.words("April 12 1985", confidence)

    assert heard == NoMatch("speech", unsure=True)


def test_an_emergency_is_none_of_its_digits() -> None:
    assert BORN.words("nine eleven nineteen eighty five") == understood(date(1985, 9, 11))
    assert BORN.words("I was in an accident") == universal("danger")
