from __future__ import annotations

from datetime import date

import pytest

from ivr.domain.calendar import days_between, end_date, transfer_deadline
from tests.domain.samples import service_contract


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2025, 3, 1), 48, date(2029, 3, 1)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
    ],
)
def test_a_contract_ends_its_months_after_its_start_within_the_month(
    start: date, months: int, end: date
) -> None:
    assert end_date(service_contract(start_date=start, term_months=months)) == end


def test_forty_eight_months_have_a_leap_day_in_them() -> None:
    assert days_between(date(2025, 3, 1), date(2029, 3, 1)) == 1461


def test_days_to_an_earlier_day_are_negative() -> None:
    assert days_between(date(2026, 11, 22), date(2026, 11, 20)) == -2


def test_a_sale_on_10_november_may_be_told_until_10_december() -> None:
    assert transfer_deadline(date(2026, 11, 10)) == date(2026, 12, 10)


def test_a_sale_of_43_days_ago_is_past_its_deadline_and_one_of_30_days_ago_is_not() -> None:
    today = date(2026, 11, 22)
    assert transfer_deadline(date(2026, 10, 10)) < today
    assert transfer_deadline(date(2026, 10, 23)) == today


def test_the_days_for_a_transfer_can_be_others() -> None:
    assert transfer_deadline(date(2028, 2, 20), days=15) == date(2028, 3, 6)
