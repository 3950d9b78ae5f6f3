"""The cast: the demo's people whom the canonical calls are about, read from `cast.toml` for one day."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from importlib import resources
from typing import Any, TypeVar

from ivr.domain.contracts import Claim, Contract
from ivr.domain.gap_documents import GapDocument
from ivr.domain.keypad import keyed
from ivr.domain.vin import last_six
from ivr.store.importing import claim_of, contract_of
from ivr.store.vehicles import MODELS, whole_vin

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Member:
    """A contract of the cast with its claims and their documents.

    call: what it is there for; hears: what its holder is told.
    """

    call: str
    hears: str
    contract: Contract
    claims: tuple[Claim, ...]
    documents: tuple[GapDocument, ...] = ()

    @property
    def name_keys(self) -> str:
        """The last name as its holder keys it, one press a letter."""
        plain = unicodedata.normalize("NFKD", self.contract.last_name)
        return keyed("".join(one for one in plain.upper() if one.isascii()))

    @property
    def vin_keys(self) -> str:
        """The VIN's last six characters, as they are keyed."""
        return keyed(last_six(self.contract.vin))


def cast(today: date) -> tuple[Member, ...]:
    """Everyone of the cast, as they stand on the day."""
    document = tomllib.loads((resources.files("ivr.store") / "cast.toml").read_text(encoding="utf-8"))
    return tuple(_member(entry, document["usual"], today) for entry in document["contract"])


def _member(entry: Mapping[str, Any], usual: Mapping[str, Mapping[str, Any]], today: date) -> Member:
    product = entry.get("product", "vsc")
    row: dict[str, Any] = {"product": product, **usual[product], **entry}
    call, hears, filed = row.pop("call"), row.pop("hears"), row.pop("claim", [])
    model, day = MODELS[row["vehicle_model"]], row.pop("day")
    row["vehicle_make"] = model.make
    row["vin"] = whole_vin(model, row["vehicle_year"], row.pop("serial"))
    row["start_date"] = today - timedelta(days=day)
    contract = _good(*contract_of(_texts(row)))
    claims, documents = [], []
    for n, claim in enumerate(filed, 1):
        number = f"C{contract.number}-{n}"
        documents += _documents(claim, number, today)
        claims.append(_claim(claim, number, contract.number, today))
    return Member(call, hears, contract, tuple(claims), tuple(documents))


def _documents(claim: Mapping[str, Any], number: str, today: date) -> list[GapDocument]:
    reviewed = claim.get("reviewed", {})
    return [
        GapDocument(
            claim_number=number,
            code=code,
            received_on=today - timedelta(days=day),
            reviewed_on=today - timedelta(days=reviewed[code]) if code in reviewed else None,
        )
        for code, day in claim.get("received", {}).items()
    ]


def _claim(entry: Mapping[str, Any], number: str, contract: str, today: date) -> Claim:
    told = {name: value for name, value in entry.items() if name not in ("received", "reviewed")}
    row: dict[str, Any] = {"claim_number": number, "contract_number": contract, **told}
    row["opened_on"] = today - timedelta(days=row.pop("day"))
    if "authorized_day" in row:
        row["authorized_on"] = today - timedelta(days=row.pop("authorized_day"))
    row["updated_on"] = row.get("authorized_on", row["opened_on"])
    return _good(*claim_of(_texts(row)))


def _texts(row: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in row.items()}


def _good(row: Row | None, reasons: Mapping[str, str]) -> Row:
    if row is None:
        raise ValueError(f"cast.toml: {reasons}")
    return row
