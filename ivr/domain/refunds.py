"""Refunds: what a holder gets back for cancelling a contract today.

The sum, in exact fractions with one rounding (half a cent up) at `unearned`:

    time share  = days left / days of the term             the day of cancellation counts as left
    miles share = miles left / miles of the term           1 where the contract has no mileage limit
    unearned    = price * refundable share * the smaller of the two
    refund      = unearned - paid claims, where deducted - fee, never below zero

Within the free look, with no claim filed, the price comes back whole and without a fee.

Several rules may say something about one contract: the product's own terms, and each rule of the state in
which it was purchased. Each is reckoned by itself, with what it leaves open taken from the terms, and the
largest refund is given. So a state's rule is a floor: it can better a refund and never worsen it. Texas
gives the whole price less claims in the first thirty days, where the terms would prorate. Florida's ninety
percent without a fee wins over a hundred percent less a fee only where the fee is more than a tenth of
what is unearned: of 925.00 unearned, less 312.40 in claims, the ninety percent leave 520.10, which betters a
fee of 100 dollars (512.60) and not one of 50 (562.60). A form whose own terms are ninety percent without a
fee (`[vsc.in.FL]` in products.toml) pays 520.10.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from functools import reduce
from operator import add
from typing import Literal

from ivr.domain.calendar import days_between, end_date
from ivr.domain.cancellations import WITHDRAWN, gap_claim_stands_in_the_way
from ivr.domain.contracts import ENDED_CLAIM_STATUSES, Claim, ClaimKind, Contract, Product
from ivr.domain.money import ZERO, Money
from ivr.domain.quotes import Hindrance, Kind, NeedsMiles, NotQuotable, Quote, Reason
from ivr.domain.refund_rules import Rules
from ivr.domain.refund_terms import Basis, Law, PayeeRule, Terms

__all__ = ["Hindrance", "Kind", "NeedsMiles", "NotQuotable", "Quote", "Reason", "quote"]

WHOLE = Fraction(1)


def quote(
    contract: Contract, claims: Sequence[Claim], *, today: date, odometer: int | None, rules: Rules
) -> Quote | NeedsMiles | NotQuotable:
    """What cancelling the contract today would give back.

    The contract is one that can be cancelled (see cancellations.py). claims: at least all of this
    contract's; those of the vehicle's other contracts may be among them. odometer: whole miles, None: not
    asked yet. A lienholder on the contract stands for a loan that is not paid off: the records drop it with
    the proof of payoff.
    """
    if gap_claim_stands_in_the_way(contract, claims):
        return NotQuotable(Hindrance.GAP_CLAIM)
    case = _case(contract, claims, today, rules)
    unused = _best(case, WHOLE)
    # Asked for only where it matters: if no miles left and all miles left come to the same, it does not.
    if contract.term_miles is None or unused == _best(case, Fraction(0)):
        return unused
    if contract.start_odometer is None:
        return NotQuotable(Hindrance.START_ODOMETER_UNKNOWN)
    if odometer is None:
        if case.terms.odometer_required:
            return NeedsMiles()
        return replace(unused, reasons=(*unused.reasons, Reason.MILES_UNKNOWN))
    if odometer < max(contract.start_odometer, contract.last_odometer or 0):
        return NotQuotable(Hindrance.ODOMETER_TOO_LOW)
    driven = odometer - contract.start_odometer
    return _best(case, _part(contract.term_miles - driven, contract.term_miles))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """All that is known of a cancellation, but for the miles."""

    contract: Contract
    terms: Terms
    laws: tuple[Law, ...]
    days_held: int
    time_left: Fraction
    filed: tuple[Claim, ...]
    total_loss: bool
    today: date

    @property
    def free_look(self) -> bool:
        in_time = self.days_held <= self.terms.free_look_days
        return in_time and not (self.filed and self.terms.claims_void_free_look)

    @property
    def paid(self) -> Money:
        return reduce(add, (one.amount_paid for one in self.filed if one.amount_paid), ZERO)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """One rule's way to reckon a refund, with nothing left open."""

    whole_price: bool
    refundable: Fraction
    basis: Basis
    deduct_claims: bool
    fee: Money
    law: bool = False


def _case(contract: Contract, claims: Sequence[Claim], today: date, rules: Rules) -> _Case:
    days_held = max(0, days_between(contract.start_date, today))
    terms = rules.terms_for(contract.product, contract.purchase_state)
    ends = end_date(contract)
    return _Case(
        contract=contract,
        terms=terms,
        laws=rules.laws_for(contract.product, contract.purchase_state, days_held),
        days_held=days_held,
        time_left=_part(days_between(today, ends), days_between(contract.start_date, ends)),
        filed=tuple(claim for claim in claims if _counts(claim, contract, terms)),
        total_loss=contract.product is Product.VSC and any(one.kind is ClaimKind.GAP for one in claims),
        today=today,
    )


