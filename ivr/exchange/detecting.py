"""Telling whether a person or a machine has answered, after the time that this takes."""

from dataclasses import dataclass

from ivr.exchange.acts import later
from ivr.exchange.events import Act
from ivr.exchange.leg import Leg
from ivr.exchange.parameters import Params
from ivr.exchange.retrieval import Ask, notify
from ivr.exchange.telephones import Telephone

# How long the carrier listens before it says who has answered; a greeting is heard to its beep.
DETECTION_S = {"human": 2.0, "machine_start": 3.0, "machine_end_beep": 8.0}


@dataclass(frozen=True, slots=True)
class Detection:
    """Whether a machine has answered. callback None: the first document waits until that is known."""

    waits_for_end: bool
    callback: Ask | None = None


def found_by(detection: Detection, telephone: Telephone) -> str:
    """Return who has answered, in the carrier's word."""
    if telephone.behaviour != "machine":
        return "human"
    return "machine_end_beep" if detection.waits_for_end else "machine_start"


def told_of(found: str) -> Params:
    """Return what a request tells of it."""
    return (("AnsweredBy", found), ("MachineDetectionDuration", str(int(DETECTION_S[found] * 1000))))


def tell_later(leg: Leg, found: str, ask: Ask) -> None:
    """The callback is told once it is known; it names the call, and nothing else of it."""
    leg.spawn(later(leg, DETECTION_S[found], _tell(leg, found, ask)))


def _tell(leg: Leg, found: str, ask: Ask) -> Act[None]:
    leg.answered_by = found
    params = (("AccountSid", leg.identity.account_sid), ("CallSid", leg.sid), *told_of(found))
    yield from notify(leg, Ask(ask.url, ask.method, params, ask.purpose))
