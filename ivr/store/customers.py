"""Customers: who has a username at the bank or at invest, found by ZIP and date of birth together."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, select

from ivr.domain.usernames import Business, Customer, Fitting
from ivr.store.customer_tables import customers
from ivr.store.database import Database, answering
from ivr.store.sealed import Sealed

SEALED = ("username", "first_name", "last_name", "zip", "phone", "email", "second_email")
PLAIN = ("number", "phone_since", "sim_changed_on")
IDENTIFYING = ("business", "zip", "date_of_birth")

_FITTING = (
    select(customers.c.number, customers.c.phone_index)
    .where(customers.c.who_index == bindparam("of"))
    .order_by(customers.c.number)
)
_NUMBERED = select(customers).where(customers.c.number == bindparam("of"))


class SqlCustomers:
    """The customers on the database. Methods raise LookupUnavailable where it does not answer."""

    def __init__(self, database: Database, sealed: Sealed) -> None:
        self._database = database
        self._sealed = sealed

    def fitting(
        self, business: Business, zip_or_postal_code: str, born: date, caller: str | None
    ) -> list[Fitting]:
        """Everyone of the business who lives there and was born then. caller: E.164, None: withheld.

        The same work whether or not there is anybody: nothing of a customer is unsealed for it.
        """
        with answering():
            who = who_index(business, zip_or_postal_code, born, self._sealed)
            calling = phone_index(caller or "", self._sealed)
            with self._database.glance() as connection:
                rows = connection.execute(_FITTING, {"of": who}).all()
        return [Fitting(row.number, row.phone_index == calling) for row in rows]

    def numbered(self, number: str) -> Customer | None:
        with answering():
            with self._database.glance() as connection:
                row = connection.execute(_NUMBERED, {"of": number}).one_or_none()
            return None if row is None else customer_of_row(row, self._sealed)


def who_index(business: Business, zip_or_postal_code: str, born: date, sealed: Sealed) -> bytes:
    return sealed.index("customers.who", f"{business}:{zip_or_postal_code}:{born.isoformat()}")


def phone_index(phone: str, sealed: Sealed) -> bytes:
    return sealed.index("customers.phone", phone)


def customer_values(customer: Customer, sealed: Sealed) -> dict[str, Any]:
    """The columns of a customer."""
    values: dict[str, Any] = {name: getattr(customer, name) for name in PLAIN}
    for name in SEALED:
        values[name] = sealed.seal_text(place_of(name, customer.number), getattr(customer, name))
    born = customer.date_of_birth.isoformat()
    values["date_of_birth"] = sealed.seal_text(place_of("date_of_birth", customer.number), born)
    values["business"] = customer.business.value
    values["who_index"] = who_index(customer.business, customer.zip, customer.date_of_birth, sealed)
    values["phone_index"] = None if customer.phone is None else phone_index(customer.phone, sealed)
    return values


def columns_of(fields: frozenset[str]) -> frozenset[str]:
    """The table's columns that hold these fields of a customer."""
    renamed = {"phone": ("phone", "phone_index"), **{name: (name, "who_index") for name in IDENTIFYING}}
    return frozenset(column for field in fields for column in renamed.get(field, (field,)))


def customer_of_row(row: Row[Any], sealed: Sealed) -> Customer:
    values: dict[str, Any] = {name: getattr(row, name) for name in PLAIN}
    for name in SEALED:
        values[name] = sealed.unseal_text(place_of(name, row.number), getattr(row, name))
    born = sealed.unseal(place_of("date_of_birth", row.number), row.date_of_birth).decode()
    return Customer(**values, business=Business(row.business), date_of_birth=date.fromisoformat(born))


def place_of(column: str, number: str) -> str:
    return f"customers.{column}/{number}"
