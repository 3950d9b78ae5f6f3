from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.domain.numbers import is_request_number, request_number


@given(st.text(), st.integers(0, 500), st.text(), st.integers(0, 5))
def test_a_request_number_is_eight_digits_with_a_check_digit(
    call: str, turn: int, kind: str, attempt: int
) -> None:
    number = request_number(call, turn, kind, attempt)
    assert len(number) == 8
    assert number.isdigit()
    assert number[0] != "0"
    assert is_request_number(number)
    assert number == request_number(call, turn, kind, attempt)


def test_call_turn_kind_and_attempt_each_make_another_number() -> None:
    made = {
        request_number("CA1", 7, "cancellation", 0),
        request_number("CA2", 7, "cancellation", 0),
        request_number("CA1", 8, "cancellation", 0),
        request_number("CA1", 7, "transfer", 0),
        request_number("CA1", 7, "cancellation", 1),
        request_number("CA17", 0, "cancellation", 0),
    }
    assert len(made) == 6


def test_the_number_stays_the_same_in_every_release() -> None:
    # Callers have it on paper, and a replayed turn must say it again.
    assert request_number("CA1", 7, "cancellation", 0) == "56355927"


NUMBER = request_number("CA1", 7, "cancellation", 0)


@pytest.mark.parametrize("place", range(8))
def test_one_wrong_digit_is_noticed(place: int) -> None:
    for digit in set("0123456789") - {NUMBER[place]}:
        assert not is_request_number(NUMBER[:place] + digit + NUMBER[place + 1 :])


@given(st.integers(0, 10_000))
def test_two_swapped_neighbours_are_noticed(turn: int) -> None:
    number = request_number("CA1", turn, "cancellation", 0)
    for n in range(7):
        swapped = number[:n] + number[n + 1] + number[n] + number[n + 2 :]
        assert swapped == number or not is_request_number(swapped)


@pytest.mark.parametrize("text", ["", "1234567", "123456789", "abcdefgh", "٤٤٤٤٤٤٤٤", "00000000"])
def test_other_texts_are_no_request_numbers(text: str) -> None:
    assert not is_request_number(text)
