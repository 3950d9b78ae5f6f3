"""Jobs: what a roadside provider is asked for, what it says of a job, and which state may follow which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from functools import cache
from zoneinfo import ZoneInfo

from ivr.domain.roadside import JobState, Service

Value = str | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JobRequest:
    """What a provider is asked for. place: as `places.py` writes it; position: as the telephone measured it.

    answers: to the questions about the trouble, by name. phone: E.164; None: withheld. sms_ok: whether the
    caller said yes to texts on this very call, or on the one that it goes on with. tow_to: the shop; None:
    the nearest, or no tow.
    """

    service: Service
    answers: Mapping[str, Value] = field(default_factory=dict)
    place: str | None = None
    position: str | None = None
    vehicle: Mapping[str, Value] = field(default_factory=dict)
    phone: str | None = None
    sms_ok: bool = False
    language: str = "en-US"
    contract: str | None = None
    tow_to: str | None = None

    @classmethod
    def of(cls, asks: Mapping[str, object], contract: str | None) -> JobRequest:
        """The request of what a caller asked for, by name; what is no name of ours is one of the answers."""
        given: dict[str, Value] = {
            name: value for name, value in asks.items() if isinstance(value, str | int) and value != ""
        }
        service = given.pop("service", None)
        vehicle = {name: given.pop(name) for name in VEHICLE if name in given}
        words = {name: str(given.pop(name)) for name in WORDS if name in given}
        sms_ok = given.pop("sms_ok", "no") in YES
        return cls(
            service=Service(service) if service in set(Service) else Service.OTHER,
            answers=given,
            vehicle=vehicle,
            sms_ok=sms_ok,
            contract=contract,
            **words,
        )


NEAREST = "nearest"
"""The destination of who wants the nearest shop after all."""
VEHICLE = ("vehicle", "vehicle_year", "vehicle_make", "vehicle_model", "color", "drivetrain", "vin_last8")
WORDS = ("place", "position", "phone", "language", "tow_to")
YES = (1, True, "yes")


@dataclass(frozen=True, slots=True, kw_only=True)
class JobEvent:
    """What a provider says of a job: at once when it is asked, or later, each time with a higher seq.

    key: what the job was asked for with, where the provider repeats it. eta_at: when the driver should be
    there; None: it does not say. by: who canceled it: caller or provider. reason: a word of the provider's.
    """

    job: str
    seq: int
    state: JobState
    at: datetime
    key: str | None = None
    eta_at: datetime | None = None
    driver: str | None = None
    by: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """The provider has certainly not done what it was asked. reason: a word of ours."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unheard:
    """Nobody knows whether the provider has done what it was asked. reason: a word of ours."""

    reason: str


class Verdict(Enum):
    """What an event comes to."""

    TAKEN = "it is what the provider says now"
    OLD = "something newer is known, or the same"
    ILLEGAL = "it cannot follow what is known"


_FORWARD = (
    JobState.REQUESTED,
    JobState.OFFERED,
    JobState.REASSIGNING,
    JobState.ACCEPTED,
    JobState.EN_ROUTE,
    JobState.ON_SITE,
    JobState.TOWING,
    JobState.AT_DESTINATION,
    JobState.COMPLETED,
)
_BESIDE: Mapping[JobState, Iterable[JobState]] = {
    JobState.ACCEPTED: (JobState.REASSIGNING,),
    JobState.EN_ROUTE: (JobState.REASSIGNING,),
    JobState.ON_SITE: (JobState.GOA, JobState.UNSUCCESSFUL),
    # Where the destination does not take the vehicle.
    JobState.TOWING: (JobState.UNSUCCESSFUL,),
}
ENDED = frozenset({JobState.COMPLETED, JobState.UNSUCCESSFUL, JobState.GOA, JobState.CANCELED})
"""States that nothing follows."""
CANCELABLE = frozenset(_FORWARD[: _FORWARD.index(JobState.TOWING)])
COMING = frozenset({JobState.ACCEPTED, JobState.EN_ROUTE})
"""States in which a driver is to come, by whose time of arrival callers go."""


def followers(state: JobState) -> frozenset[JobState]:
    """The states that may come next; its own too, where a time of arrival has changed."""
    if state in ENDED:
        return frozenset()
    later = _FORWARD[_FORWARD.index(state) :]
    canceled = (JobState.CANCELED,) if state in CANCELABLE else ()
    return frozenset({*later, *_BESIDE.get(state, ()), *canceled})


@cache
def reachable(state: JobState, steps: int) -> frozenset[JobState]:
    """The states in which a job may be after at least one and at most so many events."""
    if steps < 1:
        return frozenset()
    found = followers(state)
    while steps > 1 and (more := found.union(*(followers(one) for one in found))) != found:
        found, steps = more, steps - 1
    return found


def verdict(state: JobState, seq: int, event: JobEvent) -> Verdict:
    """What the event comes to where this is known. What lies between two numbers may still be on its way."""
    if event.seq <= seq:
        return Verdict.OLD
    return Verdict.TAKEN if event.state in reachable(state, event.seq - seq) else Verdict.ILLEGAL


def needs_person(event: JobEvent) -> bool:
    """Whether help does not come after all, so that a person has to call back."""
    match event.state:
        case JobState.GOA | JobState.UNSUCCESSFUL:
            return True
        case JobState.CANCELED:
            return event.by != "caller"
        case _:
            return False


class Update(Enum):
    """What a driver's update is texted as, to who said yes to texts: the name of the message."""

    ON_THE_WAY = "roadside-on-the-way"
    ANOTHER_DRIVER = "roadside-another-driver"
    CANCELED = "roadside-canceled"
    LATE = "roadside-late"


def update_of(was: JobState, event: JobEvent) -> Update | None:
    """What the event is texted as; None: it is nothing that a waiting driver has to know."""
    now = event.state
    if now is JobState.CANCELED:
        return Update.CANCELED
    if event.eta_at is None or now is was:
        return None
    if was is JobState.REASSIGNING and now in COMING:
        return Update.ANOTHER_DRIVER
    return Update.ON_THE_WAY if now is JobState.EN_ROUTE else None


LATE_AFTER = timedelta(minutes=10)
"""So long after the told time of arrival nobody waits on without a word."""
ROUNDED_TO_MIN = 5
"""Arrivals are told in steps of so many minutes, rounded up."""


def told_minutes(eta_at: datetime, now: datetime) -> int:
    """In how many minutes the driver should be there, as a caller hears it: never fewer than there are."""
    steps = -((now - eta_at) // timedelta(minutes=ROUNDED_TO_MIN))
    return ROUNDED_TO_MIN * max(1, steps)


def told_clock(eta_at: datetime, zone: ZoneInfo) -> str:
    """By when the driver should be there, "17:40": the next full five minutes."""
    local = eta_at.astimezone(zone)
    full = local.replace(minute=local.minute - local.minute % ROUNDED_TO_MIN, second=0, microsecond=0)
    told = full if full == local else full + timedelta(minutes=ROUNDED_TO_MIN)
    return told.strftime("%H:%M")
