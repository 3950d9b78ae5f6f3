"""Quotes: what reckoning a refund can come to (see refunds.py)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Literal

from ivr.domain.money import ZERO, Money


class Kind(StrEnum):
    FULL = "full"
    """the free look of the terms: the whole price"""
    PRORATED = "prorated"
    """anything else, also a whole price less claims that a state's rule gives (its basis is "none")"""


class Reason(StrEnum):
    """Why a quote is what it is, and why a person should confirm it."""

    WITHIN_FREE_LOOK = "within_free_look"
    AFTER_FREE_LOOK = "after_free_look"
    CLAIMS_FILED = "claims_filed"
    STATE_LAW_BETTER = "state_law_better"
    RULE_UNVERIFIED = "rule_unverified"
    """the purchase state is unknown, nothing was found for it, or what was found nobody confirmed"""
    CLAIM_OPEN = "claim_open"
    """a claim that would be deducted is not settled"""
    CLAIM_AMOUNT_UNKNOWN = "claim_amount_unknown"
    """a claim was paid, and the records do not say how much"""
    TOTAL_LOSS = "total_loss"
    """the vehicle has a GAP claim: its service contract may be cancelled as of the day of the loss"""
    MILES_UNKNOWN = "miles_unknown"
    """reckoned by days only, since the product does not insist on a reading"""


FOR_A_PERSON = frozenset(
    {
        Reason.RULE_UNVERIFIED,
        Reason.CLAIM_OPEN,
        Reason.CLAIM_AMOUNT_UNKNOWN,
        Reason.TOTAL_LOSS,
        Reason.MILES_UNKNOWN,
    }
)
"""With any of these, the estimate is spoken and a person is said to confirm it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """An estimate. refund = unearned - claims_deducted - fee, or nothing where that would be below zero.

    share is what is left of the price, the refundable share included: unearned is price * share. basis says
    which measure left it, "none" where nothing was prorated. payee is who is paid first.
    """

    kind: Kind
    refund: Money
    unearned: Money
    share: Fraction
    basis: Literal["time", "miles", "none"]
    claims_deducted: Money
    fee: Money
    days_held: int
    payee: Literal["lender", "holder"]
    automatic: bool = False
    """Once the loan is paid off, the refund comes to the holder without asking."""
    refund_due_by: date
    reasons: tuple[Reason, ...]

    @property
    def percent(self) -> int:
        """The share as it is spoken: whole percents, half a percent up."""
        return int(self.share * 100 + Fraction(1, 2))

    @property
    def verified(self) -> bool:
        """False: the figure is to be confirmed by a person."""
        return FOR_A_PERSON.isdisjoint(self.reasons)

    @property
    def deducted(self) -> Literal["none", "claims", "fee", "both"]:
        """What is taken off the unearned part."""
        if self.claims_deducted > ZERO:
            return "both" if self.fee > ZERO else "claims"
        return "fee" if self.fee > ZERO else "none"


@dataclass(frozen=True, slots=True)
class NeedsMiles:
    """The refund depends on today's odometer reading, which is not known."""


class Hindrance(StrEnum):
    """Why a person has to reckon the refund."""

    GAP_CLAIM = "gap_claim"
    """the GAP addendum has a claim that is open or was paid"""
    ODOMETER_TOO_LOW = "odometer_too_low"
    """the reading is below one on file"""
    START_ODOMETER_UNKNOWN = "start_odometer_unknown"


@dataclass(frozen=True, slots=True)
class NotQuotable:
    because: Hindrance
