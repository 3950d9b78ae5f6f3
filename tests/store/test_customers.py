"""Customers: found by business, ZIP and date of birth together, and unreadable in the database."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import insert, select

from ivr.domain.usernames import Business, Customer, Fitting
from ivr.store.customer_tables import customers
from ivr.store.customers import SqlCustomers, columns_of, customer_values
from ivr.store.database import Database
from ivr.store.sealed import Sealed

BORN = date(1985, 4, 12)
WHOLE = Customer(
    number="B100001", business=Business.BANK, username="wren.okafor85", zip="97205", date_of_birth=BORN,
    first_name="Wren", last_name="Okafor", phone="+15035550117", phone_since=date(2020, 1, 2),
    sim_changed_on=date(2024, 5, 6), email="wren@example.org", second_email="okafor@example.net",
)  # fmt: skip
BARE = Customer(
    number="I200001", business=Business.INVEST, username="w", zip="H2X1Y4", date_of_birth=date(1950, 1, 1)
)


def keep(database: Database, sealed: Sealed, *some: Customer) -> SqlCustomers:
    rows = [customer_values(one, sealed) for one in some]
    with database.write() as connection:
        for row in rows:
            connection.execute(insert(customers).values(row))
    return SqlCustomers(database, sealed)


@pytest.mark.parametrize("kept", [WHOLE, BARE], ids=["all columns", "only what must be"])
def test_a_customer_comes_back_whole(database: Database, sealed: Sealed, kept: Customer) -> None:
    assert keep(database, sealed, WHOLE, BARE).numbered(kept.number) == kept


def test_a_number_nobody_has_finds_nothing(database: Database, sealed: Sealed) -> None:
    assert keep(database, sealed).numbered("B9") is None


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, True),
        ({"business": Business.INVEST}, False),
        ({"zip_or_postal_code": "97206"}, False),
        ({"born": date(1985, 12, 4)}, False),
    ],
    ids=["all three fit", "another business", "another ZIP", "another day"],
)
def test_a_customer_is_found_by_all_three_together(
    database: Database, sealed: Sealed, changed: dict[str, Any], found: bool
) -> None:
    asked: dict[str, Any] = {
        "business": Business.BANK,
        "zip_or_postal_code": "97205",
        "born": BORN,
        "caller": None,
    } | changed

    fitting = keep(database, sealed, WHOLE, BARE).fitting(**asked)

    assert fitting == ([Fitting("B100001", calls=False)] if found else [])


@pytest.mark.parametrize(
    ("caller", "calls"), [("+15035550117", True), ("+15035550118", False), (None, False)]
)
def test_it_is_known_whether_the_telephone_on_the_account_calls(
    database: Database, sealed: Sealed, caller: str | None, calls: bool
) -> None:
    records = keep(database, sealed, WHOLE)

    assert records.fitting(Business.BANK, "97205", BORN, caller) == [Fitting("B100001", calls=calls)]


def test_a_customer_without_a_telephone_is_not_who_withholds_theirs(
    database: Database, sealed: Sealed
) -> None:
    records = keep(database, sealed, BARE)

    assert records.fitting(Business.INVEST, "H2X1Y4", date(1950, 1, 1), None) == [Fitting("I200001", False)]


def test_nothing_of_a_person_is_readable_in_the_row(database: Database, sealed: Sealed) -> None:
    keep(database, sealed, WHOLE)

    with database.read() as connection:
        [row] = connection.execute(select(customers)).all()
    told = b" ".join(one if isinstance(one, bytes) else str(one).encode() for one in row)
    for private in ("wren", "okafor", "97205", "1985", "5035550117", "example"):
        assert private.encode() not in told.lower()


def test_who_moves_is_found_anew() -> None:
    """A file without telephones leaves them alone; one that has the ZIP renews what it is found by."""
    assert columns_of(frozenset({"zip", "username"})) == {"zip", "who_index", "username"}
    assert columns_of(frozenset({"phone"})) == {"phone", "phone_index"}
