"""Codes: six digits, heard surely or not at all."""

from __future__ import annotations

import pytest

from ivr.engine.hearing.heard import Alternative, Heard, NoMatch

from .ear import (
    BADLY_HEARD,
    MIDDLING,
    NOT_UNDERSTOOD,
    WRONG_KEYS,
    asked,
    chosen,
    option,
    spanish,
    understood,
    universal,
)

CODE = asked("code", alternative=True)


@pytest.mark.parametrize(
    "words",
    [
        "4 8 2 9 1 3",
        "482913",
        "482 913",
        "four eight two nine one three",
        "four eighty two nine thirteen",
        "it's four eight two, nine one three",
        "the code is 482913",
        "482913 482913",
        "482912, no, sorry, 482913",
    ],
)
def test_a_code_is_heard_as_people_read_it_out(words: str) -> None:
    assert CODE.words(words) == understood("482913")


def test_a_code_is_heard_in_spanish() -> None:
    assert spanish(CODE).words("cuatro ocho dos nueve uno tres") == understood("482913")


@pytest.mark.parametrize("digits", ["000000", "080808", "911911", "999999"])
def test_any_six_digits_are_a_code(digits: str) -> None:
    assert CODE.keys(digits) == understood(digits, "keys")
    assert CODE.words(" ".join(digits)) == understood(digits)


@pytest.mark.parametrize("keys", ["48291", "4829133", "4", "48#913"])
def test_fewer_and_more_are_none(keys: str) -> None:
    assert CODE.keys(keys) == WRONG_KEYS


@pytest.mark.parametrize("words", ["four eight two nine one", "482913 or 482914", "hello"])
def test_what_is_no_code_is_not_taken_for_one(words: str) -> None:
    assert CODE.words(words) == NOT_UNDERSTOOD


@pytest.mark.parametrize("confidence", [MIDDLING, BADLY_HEARD, None])
def test_what_is_not_well_heard_is_never_said_back(confidence: float | None) -> None:
    heard: Heard = CODE.words("482913", confidence)

    assert heard == NoMatch("speech", unsure=True)


def test_a_star_alone_says_that_none_came() -> None:
    assert CODE.keys("*") == Alternative("keys")
    assert CODE.keys("0") == universal("person", "keys")


def test_an_option_of_one_key_is_no_code() -> None:
    with_option = asked("code", option("2", "somebody asked me for it"), alternative=True)

    assert with_option.keys("2") == chosen("2", "keys")
    assert with_option.keys("222222") == understood("222222", "keys")
