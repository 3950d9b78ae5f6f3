"""Jobs: what roadside providers were asked for, and where each stands by their newest word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, select

from ivr.domain.jobs import JobRequest
from ivr.domain.roadside import OVER, JobState, OpenJob, Service
from ivr.engine.ports import Clock, Json
from ivr.store.database import Database, answering, inserted
from ivr.store.job_tables import jobs
from ivr.store.sealed import Sealed

STALE = timedelta(hours=24)
"""A job of which nobody has said for so long that it is over is no news to who calls again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptJob:
    """A job as it is kept. about: telephone, vehicle, language, consent to texts; its driver and the number
    to call back instead, if named.
    """

    key: str
    job: str | None
    call: str
    turn: int
    number: str
    state: JobState
    seq: int
    eta_at: datetime | None
    service: Service
    made_at: datetime
    changed_at: datetime
    about: Mapping[str, Json]


class SqlJobs:
    """The jobs on the database. Methods raise LookupUnavailable where it does not answer."""

    def __init__(self, database: Database, sealed: Sealed, clock: Clock) -> None:
        self._database = database
        self._sealed = sealed
        self._clock = clock

    # What callers may hear.

    def open_of(self, phone: str) -> list[OpenJob]:
        """The jobs asked for from this telephone (E.164) that are not over, the newest first."""
        with answering():
            index = phone_index(self._sealed, phone)
        return self._open(jobs.c.phone_index == index)

    def of_call(self, call: str) -> OpenJob | None:
        """The newest job that this call asked for, where it is not over."""
        return next(iter(self._open(jobs.c.call == call)), None)

    def _open(self, condition: ColumnElement[bool]) -> list[OpenJob]:
        since = self._clock.now() - STALE
        over = [state.value for state in OVER]
        named = jobs.c.job.is_not(None) & jobs.c.state.not_in(over) & (jobs.c.made_at > since)
        return [_told(one) for one in self._found(condition & named, 20)]

    # What carriers of orders and tools need.

    def begin(
        self, key: str, call: str, turn: int, number: str, asked: JobRequest, caller: str | None
    ) -> KeptJob:
        """The job is on record before its provider is asked; as it was, where it was there already.

        caller: the telephone that it was asked for from, by which it is found again.
        """
        now = self._clock.now()
        about = {
            "phone": asked.phone or caller,
            "vehicle": asked.vehicle.get("vehicle_make") or asked.vehicle.get("vehicle"),
            "language": asked.language,
            "sms_ok": asked.sms_ok,
        }
        with answering():
            row = {
                "key": key,
                "call": call,
                "turn": turn,
                "number": number,
                "state": JobState.REQUESTED.value,
                "seq": 0,
                "service": asked.service.value,
                "phone_index": None if caller is None else phone_index(self._sealed, caller),
                "about": self._sealed.seal_json(about_place(key), about),
                "made_at": now,
                "changed_at": now,
            }
            with self._database.write() as connection:
                inserted(connection, jobs, row)
        kept = self.keyed(key)
        assert kept is not None
        return kept

    def keyed(self, key: str) -> KeptJob | None:
        """The job that was asked for with this key."""
        return next(iter(self._found(jobs.c.key == key, 1)), None)

    def named(self, job: str) -> KeptJob | None:
        """The job that its provider calls so."""
        return next(iter(self._found(jobs.c.job == job, 1)), None)

    def newest(self, limit: int) -> list[KeptJob]:
        return self._found(jobs.c.key.is_not(None), limit)

    def _found(self, condition: ColumnElement[bool], limit: int) -> list[KeptJob]:
        wanted = select(jobs).where(condition).order_by(jobs.c.made_at.desc(), jobs.c.key).limit(limit)
        with answering():
            with self._database.read() as connection:
                rows = connection.execute(wanted).mappings().all()
            return [kept_job(row, self._sealed) for row in rows]


def kept_job(row: Mapping[str, Any] | RowMapping, sealed: Sealed) -> KeptJob:
    """The job of a row that has all columns of `jobs`."""
    plain = {
        name: row[name] for name in ("key", "job", "call", "turn", "number", "seq", "made_at", "changed_at")
    }
    return KeptJob(
        **plain,
        state=JobState(row["state"]),
        eta_at=row["eta_at"],
        service=Service(row["service"]),
        about=sealed.unseal_json(about_place(row["key"]), row["about"]),
    )


def phone_index(sealed: Sealed, phone: str) -> bytes:
    return sealed.index("jobs.phone", phone)


def about_place(key: str) -> str:
    return f"jobs.about/{key}"


def _told(job: KeptJob) -> OpenJob:
    vehicle, language = job.about.get("vehicle"), job.about.get("language")
    return OpenJob(
        job=str(job.job),
        state=job.state,
        eta_at=job.eta_at,
        service=job.service,
        vehicle=None if vehicle is None else str(vehicle),
        number=job.number,
        call=job.call,
        language=None if language is None else str(language),
    )
