"""Calendar days: when a contract ends, how long it was held, until when a transfer may be told."""

from __future__ import annotations

from datetime import date, timedelta

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
