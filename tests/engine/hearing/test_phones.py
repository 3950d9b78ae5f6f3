"""Telephone numbers, keyed and said."""

from __future__ import annotations

import pytest

from .ear import MIDDLING, NOT_UNDERSTOOD, WRONG_KEYS, asked, spanish, understood, wondered

ASKED = asked("phone")
NUMBER = "+15035550117"


@pytest.mark.parametrize("keys", ["5035550117", "15035550117", "503*5035550117"])
def test_ten_digits_are_a_number_with_or_without_the_1(keys: str) -> None:
    assert ASKED.keys(keys) == understood(NUMBER, "keys")


@pytest.mark.parametrize("keys", ["0000000000", "1035550117", "5031550117", "503555011", "25035550117"])
def test_what_no_telephone_here_has_is_no_number(keys: str) -> None:
    assert ASKED.keys(keys) == WRONG_KEYS


@pytest.mark.parametrize(
    "said",
    [
        "503-555-0117",
        "(503) 555-0117",
        "five oh three five five five zero one one seven",
        "my number is one five zero three triple five zero one one seven",
        "503 555 0118, no sorry, 503 555 0117",
        "503 555 0117, 503 555 0117",
    ],
)
def test_a_number_is_heard_as_it_is_said(said: str) -> None:
    assert ASKED.words(said) == understood(NUMBER)


def test_a_number_is_heard_in_spanish() -> None:
    said = "cinco cero tres cinco cinco cinco cero uno uno siete"
    assert spanish(ASKED).words(said) == understood(NUMBER)


@pytest.mark.parametrize("said", ["555 0117", "503 555 0117 or 503 555 0118", "the one I call from"])
def test_half_a_number_and_two_are_none(said: str) -> None:
    assert ASKED.words(said) == NOT_UNDERSTOOD


def test_a_middling_number_is_asked_about() -> None:
    assert ASKED.words("503-555-0117", MIDDLING) == wondered(understood(NUMBER))
