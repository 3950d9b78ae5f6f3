"""Reading: what a provider says of a job, as one of our events or with the reason why it is none."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from ivr.domain.jobs import JobEvent
from ivr.domain.roadside import JobState

MOST_BYTES = 16 * 1024
MOST_CHARACTERS = 64
MOST_SEQ = 2**31 - 1


def read_event(body: bytes) -> JobEvent | str:
    """The event of a JSON body; a word where it is none. Names that we do not know are passed over."""
    if len(body) > MOST_BYTES:
        return "too_long"
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return "not_json"
    if not isinstance(said, dict):
        return "not_an_object"
    try:
        return _event(said)
    except ValueError as error:
        return str(error)


def _event(said: dict[str, Any]) -> JobEvent:
    """Raises ValueError with the name of what is missing or wrong."""
    state, seq, key = said.get("state"), said.get("seq"), said.get("key")
    if not isinstance(state, str) or state not in set(JobState):
        raise ValueError("state")
    if type(seq) is not int or not 0 < seq <= MOST_SEQ:
        raise ValueError("seq")
    if key is not None and not (isinstance(key, str) and 0 < len(key) <= 160):
        raise ValueError("key")
    return JobEvent(
        job=_name(said.get("job")),
        seq=seq,
        state=JobState(state),
        at=_moment("at", said.get("at")),
        key=key,
        eta_at=None if said.get("eta_at") is None else _moment("eta_at", said["eta_at"]),
        driver=_text(said.get("driver")),
        by=_text(said.get("by")),
        reason=_text(said.get("reason")),
    )


def _name(job: object) -> str:
    if not isinstance(job, str) or not 0 < len(job) <= MOST_CHARACTERS or not job.isprintable():
        raise ValueError("job")
    return job


def _text(given: object) -> str | None:
    """A text of theirs, cut short; whatever else stands there is passed over."""
    if not isinstance(given, str) or not given.isprintable():
        return None
    return given[:MOST_CHARACTERS] or None


def _moment(name: str, given: object) -> datetime:
    """The time, aware UTC. One without its zone is not guessed at."""
    if not isinstance(given, str):
        raise ValueError(name)
    try:
        moment = datetime.fromisoformat(given)
        if moment.tzinfo is None:
            raise ValueError(name)
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError(name) from None
