"""A way to every question of the contract-services line, and of the sub-flows that identify a holder."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from ivr.domain.contracts import Claim, Contract
from tests.calls.arranged.way import Way
from tests.company import claim, contract, gap

OFFERED = ("1", "zip", "Garcia#", "vin")
SOLD = ("2", "zip", "Garcia#", "vin")
NOT_THEIRS = "537218#"


def zip_of(vin: str) -> str:
    """Each has a ZIP of their own: whoever tries there tries at nobody else's contracts."""
    return f"9{vin[-4:]}"


def new(vin: str) -> list[Contract | Claim]:
    """A contract whose price comes back whole."""
    return [contract(number=f"VSC{vin[-6:]}", vin=vin, zip=zip_of(vin))]


def old(vin: str) -> list[Contract | Claim]:
    """A contract that began long before any sale that is told of."""
    return [contract(number=f"VSC{vin[-6:]}", vin=vin, zip=zip_of(vin), start_days_ago=650)]


def driven(vin: str, **values: Any) -> list[Contract | Claim]:
    """A contract of some age, with a claim, for which the miles are asked."""
    aged = {"start_days_ago": 631, "purchase_state": "TX", "last_odometer": 36_000}
    held = contract(**({"number": f"VSC{vin[-6:]}", "vin": vin, "zip": zip_of(vin)} | aged | values))
    return [held, claim(held, number=f"C{vin[-6:]}")]


def with_gap(vin: str) -> list[Contract | Claim]:
    held = contract(
        number=f"VSC{vin[-6:]}", vin=vin, zip=zip_of(vin), start_days_ago=400, purchase_state="CO"
    )
    return [held, gap(held, number=f"GAP{vin[-6:]}")]


def two_cars(vin: str) -> list[Contract | Claim]:
    other = f"2HGFC2F69KH{vin[-6:]}"
    return [*new(vin), contract(number=f"OTH{vin[-6:]}", vin=other, zip=zip_of(vin), vehicle_make="Honda")]


CONTRACTS: Mapping[str, Way] = {
    "contracts-menu": Way(new, ()),
    "contracts-after": Way(new, (*OFFERED, "2")),
    "contracts-after-with-text": Way(new, (*OFFERED, "1", "1")),
    "identify-holder-zip": Way(new, ("1",)),
    "identify-holder-last-name": Way(new, ("1", "zip")),
    "identify-holder-vin": Way(new, ("1", "zip", "Garcia#")),
    "identify-holder-vin-where": Way(new, ("1", "zip", "Garcia#", "*#")),
    "identify-holder-vin-by-voice": Way(new, ("1", "zip", "Garcia#", NOT_THEIRS)),
    "identify-holder-vin-by-keys": Way(new, ("1", "zip", "Garcia#", NOT_THEIRS, NOT_THEIRS)),
    "identify-holder-which": Way(two_cars, OFFERED),
    "identify-holder-same": Way(new, (*OFFERED, "2", "1", "1")),
    "transfer-date": Way(old, SOLD),
    "transfer-date-right": Way(old, (*SOLD, "111026")),
    "transfer-late": Way(old, (*SOLD, "101026", "1")),
    "cancellation-choose": Way(with_gap, OFFERED),
    "cancellation-offer-by-days": Way(with_gap, (*OFFERED, "2")),
    "cancellation-offer-full": Way(new, OFFERED),
    "cancellation-sure": Way(new, (*OFFERED, "1")),
    "cancellation-miles": Way(driven, OFFERED),
    "cancellation-miles-right": Way(driven, (*OFFERED, "41500#")),
    "cancellation-offer-prorated": Way(driven, (*OFFERED, "41500#", "1")),
    "cancellation-offer-estimate": Way(partial(driven, purchase_state="MO"), (*OFFERED, "41500#", "1")),
    "cancellation-offer-nothing": Way(driven, (*OFFERED, "59999#", "1")),
}
