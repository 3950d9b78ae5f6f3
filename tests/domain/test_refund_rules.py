"""Refund rules as data: what is shipped, and what a mistake in them says."""

from __future__ import annotations

from datetime import date

import pytest

from ivr.domain.contracts import Product
from ivr.domain.errors import FlowInvalid
from ivr.domain.money import Money
from ivr.domain.refund_rules import read_rules, shipped_rules
from tests.domain.samples import shipped_texts

PRODUCTS, STATES = shipped_texts()


def problems(products: str = PRODUCTS, states: str = STATES) -> list[str]:
    with pytest.raises(FlowInvalid) as refused:
        read_rules(products, states)
    return str(refused.value).splitlines()


def test_every_shipped_entry_says_where_it_is_from_and_when_it_was_read() -> None:
    rules = shipped_rules()
    entries = [*rules.terms.values(), *(law for laws in rules.laws.values() for law in laws)]
    assert len(entries) >= 15
    assert all(len(entry.source) > 10 and entry.read_on >= date(2026, 11, 22) for entry in entries)


def test_the_shipped_laws_of_a_state_leave_no_day_between_them() -> None:
    rules = shipped_rules()
    for product, state in rules.laws:
        for day in (0, 1, 30, 31, 60, 61, 4000):
            assert rules.laws_for(product, state, day), (product, state, day)


def test_what_nobody_could_confirm_is_shipped_unverified() -> None:
    rules = shipped_rules()
    unverified = {
        (state, law.from_day) for (_, state), laws in rules.laws.items() for law in laws if not law.verified
    }
    assert unverified == {("FL", 61), ("NV", 0), ("WA", 0)}


def test_a_law_holds_from_its_first_day_to_its_last() -> None:
    rules = shipped_rules()
    on_30, on_31 = (rules.laws_for(Product.VSC, "TX", day) for day in (30, 31))
    assert [law.whole_price for law in on_30] == [True]
    assert [law.fee_cap for law in on_31] == [Money.of(50)]


def test_an_unknown_state_has_the_products_terms_and_no_laws() -> None:
    rules = shipped_rules()
    assert rules.terms_for(Product.VSC, None) == rules.terms_for(Product.VSC, "TX")
    assert rules.laws_for(Product.VSC, None, 5) == ()


FORM = """
[vsc.in.FL]
source = "a form"
read_on = 2026-11-22
verified = true
fee = "0.00"
"""


def test_a_form_of_one_state_changes_only_what_it_names() -> None:
    rules = read_rules(PRODUCTS + FORM, STATES)
    form, everywhere = rules.terms_for(Product.VSC, "FL"), rules.terms_for(Product.VSC, "GA")
    assert (str(form.fee), str(everywhere.fee)) == ("0.00", "50.00")
    assert form.free_look_days == everywhere.free_look_days
    assert form.source == "a form"


def test_a_form_says_for_itself_where_it_is_from() -> None:
    assert problems(products=PRODUCTS + FORM.replace('source = "a form"', "")) == [
        "products.toml: vsc.in.FL: source: Field required"
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('fee = "50.00"', "fee = 50.0", "vsc: fee: Value error, an amount is text"),
        ('fee = "50.00"', 'fee = "-1.00"', "vsc: fee: Value error, an amount is not negative"),
        ('fee = "50.00"', 'fee = "1.234"', "vsc: fee: Value error, Money has whole cents"),
        ('basis = "time"', 'basis = "weight"', "gap: basis: Input should be"),
        ("share_percent = 100", "share_percent = 190", "vsc: share_percent: Input should be less"),
        ("free_look_days = 60", 'free_look_days = "60"', "vsc: free_look_days: Input should be a valid int"),
        ("deduct_claims = true", 'deduct_claims = "yes"', "vsc: deduct_claims: Input should be a valid bool"),
        ('"repair", "rental"', '"repair", "dental"', "vsc: claim_kinds."),
        ("verified = true", "", "vsc: verified: Field required"),
        ("[gap]", "[gapp]", "gapp: is no product (vsc, gap)"),
        ("[gap]", "[gap", "Expected ']'"),
    ],
)
def test_a_mistake_in_the_products_names_its_entry_and_key(old: str, new: str, said: str) -> None:
    found = problems(products=PRODUCTS.replace(old, new))
    assert found[0].startswith(f"products.toml: {said}")


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ("[[XL.vsc]]", "states.toml: XL: is not a state's two letters"),
        ("[[tx.vsc]]", "states.toml: tx: is not a state's two letters"),
        ("[[TX.car]]", "states.toml: TX: car: is no product (vsc, gap)"),
        ("[TX.vsc]", "states.toml: TX.vsc: is written [[TX.vsc]]"),
        ("TX = 3", "states.toml: TX: is not a table"),
        ("[[TX.vsc]]", "states.toml: TX.vsc[1]: source: Field required"),
        (
            '[[TX.vsc]]\nsource = "s"\nread_on = 2026-11-22\nverified = true\nfee_capp = "1.00"',
            "states.toml: TX.vsc[1]: fee_capp: Extra inputs are not permitted",
        ),
        (
            '[[TX.vsc]]\nsource = "s"\nread_on = 2026-11-22\nverified = true\nfrom_day = 31\nto_day = 30',
            "states.toml: TX.vsc[1]: Value error, to_day is before from_day",
        ),
    ],
)
def test_a_mistake_in_the_states_names_its_entry_and_key(states: str, said: str) -> None:
    assert problems(states=states)[0] == said


def test_all_problems_of_both_files_are_told_at_once() -> None:
    found = problems(products=PRODUCTS.replace('fee = "50.00"', "fee = 50.0"), states="[[XL.vsc]]")
    assert [line.split(":")[0] for line in found] == ["products.toml", "states.toml"]


def test_a_product_without_terms_is_a_problem() -> None:
    without_gap = PRODUCTS[: PRODUCTS.index("[gap]")]
    assert problems(products=without_gap) == ["products.toml: gap: is missing"]
