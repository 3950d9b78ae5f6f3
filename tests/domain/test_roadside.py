"""How a job is told, and which contract gives which help."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ivr.domain.contracts import ContractStatus, Product
from ivr.domain.roadside import OVER, JobState, OpenJob, Service, fits, told
from tests.company import NOON, contract, gap


def job(state: JobState, minutes: float | None) -> OpenJob:
    eta_at = None if minutes is None else NOON + timedelta(minutes=minutes)
    return OpenJob(
        job="J1", state=state, eta_at=eta_at, service=Service.TIRE, vehicle=None, number="1", call="CA1"
    )


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (12, ("coming", 12)),
        (11.01, ("coming", 12)),
        (0.01, ("coming", 1)),
        (0, ("arriving", 0)),
        (-10, ("arriving", 0)),
        (-10.1, ("late", 0)),
        (None, ("taken", 0)),
    ],
)
@pytest.mark.parametrize("state", [JobState.ACCEPTED, JobState.EN_ROUTE])
def test_minutes_are_rounded_up_and_ten_over_the_time_is_late(
    state: JobState, minutes: float | None, said: tuple[str, int]
) -> None:
    assert told(job(state, minutes), NOON) == said


@pytest.mark.parametrize("state", sorted(set(JobState) - OVER - {JobState.ACCEPTED, JobState.EN_ROUTE}))
def test_where_nobody_is_coming_no_time_is_told(state: JobState) -> None:
    """Whatever time an earlier driver gave."""
    word, minutes = told(job(state, 20), NOON)

    assert minutes == 0
    assert word in ("finding", "there", "towing")


ALL = frozenset({"roadside", "towing"})


@pytest.mark.parametrize("status", sorted(set(ContractStatus) - {ContractStatus.ACTIVE}))
def test_a_contract_that_is_over_gives_no_help_by_itself(status: ContractStatus) -> None:
    assert not fits(contract(status=status, benefits=ALL), Service.TIRE)


@pytest.mark.parametrize("service", sorted(Service))
def test_help_is_a_benefit_and_never_assumed(service: Service) -> None:
    """S2: a service contract may include it."""
    assert fits(contract(benefits=frozenset({"roadside"})), service)
    assert fits(contract(benefits=frozenset({"towing"})), service) == (service is Service.TOW)
    assert not fits(contract(benefits=frozenset({"rental", "trip_interruption"})), service)


def test_a_gap_addendum_gives_none() -> None:
    addendum = gap(contract(), benefits=ALL)

    assert addendum.product is Product.GAP
    assert not fits(addendum, Service.TOW)
