from __future__ import annotations

from datetime import date

import pytest

from ivr.domain.cancellations import obstacle, standings
from ivr.domain.contracts import Claim, Contract, ContractStatus
from ivr.domain.obstacles import Obstacle
from tests.domain.samples import TODAY, gap_addendum, gap_claim, repair, service_contract


def stands(contract: Contract, *claims: Claim, requested: tuple[str, ...] = ()) -> Obstacle | None:
    return obstacle(contract, claims, today=TODAY, requested=requested)


def test_an_active_contract_can_be_cancelled_whatever_was_claimed() -> None:
    assert stands(service_contract(), repair(), repair(number="C2", status="opened")) is None


@pytest.mark.parametrize(
    ("status", "why"),
    [
        (ContractStatus.CANCELLED, Obstacle.CANCELLED),
        (ContractStatus.EXPIRED, Obstacle.EXPIRED),
        (ContractStatus.TRANSFERRED, Obstacle.TRANSFERRED),
    ],
)
def test_a_contract_that_is_over_says_how(status: ContractStatus, why: Obstacle) -> None:
    assert stands(service_contract(status=status)) is why


@pytest.mark.parametrize(
    ("start", "why"), [(date(2025, 11, 22), None), (date(2025, 11, 21), Obstacle.EXPIRED)]
)
def test_an_active_contract_expires_the_day_after_its_end_date(start: date, why: Obstacle | None) -> None:
    assert stands(service_contract(start_date=start, term_months=12)) is why


def test_miles_do_not_end_a_contract_by_phone() -> None:
    assert stands(service_contract(last_odometer=500_000)) is None


def test_a_contract_whose_cancellation_was_asked_for_is_not_cancelled_twice() -> None:
    assert stands(service_contract(), requested=("70001",)) is Obstacle.REQUESTED
    assert stands(service_contract(), requested=("80001",)) is None


@pytest.mark.parametrize("status", ["started", "in_review", "approved", "payment_sent_to_lender"])
def test_a_gap_claim_that_may_pay_or_paid_keeps_the_addendum_and_not_the_service_contract(
    status: str,
) -> None:
    claim = gap_claim(status=status)
    assert stands(gap_addendum(), claim) is Obstacle.GAP_CLAIM
    assert stands(service_contract(), claim) is None


@pytest.mark.parametrize("status", ["denied", "no_benefit", "closed_no_response"])
def test_a_gap_claim_that_came_to_nothing_does_not_keep_the_addendum(status: str) -> None:
    assert stands(gap_addendum(), gap_claim(status=status)) is None


def test_a_repair_claim_does_not_keep_a_gap_addendum() -> None:
    assert stands(gap_addendum(), repair(status="opened")) is None


def test_what_ended_a_contract_is_told_before_a_request_for_it() -> None:
    contract = service_contract(status=ContractStatus.CANCELLED)
    assert stands(contract, requested=(contract.number,)) is Obstacle.CANCELLED


def test_all_contracts_of_a_vehicle_stand_in_the_order_given() -> None:
    both = [service_contract(), gap_addendum()]
    found = standings(both, [gap_claim()], today=TODAY)
    assert [(one.contract.number, one.obstacle) for one in found] == [
        ("70001", None),
        ("80001", Obstacle.GAP_CLAIM),
    ]
