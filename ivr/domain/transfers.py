"""Transfers of ownership: which contract can pass on, and whether the company was told in time."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from enum import StrEnum

from ivr.domain.calendar import TRANSFER_DAYS, transfer_deadline
from ivr.domain.contracts import Contract
from ivr.domain.obstacles import Obstacle, Standing, end_of


class Timing(StrEnum):
    """How the day of a sale stands to the contract and to today."""

    IN_TIME = "in_time"
    LATE = "late"
    TO_COME = "to_come"
    BEFORE_START = "before_start"


_CENTURY = 100


def standings(
    contracts: Iterable[Contract],
    *,
    today: date,
    requested: Collection[str] = (),
    cancelling: Collection[str] = (),
) -> tuple[Standing, ...]:
    """How each contract stands, in the order given.

    requested, cancelling: numbers of contracts whose transfer, or cancellation, was asked for already.
    """

    def obstacle(one: Contract) -> Obstacle | None:
        if end := end_of(one, today):
            return end
        if one.number in requested:
            return Obstacle.REQUESTED
        return Obstacle.CANCELLING if one.number in cancelling else None

    return tuple(Standing(one, obstacle(one)) for one in contracts)


def timing(sold_on: date, *, start: date, today: date, days: int = TRANSFER_DAYS) -> Timing:
    """Whether the company hears of a sale in time: on the last day, `days` after it, it still does.

    Of a year's two digits the past one is heard: a sale of a century ago is one that is to come.
    """
    if sold_on > today or (today.year - sold_on.year >= _CENTURY - 1 and _in_a_century(sold_on) > today):
        return Timing.TO_COME
    if sold_on < start:
        return Timing.BEFORE_START
    return Timing.IN_TIME if today <= transfer_deadline(sold_on, days) else Timing.LATE


def _in_a_century(day: date) -> date:
    leaps = day.month == 2 and day.day == 29
    return date(day.year + _CENTURY, day.month, 28 if leaps else day.day)
