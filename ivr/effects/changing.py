"""Changing: a provider is told what is new about a job that it has, at most once for each request."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from ivr.domain.errors import LookupUnavailable
from ivr.domain.jobs import ENDED, JobEvent, Verdict
from ivr.effects.dispatching import (
    ANSWERS_S,
    LEAST_S,
    NO_PROVIDER,
    TOO_LATE,
    WAITS_S,
    Provider,
    Said,
    came_of,
)
from ivr.effects.order import Came, Done, GivenUp, Order, Unsure
from ivr.effects.ports import Clock, NewRequest, Notices

NOT_CHANGED = {"not_done": "not_changed", "unsure": "change_unsure"}
"""Why a person looks after a change that ended so."""


class JobEvents(Protocol):
    """What follows from a provider's word. Methods raise LookupUnavailable where records do not answer."""

    def take(self, event: JobEvent) -> Verdict | None: ...

    def wants_person(self, job: str, why: str) -> None: ...

    def changing(self, call: str, key: str, *, came: bool) -> None: ...

    def calls_back(self, job: str, number: str) -> None: ...

    def settled(self, number: str, how: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Changing:
    """The carrier of `change_job`. The request's `job` is the provider's name of it; the rest is new."""

    requests: Notices
    events: JobEvents
    clock: Clock
    provider: Provider | None = None

    def carry(self, order: Order) -> Came:
        """One try, while the call waits. Where it did not work, or nobody knows, a person is told."""
        request = self.requests.request(order.call, order.turn, order.record)
        if request is None:
            return GivenUp("no such request")
        if request.state != "open":
            return GivenUp("it is settled already")
        job = str(request.asks.get("job") or "")
        left_s = WAITS_S - (self.clock.now() - request.made_at) / timedelta(seconds=1)
        if self.provider is None or not job or left_s < LEAST_S:
            self._failed(order, request, job, "not_done")
            return GivenUp(TOO_LATE if self.provider is not None and job else NO_PROVIDER)
        said = self.provider.update(
            job,
            key=order.key,
            within_s=min(ANSWERS_S, left_s),
            destination=_text(request, "destination"),
            callback=_text(request, "callback"),
        )
        with suppress(LookupUnavailable):
            return self._told(order, request, job, said)
        return _changed(said)

    def repeatable(self, order: Order) -> bool:
        """Never: the caller is with a person by then, who may have changed it otherwise."""
        return False

    def _told(self, order: Order, request: NewRequest, job: str, said: Said) -> Came:
        came = _changed(said)
        if isinstance(said, JobEvent) and self.events.take(said) is Verdict.ILLEGAL:
            came = Unsure("the provider says what cannot be")
        match came:
            case Done():
                self.events.settled(request.number, "done")
                if (callback := _text(request, "callback")) is not None:
                    self.events.calls_back(job, callback)
                self.events.changing(order.call, order.key, came=True)
            case Unsure():
                self._failed(order, request, job, "unsure")
            case _:
                self._failed(order, request, job, "not_done")
        return came

    def _failed(self, order: Order, request: NewRequest, job: str, how: str) -> None:
        self.events.settled(request.number, how)
        self.events.wants_person(job, NOT_CHANGED[how])
        self.events.changing(order.call, order.key, came=False)


def _changed(said: Said) -> Came:
    """What the answer comes to; of a job that is over nothing is changed any more."""
    if isinstance(said, JobEvent) and said.state in ENDED:
        return GivenUp(f"the provider says {said.state.value}")
    return came_of(said)


def _text(request: NewRequest, name: str) -> str | None:
    value = request.asks.get(name)
    return None if value is None else str(value)
