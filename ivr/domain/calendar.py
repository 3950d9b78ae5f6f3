"""Calendar days: when a contract ends, until when a transfer may be told, which days are business days."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import holidays
from dateutil.relativedelta import relativedelta

from ivr.domain.contracts import Contract

TRANSFER_DAYS = 30


def end_date(contract: Contract) -> date:
    """The day on which a contract ends: its term's months after its start.

    A start at the end of a month is clamped: one month from 31 January is the last day of February.
    """
    return contract.start_date + relativedelta(months=contract.term_months)


def days_between(first: date, second: date) -> int:
    """Whole calendar days from the first to the second; negative where the second is earlier."""
    return (second - first).days


def transfer_deadline(owned_since: date, days: int = TRANSFER_DAYS) -> date:
    """The last day on which the company may be told of a new owner, itself included.

    owned_since is the day on which the ownership passed; sold on 10 November, told by 10 December.
    """
    return owned_since + timedelta(days=days)


def is_business_day(day: date) -> bool:
    """Monday to Friday, and none of the federal holidays of 5 U.S.C. 6103 on the day it is observed."""
    return day.weekday() < _SATURDAY and not is_holiday(day)


def is_holiday(day: date) -> bool:
    """A federal holiday or the day on which one is observed, be it one of the next year's."""
    return day in _federal_holidays(day.year) or day in _federal_holidays(day.year + 1)


def business_day_after(day: date, days: int) -> date:
    """The business day that is so many after `day`, which itself does not count. days: 1 or more."""
    while days:
        day += timedelta(days=1)
        days -= is_business_day(day)
    return day


_SATURDAY = 5


@cache
def _federal_holidays(year: int) -> frozenset[date]:
    # The library names the days of whoever asks first into one object; a set of our own is thread-safe.
    return frozenset(holidays.country_holidays("US", years=year, observed=True))
