"""The thirty days after a sale, and which contract can pass on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ivr.domain.contracts import ContractStatus
from ivr.domain.obstacles import Obstacle
from ivr.domain.transfers import Timing, standings, timing
from tests.company import TODAY, contract

START = date(2025, 2, 10)


@pytest.mark.parametrize(
    ("days_ago", "expected"),
    [(0, Timing.IN_TIME), (12, Timing.IN_TIME), (30, Timing.IN_TIME), (31, Timing.LATE), (43, Timing.LATE)],
)
def test_day_30_is_in_time_and_day_31_is_late(days_ago: int, expected: Timing) -> None:
    assert timing(TODAY - timedelta(days=days_ago), start=START, today=TODAY) is expected


def test_a_sale_on_the_first_day_of_the_contract_is_one_and_the_day_before_is_none() -> None:
    assert timing(START, start=START, today=START) is Timing.IN_TIME
    assert timing(START - timedelta(days=1), start=START, today=START) is Timing.BEFORE_START


@pytest.mark.parametrize("sold_on", [date(2026, 11, 23), date(1926, 11, 23), date(1928, 2, 29)])
def test_a_day_to_come_is_one_also_where_its_two_digits_were_heard_as_a_century_ago(sold_on: date) -> None:
    today = date(2027, 2, 1) if sold_on.year == 1928 else TODAY

    assert timing(sold_on, start=START, today=today) is Timing.TO_COME


def test_a_day_of_the_last_century_that_was_meant_so_is_before_the_start() -> None:
    assert timing(date(1926, 11, 22), start=START, today=TODAY) is Timing.BEFORE_START
    assert timing(date(1999, 12, 31), start=START, today=TODAY) is Timing.BEFORE_START


def test_what_stands_in_the_way_is_told_with_the_most_final_reason() -> None:
    held = contract(start_days_ago=650)

    def obstacle(**values: object) -> Obstacle | None:
        number = {held.number}
        changed = replace(held, **values)  # type: ignore[arg-type]  # a test's own words
        [found] = standings([changed], today=TODAY, requested=number, cancelling=number)
        return found.obstacle

    assert obstacle(status=ContractStatus.TRANSFERRED) is Obstacle.TRANSFERRED
    assert obstacle(status=ContractStatus.CANCELLED) is Obstacle.CANCELLED
    assert obstacle(term_months=12) is Obstacle.EXPIRED
    assert obstacle() is Obstacle.REQUESTED
    assert [one.obstacle for one in standings([held], today=TODAY)] == [None]
    assert [one.obstacle for one in standings([held], today=TODAY, cancelling=[held.number])] == [
        Obstacle.CANCELLING
    ]
