"""What holds of every refund, whatever the contract."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ivr.domain.contracts import Claim, ClaimKind, Contract, Product
from ivr.domain.money import ZERO, Money
from ivr.domain.quotes import Kind, NeedsMiles, Quote
from ivr.domain.refund_rules import Rules
from ivr.domain.refunds import quote
from tests.domain.samples import gap_addendum, repair, service_contract
from tests.domain.test_refund_examples import RULES, quoted

WITHOUT_LAWS = Rules(RULES.terms, {})
STATES = ["CA", "CO", "FL", "KS", "NV", "NY", "OK", "SC", "TX", "WA", "WI", None]

money = st.integers(0, 500_000).map(lambda cents: Money.of(f"{cents // 100}.{cents % 100:02}"))
days = st.dates(date(2018, 1, 1), date(2032, 12, 31))


@st.composite
def contracts(draw: st.DrawFn) -> Contract:
    make = draw(st.sampled_from([service_contract, gap_addendum]))
    contract = make(
        start_date=draw(days),
        term_months=draw(st.integers(1, 120)),
        price=draw(money),
        purchase_state=draw(st.sampled_from(STATES)),
        admin_fee=draw(st.none() | money),
        deduct_claims=draw(st.none() | st.booleans()),
    )
    if contract.product is Product.GAP:
        return contract
    miles = draw(st.none() | st.integers(1, 150_000))
    return replace(contract, term_miles=miles, start_odometer=draw(st.integers(0, 90_000)))


def claims_on(contract: Contract, paid: list[Money]) -> list[Claim]:
    # A GAP claim that may still pay keeps the addendum from being quoted; one without benefit does not.
    kind, status = (
        (ClaimKind.GAP, "no_benefit") if contract.product is Product.GAP else (ClaimKind.REPAIR, "closed")
    )
    return [
        repair(contract_number=contract.number, kind=kind, status=status, amount_paid=amount)
        for amount in paid
    ]


paid_amounts = st.lists(money, max_size=3)
driven = st.integers(0, 200_000)


def odometer(contract: Contract, miles: int) -> int:
    return (contract.start_odometer or 0) + miles


@given(contracts(), paid_amounts, days, driven)
def test_a_refund_is_never_negative_and_never_more_than_the_price(
    contract: Contract, paid: list[Money], today: date, miles: int
) -> None:
    found = quoted(contract, claims_on(contract, paid), today=today, odometer=odometer(contract, miles))
    assert ZERO <= found.refund <= found.unearned <= contract.price
    assert found.refund == max(ZERO, found.unearned - found.claims_deducted - found.fee)
    assert 0 <= found.share <= 1


@given(contracts(), paid_amounts, days, driven, st.integers(1, 2000))
def test_a_later_day_with_the_same_odometer_never_gives_more(
    contract: Contract, paid: list[Money], today: date, miles: int, later: int
) -> None:
    claims, reading = claims_on(contract, paid), odometer(contract, miles)
    sooner = quoted(contract, claims, today=today, odometer=reading)
    after = quoted(contract, claims, today=today + timedelta(days=later), odometer=reading)
    assert after.refund <= sooner.refund


@given(contracts(), paid_amounts, days, driven, driven)
def test_more_miles_never_give_more(
    contract: Contract, paid: list[Money], today: date, miles: int, more: int
) -> None:
    claims = claims_on(contract, paid)
    less = quoted(contract, claims, today=today, odometer=odometer(contract, miles))
    driven_on = quoted(contract, claims, today=today, odometer=odometer(contract, miles + more))
    assert driven_on.refund <= less.refund


@given(contracts(), paid_amounts, days, driven)
def test_a_states_law_never_makes_a_refund_smaller(
    contract: Contract, paid: list[Money], today: date, miles: int
) -> None:
    claims, reading = claims_on(contract, paid), odometer(contract, miles)
    with_law = quoted(contract, claims, today=today, odometer=reading)
    without = quoted(contract, claims, today=today, odometer=reading, rules=WITHOUT_LAWS)
    assert with_law.refund >= without.refund


@given(contracts(), paid_amounts, days, driven)
def test_where_the_odometer_is_not_asked_for_it_changes_nothing(
    contract: Contract, paid: list[Money], today: date, miles: int
) -> None:
    claims = claims_on(contract, paid)
    unasked = quote(contract, claims, today=today, odometer=None, rules=RULES)
    asked = quote(contract, claims, today=today, odometer=odometer(contract, miles), rules=RULES)
    assert unasked in (NeedsMiles(), asked)


@given(contracts(), days, driven)
def test_without_claims_the_price_comes_back_whole_exactly_within_sixty_days(
    contract: Contract, today: date, miles: int
) -> None:
    found = quote(contract, [], today=today, odometer=odometer(contract, miles), rules=RULES)
    assert isinstance(found, Quote)
    within = (today - contract.start_date).days <= 60
    assert (found.kind is Kind.FULL) is within
    if within:
        assert found.refund == contract.price
