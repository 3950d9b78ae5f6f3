"""Contracts: the company's contracts and claims as rows, and the look-ups that calls make."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, Select, bindparam, select

from ivr.domain.contracts import Claim, ClaimKind, Contract, ContractStatus, Level, Product
from ivr.domain.money import Money
from ivr.domain.vin import keyed_end
from ivr.store.database import Database, answering
from ivr.store.sealed import Sealed
from ivr.store.tables import claims, contracts

SEALED = ("first_name", "last_name", "co_holder_last_name", "zip", "phone", "email", "vin")
INDEXED = ("zip", "phone", "vin")
PLAIN = (
    "number",
    "language",
    "vehicle_year",
    "vehicle_make",
    "vehicle_model",
    "purchase_state",
    "start_date",
    "term_months",
    "term_miles",
    "start_odometer",
    "last_odometer",
    "deduct_claims",
    "lienholder",
)
MONEY = ("price", "deductible", "admin_fee")

_CLAIMS = (
    select(claims).where(claims.c.contract == bindparam("of")).order_by(claims.c.opened_on, claims.c.number)
)
_BY: Mapping[str, Select[Any]] = {
    name: select(contracts).where(contracts.c[name] == bindparam("of")).order_by(contracts.c.number)
    for name in ("number", "vin_end_index", *(f"{name}_index" for name in INDEXED))
}


class SqlContracts:
    """The port `Contracts` on the database. Methods raise LookupUnavailable where it does not answer."""

    def __init__(self, database: Database, sealed: Sealed) -> None:
        self._database = database
        self._sealed = sealed

    def in_zip(self, zip_or_postal_code: str) -> list[Contract]:
        """All contracts whose holder lives there, whatever their status, by number."""
        return self._indexed("zip", zip_or_postal_code)

    def of_phone(self, phone: str) -> list[Contract]:
        """All contracts whose holder has this telephone (E.164), whatever their status, by number."""
        return self._indexed("phone", phone)

    def of_vehicle(self, vin: str) -> list[Contract]:
        """All contracts on the vehicle with this whole VIN, whatever their status, by number."""
        return self._indexed("vin", vin)

    def of_vin_end(self, keys: str) -> list[Contract]:
        """All contracts whose VIN's last six are keyed so, whatever their status, by number."""
        return self._indexed("vin_end", keys)

    def numbered(self, number: str) -> Contract | None:
        with answering():
            found = self._by("number", number)
        return found[0] if found else None

    def claims(self, contract_number: str) -> list[Claim]:
        """All claims filed against a contract, oldest first."""
        with answering(), self._database.glance() as connection:
            return [claim_of_row(row) for row in connection.execute(_CLAIMS, {"of": contract_number})]

    def _indexed(self, what: str, value: str) -> list[Contract]:
        with answering():
            return self._by(f"{what}_index", indexed(what, value, self._sealed))

    def _by(self, column: str, value: str | bytes) -> list[Contract]:
        with self._database.glance() as connection:
            rows = connection.execute(_BY[column], {"of": value}).all()
        return [contract_of_row(row, self._sealed) for row in rows]


def indexed(what: str, value: str, sealed: Sealed) -> bytes:
    return sealed.index(f"contracts.{what}", value)


def contract_values(contract: Contract, sealed: Sealed) -> dict[str, Any]:
    """The columns of a contract."""
    values: dict[str, Any] = {name: getattr(contract, name) for name in PLAIN}
    values |= {f"{name}_cents": _cents(getattr(contract, name)) for name in MONEY}
    for name in SEALED:
        values[name] = sealed.seal_text(place_of(name, contract.number), getattr(contract, name))
    for name in INDEXED:
        value = getattr(contract, name)
        values[f"{name}_index"] = None if value is None else indexed(name, value, sealed)
    values["vin_end_index"] = indexed("vin_end", keyed_end(contract.vin), sealed)
    values["product"] = contract.product.value
    values["level"] = None if contract.level is None else contract.level.value
    values["status"] = contract.status.value
    values["benefits"] = ";".join(sorted(contract.benefits))
    return values


def claim_values(claim: Claim) -> dict[str, Any]:
    """The columns of a claim."""
    return {
        "number": claim.number,
        "contract": claim.contract_number,
        "kind": claim.kind.value,
        "status": claim.status,
        "opened_on": claim.opened_on,
        "updated_on": claim.updated_on,
        "facility": claim.facility,
        "authorized_on": claim.authorized_on,
        "rental_qualifies": claim.rental_qualifies,
        "amount_paid_cents": _cents(claim.amount_paid),
    }


def columns_of(fields: frozenset[str]) -> frozenset[str]:
    """The table's columns that hold these fields of a contract or claim."""
    renamed: Mapping[str, tuple[str, ...]] = {
        **{name: (f"{name}_cents",) for name in (*MONEY, "amount_paid")},
        **{name: (name, f"{name}_index") for name in INDEXED},
        "vin": ("vin", "vin_index", "vin_end_index"),
        "contract_number": ("contract",),
    }
    return frozenset(column for field in fields for column in renamed.get(field, (field,)))


def contract_of_row(row: Row[Any], sealed: Sealed) -> Contract:
    values: dict[str, Any] = {name: getattr(row, name) for name in PLAIN}
    values |= {name: _money(getattr(row, f"{name}_cents")) for name in MONEY}
    for name in SEALED:
        values[name] = sealed.unseal_text(place_of(name, row.number), getattr(row, name))
    return Contract(
        **values,
        product=Product(row.product),
        level=None if row.level is None else Level(row.level),
        status=ContractStatus(row.status),
        benefits=frozenset(filter(None, row.benefits.split(";"))),
    )


def claim_of_row(row: Row[Any]) -> Claim:
    return Claim(
        number=row.number,
        contract_number=row.contract,
        kind=ClaimKind(row.kind),
        status=row.status,
        opened_on=row.opened_on,
        updated_on=row.updated_on,
        facility=row.facility,
        authorized_on=row.authorized_on,
        rental_qualifies=row.rental_qualifies,
        amount_paid=_money(row.amount_paid_cents),
    )


def place_of(column: str, number: str) -> str:
    return f"contracts.{column}/{number}"


def _cents(money: Money | None) -> int | None:
    return None if money is None else int(money.amount.scaleb(2))


def _money(cents: int | None) -> Money | None:
    return None if cents is None else Money(Decimal(cents).scaleb(-2))
