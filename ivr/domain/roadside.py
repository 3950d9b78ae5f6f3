"""Roadside help: what can be sent, where a job of it stands, and how its arrival is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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
    call: the one that asked for it.
    """

    job: str
    state: JobState
    eta_at: datetime | None
    service: Service
    vehicle: str | None
    number: str
    call: str
