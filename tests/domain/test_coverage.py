"""What a contract gives beside the repair: by its flags, its level and where it was bought."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.domain.contracts import REPAIR_STATUSES, Claim, ClaimKind, Contract, ContractStatus, Level
from ivr.domain.coverage import (
    AUTHORIZED,
    BEFORE_DIAGNOSIS,
    Benefit,
    Included,
    Rental,
    Standing,
    Trip,
    ends,
    included,
    rental,
    service_contract,
    shipped_coverage,
    standing,
    told_claims,
    trip,
)
from tests.domain.samples import GAP_ADDENDUM, GAP_CLAIM, REPAIR, SERVICE_CONTRACT, TODAY

RULES = shipped_coverage()
STATES = ("KS", "MO", "NE", "NY", "ON")
LEVELS = st.sampled_from(list(Level))
FLAGS = st.frozensets(st.sampled_from([one.value for one in Benefit]))
CONTRACTS = st.builds(
    lambda level, state, flags: replace(
        SERVICE_CONTRACT, level=level, purchase_state=state, benefits=frozenset(flags)
    ),
    LEVELS,
    st.sampled_from(STATES),
    FLAGS,
)
CLAIMS = st.one_of(
    st.none(),
    st.builds(
        lambda status, qualifies: replace(REPAIR, status=status, rental_qualifies=qualifies),
        st.sampled_from(REPAIR_STATUSES),
        st.sampled_from((True, False, None)),
    ),
)


@given(CONTRACTS, st.sampled_from(list(Benefit)))
def test_a_flag_that_is_off_is_never_an_included_benefit(contract: Contract, benefit: Benefit) -> None:
    """S2: a contract may include benefits; the brand's name says nothing about that."""
    if benefit.value not in contract.benefits:
        assert included(contract, benefit, RULES) is not Included.YES


@given(CONTRACTS, CLAIMS)
def test_a_rental_needs_the_level_the_diagnosis_and_the_authorized_repair(
    contract: Contract, claim: Claim | None
) -> None:
    """S6: once the mechanic has determined the repairs, and if the repair qualifies, under three levels."""
    found = rental(contract, claim, RULES)
    if found is Rental.QUALIFIES:
        assert contract.level in (Level.MAJOR, Level.VALUE, Level.FEATURE)
        assert claim is not None
        assert claim.status in AUTHORIZED
        assert claim.rental_qualifies


@given(CONTRACTS, CLAIMS)
def test_the_first_condition_that_fails_is_the_one_that_is_told(
    contract: Contract, claim: Claim | None
) -> None:
    found = rental(contract, claim, RULES)
    if contract.level is Level.BASIC:
        assert found is Rental.NOT_INCLUDED
    elif found is not Rental.NOT_INCLUDED and (claim is None or claim.status in BEFORE_DIAGNOSIS):
        assert found is Rental.NOT_DIAGNOSED


@given(CONTRACTS)
def test_basic_guard_has_no_rental_whatever_its_flags(contract: Contract) -> None:
    """S6: Basic Guard has no rental reimbursement."""
    basic = replace(contract, level=Level.BASIC)

    assert included(basic, Benefit.RENTAL, RULES) is Included.NO


@given(CONTRACTS)
def test_trip_interruption_is_lost_by_a_purchase_in_kansas_and_by_nothing_else_of_places(
    contract: Contract,
) -> None:
    """S10: not included if the contract was purchased in Kansas."""
    from_kansas = replace(contract, purchase_state="KS")
    at_home_in_kansas = replace(contract, purchase_state="MO", zip="66101")

    assert trip(from_kansas, RULES) is Trip.NOT_WHERE_BOUGHT
    assert trip(at_home_in_kansas, RULES) is not Trip.NOT_WHERE_BOUGHT


def test_without_a_known_place_of_purchase_a_person_decides() -> None:
    assert trip(replace(SERVICE_CONTRACT, purchase_state=None), RULES) is Trip.UNDECIDED


@pytest.mark.parametrize(
    ("changes", "status", "qualifies", "found"),
    [
        ({}, None, None, Rental.NOT_DIAGNOSED),
        ({}, "diagnosing", True, Rental.NOT_DIAGNOSED),
        ({}, "estimate_received", True, Rental.NOT_AUTHORIZED),
        ({}, "denied", True, Rental.NOT_AUTHORIZED),
        ({}, "authorized", True, Rental.QUALIFIES),
        ({}, "authorized", False, Rental.NOT_QUALIFYING),
        ({}, "authorized", None, Rental.UNDECIDED),
        ({"level": Level.BASIC}, "authorized", True, Rental.NOT_INCLUDED),
        ({"benefits": frozenset({"towing"})}, "authorized", True, Rental.NOT_INCLUDED),
        ({"level": None}, "authorized", True, Rental.UNDECIDED),
    ],
)
def test_the_reasons_against_a_rental_by_example(
    changes: dict[str, Any], status: str | None, qualifies: bool | None, found: Rental
) -> None:
    claim = None if status is None else replace(REPAIR, status=status, rental_qualifies=qualifies)

    assert rental(replace(SERVICE_CONTRACT, **changes), claim, RULES) is found


def test_a_closed_repair_counts_as_authorized_only_where_it_was() -> None:
    closed = replace(REPAIR, status="closed", rental_qualifies=True)

    assert rental(SERVICE_CONTRACT, closed, RULES) is Rental.NOT_AUTHORIZED
    once = replace(closed, authorized_on=TODAY)
    assert rental(SERVICE_CONTRACT, once, RULES) is Rental.QUALIFIES


@pytest.mark.parametrize(
    ("changes", "odometer", "found"),
    [
        ({}, None, Standing.IN_FORCE),
        ({}, 60_000, Standing.IN_FORCE),
        ({}, 60_001, Standing.DOUBTFUL),
        ({}, 11_999, Standing.DOUBTFUL),
        ({"last_odometer": 30_000}, 29_999, Standing.DOUBTFUL),
        ({"term_miles": None}, 900_000, Standing.IN_FORCE),
        ({"status": ContractStatus.CANCELLED}, 20_000, Standing.OVER),
        ({"start_date": TODAY + timedelta(days=1)}, 20_000, Standing.OVER),
        ({"start_date": date(2022, 11, 22)}, 20_000, Standing.IN_FORCE),
        ({"start_date": date(2022, 11, 21)}, 20_000, Standing.OVER),
    ],
)
def test_a_contract_is_in_force_by_its_status_its_days_and_its_miles(
    changes: dict[str, Any], odometer: int | None, found: Standing
) -> None:
    assert standing(replace(SERVICE_CONTRACT, **changes), today=TODAY, odometer=odometer) is found


def test_the_miles_of_the_term_begin_at_the_first_reading() -> None:
    assert ends(SERVICE_CONTRACT).miles == 60_000
    assert ends(replace(SERVICE_CONTRACT, start_odometer=None)).miles is None


def test_of_several_service_contracts_the_one_in_force_is_meant_and_never_gap() -> None:
    over = replace(SERVICE_CONTRACT, number="70002", status=ContractStatus.EXPIRED, start_date=TODAY)

    assert service_contract([GAP_ADDENDUM, over, SERVICE_CONTRACT], today=TODAY) == SERVICE_CONTRACT
    assert service_contract([GAP_ADDENDUM], today=TODAY) is None


def test_claims_are_told_newest_first_without_gap() -> None:
    older = replace(REPAIR, number="C0", opened_on=REPAIR.opened_on - timedelta(days=1), kind=ClaimKind.TRIP)

    assert told_claims([older, GAP_CLAIM, REPAIR]) == [REPAIR, older]
