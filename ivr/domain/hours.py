"""Hours: when people can be reached, and when they can be reached next."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from ivr.domain.calendar import is_holiday

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPAN = re.compile(r"(?P<first>[a-z]{3})(?:-(?P<last>[a-z]{3}))? (?P<opens>\d\d:\d\d)-(?P<closes>\d\d:\d\d)")
_LONGEST_CLOSED = 14
"""days; no queue is closed for longer"""


def span_problem(span: str) -> str | None:
    """What is wrong with a span such as "mon-fri 08:00-17:00"; None: nothing."""
    parts = _SPAN.fullmatch(span)
    if parts is None:
        return f'"{span}" says no days and hours'
    for name in (parts["first"], parts["last"] or parts["first"]):
        if name not in DAYS:
            return f'"{span}": there is no day "{name}"'
    try:
        opens, closes = _time(parts["opens"]), _time(parts["closes"])
    except ValueError:
        return f'"{span}": there is no such time of day'
    return None if opens < closes else f'"{span}" closes before it opens'


def is_open(spans: Iterable[str], *, at: datetime, on_holidays: bool) -> bool:
    """Whether somebody can be reached. at: in the centre's time zone. No spans: at every hour."""
    spans = tuple(spans)
    if not spans:
        return True
    if not on_holidays and is_holiday(at.date()):
        return False
    return any(_is_on(span, at.date()) and _opens(span) <= at.time() < _closes(span) for span in spans)


def opens_next(spans: Iterable[str], *, at: datetime, on_holidays: bool) -> datetime | None:
    """When somebody can be reached again, `at` itself while they can; None: not within two weeks."""
    spans = tuple(spans)
    if is_open(spans, at=at, on_holidays=on_holidays):
        return at
    for days in range(_LONGEST_CLOSED):
        day = at.date() + timedelta(days=days)
        if not on_holidays and is_holiday(day):
            continue
        begins = [datetime.combine(day, _opens(span), at.tzinfo) for span in spans if _is_on(span, day)]
        later = [begin for begin in begins if begin > at]
        if later:
            return min(later)
    return None


def _is_on(span: str, day: date) -> bool:
    parts = _SPAN.fullmatch(span)
    assert parts is not None, "the verifier lets no other span through"
    first, last = DAYS.index(parts["first"]), DAYS.index(parts["last"] or parts["first"])
    weekday = day.weekday()
    return first <= weekday <= last if first <= last else weekday >= first or weekday <= last


def _opens(span: str) -> time:
    return _time(span.split()[1].split("-", maxsplit=1)[0])


def _closes(span: str) -> time:
    return _time(span.split()[1].split("-")[1])


def _time(text: str) -> time:
    return time.fromisoformat(text)
