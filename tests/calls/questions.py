"""Every question of the shipped flows, and a way to each: what is on record, and what the caller keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from ivr.domain.contracts import Claim, Contract
from ivr.flow.document import Ask, Confirm, Menu
from tests.company import claim, contract, gap
from tests.house import SHIPPED

OFFERED = ("1", "zip", "Garcia#", "vin")
NOT_THEIRS = "537218#"


def zip_of(vin: str) -> str:
    """Each has a ZIP of their own: whoever tries there tries at nobody else's contracts."""
    return f"9{vin[-4:]}"


def new(vin: str) -> list[Contract | Claim]:
    """A contract whose price comes back whole."""
    return [contract(number=f"VSC{vin[-6:]}", vin=vin, zip=zip_of(vin))]


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


Arranged = tuple[Callable[[str], list[Contract | Claim]], tuple[str, ...]]
"""What the company has on record, and the keys that lead there; "zip" and "vin" are the caller's own."""

ARRANGED: Mapping[str, Arranged] = {
    "contracts-menu": (new, ()),
    "contracts-after": (new, (*OFFERED, "2")),
    "contracts-after-with-text": (new, (*OFFERED, "1", "1")),
    "identify-holder-zip": (new, ("1",)),
    "identify-holder-last-name": (new, ("1", "zip")),
    "identify-holder-vin": (new, ("1", "zip", "Garcia#")),
    "identify-holder-vin-by-voice": (new, ("1", "zip", "Garcia#", NOT_THEIRS)),
    "identify-holder-vin-by-keys": (new, ("1", "zip", "Garcia#", NOT_THEIRS, NOT_THEIRS)),
    "identify-holder-which": (two_cars, OFFERED),
    "identify-holder-same": (new, (*OFFERED, "2", "1", "1")),
    "cancellation-choose": (with_gap, OFFERED),
    "cancellation-offer-by-days": (with_gap, (*OFFERED, "2")),
    "cancellation-offer-full": (new, OFFERED),
    "cancellation-sure": (new, (*OFFERED, "1")),
    "cancellation-miles": (driven, OFFERED),
    "cancellation-miles-right": (driven, (*OFFERED, "41500#")),
    "cancellation-offer-prorated": (driven, (*OFFERED, "41500#", "1")),
    "cancellation-offer-estimate": (partial(driven, purchase_state="MO"), (*OFFERED, "41500#", "1")),
    "cancellation-offer-nothing": (driven, (*OFFERED, "59999#", "1")),
}
QUESTIONS = sorted(
    str(flow.prompt_of(name))
    for flow in SHIPPED.content().flows.values()
    for name, state in flow.state.items()
    if isinstance(state, Menu | Ask | Confirm)
)
"""Every state of the shipped flows that listens to a caller, by its prompt."""
