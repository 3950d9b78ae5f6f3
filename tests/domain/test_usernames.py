"""Usernames: whom a code may be texted to, and who is meant where several fit."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from ivr.domain.usernames import Business, Customer, Fitting, Way, may_be_texted, meant

TODAY = date(2026, 11, 22)


def customer(**values: Any) -> Customer:
    fallback: dict[str, Any] = {
        "number": "B1",
        "business": Business.BANK,
        "username": "wren.okafor85",
        "zip": "97205",
        "date_of_birth": date(1985, 4, 12),
        "phone": "+15035550117",
        "phone_since": date(2020, 1, 2),
    }
    return Customer(**fallback | values)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("values", "may"),
    [
        ({}, True),
        ({"phone_since": ago(30)}, True),
        ({"phone_since": ago(29)}, False),
        ({"phone_since": ago(0)}, False),
        ({"phone_since": ago(-1)}, False),
        ({"phone_since": None}, False),
        ({"phone": None}, False),
        ({"sim_changed_on": ago(30)}, True),
        ({"sim_changed_on": ago(29)}, False),
        ({"sim_changed_on": ago(1)}, False),
        ({"sim_changed_on": ago(-1)}, False),
        ({"phone_since": ago(1), "sim_changed_on": ago(400)}, False),
        ({"phone": "+18005550117"}, False),
        ({"phone": "+15005550117"}, False),
        ({"phone": "+442079460000"}, False),
    ],
)
def test_a_code_goes_to_a_telephone_that_has_been_theirs_for_thirty_days(
    values: dict[str, Any], may: bool
) -> None:
    """NIST SP 800-63B: pre-registered, no swap, no telephone that anybody can have by the internet."""
    assert may_be_texted(customer(**values), TODAY) is may


@pytest.mark.parametrize(
    ("fitting", "number"),
    [
        ([], None),
        ([Fitting("B1", False)], "B1"),
        ([Fitting("B1", True)], "B1"),
        ([Fitting("B1", False), Fitting("B2", False)], None),
        ([Fitting("B1", False), Fitting("B2", True)], "B2"),
        ([Fitting("B1", True), Fitting("B2", True)], None),
    ],
)
def test_of_twins_the_one_is_meant_whose_telephone_calls(fitting: list[Fitting], number: str | None) -> None:
    assert meant(fitting) == number


def test_a_username_goes_by_email_and_where_none_is_known_by_text() -> None:
    assert customer(email="wren@example.org").way is Way.EMAIL
    assert customer().way is Way.TEXT
