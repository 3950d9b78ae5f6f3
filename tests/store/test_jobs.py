"""A roadside job is found by who asked for it, and stands where its provider's newest word has it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from ivr.domain.jobs import JobEvent, JobRequest, Verdict
from ivr.domain.roadside import JobState, Service
from ivr.engine.results import RequestMade
from ivr.store import calls
from ivr.store.database import Database
from ivr.store.durable import Durable
from ivr.store.job_events import SqlJobEvents, told_of
from ivr.store.job_tables import jobs as table
from ivr.store.jobs import STALE, SqlJobs
from ivr.store.journal import SqlJournal
from ivr.store.messages import SqlMessages
from ivr.store.notices import SqlNotices
from ivr.store.requests import SqlRequests
from ivr.store.results import SqlResults
from ivr.store.sealed import Sealed
from tests.store.rows import CALL, T0, call_row, turn_row

PHONE = "+15035550117"
KEY = f"{CALL}:1:dispatch:dispatch"
ETA = T0 + timedelta(minutes=23)


@dataclass
class Clock:
    at: datetime = T0

    def now(self) -> datetime:
        return self.at


@dataclass
class Desk:
    database: Database
    sealed: Sealed
    clock: Clock = field(default_factory=Clock)

    def __post_init__(self) -> None:
        self.jobs = SqlJobs(self.database, self.sealed, self.clock)
        durable = Durable(self.database)
        self.durable = durable
        zone = ZoneInfo("America/New_York")
        self.events = SqlJobEvents(self.database, self.sealed, durable, self.clock, zone, tells=True)
        self.results = SqlResults(self.database, self.sealed)

    def asked(self, key: str = KEY, **changes: Any) -> None:
        values: dict[str, Any] = {"service": Service.TOW, "phone": PHONE, "sms_ok": True}
        self.jobs.begin(key, CALL, 1, "13995300", JobRequest(**values | changes), PHONE)

    def says(self, seq: int, state: JobState, **more: Any) -> Verdict | None:
        values: dict[str, Any] = {"job": "71", "key": KEY, "at": T0, "seq": seq, "state": state}
        return self.events.take(JobEvent(**values | more))

    def stands(self) -> tuple[JobState, int]:
        kept = self.jobs.keyed(KEY)
        assert kept is not None
        return kept.state, kept.seq

    def waiting(self) -> set[str]:
        return {one.key for one in self.durable.waiting(100)}

    def requests(self) -> dict[str, str]:
        return {one.kind: one.state for one in calls.requests(self.database, self.sealed, 100)}


@pytest.fixture
def desk(database: Database, sealed: Sealed, journal: SqlJournal) -> Desk:
    journal.begin(call_row(), turn_row(0))
    made = RequestMade("dispatch", "13995300", "G1", {"service": "tow"})
    journal.add(turn_row(1, records=(made,)))
    return Desk(database, sealed)


def test_who_calls_again_hears_of_the_job_by_the_same_telephone(desk: Desk) -> None:
    desk.asked(vehicle={"vehicle_make": "Honda"})
    assert desk.jobs.open_of(PHONE) == [], "its provider has not said yet that it has it"

    desk.says(1, JobState.ACCEPTED, eta_at=ETA)

    (job,) = desk.jobs.open_of(PHONE)
    assert (job.job, job.state, job.eta_at) == ("71", JobState.ACCEPTED, ETA)
    assert (job.service, job.vehicle, job.number, job.call) == (Service.TOW, "Honda", "13995300", CALL)
    assert desk.jobs.of_call(CALL) == job
    assert desk.jobs.open_of("+15035550118") == []


def test_a_job_that_is_over_or_forgotten_is_none_of_theirs(desk: Desk) -> None:
    desk.asked()
    desk.says(1, JobState.ACCEPTED, eta_at=ETA)
    desk.clock.at += STALE
    assert desk.jobs.open_of(PHONE) == []

    desk.clock.at = T0
    desk.says(2, JobState.COMPLETED)
    assert desk.jobs.open_of(PHONE) == []
    assert desk.jobs.of_call(CALL) is None


def test_no_telephone_stands_in_the_file(desk: Desk) -> None:
    desk.asked()
    with desk.database.read() as connection:
        row = connection.execute(select(table)).one()
    assert not [value for value in row if b"5550117" in str(value).encode()]


def test_asking_twice_is_one_job_as_it_was(desk: Desk) -> None:
    desk.asked()
    desk.says(1, JobState.ACCEPTED, eta_at=ETA)
    desk.asked()
    assert desk.stands() == (JobState.ACCEPTED, 1)


def test_the_waiting_call_goes_on_with_what_the_provider_said(desk: Desk) -> None:
    desk.asked()
    assert desk.says(1, JobState.OFFERED) is Verdict.TAKEN
    assert desk.results.newest(CALL, "dispatch", 0) is None, "no arrival that nobody gave"
    assert desk.says(2, JobState.ACCEPTED) is Verdict.TAKEN
    assert desk.results.newest(CALL, "dispatch", 0) is None

    desk.says(3, JobState.ACCEPTED, eta_at=ETA)
    desk.says(4, JobState.EN_ROUTE, eta_at=ETA + timedelta(minutes=40))

    result = desk.results.newest(CALL, "dispatch", 0)
    assert result is not None
    assert (result.seq, result.came) == (1, True)
    # 23 minutes from 10:30 in New York.
    assert result.facts == {"job": "71", "job_state": "accepted", "eta_minutes": 25, "eta_at": "10:55"}


def test_old_illegal_and_unknown_events_change_nothing(desk: Desk) -> None:
    desk.asked()
    desk.says(3, JobState.EN_ROUTE, eta_at=ETA)

    assert desk.says(3, JobState.ON_SITE) is Verdict.OLD
    assert desk.says(2, JobState.ACCEPTED, eta_at=T0) is Verdict.OLD
    assert desk.says(4, JobState.GOA) is Verdict.ILLEGAL
    assert desk.says(9, JobState.ON_SITE, job="72") is None
    assert desk.says(9, JobState.ON_SITE, job="72", key="another") is None

    assert desk.stands() == (JobState.EN_ROUTE, 3)
    assert desk.requests() == {"dispatch": "open"}


def test_an_event_attaches_the_job_that_nobody_had_heard_of(desk: Desk) -> None:
    desk.asked()
    desk.events.not_coming(KEY, "unsure", follow_up=True)
    result = desk.results.newest(CALL, "dispatch", 0)
    assert result is not None
    assert not result.came
    assert desk.requests() == {"dispatch": "unsure", told_of("unsure"): "open"}

    assert desk.says(2, JobState.ACCEPTED, eta_at=ETA) is Verdict.TAKEN

    assert [one.job for one in desk.jobs.open_of(PHONE)] == ["71"]
    result = desk.results.newest(CALL, "dispatch", 0)
    assert result is not None
    assert not result.came, "what the call was told of it stays"


def test_what_is_not_coming_lets_the_same_contract_ask_again(desk: Desk, sealed: Sealed) -> None:
    requests = SqlRequests(desk.database, sealed)
    desk.asked()
    assert requests.open_for("dispatch", "G1")

    desk.events.not_coming(KEY, "not_done")

    assert requests.open_for("dispatch", "G1") is None
    assert desk.requests() == {"dispatch": "not_done"}


def test_the_request_of_a_job_that_is_over_is_settled(desk: Desk) -> None:
    desk.asked()
    desk.says(1, JobState.ON_SITE)
    assert desk.requests() == {"dispatch": "open"}
    desk.says(2, JobState.COMPLETED)
    assert desk.requests() == {"dispatch": "completed"}


@pytest.mark.parametrize("state", [JobState.GOA, JobState.UNSUCCESSFUL, JobState.CANCELED])
def test_a_person_is_told_once_of_each_thing_that_leaves_a_driver_without_help(
    desk: Desk, sealed: Sealed, state: JobState
) -> None:
    desk.asked()
    desk.says(1, JobState.ON_SITE)

    desk.says(2, state, by="provider")
    for _ in range(2):
        desk.events.wants_person("71", "cancel_unsure")
        desk.events.wants_person("71", state.value)

    kinds = (told_of(state.value), told_of("cancel_unsure"))
    assert desk.requests() == {"dispatch": state.value, **dict.fromkeys(kinds, "open")}
    told = SqlNotices(desk.database, sealed).request(CALL, 1, kinds[0])
    assert told is not None
    assert told.asks == {
        "job": "71",
        "why": state.value,
        "service": "tow",
        "of": "13995300",
        "phone": PHONE,
    }
    assert {f"{CALL}:1:tell:{kind}" for kind in kinds} <= desk.waiting()


def test_a_driver_on_the_way_is_texted_once_to_who_said_yes(desk: Desk, sealed: Sealed) -> None:
    desk.asked(language="es-US")
    desk.says(1, JobState.ACCEPTED, eta_at=ETA)
    desk.says(2, JobState.EN_ROUTE, eta_at=ETA)
    desk.says(3, JobState.EN_ROUTE, eta_at=ETA)

    due = SqlMessages(desk.database, sealed).due(CALL, 1, "roadside-on-the-way")
    assert due is not None
    assert (due.text_to, due.language, due.variables) == (PHONE, "es-US", {"eta_minutes": 25})
    assert desk.waiting() == {f"{CALL}:1:send:roadside-on-the-way"}


def test_another_driver_is_texted_with_a_time_of_their_own(desk: Desk, sealed: Sealed) -> None:
    desk.asked()
    desk.says(1, JobState.ACCEPTED, eta_at=ETA)
    desk.says(2, JobState.REASSIGNING)
    kept = desk.jobs.keyed(KEY)
    assert kept is not None
    assert kept.eta_at is None, "the first driver's time is nobody's any more"

    desk.says(3, JobState.ACCEPTED, eta_at=T0 + timedelta(minutes=50))

    due = SqlMessages(desk.database, sealed).due(CALL, 1, "roadside-another-driver")
    assert due is not None
    assert due.variables == {"eta_minutes": 50}


def test_who_said_no_to_texts_gets_none(desk: Desk, sealed: Sealed) -> None:
    desk.asked(sms_ok=False)
    desk.says(1, JobState.ACCEPTED, eta_at=ETA)
    desk.says(2, JobState.EN_ROUTE, eta_at=ETA)
    desk.says(3, JobState.CANCELED, by="caller")

    assert SqlMessages(desk.database, sealed).newest(10) == []
    assert desk.waiting() == set()
