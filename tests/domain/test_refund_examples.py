"""The worked examples of a cancellation, to the cent: 2,400 dollars, 48 months, 48,000 miles unless said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from ivr.domain.contracts import Claim, Contract
from ivr.domain.money import Money
from ivr.domain.quotes import Kind, Quote, Reason
from ivr.domain.refund_rules import Rules, read_rules, shipped_rules
from ivr.domain.refunds import quote
from tests.domain.samples import TODAY, gap_addendum, repair, service_contract, shipped_texts

RULES = shipped_rules()


def on_day(day: int, **changes: Any) -> Contract:
    """A service contract that is so many days old today."""
    return service_contract(start_date=TODAY - timedelta(days=day), **changes)


def quoted(
    contract: Contract,
    claims: Sequence[Claim] = (),
    *,
    odometer: int | None = None,
    rules: Rules = RULES,
    today: date = TODAY,
) -> Quote:
    answer = quote(contract, claims, today=today, odometer=odometer, rules=rules)
    assert isinstance(answer, Quote), answer
    return answer


def test_a_day_35_without_a_claim_gives_the_whole_price_back() -> None:
    found = quoted(on_day(35))
    assert (found.kind, str(found.refund), found.days_held) == (Kind.FULL, "2400.00", 35)
    assert (found.deducted, found.basis, found.verified) == ("none", "none", True)
    assert found.reasons == (Reason.WITHIN_FREE_LOOK,)


def test_b_day_60_is_within_the_free_look() -> None:
    contract = service_contract(start_date=date(2026, 9, 23))
    found = quoted(contract)
    assert (found.days_held, found.kind, str(found.refund)) == (60, Kind.FULL, "2400.00")


def test_c_day_61_is_prorated_and_takes_the_fee() -> None:
    found = quoted(on_day(61), odometer=13_200)
    assert found.kind is Kind.PRORATED
    assert (str(found.unearned), found.basis, str(found.fee)) == ("2299.79", "time", "50.00")
    assert str(found.refund) == "2249.79"
    assert found.reasons == (Reason.AFTER_FREE_LOOK,)


def test_d_a_claim_on_day_20_ends_the_free_look() -> None:
    found = quoted(on_day(20), [repair(amount_paid=Money.of(180))], odometer=12_600)
    assert (found.kind, str(found.unearned), str(found.refund)) == (Kind.PRORATED, "2367.15", "2137.15")
    assert found.reasons == (Reason.CLAIMS_FILED,)


def test_e_miles_leave_less_than_days_and_the_claim_is_deducted() -> None:
    found = quoted(service_contract(lienholder="First Bank"), [repair()], odometer=41_500)
    assert (found.days_held, found.basis, found.percent) == (631, "miles", 39)
    assert (str(found.unearned), str(found.claims_deducted), str(found.fee)) == ("925.00", "312.40", "50.00")
    assert (str(found.refund), found.deducted, found.payee) == ("562.60", "both", "lender")
    assert found.verified


def test_e_again_where_the_contract_does_not_deduct_claims() -> None:
    found = quoted(service_contract(deduct_claims=False), [repair()], odometer=41_500)
    assert (str(found.refund), found.deducted) == ("875.00", "fee")


def test_f_california_caps_the_fee_at_25_dollars() -> None:
    found = quoted(service_contract(purchase_state="CA"), odometer=20_000)
    assert (str(found.unearned), found.basis, str(found.fee)) == ("1363.45", "time", "25.00")
    assert str(found.refund) == "1338.45"
    assert Reason.STATE_LAW_BETTER in found.reasons


FLORIDA_FORM = """
[vsc.in.FL]
source = "a form whose own terms are ninety percent without a fee"
read_on = 2026-11-22
verified = true
share_percent = 90
fee = "0.00"
"""


def test_g_ninety_percent_without_a_fee() -> None:
    products, states = shipped_texts()
    rules = read_rules(products + FLORIDA_FORM, states)
    found = quoted(service_contract(purchase_state="FL"), [repair()], odometer=41_500, rules=rules)
    assert (str(found.unearned), str(found.fee), str(found.refund)) == ("832.50", "0.00", "520.10")


def test_g_as_floridas_floor_under_a_contract_with_a_high_fee() -> None:
    contract = service_contract(purchase_state="FL", admin_fee=Money.of(100))
    found = quoted(contract, [repair()], odometer=41_500)
    assert (str(found.unearned), str(found.fee), str(found.refund)) == ("832.50", "0.00", "520.10")
    assert {Reason.STATE_LAW_BETTER, Reason.RULE_UNVERIFIED} <= set(found.reasons)


def test_floridas_ninety_percent_do_not_worsen_what_the_product_gives() -> None:
    found = quoted(service_contract(purchase_state="FL"), [repair()], odometer=41_500)
    assert str(found.refund) == "562.60"
    assert Reason.STATE_LAW_BETTER not in found.reasons


def test_h_gap_is_prorated_by_days_alone() -> None:
    found = quoted(gap_addendum())
    assert (str(found.refund), found.basis, found.deducted) == ("604.50", "time", "none")
    assert (found.share, found.verified) == (Fraction(1666, 2191), True)


def test_i_a_refund_is_never_below_zero() -> None:
    contract = on_day(1421, price=Money.of(1800), term_miles=60_000)
    found = quoted(contract, [repair(amount_paid=Money.of(2100))], odometer=12_000 + 57_995)
    assert (str(found.unearned), str(found.claims_deducted), str(found.fee)) == ("49.28", "2100.00", "50.00")
    assert str(found.refund) == "0.00"


def test_j_texas_gives_the_price_less_claims_in_the_first_thirty_days() -> None:
    contract, claims = on_day(20, purchase_state="TX"), [repair(amount_paid=Money.of(180))]
    found = quoted(contract, claims)
    assert (str(found.refund), found.deducted, found.basis) == ("2220.00", "claims", "none")
    assert (found.kind, found.verified) == (Kind.PRORATED, True)
