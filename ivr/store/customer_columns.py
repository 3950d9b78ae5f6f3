"""Columns of customers.csv: who has a username at the bank or at invest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ivr.domain.usernames import Business, Customer
from ivr.store.columns import EMAIL, Column, day, matching, number, telephone, word, words, zip_or_postal_code

CUSTOMERS = "customers.csv"
FIRST_BORN = date(1900, 1, 1)
"""Whom the line can hear: it asks for years from then on."""


def born(text: str) -> date:
    try:
        found = date.fromisoformat(text) if len(text) == len("1985-04-12") else None
    except ValueError:
        found = None
    if found is None or found < FIRST_BORN:
        raise ValueError("is not a date such as 1985-04-12")
    return found


_email = matching(EMAIL, "is not an e-mail address")

CUSTOMER: Mapping[str, Column] = {
    "customer_number": Column("number", True, number),
    "business": Column("business", True, word(Business)),
    "username": Column("username", True, words(120)),
    "zip": Column("zip", True, zip_or_postal_code),
    "date_of_birth": Column("date_of_birth", True, born),
    "first_name": Column("first_name", False, words(80)),
    "last_name": Column("last_name", False, words(80)),
    "phone": Column("phone", False, telephone),
    "phone_since": Column("phone_since", False, day),
    "sim_changed_on": Column("sim_changed_on", False, day),
    "email": Column("email", False, _email),
    "second_email": Column("second_email", False, _email),
}


def customer(values: dict[str, Any]) -> tuple[Customer | None, dict[str, str]]:
    """The customer of a row, or None and the reasons by column."""
    if "phone_since" in values and "phone" not in values:
        return None, {"phone_since": "is there, and phone is not"}
    return Customer(**values), {}