def _counts(claim: Claim, contract: Contract, terms: Terms) -> bool:
    return (
        claim.contract_number == contract.number
        and claim.kind in terms.claim_kinds
        and claim.status not in terms.statuses_not_filed
    )


def _part(left: int, whole: int) -> Fraction:
    """left of whole, at least nothing and at most all of it; nothing of a term without length."""
    return Fraction(min(max(left, 0), whole), whole) if whole > 0 else Fraction(0)


def _best(case: _Case, miles_left: Fraction) -> Quote:
    """The largest refund that any rule gives; the terms' own where a law gives no more."""
    ways = [_by_terms(case), *(_by_law(case, law) for law in case.laws)]
    return max((_reckoned(case, way, miles_left) for way in ways), key=lambda one: one.refund)


def _by_terms(case: _Case) -> _Way:
    terms, contract = case.terms, case.contract
    free = case.free_look and not terms.fee_in_free_look
    own_deduction = contract.deduct_claims
    return _Way(
        whole_price=case.free_look,
        refundable=Fraction(terms.share_percent, 100),
        basis=terms.basis,
        deduct_claims=terms.deduct_claims if own_deduction is None else own_deduction,
        fee=ZERO if free else _capped(_own_fee(case), terms, contract),
    )


def _by_law(case: _Case, law: Law) -> _Way:
    own = _by_terms(case)
    return _Way(
        whole_price=law.whole_price or own.whole_price,
        refundable=own.refundable if law.share_percent is None else Fraction(law.share_percent, 100),
        basis=law.basis or own.basis,
        deduct_claims=own.deduct_claims if law.deduct_claims is None else law.deduct_claims,
        fee=_capped(own.fee, law, case.contract),
        law=True,
    )


def _own_fee(case: _Case) -> Money:
    return case.terms.fee if case.contract.admin_fee is None else case.contract.admin_fee


def _capped(fee: Money, rule: Terms | Law, contract: Contract) -> Money:
    """The fee under a rule's caps; a percentage of the price is rounded down to the cent."""
    caps = [fee]
    if rule.fee_cap is not None:
        caps.append(rule.fee_cap)
    if rule.fee_cap_percent is not None:
        caps.append(Money.rounded_down(contract.price.exact * Fraction(rule.fee_cap_percent, 100)))
    return min(caps)


def _reckoned(case: _Case, way: _Way, miles_left: Fraction) -> Quote:
    share, basis = _share(way, case.time_left, miles_left)
    unearned = Money.half_up(case.contract.price.exact * share)
    claims = case.paid if way.deduct_claims else ZERO
    lender = case.terms.payee is PayeeRule.LENDER_FIRST and case.contract.lienholder
    return Quote(
        kind=Kind.FULL if case.free_look else Kind.PRORATED,
        refund=max(ZERO, unearned - claims - way.fee),
        unearned=unearned,
        share=share,
        basis=basis,
        claims_deducted=claims,
        fee=way.fee,
        days_held=case.days_held,
        payee="lender" if lender else "holder",
        automatic=any(law.automatic for law in case.laws),
        refund_due_by=_due_by(case),
        reasons=_reasons(case, way),
    )


def _share(
    way: _Way, time_left: Fraction, miles_left: Fraction
) -> tuple[Fraction, Literal["time", "miles", "none"]]:
    """What is left of the price, and which measure says so; time where both leave the same."""
    if way.whole_price:
        return WHOLE, "none"
    if way.basis is Basis.MILES or (way.basis is Basis.MIN_TIME_MILES and miles_left < time_left):
        return way.refundable * miles_left, "miles"
    return way.refundable * time_left, "time"


def _due_by(case: _Case) -> date:
    by_law = (law.refund_due_days for law in case.laws if law.refund_due_days is not None)
    return case.today + timedelta(days=min([case.terms.refund_due_days, *by_law]))


def _reasons(case: _Case, way: _Way) -> tuple[Reason, ...]:
    if case.free_look:
        # No rule could give more than the whole price, so there is nothing to confirm.
        return (Reason.WITHIN_FREE_LOOK,)
    owing = case.filed if way.deduct_claims else ()
    states_rule_stands = bool(case.laws) and all(law.verified for law in case.laws)
    found = {
        Reason.AFTER_FREE_LOOK: case.days_held > case.terms.free_look_days,
        Reason.CLAIMS_FILED: bool(case.filed),
        Reason.STATE_LAW_BETTER: way.law,
        Reason.RULE_UNVERIFIED: not (states_rule_stands and case.terms.verified),
        Reason.CLAIM_OPEN: any(_is_open(claim) for claim in owing),
        Reason.CLAIM_AMOUNT_UNKNOWN: any(_amount_missing(claim) for claim in owing),
        Reason.TOTAL_LOSS: case.total_loss,
    }
    return tuple(reason for reason, holds in found.items() if holds)


def _is_open(claim: Claim) -> bool:
    return claim.status not in ENDED_CLAIM_STATUSES and claim.status != WITHDRAWN


def _amount_missing(claim: Claim) -> bool:
    return claim.status == "paid" and claim.amount_paid is None
