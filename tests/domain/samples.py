"""Contracts and claims for the tests of the domain: one of each, changed where a test says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import ivr.domain
from ivr.domain.contracts import Claim, ClaimKind, Contract, ContractStatus, Level, Product
from ivr.domain.money import Money

TODAY = date(2026, 11, 22)

SERVICE_CONTRACT = Contract(
    number="70001",
    product=Product.VSC,
    level=Level.MAJOR,
    status=ContractStatus.ACTIVE,
    first_name="Ana",
    last_name="Garcia",
    zip="97205",
    vin="1G1RC6E42FU123456",
    vehicle_year=2015,
    vehicle_make="Chevrolet",
    # New York leaves the refund to the contract, so what a test sees there is the product's own rule.
    purchase_state="NY",
    start_date=date(2025, 3, 1),
    term_months=48,
    term_miles=48_000,
    start_odometer=12_000,
    price=Money.of(2400),
)
GAP_ADDENDUM = replace(
    SERVICE_CONTRACT,
    number="80001",
    product=Product.GAP,
    level=None,
    purchase_state="CA",
    start_date=date(2025, 6, 15),
    term_months=72,
    term_miles=None,
    start_odometer=None,
    price=Money.of(795),
)
REPAIR = Claim(
    number="C1",
    contract_number=SERVICE_CONTRACT.number,
    kind=ClaimKind.REPAIR,
    status="closed",
    opened_on=date(2026, 2, 1),
    amount_paid=Money.of("312.40"),
)
GAP_CLAIM = Claim(
    number="G1",
    contract_number=GAP_ADDENDUM.number,
    kind=ClaimKind.GAP,
    status="in_review",
    opened_on=date(2026, 11, 1),
)


def service_contract(**changes: Any) -> Contract:
    return replace(SERVICE_CONTRACT, **changes)


def gap_addendum(**changes: Any) -> Contract:
    return replace(GAP_ADDENDUM, **changes)


def repair(**changes: Any) -> Claim:
    return replace(REPAIR, **changes)


def gap_claim(**changes: Any) -> Claim:
    return replace(GAP_CLAIM, **changes)


def shipped_texts() -> tuple[str, str]:
    """products.toml and states.toml as they are shipped."""
    folder = Path(ivr.domain.__path__[0], "rules")
    return (folder / "products.toml").read_text("utf-8"), (folder / "states.toml").read_text("utf-8")
