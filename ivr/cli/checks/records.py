"""The records: the database is this release's, the keys open it, and a worker carries out what waits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from cryptography.fernet import InvalidToken

from ivr.cli.checks.finding import Finding, note, well, wrong
from ivr.domain.errors import LookupUnavailable
from ivr.store import schema
from ivr.store.calls import recent, transcript
from ivr.store.database import answering
from ivr.store.workers import SqlWorkers
from ivr.wiring import House

NO_CALL = ""
SILENT = timedelta(seconds=30)
"""A worker says once a second that it lives."""
OVERDUE = timedelta(minutes=1)
LOOKED_AT = 1000


def database(house: House) -> Finding:
    """Whether it answers, has the tables of this release, and takes what is written."""
    try:
        with answering(), house.database.read() as connection:
            problems = schema.problems(connection)
    except LookupUnavailable as error:
        return wrong("database", f"{error}: is IVR_DATABASE_URL right, and the database up?")
    if problems:
        return wrong("database", problems[0])
    try:
        house.journal.check(NO_CALL)
    except LookupUnavailable as error:
        return wrong("database", f"{error}: it is read, but takes nothing: locked, full or read-only?")
    return well("database", f"{house.database.engine.name} answers, with the tables of this release")


def keys(house: House) -> Finding:
    """Whether the newest call and the key for look-ups can be read with IVR_SECRET_KEYS."""
    try:
        with answering():
            house.sealed.index("check", "")
        newest = recent(house.database, house.sealed, 1)
        turns = transcript(house.database, house.sealed, newest[0].call.call) if newest else []
    except LookupUnavailable as error:
        if isinstance(error.__cause__, InvalidToken):
            return wrong(
                "keys", "IVR_SECRET_KEYS does not open what is kept: the key it was sealed with is missing"
            )
        return wrong("keys", f"{error}: see the database's check")
    return well(
        "keys", "they open the newest call" if turns else "they open the key for look-ups; no call yet"
    )


def worker(house: House) -> Iterator[Finding]:
    """Whether one lives, whether anything waits for it too long, and whether a person has to look."""
    now = house.clock.now()
    try:
        beats = SqlWorkers(house.database).others("")
        waiting = house.durable.waiting(LOOKED_AT)
        unsettled = [one for one in house.attempts.unsettled(LOOKED_AT) if one.came is not None]
    except LookupUnavailable as error:
        yield wrong("worker", f"{error}: see the database's check")
        return
    live = sum(now - beat < SILENT for beat in beats.values())
    if live:
        yield well("worker", f"{live} at work")
    else:
        yield wrong("worker", "none runs, so no text and no e-mail leaves: start python -m ivr.worker")
    late = sum(now - one.since > OVERDUE for one in waiting)
    if late:
        yield note("messages", f"{late} wait for more than a minute: flask effects list")
    elif not unsettled:
        yield well("messages", f"{len(waiting)} under way" if waiting else "none waits")
    if unsettled:
        yield note(
            "messages", f"{len(unsettled)} failed or unsure, for a person to look at: flask effects list"
        )
