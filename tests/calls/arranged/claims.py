"""A way to every question of the claims line and of its own sub-flows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from ivr.domain.contracts import Claim, Contract, ContractStatus, Level
from tests.calls.arranged.contracts import new, zip_of
from tests.calls.arranged.way import Way, nothing
from tests.company import claim, contract

TRIO = ("zip", "Garcia#", "vin")


def held(vin: str, **values: Any) -> list[Contract | Claim]:
    """A contract without a claim."""
    return [contract(**({"number": f"VSC{vin[-6:]}", "vin": vin, "zip": zip_of(vin)} | values))]


def claimed(
    vin: str, *, level: Level = Level.MAJOR, claims: int = 1, **values: Any
) -> list[Contract | Claim]:
    """A contract with as many repair claims, all with the same values."""
    [one] = held(vin, level=level)
    assert isinstance(one, Contract)
    filed = claim(one, **({"status": "authorized", "rental_qualifies": True} | values))
    return [one, *(replace(filed, number=f"C{vin[-6:]}{n}") for n in range(claims))]


def way(records: Any, *keys: str) -> Way:
    return Way(records, keys, line="claims")


CLAIMS: Mapping[str, Way] = {
    "claims-menu": way(nothing),
    "claims-shop-vin": way(nothing, "1"),
    "claims-shop-odometer": way(nothing, "1", "vin"),
    "claims-repair": way(nothing, "2"),
    "claims-after": way(nothing, "2", "1"),
    "claims-status-told": way(partial(claimed, claims=2), "3", *TRIO),
    "claims-rental-qualifies": way(claimed, "4", *TRIO),
    "claims-rental-not-included": way(partial(claimed, level=Level.BASIC), "4", *TRIO),
    "claims-rental-not-diagnosed": way(new, "4", *TRIO),
    "claims-rental-not-authorized": way(partial(claimed, status="info_needed"), "4", *TRIO),
    "claims-rental-not-qualifying": way(partial(claimed, rental_qualifies=False), "4", *TRIO),
    "claims-trip-included": way(new, "5", *TRIO),
    "claims-trip-not-where-bought": way(partial(held, purchase_state="KS"), "5", *TRIO),
    "claims-trip-not-included": way(partial(held, benefits=frozenset({"towing"})), "5", *TRIO),
    "claims-included-told": way(new, "2", "3", *TRIO),
    "claims-included-over": way(partial(held, status=ContractStatus.CANCELLED), "2", "3", *TRIO),
}
