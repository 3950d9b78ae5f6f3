"""Roadside help: what can be sent, where a job of it stands, and how its arrival is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from ivr.domain.contracts import Contract, Product
from ivr.domain.coverage import Standing, standing


class Service(StrEnum):
    """What can be sent to a vehicle that cannot go on."""

    TIRE = "tire"
    JUMP = "jump"
    LOCKOUT = "lockout"
    FUEL = "fuel"
    TOW = "tow"
    WINCH = "winch"
    OTHER = "other"


class JobState(StrEnum):
    """Where a job stands, in the provider port's words."""

    REQUESTED = "requested"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    REASSIGNING = "reassigning"
    EN_ROUTE = "en_route"
    ON_SITE = "on_site"
    TOWING = "towing"
    AT_DESTINATION = "at_destination"
    COMPLETED = "completed"
    UNSUCCESSFUL = "unsuccessful"
    GOA = "goa"
    """gone on arrival: the driver found nobody"""
    CANCELED = "canceled"


OVER = frozenset(
    {
        JobState.AT_DESTINATION,
        JobState.COMPLETED,
        JobState.UNSUCCESSFUL,
        JobState.GOA,
        JobState.CANCELED,
    }
)
"""States in which nobody is on the way any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenJob:
    """A job that is not over, as the caller may hear of it.

    job: the provider's number. eta_at: when the driver should be there, by the provider's own word; None: it
    gave none. vehicle: "Chevrolet", to tell two jobs apart; None: not known. number: of the request.
    call: the one that asked for it. language: in which it was asked for, such as es-US; None: not known.
    """

    job: str
    state: JobState
    eta_at: datetime | None
    service: Service
    vehicle: str | None
    number: str
    call: str
    language: str | None = None


LATE_AFTER = timedelta(minutes=10)
"""So long after the promised time a driver is late, and a caller is offered a person first."""
_COMING = frozenset({JobState.ACCEPTED, JobState.EN_ROUTE})
_TOLD = {JobState.ON_SITE: "there", JobState.TOWING: "towing"}


def told(job: OpenJob, now: datetime) -> tuple[str, int]:
    """How a job is told, in a word, and in how many minutes its driver should be there, rounded up.

    coming, arriving and late go by the provider's own time. taken: a driver has it, but gave no time.
    finding: nobody has it yet. there and towing speak for themselves.
    """
    if job.state not in _COMING:
        return _TOLD.get(job.state, "finding"), 0
    if job.eta_at is None:
        return "taken", 0
    left = job.eta_at - now
    if left > timedelta(0):
        return "coming", -(-left // timedelta(minutes=1))
    return ("arriving" if -left <= LATE_AFTER else "late"), 0


def fits(contract: Contract, service: Service, today: date) -> bool:
    """Whether the contract gives that kind of help today. Where not, a person decides: nobody is refused.

    By the days of its term, and by its miles as far as a reading is on file.
    """
    if contract.product is not Product.VSC:
        return False
    if standing(contract, today=today, odometer=contract.last_odometer) is not Standing.IN_FORCE:
        return False
    towing = "towing" in contract.benefits and service is Service.TOW
    return towing or "roadside" in contract.benefits
