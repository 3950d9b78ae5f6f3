"""Refunds beyond the worked examples: edges, states, miles, and who has to confirm."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from ivr.domain.contracts import ClaimKind, Contract, Product
from ivr.domain.money import Money
from ivr.domain.quotes import Hindrance, Kind, NeedsMiles, NotQuotable, Reason
from ivr.domain.refund_rules import Rules, read_rules
from ivr.domain.refunds import quote
from tests.domain.samples import TODAY, gap_addendum, gap_claim, repair, service_contract, shipped_texts
from tests.domain.test_refund_examples import RULES, on_day, quoted


def rules_with(old: str, new: str) -> Rules:
    """The shipped rules with one line of the products changed, everywhere it stands."""
    products, states = shipped_texts()
    assert old in products
    return read_rules(products.replace(old, new), states)


# The free look


@pytest.mark.parametrize(("day", "kind"), [(0, Kind.FULL), (60, Kind.FULL), (61, Kind.PRORATED)])
def test_the_free_look_is_sixty_days_with_the_sixtieth_in_it(day: int, kind: Kind) -> None:
    assert quoted(on_day(day), odometer=12_500).kind is kind


def test_a_contract_that_has_not_begun_comes_back_whole() -> None:
    found = quoted(on_day(-10))
    assert (found.kind, str(found.refund), found.days_held) == (Kind.FULL, "2400.00", 0)


@pytest.mark.parametrize("state", ["TX", "NV", "KS", None])
def test_the_whole_price_needs_no_confirmation_in_any_state(state: str | None) -> None:
    found = quoted(on_day(35, purchase_state=state))
    assert (str(found.refund), found.verified) == ("2400.00", True)


@pytest.mark.parametrize("status", ["denied", "opened", "withdrawn"])
def test_a_claim_counts_as_filed_whatever_became_of_it(status: str) -> None:
    found = quoted(on_day(20), [repair(status=status, amount_paid=None)], odometer=12_600)
    assert found.kind is Kind.PRORATED


def test_roadside_help_is_not_a_claim() -> None:
    help_given = repair(kind=ClaimKind.ROADSIDE, amount_paid=Money.of(75))
    assert quoted(on_day(20), [help_given]).kind is Kind.FULL
    assert quoted(on_day(61), [help_given], odometer=13_200).refund == Money.of("2249.79")


def test_a_claim_on_another_contract_of_the_vehicle_does_not_count() -> None:
    assert quoted(on_day(20), [repair(contract_number="another")]).kind is Kind.FULL


def test_what_counts_as_filed_is_a_setting() -> None:
    with_roadside = rules_with('"repair", "rental", "trip"', '"repair", "roadside"')
    without_withdrawn = rules_with("statuses_not_filed = []", 'statuses_not_filed = ["withdrawn"]')
    help_given, taken_back = repair(kind=ClaimKind.ROADSIDE), repair(status="withdrawn")
    assert quoted(on_day(20), [help_given], odometer=12_600, rules=with_roadside).kind is Kind.PRORATED
    assert quoted(on_day(20), [taken_back], rules=without_withdrawn).kind is Kind.FULL


def test_the_length_of_the_free_look_and_its_fee_are_settings() -> None:
    short = rules_with("free_look_days = 60", "free_look_days = 30")
    assert quoted(on_day(31), odometer=12_600, rules=short).kind is Kind.PRORATED
    with_fee = rules_with("fee_in_free_look = false", "fee_in_free_look = true")
    assert str(quoted(on_day(20), rules=with_fee).refund) == "2350.00"
    assert str(quoted(on_day(20, purchase_state="CA"), rules=with_fee).refund) == "2375.00"


def test_claims_may_be_taken_off_a_free_look_that_they_do_not_end() -> None:
    lenient = rules_with("claims_void_free_look = true", "claims_void_free_look = false")
    found = quoted(on_day(20), [repair()], rules=lenient)
    assert (found.kind, str(found.refund)) == (Kind.FULL, "2087.60")


# Days and miles


def test_days_are_counted_over_a_leap_day() -> None:
    found = quoted(service_contract(start_date=date(2023, 3, 1), term_miles=None), today=date(2024, 3, 1))
    assert found.days_held == 366
    assert found.share == Fraction(1461 - 366, 1461)


def test_a_term_from_the_end_of_a_month_ends_with_the_shorter_month() -> None:
    contract = service_contract(start_date=date(2026, 8, 31), term_months=6, term_miles=None)
    found = quoted(contract, today=date(2026, 12, 1))
    assert found.share == Fraction((date(2027, 2, 28) - date(2026, 12, 1)).days, 181)


def test_the_day_of_cancellation_counts_as_left_and_the_end_date_leaves_nothing() -> None:
    contract = service_contract(start_date=date(2025, 11, 22), term_months=12, term_miles=None)
    assert quoted(contract, today=date(2026, 11, 21)).share == Fraction(1, 365)
    assert str(quoted(contract, today=date(2026, 11, 22)).refund) == "0.00"
    assert str(quoted(contract, today=date(2027, 5, 1)).refund) == "0.00"


def test_a_contract_with_a_mileage_limit_needs_the_odometer() -> None:
    answer = quote(service_contract(), [], today=TODAY, odometer=None, rules=RULES)
    assert answer == NeedsMiles()


@pytest.mark.parametrize(
    "contract",
    [on_day(35), service_contract(term_miles=None), gap_addendum(), on_day(20, purchase_state="TX")],
    ids=["full refund", "no mileage limit", "gap", "price less claims in Texas"],
)
def test_the_odometer_is_not_asked_for_where_it_changes_nothing(contract: Contract) -> None:
    claims = [repair()] if contract.purchase_state == "TX" else []
    quoted(contract, claims, odometer=None)


@pytest.mark.parametrize(("start", "last", "reading"), [(12_000, None, 11_999), (12_000, 40_000, 39_999)])
def test_an_odometer_below_one_on_file_needs_a_person(start: int, last: int | None, reading: int) -> None:
    contract = service_contract(start_odometer=start, last_odometer=last)
    answer = quote(contract, [], today=TODAY, odometer=reading, rules=RULES)
    assert answer == NotQuotable(Hindrance.ODOMETER_TOO_LOW)


def test_an_odometer_equal_to_the_last_one_on_file_is_taken() -> None:
    assert str(quoted(service_contract(last_odometer=41_500), odometer=41_500).unearned) == "925.00"


def test_an_odometer_beyond_the_term_leaves_nothing() -> None:
    found = quoted(service_contract(), odometer=415_000)
    assert (found.percent, str(found.refund), found.basis) == (0, "0.00", "miles")


def test_without_the_odometer_at_the_start_a_person_reckons() -> None:
    contract = service_contract(start_odometer=None)
    answer = quote(contract, [], today=TODAY, odometer=41_500, rules=RULES)
    assert answer == NotQuotable(Hindrance.START_ODOMETER_UNKNOWN)


def test_a_product_may_do_without_the_odometer() -> None:
    rules = rules_with("odometer_required = true", "odometer_required = false")
    found = quoted(service_contract(), odometer=None, rules=rules)
    assert (str(found.unearned), found.basis, found.verified) == ("1363.45", "time", False)
    assert Reason.MILES_UNKNOWN in found.reasons


@pytest.mark.parametrize(
    ("basis", "unearned", "by"),
    [("min_time_miles", "925.00", "miles"), ("time", "1363.45", "time"), ("miles", "925.00", "miles")],
)
def test_the_basis_is_a_setting(basis: str, unearned: str, by: str) -> None:
    rules = rules_with('basis = "min_time_miles"', f'basis = "{basis}"')
    found = quoted(service_contract(), odometer=41_500, rules=rules)
    assert (str(found.unearned), found.basis) == (unearned, by)


def test_half_a_cent_goes_up_and_half_a_percent_too() -> None:
    start = date(2025, 11, 22)
    contract = service_contract(start_date=start, term_miles=1000, start_odometer=0, price=Money.of("0.01"))
    found = quoted(contract, odometer=500, today=start + timedelta(days=61))
    assert str(found.unearned) == "0.01"
    assert quoted(contract, odometer=615, today=start + timedelta(days=61)).percent == 39


# The states


@pytest.mark.parametrize(
    ("state", "price", "fee"),
    [
        ("CA", "2400", "25.00"),
        ("CA", "199.99", "19.99"),
        ("WI", "2400", "50.00"),
        ("WI", "399.99", "39.99"),
        ("TX", "2400", "50.00"),
        ("WA", "2400", "25.00"),
        ("NY", "199.99", "50.00"),
    ],
)
def test_states_cap_the_fee_and_a_percentage_is_rounded_down(state: str, price: str, fee: str) -> None:
    contract = service_contract(purchase_state=state, price=Money.of(price))
    assert str(quoted(contract, odometer=13_000).fee) == fee


def test_texas_caps_a_contracts_own_fee_from_day_31() -> None:
    contract = on_day(31, purchase_state="TX", admin_fee=Money.of(75))
    found = quoted(contract, [repair()], odometer=12_500)
    assert str(found.fee) == "50.00"
    assert found.refund == found.unearned - Money.of("312.40") - Money.of(50)


def test_texas_gives_the_price_less_claims_on_day_30_and_prorates_on_day_31() -> None:
    claims = [repair(amount_paid=Money.of(180))]
    assert str(quoted(on_day(30, purchase_state="TX"), claims).refund) == "2220.00"
    assert quoted(on_day(31, purchase_state="TX"), claims, odometer=12_500).basis == "time"


def test_florida_gives_the_price_less_claims_and_fee_through_day_60() -> None:
    claims = [repair(amount_paid=Money.of(180))]
    found = quoted(on_day(60, purchase_state="FL"), claims)
    assert (str(found.refund), found.verified) == ("2170.00", True)
    small = quoted(on_day(60, purchase_state="FL", price=Money.of("500.30")), claims)
    assert str(small.fee) == "25.01"


def test_florida_after_day_60_gives_ninety_percent_where_that_is_more() -> None:
    contract = service_contract(purchase_state="FL", price=Money.of(500))
    found = quoted(contract, odometer=41_500)
    assert (str(found.unearned), str(found.fee), str(found.refund)) == ("173.44", "0.00", "173.44")
    assert not found.verified


def test_oklahoma_gives_ninety_percent_where_that_is_more() -> None:
    contract = service_contract(purchase_state="OK", price=Money.of(500))
    found = quoted(contract, odometer=41_500)
    assert (str(found.refund), found.verified) == ("173.44", True)


def test_nevada_does_not_deduct_claims_and_a_person_confirms() -> None:
    found = quoted(service_contract(purchase_state="NV"), [repair()], odometer=41_500)
    assert (str(found.refund), found.verified) == ("900.00", False)


@pytest.mark.parametrize("state", ["NV", "WA", "KS", "ON", None])
def test_an_estimate_is_made_in_every_state_and_confirmed_where_no_rule_is_verified(
    state: str | None,
) -> None:
    found = quoted(service_contract(purchase_state=state), odometer=41_500)
    assert found.refund >= Money.of(875)
    assert Reason.RULE_UNVERIFIED in found.reasons
    assert not found.verified


@pytest.mark.parametrize("state", ["CA", "NY", "OK", "TX", "WI"])
def test_a_state_whose_rule_is_verified_needs_no_person(state: str) -> None:
    assert quoted(service_contract(purchase_state=state), odometer=41_500).verified


@pytest.mark.parametrize(("state", "fee"), [("CA", "0.00"), ("CO", "25.00"), ("SC", "0.00"), ("TX", "40.00")])
def test_states_cap_the_fee_of_a_gap_addendum(state: str, fee: str) -> None:
    found = quoted(gap_addendum(purchase_state=state, admin_fee=Money.of(40)))
    assert str(found.fee) == fee
    assert found.verified is (state != "TX")


# What is taken off, who is paid, and who confirms


def test_all_paid_claims_are_summed() -> None:
    claims = [repair(amount_paid=Money.of(100)), repair(number="C2", kind=ClaimKind.RENTAL)]
    assert str(quoted(service_contract(), claims, odometer=20_000).claims_deducted) == "412.40"


def test_a_claim_that_is_not_settled_needs_a_person() -> None:
    found = quoted(service_contract(), [repair(status="authorized", amount_paid=None)], odometer=20_000)
    assert Reason.CLAIM_OPEN in found.reasons
    assert not found.verified


def test_a_paid_claim_without_its_amount_needs_a_person() -> None:
    found = quoted(service_contract(), [repair(status="paid", amount_paid=None)], odometer=20_000)
    assert Reason.CLAIM_AMOUNT_UNKNOWN in found.reasons
    assert not found.verified


def test_open_claims_do_not_matter_where_claims_are_not_deducted() -> None:
    contract = service_contract(deduct_claims=False)
    assert quoted(contract, [repair(status="authorized", amount_paid=None)], odometer=20_000).verified


def test_a_gap_addendum_with_a_claim_is_not_quoted_by_phone() -> None:
    answer = quote(gap_addendum(), [gap_claim()], today=TODAY, odometer=None, rules=RULES)
    assert answer == NotQuotable(Hindrance.GAP_CLAIM)


def test_a_gap_addendum_whose_claim_gave_no_benefit_is_quoted_without_the_free_look() -> None:
    found = quoted(gap_addendum(start_date=TODAY - timedelta(days=10)), [gap_claim(status="no_benefit")])
    # California returns a GAP charge whole in the first thirty days.
    assert (found.kind, str(found.refund), found.verified) == (Kind.PRORATED, "795.00", True)


def test_a_service_contract_after_a_total_loss_is_quoted_and_confirmed() -> None:
    found = quoted(service_contract(), [gap_claim()], odometer=41_500)
    assert Reason.TOTAL_LOSS in found.reasons
    assert not found.verified


@pytest.mark.parametrize(("lienholder", "payee"), [("First Bank", "lender"), (None, "holder")])
@pytest.mark.parametrize("product", list(Product))
def test_the_lender_is_paid_first_while_there_is_one(
    product: Product, lienholder: str | None, payee: str
) -> None:
    contract = on_day(20, product=product, lienholder=lienholder)
    assert quoted(contract).payee == payee


def test_who_is_paid_is_a_setting() -> None:
    rules = rules_with('payee = "lender_first"', 'payee = "holder"')
    assert quoted(on_day(20, lienholder="First Bank"), rules=rules).payee == "holder"


def test_the_refund_is_due_within_thirty_days_or_sooner() -> None:
    assert quoted(on_day(20)).refund_due_by == date(2026, 12, 22)
    assert quoted(on_day(20, purchase_state="TX")).refund_due_by == date(2026, 12, 22)
    slow = rules_with("refund_due_days = 30", "refund_due_days = 60")
    assert quoted(on_day(20, purchase_state="TX"), rules=slow).refund_due_by == TODAY + timedelta(days=45)


def test_a_contracts_own_fee_goes_before_the_products() -> None:
    found = quoted(service_contract(admin_fee=Money.of(0)), odometer=41_500)
    assert (str(found.refund), found.deducted) == ("925.00", "none")
