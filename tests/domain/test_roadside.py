"""How a job is told, and which contract gives which help."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from ivr.domain.contracts import ContractStatus, Product
from ivr.domain.roadside import OVER, JobState, OpenJob, Service, fits, told
from tests.company import NOON, TODAY, contract, gap


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
    assert not fits(contract(status=status, benefits=ALL), Service.TIRE, TODAY)


@pytest.mark.parametrize("service", sorted(Service))
def test_help_is_a_benefit_and_never_assumed(service: Service) -> None:
    """S2: a service contract may include it."""
    assert fits(contract(benefits=frozenset({"roadside"})), service, TODAY)
    assert fits(contract(benefits=frozenset({"towing"})), service, TODAY) == (service is Service.TOW)
    assert not fits(contract(benefits=frozenset({"rental", "trip_interruption"})), service, TODAY)


def test_a_gap_addendum_gives_none() -> None:
    addendum = gap(contract(), benefits=ALL)

    assert addendum.product is Product.GAP
    assert not fits(addendum, Service.TOW, TODAY)


@pytest.mark.parametrize(
    "values",
    [
        {"start_date": TODAY + timedelta(days=1)},
        {"start_date": TODAY - timedelta(days=366), "term_months": 12},
        {"last_odometer": 60_001},
    ],
    ids=["begins tomorrow", "ended yesterday", "its miles are driven"],
)
def test_a_contract_that_is_not_in_force_gives_no_help_by_itself(values: dict[str, Any]) -> None:
    """Whatever its status says: an import may be a day old."""
    assert not fits(contract(benefits=ALL, **values), Service.TOW, TODAY)


def test_a_contract_gives_help_on_its_last_day_and_to_its_last_mile() -> None:
    last = {"start_date": TODAY - timedelta(days=365), "term_months": 12, "last_odometer": 60_000}
    assert fits(contract(benefits=ALL, **last), Service.TOW, TODAY)
    assert fits(contract(benefits=ALL, last_odometer=None), Service.TOW, TODAY)
