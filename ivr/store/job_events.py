"""Job events: a provider's word on a job, on record with all that follows from it, in one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, exists, select, update

from ivr.domain.jobs import (
    COMING,
    ENDED,
    LATE_AFTER,
    JobEvent,
    Update,
    Verdict,
    needs_person,
    told_clock,
    told_minutes,
    update_of,
    verdict,
)
from ivr.domain.numbers import request_number
from ivr.domain.roadside import JobState
from ivr.effects.order import Order
from ivr.engine.ports import Clock, Json, ResultRow
from ivr.store.database import Database, answering, inserted
from ivr.store.durable import Durable
from ivr.store.effects import put
from ivr.store.job_tables import jobs
from ivr.store.jobs import STALE, KeptJob, about_place, kept_job
from ivr.store.records import asks_place, text_to_place, variables_place
from ivr.store.results import add_result
from ivr.store.sealed import Sealed
from ivr.store.tables import messages, requests

RESULT = "dispatch"
CANCELLING = "cancel_job"
CHANGING = "change_job"
FOLLOW_UP = "roadside_followup"
"""How the kinds begin of the requests that tell a person of a driver without help: see `told_of`."""
NO_CLOCK = "00:00"
"""Beside nought minutes: nobody has said when."""
_NUMBERS = 20
"""A number that is taken gives way to the next."""


class SqlJobEvents:
    """Puts on record what providers say. Methods raise LookupUnavailable where the records do not answer.

    tells: the operator's own system is told of every request that is made.
    """

    def __init__(
        self,
        database: Database,
        sealed: Sealed,
        durable: Durable,
        clock: Clock,
        zone: ZoneInfo,
        *,
        tells: bool,
    ) -> None:
        self._database = database
        self._sealed = sealed
        self._durable = durable
        self._clock = clock
        self._zone = zone
        self._tells = tells

    def take(self, event: JobEvent) -> Verdict | None:
        """What the event comes to, all of it on record if it is TAKEN. None: it is of no job of ours."""
        now = self._clock.now()
        with answering(), self._database.write() as connection:
            job = self._job_of(connection, event)
            if job is None:
                return None
            came = verdict(job.state, job.seq, event)
            if came is Verdict.TAKEN:
                self._moved(connection, job, event, now)
            return came

    def not_coming(self, key: str, how: str, *, follow_up: bool = False) -> None:
        """The call that waits for the job learns that it will not come; its request is closed so.

        follow_up: a person is told. Nothing but that where the provider has said something of it meanwhile.
        """
        now = self._clock.now()
        with answering(), self._database.write() as connection:
            row = connection.execute(select(jobs).where(jobs.c.key == key).with_for_update()).mappings().one()
            job = kept_job(row, self._sealed)
            failed = ResultRow(RESULT, 0, came=False)
            add_result(connection, self._sealed, job.call, key, failed, now)
            if job.job is None:
                _close(connection, job.number, how)
            if follow_up:
                self._follow_up(connection, job, how, now)

    def wants_person(self, job: str, why: str) -> None:
        """A person is told of the job, once for each reason. Nothing where there is none of that name."""
        with answering(), self._database.write() as connection:
            row = connection.execute(select(jobs).where(jobs.c.job == job)).mappings().one_or_none()
            if row is not None:
                self._follow_up(connection, kept_job(row, self._sealed), why, self._clock.now())

    def look_after(self) -> int:
        """Who waits for a driver who is late is told so, and a person too, once. How many jobs those were."""
        now = self._clock.now()
        late = (
            select(jobs)
            .where(
                jobs.c.state.in_([state.value for state in COMING]),
                jobs.c.eta_at < now - LATE_AFTER,
                jobs.c.made_at > now - STALE,
                ~_followed_up(jobs.c.call, jobs.c.turn, "late"),
            )
            .with_for_update()
        )
        with answering(), self._database.write() as connection:
            rows = connection.execute(late).mappings().all()
            for job in (kept_job(row, self._sealed) for row in rows):
                self._follow_up(connection, job, "late", now)
                self._text(connection, job, Update.LATE, None, now)
        return len(rows)

    def cancelling(self, call: str, key: str, *, came: bool) -> None:
        """The call that waits to hear whether its driver was cancelled learns it."""
        now = self._clock.now()
        with answering(), self._database.write() as connection:
            add_result(connection, self._sealed, call, key, ResultRow(CANCELLING, 0, came=came), now)

    def changing(self, call: str, key: str, *, came: bool) -> None:
        """The call that waits to hear whether its job was changed learns it."""
        now = self._clock.now()
        with answering(), self._database.write() as connection:
            add_result(connection, self._sealed, call, key, ResultRow(CHANGING, 0, came=came), now)

    def calls_back(self, job: str, number: str) -> None:
        """Whoever has to call about the job calls that number (E.164). Texts go where they were wanted."""
        with answering(), self._database.write() as connection:
            wanted = select(jobs).where(jobs.c.job == job).with_for_update()
            row = connection.execute(wanted).mappings().one_or_none()
            if row is None:
                return
            kept = kept_job(row, self._sealed)
            about = self._sealed.seal_json(about_place(kept.key), {**kept.about, "callback": number})
            connection.execute(update(jobs).where(jobs.c.key == kept.key).values(about=about))

    def settled(self, number: str, how: str) -> None:
        """The request of that number is closed so, if it was open."""
        with answering(), self._database.write() as connection:
            _close(connection, number, how)

    def _job_of(self, connection: Connection, event: JobEvent) -> KeptJob | None:
        """The job, its row locked. By its key where that is known: its name may not be on record yet."""
        wanted = select(jobs).with_for_update()
        row = connection.execute(wanted.where(jobs.c.job == event.job)).mappings().one_or_none()
        if row is None and event.key is not None:
            is_this = (jobs.c.key == event.key) & jobs.c.job.is_(None)
            row = connection.execute(wanted.where(is_this)).mappings().one_or_none()
        return None if row is None else kept_job(row, self._sealed)

    def _moved(self, connection: Connection, job: KeptJob, event: JobEvent, now: datetime) -> None:
        kept_eta = None if event.state is JobState.REASSIGNING else job.eta_at
        eta_at = event.eta_at or kept_eta
        about = {**job.about, **({"driver": event.driver} if event.driver else {})}
        moved = {
            "job": event.job,
            "state": event.state.value,
            "seq": event.seq,
            "eta_at": eta_at,
            "about": self._sealed.seal_json(about_place(job.key), about),
            "changed_at": now,
        }
        connection.execute(update(jobs).where(jobs.c.key == job.key).values(**moved))
        self._answer(connection, job, event, eta_at, now)
        if event.state in ENDED:
            _close(connection, job.number, event.state.value)
        if needs_person(event):
            self._follow_up(connection, job, event.state.value, now)
        if text := update_of(job.state, event):
            self._text(connection, job, text, eta_at, now)

    def _answer(
        self, connection: Connection, job: KeptJob, event: JobEvent, eta_at: datetime | None, at: datetime
    ) -> None:
        """The call that waits learns what there is to say: when help comes, that it is looked for, or no.

        What a call was told of one kind stays: its key is the same for all that comes of one request.
        """
        key, came, minutes, clock = job.key, True, 0, NO_CLOCK
        if event.state in COMING and eta_at is not None:
            minutes, clock = told_minutes(eta_at, at), told_clock(eta_at, self._zone)
        elif event.state is JobState.REASSIGNING and job.state not in COMING:
            key = f"{job.key}:{event.state.value}"
        elif event.state in ENDED:
            came = False
        else:
            return
        facts: dict[str, Json] = {
            "job": event.job,
            "job_state": event.state.value,
            "eta_minutes": minutes,
            "eta_at": clock,
        }
        result = ResultRow(RESULT, 0, came, facts if came else {})
        add_result(connection, self._sealed, job.call, key, result, at)

    def _text(
        self, connection: Connection, job: KeptJob, text: Update, eta_at: datetime | None, now: datetime
    ) -> None:
        """The update is due as a text to who asked for help, if they said yes to texts; each kind once."""
        phone = job.about.get("phone")
        if job.about.get("sms_ok") is not True or not isinstance(phone, str):
            return
        name = text.value
        variables = {} if eta_at is None else {"eta_minutes": told_minutes(eta_at, now)}
        row = {
            "call": job.call,
            "turn": job.turn,
            "name": name,
            "request_number": job.number,
            "variables": self._sealed.seal_json(variables_place(job.call, job.turn, name), variables),
            "language": str(job.about.get("language")),
            "state": "due",
            "due_at": now,
            "text_to": self._sealed.seal_text(text_to_place(job.call, job.turn, name), phone),
        }
        if inserted(connection, messages, row):
            put(self._durable, connection, Order("send", job.call, job.turn, name))

    def _follow_up(self, connection: Connection, job: KeptJob, why: str, now: datetime) -> None:
        """A request of the same turn by which a person learns of it: one for each reason."""
        kind = told_of(why)
        for attempt in range(_NUMBERS):
            if connection.scalar(select(_followed_up(job.call, job.turn, why))):
                return
            number = request_number(job.call, job.turn, kind, attempt)
            asks = {"job": job.job, "why": why, "service": job.service.value, "of": job.number}
            asks["phone"] = str(job.about.get("callback") or job.about.get("phone") or "")
            row = {
                "number": number,
                "call": job.call,
                "turn": job.turn,
                "kind": kind,
                "asks": self._sealed.seal_json(asks_place(number), asks),
                "state": "open",
                "made_at": now,
            }
            if inserted(connection, requests, row):
                break
        if self._tells:
            put(self._durable, connection, Order("tell", job.call, job.turn, kind))


def told_of(why: str) -> str:
    """The kind of the request that tells of that; a turn has one of a kind, and a job may need several."""
    return f"{FOLLOW_UP}_{why}"


def _followed_up(call: Any, turn: Any, why: str) -> ColumnElement[bool]:
    """Whether a person was told so of the job that this turn asked for."""
    of = requests.c
    return exists().where(of.call == call, of.turn == turn, of.kind == told_of(why))


def _close(connection: Connection, number: str, how: str) -> None:
    """The request is settled: the same contract may ask again."""
    connection.execute(
        update(requests).where(requests.c.number == number, requests.c.state == "open").values(state=how)
    )
