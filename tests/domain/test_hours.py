"""Hours: when people can be reached."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from ivr.domain.hours import is_open, opens_next, span_problem

CENTRE = ZoneInfo("America/New_York")
WORKDAYS = ("mon-fri 08:00-17:00",)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CENTRE)


@pytest.mark.parametrize(
    ("spans", "when", "open_"),
    [
        (WORKDAYS, "2026-11-23T08:00", True),
        (WORKDAYS, "2026-11-23T07:59", False),
        (WORKDAYS, "2026-11-23T16:59", True),
        (WORKDAYS, "2026-11-23T17:00", False),
        (WORKDAYS, "2026-11-22T12:00", False),
        (("fri-mon 10:00-12:00",), "2026-11-22T11:00", True),
        (("fri-mon 10:00-12:00",), "2026-11-24T11:00", False),
        (("sat 10:00-12:00", *WORKDAYS), "2026-11-21T11:00", True),
        ((), "2026-11-22T03:00", True),
    ],
)
def test_people_are_there_at_these_times(spans: tuple[str, ...], when: str, open_: bool) -> None:
    assert is_open(spans, at=at(when), on_holidays=False) is open_


def test_nobody_is_there_on_thanksgiving_unless_the_queue_says_so() -> None:
    thanksgiving = at("2026-11-26T12:00")

    assert not is_open(WORKDAYS, at=thanksgiving, on_holidays=False)
    assert is_open(WORKDAYS, at=thanksgiving, on_holidays=True)


@pytest.mark.parametrize(
    ("when", "next_"),
    [
        ("2026-11-22T12:00", "2026-11-23T08:00"),
        ("2026-11-23T06:00", "2026-11-23T08:00"),
        ("2026-11-23T12:00", "2026-11-23T12:00"),
        ("2026-11-25T18:00", "2026-11-27T08:00"),  # over Thanksgiving
        ("2026-07-02T17:00", "2026-07-06T08:00"),  # 4 July 2026 is a Saturday, observed on Friday
    ],
)
def test_when_they_are_there_next(when: str, next_: str) -> None:
    assert opens_next(WORKDAYS, at=at(when), on_holidays=False) == at(next_)


def test_a_queue_without_hours_is_never_closed() -> None:
    assert opens_next((), at=at("2026-12-25T03:00"), on_holidays=False) == at("2026-12-25T03:00")


@pytest.mark.parametrize(
    "span", ["mon-fri", "mon-fri 8:00-17:00", "moo 08:00-17:00", "mon 17:00-08:00", "mon 25:00-26:00"]
)
def test_a_span_that_makes_no_sense_is_told(span: str) -> None:
    assert span_problem(span)


@pytest.mark.parametrize("span", ["mon-fri 08:00-17:00", "sun 00:00-23:59", "fri-mon 10:00-12:00"])
def test_a_span_that_makes_sense_is_not(span: str) -> None:
    assert span_problem(span) is None
