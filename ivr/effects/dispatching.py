"""Dispatching: help is asked for at a roadside provider, or taken back, at most once for each request.

Never a second truck: what may have been done is not repeated by itself, and what comes too late for the call
that waits is not done at all, since that caller is with a person by then.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from ivr.domain.errors import LookupUnavailable
from ivr.domain.jobs import JobEvent, JobRequest, Refused, Unheard, Verdict
from ivr.domain.roadside import JobState
from ivr.effects.order import Came, Done, GivenUp, Order, Unsure
from ivr.effects.ports import Clock, NewRequest, Notices

ANSWERS_S = 8.0
"""How long a provider may take to answer, in all."""
WAITS_S = 12.0
"""How long the call waits: a provider is given no more of it than is left."""
LEAST_S = 2.0
"""With less than this left nobody is asked any more."""
NOT_CANCELED = {"not_done": "not_canceled", "unsure": "cancel_unsure"}
"""Why a person looks after a canceling that ended so."""
TOO_LATE, NO_PROVIDER = "too late: the caller is with a person", "no provider is set up"

Said = JobEvent | Refused | Unheard


class Provider(Protocol):
    """A roadside provider. Every method is over within the seconds given, and raises nothing expected."""

    def create(self, asked: JobRequest, *, key: str, within_s: float) -> Said:
        """What it says of the new job; for a key that it knows, of the job that it made then."""

    def get(self, job: str, *, within_s: float) -> Said: ...

    def update(
        self,
        job: str,
        *,
        key: str,
        within_s: float,
        destination: str | None = None,
        callback: str | None = None,
        note: str | None = None,
    ) -> Said: ...

    def cancel(self, job: str, *, key: str, reason: str, within_s: float) -> Said: ...


class Jobs(Protocol):
    """The jobs' rows. Methods raise LookupUnavailable where the records do not answer."""

    def begin(
        self, key: str, call: str, turn: int, number: str, asked: JobRequest, caller: str | None
    ) -> object: ...


class JobEvents(Protocol):
    """What follows from a provider's word. Methods raise LookupUnavailable likewise."""

    def take(self, event: JobEvent) -> Verdict | None: ...

    def not_coming(self, key: str, how: str, *, follow_up: bool = False) -> None: ...

    def wants_person(self, job: str, why: str) -> None: ...

    def cancelling(self, call: str, key: str, *, came: bool) -> None: ...

    def settled(self, number: str, how: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Dispatching:
    """The carrier of `dispatch`. provider: None where none is set up."""

    requests: Notices
    jobs: Jobs
    events: JobEvents
    clock: Clock
    provider: Provider | None = None

    def carry(self, order: Order) -> Came:
        """One try; the waiting call learns what came of it. LookupUnavailable before asking goes through."""
        request = _still_open(self.requests, order)
        if isinstance(request, GivenUp):
            return request
        asked = JobRequest.of(request.asks, request.contract)
        self.jobs.begin(order.key, order.call, order.turn, request.number, asked, asked.phone)
        left_s = WAITS_S - (self.clock.now() - request.made_at) / timedelta(seconds=1)
        if self.provider is None or left_s < LEAST_S:
            reason = NO_PROVIDER if self.provider is None else TOO_LATE
            self.events.not_coming(order.key, "not_done")
            return GivenUp(reason)
        said = self.provider.create(asked, key=order.key, within_s=min(ANSWERS_S, left_s))
        # What has left the house has left it, whether or not the records answer now. Where they do not, the
        # call waits in vain and goes to a person, and the provider's next event brings the row up to date.
        with suppress(LookupUnavailable):
            return self._told(order, said)
        return came_of(said)

    def repeatable(self, order: Order) -> bool:
        """Never: not every provider keeps to its keys, and a person is quicker than two trucks are cheap."""
        return False

    def _told(self, order: Order, said: Said) -> Came:
        match said:
            case JobEvent():
                if self.events.take(said) is Verdict.ILLEGAL:
                    self.events.not_coming(order.key, "unsure", follow_up=True)
                    return Unsure("the provider says what cannot be")
            case Refused():
                self.events.not_coming(order.key, "not_done")
            case Unheard():
                self.events.not_coming(order.key, "unsure", follow_up=True)
        return came_of(said)


@dataclass(frozen=True, slots=True)
class Canceling:
    """The carrier of `cancel_job`. The request's `job` is the provider's name of what is to be canceled."""

    requests: Notices
    events: JobEvents
    clock: Clock
    provider: Provider | None = None

    def carry(self, order: Order) -> Came:
        """One try. Where it did not work, or nobody knows, a person is told: a truck may still be coming."""
        request = _still_open(self.requests, order)
        if isinstance(request, GivenUp):
            return request
        job = str(request.asks.get("job") or "")
        if self.provider is None or not job:
            self._failed(order, request, job, "not_done")
            return GivenUp(NO_PROVIDER if job else "no job is named")
        said = self.provider.cancel(job, key=order.key, reason="caller", within_s=ANSWERS_S)
        with suppress(LookupUnavailable):
            return self._told(order, request, job, said)
        return _canceled(said)

    def repeatable(self, order: Order) -> bool:
        """As for dispatching: a person is told."""
        return False

    def _told(self, order: Order, request: NewRequest, job: str, said: Said) -> Came:
        came = _canceled(said)
        if isinstance(said, JobEvent) and self.events.take(said) is Verdict.ILLEGAL:
            came = Unsure("the provider says what cannot be")
        match came:
            case Done():
                self.events.settled(request.number, "done")
                self.events.cancelling(order.call, order.key, came=True)
            case Unsure():
                self._failed(order, request, job, "unsure")
            case _:
                self._failed(order, request, job, "not_done")
        return came

    def _failed(self, order: Order, request: NewRequest, job: str, how: str) -> None:
        self.events.settled(request.number, how)
        self.events.wants_person(job, NOT_CANCELED[how])
        self.events.cancelling(order.call, order.key, came=False)


def _still_open(requests: Notices, order: Order) -> NewRequest | GivenUp:
    """The request that the order is to carry out, or why there is nothing to do."""
    request = requests.request(order.call, order.turn, order.record)
    if request is None:
        return GivenUp("no such request")
    return request if request.state == "open" else GivenUp("it is settled already")


def _canceled(said: Said) -> Came:
    """As `came_of`; but a job that goes on is not canceled, whatever else the provider has done with it."""
    if isinstance(said, JobEvent) and said.state is not JobState.CANCELED:
        return GivenUp(f"the provider says {said.state.value}")
    return came_of(said)


def came_of(said: Said) -> Came:
    """What a provider's answer to a request comes to."""
    match said:
        case JobEvent():
            return Done(said.state.value)
        case Refused(reason):
            return GivenUp(reason)
        case Unheard(reason):
            return Unsure(reason)
