"""The company of the tests: contracts as a test needs them, dated from the day it plays on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from ivr.domain.contracts import Claim, ClaimKind, Contract, ContractStatus, Level, Product
from ivr.domain.money import Money

NOON = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
"""Sunday 22 November 2026, noon in New York: when tests play, unless they say otherwise."""
TODAY = date(2026, 11, 22)

CHEVROLET = "1GCVKNEC0MZ157943"
HONDA = "2HGFC2F69KH537218"


def contract(**values: Any) -> Contract:
    """A service contract of $2,400 over 48 months and 48,000 miles, of Dana Garcia in 97205, 35 days old."""
    fallback: dict[str, Any] = {
        "number": "VSC100001",
        "product": Product.VSC,
        "level": Level.MAJOR,
        "status": ContractStatus.ACTIVE,
        "first_name": "Dana",
        "last_name": "Garcia",
        "zip": "97205",
        "vin": CHEVROLET,
        "vehicle_year": 2021,
        "vehicle_make": "Chevrolet",
        "vehicle_model": "Silverado",
        "purchase_state": "OR",
        "start_date": TODAY - timedelta(days=35),
        "term_months": 48,
        "term_miles": 48_000,
        "start_odometer": 12_000,
        "last_odometer": 12_400,
        "price": Money.of("2400"),
        "admin_fee": Money.of("50"),
        "deduct_claims": True,
    }
    if "start_days_ago" in values:
        values["start_date"] = TODAY - timedelta(days=values.pop("start_days_ago"))
    return Contract(**(fallback | values))


def gap(of: Contract, **values: Any) -> Contract:
    """A GAP addendum on the same vehicle and holder: $795 over 72 months, begun 15 June 2025, no fee."""
    fallback: dict[str, Any] = {
        "number": "GAP200001",
        "product": Product.GAP,
        "level": None,
        "start_date": date(2025, 6, 15),
        "term_months": 72,
        "term_miles": None,
        "start_odometer": None,
        "last_odometer": None,
        "price": Money.of("795"),
        "admin_fee": None,
        "deduct_claims": None,
    }
    return replace(of, **(fallback | values))


def claim(of: Contract, **values: Any) -> Claim:
    """A repair claim that was paid, $312.40, a hundred days ago."""
    fallback: dict[str, Any] = {
        "number": "C300001",
        "contract_number": of.number,
        "kind": ClaimKind.REPAIR,
        "status": "paid",
        "opened_on": TODAY - timedelta(days=100),
        "amount_paid": Money.of("312.40"),
    }
    return Claim(**(fallback | values))
