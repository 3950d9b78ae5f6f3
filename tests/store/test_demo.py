"""The demo company: believable, the same every day, and each of its people hears what the call is about."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from vininfo import Vin

from ivr.domain.cancellations import obstacle
from ivr.domain.contracts import Claim, Contract, ContractStatus, Product
from ivr.domain.gap import papers
from ivr.domain.gap_documents import shipped_documents
from ivr.domain.keypad import keyed_as
from ivr.domain.names import fits_name
from ivr.domain.refund_rules import shipped_rules
from ivr.domain.refunds import Quote, quote
from ivr.store.cast import Member, cast
from ivr.store.contracts import SqlContracts
from ivr.store.database import Database
from ivr.store.demo import Company, company
from ivr.store.loading import load
from ivr.store.sealed import Sealed

TODAY = date(2026, 11, 22)
LEAP_DAY = date(2028, 2, 29)
DAYS = [TODAY, date(2027, 3, 31), LEAP_DAY]


def member(number: str, today: date = TODAY) -> Member:
    return next(one for one in cast(today) if one.contract.number == number)


def quoted(number: str, odometer: int | None = None, today: date = TODAY) -> Quote:
    one = member(number, today)
    found = quote(one.contract, one.claims, today=today, odometer=odometer, rules=shipped_rules())
    assert isinstance(found, Quote)
    return found


@pytest.fixture(scope="module")
def made() -> Company:
    return company(TODAY)


@pytest.mark.parametrize("today", DAYS)
@pytest.mark.parametrize(
    ("number", "odometer", "refund"),
    [
        ("G100001", None, "2400.00"),
        ("G100002", 41_500, "562.60"),
        ("G100006", None, "2400.00"),
        ("G100007", 21_200, "2249.79"),
        ("G100008", 5_600, "2137.15"),
        ("G100009", 5_600, "2220.00"),
        ("G100010", 20_000, "1338.45"),
        ("G100011", 41_500, "520.10"),
        ("G100012", 61_995, "0.00"),
    ],
)
def test_the_refund_told_in_the_table_is_the_refund_quoted_on_any_day(
    number: str, odometer: int | None, refund: str, today: date
) -> None:
    assert str(quoted(number, odometer, today).refund) == refund
    assert f"${float(refund):,.2f}" in member(number).hears


@pytest.mark.parametrize("number", ["A100003", "A100004"])
def test_gap_after_a_payoff_is_prorated_by_days(number: str) -> None:
    assert str(quoted(number).refund) == "604.50"
    assert quoted(number).verified


@pytest.mark.parametrize("number", ["G100011", "G100013"])
def test_where_the_states_rule_is_not_certain_a_person_confirms(number: str) -> None:
    assert not quoted(number, 45_000).verified


def test_a_financed_contract_pays_the_lender_first() -> None:
    assert [quoted(number, 45_000).payee for number in ("G100001", "G100002")] == ["holder", "lender"]


def test_contracts_that_cannot_be_cancelled_by_phone_have_their_reasons() -> None:
    found = {one.contract.number: obstacle(one.contract, one.claims, today=TODAY) for one in cast(TODAY)}
    assert {number: why for number, why in found.items() if why} == {
        "A100005": "gap_claim", "A100057": "gap_claim", "A100058": "gap_claim", "G100040": "expired",
        "G100041": "expired",
        "G100042": "cancelled", "G100043": "transferred",
    }  # fmt: skip


def test_relatives_share_zip_and_name_and_nearly_the_vin() -> None:
    anna, erik = member("G100020").contract, member("G100021").contract
    assert (anna.zip, anna.last_name) == (erik.zip, erik.last_name)
    assert int(erik.vin[-6:]) - int(anna.vin[-6:]) == 1


@pytest.mark.parametrize("one", cast(TODAY), ids=lambda one: one.contract.number)
def test_what_the_table_tells_to_key_is_what_finds_the_contract(one: Member) -> None:
    assert fits_name(f"#{one.name_keys}", one.contract)
    assert keyed_as(one.vin_keys, one.contract.vin[-6:])


@pytest.mark.parametrize(
    ("number", "heard"),
    [
        ("G100024", "SHAH"),
        ("G100025", "ORTIZ"),
        ("G100025", "RAMIREZ"),
        ("G100026", "PENA"),
        ("G100027", "OBRIEN"),
    ],
)
def test_holders_are_found_by_each_of_their_names(number: str, heard: str) -> None:
    assert fits_name(heard, member(number).contract)


def test_the_state_of_purchase_and_the_home_differ_both_ways() -> None:
    kansas, missouri = member("G100053").contract, member("G100054").contract
    assert (kansas.purchase_state, kansas.zip[:2]) == ("KS", "68")
    assert (missouri.purchase_state, missouri.zip[:2]) == ("MO", "66")


def test_there_are_more_than_two_hundred_contracts_with_numbers_of_their_own(made: Company) -> None:
    assert len(made.batch.contracts) >= 200
    for rows in (made.batch.contracts, made.batch.claims):
        assert Counter(row.number for row in rows).most_common(1)[0][1] == 1


def test_every_vin_has_its_check_digit_and_belongs_to_one_holder(made: Company) -> None:
    owners: dict[str, set[tuple[str, str]]] = {}
    for one in made.batch.contracts:
        assert Vin(one.vin).verify_checksum(), one.number
        owners.setdefault(one.vin, set()).add((one.last_name, one.zip))
    assert all(len(whose) == 1 for whose in owners.values())


def test_nobody_of_the_others_lives_where_the_cast_lives(made: Company) -> None:
    theirs = {one.contract.zip for one in made.cast}
    cast_numbers = {one.contract.number for one in made.cast}
    others = [one for one in made.batch.contracts if one.number not in cast_numbers]
    assert len(others) >= 200
    assert not theirs & {one.zip for one in others}


def test_nothing_happened_before_a_contract_began_or_after_today(made: Company) -> None:
    began = {one.number: one.start_date for one in made.batch.contracts}
    assert max(began.values()) < TODAY
    for claim in made.batch.claims:
        assert began[claim.contract_number] < claim.opened_on <= (claim.updated_on or TODAY) <= TODAY


def test_the_company_has_contracts_of_every_kind(made: Company) -> None:
    everyone = made.batch.contracts
    assert {one.product for one in everyone} == set(Product)
    assert {one.status for one in everyone} == set(ContractStatus)
    assert {one.language for one in everyone} >= {"es-US", "en-US"}
    assert "H2X1Y4" in {one.zip for one in everyone}


def undated(one: Contract | Claim, shift: timedelta) -> tuple[object, ...]:
    return tuple(
        value + shift if isinstance(value, date) else value
        for value in (getattr(one, name) for name in type(one).__dataclass_fields__)
    )


def test_on_another_day_only_the_dates_have_moved(made: Company) -> None:
    later = company(TODAY + timedelta(days=400))
    for before, after in (
        (made.batch.contracts, later.batch.contracts),
        (made.batch.claims, later.batch.claims),
    ):
        assert [undated(one, timedelta(days=400)) for one in before] == [
            undated(one, timedelta(0)) for one in after
        ]


def test_loading_it_again_the_next_day_updates_every_row(
    made: Company, database: Database, sealed: Sealed
) -> None:
    first = load(database, sealed, made.batch)
    again = load(database, sealed, company(TODAY + timedelta(days=1)).batch)
    assert (first.contracts.added, first.contracts.updated) == (len(made.batch.contracts), 0)
    assert (again.contracts.added, again.contracts.updated) == (0, len(made.batch.contracts))
    records = SqlContracts(database, sealed)
    (garcia,) = records.in_zip("97205")
    assert garcia.start_date == TODAY - timedelta(days=34)
    assert len(records.of_vehicle(member("G100003").contract.vin)) == 2


def test_the_demos_gap_claims_are_complete_today_lack_two_or_are_late() -> None:
    """Whatever the weekday: what came twelve days ago is late, what came today is not."""
    found = {
        one.contract.number: papers(one.documents, shipped_documents(), today=TODAY)
        for one in cast(TODAY)
        if one.documents
    }

    assert {number: (one.here, one.missing) for number, one in found.items()} == {
        "A100005": (10, ()),
        "A100057": (8, ("D2", "D8")),
        "A100058": (10, ()),
    }
    late = {number for number, one in found.items() if one.review and one.review.overdue}
    assert late == {"A100058"}
