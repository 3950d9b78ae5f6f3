"""Contracts: what the company sold, to whom, on which vehicle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ivr.domain.money import Money


class Product(StrEnum):
    VSC = "vsc"
    """a vehicle service contract"""
    GAP = "gap"
    """a GAP addendum"""


class Level(StrEnum):
    MAJOR = "major"
    VALUE = "value"
    FEATURE = "feature"
    BASIC = "basic"


class ContractStatus(StrEnum):
    ACTIVE = "active"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    TRANSFERRED = "transferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """One contract as the company's records have it. None is unknown; miles and days are whole numbers."""

    number: str
    product: Product
    level: Level | None = None
    status: ContractStatus
    first_name: str | None = None
    last_name: str
    co_holder_last_name: str | None = None
    zip: str
    phone: str | None = None
    email: str | None = None
    language: str | None = None
    vin: str
    vehicle_year: int | None = None
    vehicle_make: str | None = None
    vehicle_model: str | None = None
    purchase_state: str | None = None
    """two letters, upper case"""
    start_date: date
    term_months: int
    term_miles: int | None = None
    """None: no mileage limit"""
    start_odometer: int | None = None
    last_odometer: int | None = None
    price: Money
    deductible: Money | None = None
    admin_fee: Money | None = None
    """None: the product's fee"""
    deduct_claims: bool | None = None
    """None: the product's rule"""
    lienholder: str | None = None
    benefits: frozenset[str] = frozenset()


class ClaimKind(StrEnum):
    REPAIR = "repair"
    GAP = "gap"
    RENTAL = "rental"
    TRIP = "trip"
    ROADSIDE = "roadside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim against a contract, with its status as a plain word (see CLAIM_STATUSES)."""

    number: str
    contract_number: str
    kind: ClaimKind
    status: str
    opened_on: date
    updated_on: date | None = None
    facility: str | None = None
    authorized_on: date | None = None
    rental_qualifies: bool | None = None
    amount_paid: Money | None = None


REPAIR_STATUSES = (
    "opened",
    "diagnosing",
    "estimate_received",
    "inspection_ordered",
    "authorized",
    "partially_authorized",
    "info_needed",
    "denied",
    "repair_completed",
    "invoice_received",
    "paid",
    "closed",
)
GAP_STATUSES = (
    "started",
    "awaiting_documents",
    "in_review",
    "needs_correction",
    "complete_awaiting_decision",
    "approved",
    "payment_sent_to_lender",
    "denied",
    "no_benefit",
    "closed_no_response",
)
CLAIM_STATUSES: dict[ClaimKind, tuple[str, ...]] = {
    kind: GAP_STATUSES if kind is ClaimKind.GAP else REPAIR_STATUSES for kind in ClaimKind
}
ENDED_CLAIM_STATUSES = frozenset(
    {"denied", "paid", "closed", "payment_sent_to_lender", "no_benefit", "closed_no_response"}
)
