"""Whole calls with a provider at the other end: what drivers hear is what it said, and nothing else."""

from __future__ import annotations

import json

import pytest

from ivr.dispatch.wire import Reply
from ivr.domain.roadside import JobState
from ivr.store.job_events import told_of
from tests.caller import Caller
from tests.calls.helped import asked_for, helped
from tests.calls.test_roadside_danger import reason_of
from tests.calls.test_roadside_help import at_the_place, needs
from tests.dispatch.simulated import Simulated
from tests.house import TestHouse


@pytest.fixture
def provider(house: TestHouse) -> Simulated:
    house.has(helped())
    return Simulated(house)


@pytest.fixture
def waiting(provider: Simulated, caller: Caller) -> Caller:
    """A caller with a flat tire who has said yes to the place, and waits."""
    return at_the_place(caller, "keys", "en-US", "tire", "1").keys("1").heard("roadside-job-finding")


def test_a_driver_hears_when_help_comes_by_the_providers_own_word(
    house: TestHouse, provider: Simulated, waiting: Caller
) -> None:
    house.works()
    waiting.waits()

    waiting.heard("roadside-job-coming", service="tire", eta_minutes=25).is_over()
    (job,) = provider.jobs
    assert job.request["service"] == "tire"
    assert job.request["location"]["text"] == "highway|I-80|east|exit|44|"
    assert job.request["contract_id"] == "VSC100001"
    assert job.request["vehicle"]["vehicle_make"] == "Chevrolet"
    assert "Garcia" not in str(job.request)


def test_a_driver_who_accepts_while_the_caller_waits_brings_the_call_on(
    house: TestHouse, provider: Simulated, waiting: Caller
) -> None:
    slow = Simulated(house, accepts_s=3.0)
    house.works()
    waiting.waits(4)
    assert waiting.state.stack[-1].state == "finding", "nobody has given a time yet"

    assert slow.after(0.0) == [204]
    waiting.waits()

    waiting.heard("roadside-job-coming", eta_minutes=25)


def test_a_first_driver_who_declines_costs_the_caller_a_moment(
    house: TestHouse, provider: Simulated, waiting: Caller
) -> None:
    provider.will("decline")
    house.works()
    provider.after(1.0)
    waiting.waits().heard("roadside-job-reassigning")

    provider.after(1.0)
    waiting.waits()

    waiting.heard("roadside-job-coming", eta_minutes=25).is_over()
    assert len(provider.jobs) == 1


def test_r1_by_link_where_a_first_driver_declines_is_one_job_at_the_shared_position(
    house: TestHouse, provider: Simulated, caller: Caller
) -> None:
    """R1 as a whole: contract by telephone, position by link, another driver, the time, and its text."""
    provider.will("decline")
    needs(caller, "keys", "en-US", "tire", "1").keys("1").shares(39.5296, -119.8138)
    caller.heard("roadside-job-right").keys("1").heard("roadside-job-finding")

    house.works()
    provider.after(1.0)
    caller.waits().heard("roadside-job-reassigning")
    provider.after(1.0)
    caller.waits()

    caller.heard("roadside-job-coming", eta_minutes=25).heard("roadside-job-texted").is_over()
    (job,) = provider.jobs
    location, contact = job.request["location"], job.request["contact"]
    assert (round(location["lat"], 4), round(location["lon"], 4)) == (39.5296, -119.8138)
    assert (job.request["contract_id"], contact["sms_ok"]) == ("VSC100001", True)
    assert provider.asked.count("POST /jobs") == 1
    assert [one.name for one in house.messages()].count("roadside-details") == 1
    assert caller.entries == 5, "4 keys and a tap"


def test_who_cancels_hears_it_as_done_when_the_provider_has_said_so(
    house: TestHouse, provider: Simulated, waiting: Caller
) -> None:
    house.works()
    waiting.waits().is_over()

    waiting.dials("roadside").keys("2", "1").heard("roadside-status-telling")
    house.works()
    waiting.waits().heard("roadside-status-gone").is_over()

    assert provider.jobs[0].state == "canceled"


def test_who_cancels_too_late_gets_a_person_and_is_not_told_otherwise(
    house: TestHouse, provider: Simulated, waiting: Caller
) -> None:
    house.works()
    waiting.waits().is_over()

    waiting.dials("roadside").keys("2", "1").heard("roadside-status-telling")
    provider.wire = lambda *_: Reply(409, b"{}")
    house.works()
    waiting.waits().heard("roadside-status-too-late")

    assert reason_of(waiting) == ("waits_for_help", "high")


def test_who_cancels_a_driver_who_comes_all_the_same_is_not_told_that_nobody_does(
    house: TestHouse, provider: Simulated, waiting: Caller
) -> None:
    house.works()
    waiting.waits().is_over()

    waiting.dials("roadside").keys("2", "1").heard("roadside-status-telling")
    said = {"job": "70001", "seq": 2, "state": "en_route", "at": "2026-11-22T17:00:00Z"}
    provider.wire = lambda *_: Reply(200, json.dumps(said).encode())
    house.works()
    waiting.waits().heard("roadside-status-too-late")

    assert reason_of(waiting) == ("waits_for_help", "high")
    assert {one.kind: one.state for one in house.requests()}[told_of("not_canceled")] == "open"


@pytest.mark.parametrize("fault", ["refuse", "conflict", "busy", "error_after", "late", "mute"])
def test_where_the_provider_fails_a_person_helps_and_nobody_is_sent_twice(
    house: TestHouse, provider: Simulated, waiting: Caller, fault: str
) -> None:
    provider.will(fault)
    house.works()
    waiting.waits()

    assert reason_of(waiting) == ("help_not_sent", "urgent")
    house.works()
    assert provider.asked == ["POST /jobs"]
    assert asked_for(house).state == ("not_done" if fault == "refuse" else "unsure")


def test_who_waits_in_vain_gets_a_person_and_no_truck_is_sent_afterwards(
    house: TestHouse, provider: Simulated, waiting: Caller
) -> None:
    while waiting.state.stack[-1].state == "finding":
        waiting.waits()
    assert reason_of(waiting) == ("help_not_sent", "urgent")

    house.works()

    assert provider.asked == []
    assert asked_for(house).state == "not_done"


def test_a_driver_who_finds_nobody_is_a_persons_matter(
    house: TestHouse, provider: Simulated, waiting: Caller
) -> None:
    provider.will("goa")
    house.works()
    waiting.waits().is_over()

    provider.after(2 * 3600.0)

    assert {one.kind: one.state for one in house.requests()}[told_of("goa")] == "open"
    assert asked_for(house).state == "goa"
    assert house.house.jobs.newest(1)[0].state is JobState.GOA
