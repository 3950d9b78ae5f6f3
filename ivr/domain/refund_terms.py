"""Refund terms and laws: one entry each of what contracts and states say about a cancellation."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from ivr.domain.contracts import ClaimKind
from ivr.domain.money import ZERO, Money


class Basis(StrEnum):
    """What the unearned part of a price is measured by."""

    MIN_TIME_MILES = "min_time_miles"
    """days or miles, whichever leaves the smaller share"""
    TIME = "time"
    MILES = "miles"


class PayeeRule(StrEnum):
    LENDER_FIRST = "lender_first"
    HOLDER = "holder"


def _amount(value: object) -> Money:
    # TOML's 50.1 is a float already; text is the one spelling that stays exact.
    if not isinstance(value, str):
        raise ValueError('an amount is text with dollars and cents, such as "50.00"')
    amount = Money.of(value)
    if amount < ZERO:
        raise ValueError("an amount is not negative")
    return amount


Amount = Annotated[Money, BeforeValidator(_amount)]
Percent = Annotated[int, Field(ge=0, le=100, strict=True)]
Days = Annotated[int, Field(ge=0, strict=True)]
Switch = Annotated[bool, Field(strict=True)]


class Entry(BaseModel):
    """One entry of either file, with where it is from and whether somebody confirmed it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    source: str = Field(min_length=1)
    read_on: date
    verified: Switch
    note: str = ""
    fee_cap: Amount | None = None
    fee_cap_percent: Percent | None = None
    """of the price, rounded down to the cent"""


class Terms(Entry):
    """What a product's contract says itself. Every value is explained in rules/products.toml."""

    free_look_days: Days
    claims_void_free_look: Switch
    fee_in_free_look: Switch
    basis: Basis
    share_percent: Percent
    deduct_claims: Switch
    claim_kinds: frozenset[ClaimKind]
    statuses_not_filed: frozenset[str] = frozenset()
    fee: Amount
    payee: PayeeRule
    refund_due_days: Days
    odometer_required: Switch


class Law(Entry):
    """A floor that a state puts under a refund on some days. None: as the product's terms have it."""

    from_day: Days = 0
    to_day: Days | None = None
    whole_price: Switch = False
    share_percent: Percent | None = None
    basis: Basis | None = None
    deduct_claims: Switch | None = None
    refund_due_days: Days | None = None
    automatic: Switch = False
    """the refund comes without asking once the loan is paid off"""
    penalty_note: str = ""

    @model_validator(mode="after")
    def _days_in_order(self) -> Self:
        if self.to_day is not None and self.to_day < self.from_day:
            raise ValueError("to_day is before from_day")
        return self

    def holds_on(self, day: int) -> bool:
        """Whether the rule is in force so many days after the contract's start."""
        return self.from_day <= day and (self.to_day is None or day <= self.to_day)
