"""The book: every job that the provider has, what it answers, and which events are due. No I/O, no clock."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

from ivr.dispatch.simulator import places, signing
from ivr.dispatch.simulator.plan import DRIVERS, FAULTS, Step, steps

FIRST = 70_001
LATE_S = 60.0
AGAIN_S = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0)
"""Before each further try to deliver an event that nobody has taken."""
ENDED = ("completed", "unsuccessful", "goa", "canceled")
TOO_LATE_TO_CHANGE = (*ENDED, "at_destination")
TOO_LATE_TO_CANCEL = (*ENDED, "on_site", "towing", "at_destination")


@dataclass(frozen=True)
class Answer:
    """What a request is answered, after so many seconds. status None: the connection is closed instead."""

    status: int | None
    said: dict[str, Any] | list[Any] | bytes = b""
    after_s: float = 0.0

    @property
    def body(self) -> bytes:
        return self.said if isinstance(self.said, bytes) else json.dumps(self.said).encode()


@dataclass
class Job:
    name: str
    key: str
    request: dict[str, Any]
    fault: str | None
    began_s: float
    left: list[Step]
    seq: int = 0
    state: str = "requested"
    eta_at: str | None = None
    more: dict[str, Any] = field(default_factory=dict)

    def moves(self, step: Step, at_s: float) -> None:
        self.seq += 1
        self.state, self.more = step.state, dict(step.more)
        self.eta_at = None if step.eta_s is None else _written(at_s + step.eta_s)

    def told(self, at_s: float) -> dict[str, Any]:
        driver = {"driver": DRIVERS[int(self.name) % len(DRIVERS)]} if self.eta_at else {}
        base = {"job": self.name, "key": self.key, "seq": self.seq, "state": self.state, "at": _written(at_s)}
        return base | {"eta_at": self.eta_at} | driver | self.more


@dataclass
class Event:
    """Something to be delivered, not before due_s; `again` puts it off."""

    job: str
    body: bytes
    name: str
    due_s: float
    tries: int = 0


class Book:
    """accepts_s: how long a driver takes to accept; 0: the job's first answer says it already.

    speed: how many of the plan's seconds go by in one. Arrivals are told as they would be at speed 1.
    """

    def __init__(self, secret: str, *, accepts_s: float = 2.0, speed: float = 1.0) -> None:
        self._secret = secret
        self._accepts_s = accepts_s
        self._speed = speed
        self.jobs: dict[str, Job] = {}
        self.keys: dict[str, str] = {}
        self.asked: list[tuple[str, str, str]] = []
        """Every request that was taken: method, path, key."""
        self.next: list[str] = []
        """What is to be done with the next jobs, one each."""
        self._events: list[Event] = []

    # What it is asked.

    def answer(self, method: str, url: str, headers: dict[str, str], body: bytes, now_s: float) -> Answer:
        """The answer to a request. headers: their names in lower case."""
        parts = urlsplit(url)
        if (method, parts.path) == ("GET", "/"):
            return Answer(200, {"jobs": [job.told(now_s) for job in self.jobs.values()], "faults": FAULTS})
        if (method, parts.path) == ("POST", "/simulate"):
            return self._told_to(body)
        if not signing.is_genuine(self._secret, headers, body or url.encode(), now_s):
            return Answer(401, {"error": "not signed"})
        key = headers.get("idempotency-key", "")
        self.asked.append((method, parts.path, key))
        match method, parts.path.strip("/").split("/"):
            case "GET", ["places"]:
                return _place(parse_qs(parts.query))
            case "POST", ["jobs"]:
                return self._created(key, body, now_s)
            case _, ["jobs", name, *what] if name in self.jobs:
                return self._about(self.jobs[name], method, what, body, now_s)
            case _:
                return Answer(404, {"error": "no such thing"})

    def _told_to(self, body: bytes) -> Answer:
        fault = _object(body).get("next")
        if fault not in FAULTS:
            return Answer(400, {"error": "next is one of these", "faults": FAULTS})
        self.next.append(fault)
        return Answer(204)

    def _created(self, key: str, body: bytes, now_s: float) -> Answer:
        if not key:
            return Answer(400, {"error": "an Idempotency-Key is missing"})
        if key in self.keys:
            return Answer(200, self.jobs[self.keys[key]].told(now_s))
        asked = _object(body)
        if not asked.get("service"):
            return Answer(422, {"error": "service is missing"})
        answers = asked.get("answers")
        fault = answers.get("simulate") if isinstance(answers, dict) else None
        if fault not in FAULTS:
            fault = self.next.pop(0) if self.next else None
        match fault:
            case "refuse":
                return Answer(422, {"error": "no driver is free"})
            case "conflict":
                return Answer(409, {"error": "that key is worked on"})
            case "busy":
                return Answer(503, {"error": "not now"})
            case "error":
                return Answer(500)
            case "deaf":
                return Answer(None)
        return self._taken(key, asked, fault, now_s)

    def _taken(self, key: str, asked: dict[str, Any], fault: str | None, now_s: float) -> Answer:
        name = str(FIRST + len(self.jobs))
        plan = steps(str(asked["service"]), fault, self._accepts_s)
        job = self.jobs[name] = Job(name, key, asked, fault, now_s, plan)
        self.keys[key] = name
        job.moves(job.left.pop(0), now_s)
        told = job.told(now_s)
        match fault:
            case "error_after":
                return Answer(500)
            case "late":
                return Answer(201, told, after_s=LATE_S)
            case "garbage":
                return Answer(201, b"<html>All is well.</html>")
            case "mute":
                return Answer(None)
        return Answer(201, told)

    def _about(self, job: Job, method: str, what: list[str], body: bytes, now_s: float) -> Answer:
        match method, what:
            case "GET", []:
                return Answer(200, job.told(now_s))
            case "POST", ["update"]:
                return self._changed(job, _object(body), now_s)
            case "POST", ["cancel"]:
                return self._canceled(job, now_s)
        return Answer(405)

    def _changed(self, job: Job, new: dict[str, Any], now_s: float) -> Answer:
        if job.state in TOO_LATE_TO_CHANGE:
            return Answer(409, {"error": f"it is {job.state}"})
        job.request["update"] = {**job.request.get("update", {}), **new}
        return Answer(200, job.told(now_s))

    def _canceled(self, job: Job, now_s: float) -> Answer:
        if job.state == "canceled":
            return Answer(200, job.told(now_s))
        if job.state in TOO_LATE_TO_CANCEL:
            return Answer(409, {"error": f"it is {job.state}"})
        job.left.clear()
        job.moves(Step(0.0, "canceled", None, (("by", "caller"),)), now_s)
        return Answer(200, job.told(now_s))

    # What it tells by itself.

    def due(self, now_s: float) -> list[Event]:
        """The events that are to be delivered now, in this order; each is given out once."""
        for job in self.jobs.values():
            self._advance(job, now_s)
        due = [event for event in self._events if event.due_s <= now_s]
        self._events = [event for event in self._events if event.due_s > now_s]
        return due

    def again(self, event: Event, now_s: float) -> None:
        """Nobody has taken the event: it is due again later, a few times."""
        if event.tries < len(AGAIN_S):
            event.due_s, event.tries = now_s + AGAIN_S[event.tries] / self._speed, event.tries + 1
            self._events.append(event)

    def headers(self, event: Event, now_s: float) -> dict[str, str]:
        """The headers of an event that is sent now."""
        at_s = int(now_s)
        return {
            "Content-Type": "application/json",
            "Webhook-Id": event.name,
            "Webhook-Timestamp": str(at_s),
            "Webhook-Signature": signing.signature(self._secret, event.name, at_s, event.body),
        }

    def _advance(self, job: Job, now_s: float) -> None:
        while job.left and (at_s := job.began_s + job.left[0].after_s / self._speed) <= now_s:
            job.moves(job.left.pop(0), at_s)
            self._happened(job, at_s)

    def _happened(self, job: Job, at_s: float) -> None:
        event = Event(job.name, json.dumps(job.told(at_s)).encode(), f"{job.name}-{job.seq}", at_s)
        match job.fault:
            case "silent":
                return
            case "lose" if job.seq % 2 == 0:
                return
            case "double":
                self._events.append(Event(event.job, event.body, event.name, event.due_s))
            case "reorder" if self._events and self._events[-1].job == job.name:
                self._events.insert(-1, event)
                return
        self._events.append(event)


def _place(query: dict[str, list[str]]) -> Answer:
    try:
        found = places.near(float(query["lat"][0]), float(query["lon"][0]))
    except (KeyError, ValueError):
        return Answer(400, {"error": "lat and lon are degrees"})
    return Answer(404, {"error": "nothing is known near there"}) if found is None else Answer(200, found)


def _object(body: bytes) -> dict[str, Any]:
    try:
        said = json.loads(body)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _written(at_s: float) -> str:
    return datetime.fromtimestamp(at_s, UTC).isoformat()
