"""What the world does for callers at the roadside: contracts that help, and providers that answer."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ivr.domain.contracts import Contract
from ivr.domain.jobs import JobEvent, JobRequest, Verdict
from ivr.domain.roadside import JobState
from ivr.effects.order import Order
from ivr.store.calls import KeptRequest
from tests.caller import Caller
from tests.cards.card import LONGER, SLACK
from tests.company import contract
from tests.house import TestHouse

TELEPHONE = "+15035550117"
CUT_SHORT_S = 5.25
"""The first question in English, which whoever asks for Spanish does not wait for."""


def helped(**values: Any) -> Contract:
    """A contract with roadside help, whose holder has the telephone that the tests' caller calls from."""
    benefits = frozenset({"roadside", "towing"})
    return contract(**({"phone": TELEPHONE, "benefits": benefits} | values))


def asked(caller: Caller, begins: tuple[str, ...] = ("1", "1")) -> Caller:
    """The caller has said where they are and that it is right: a driver is asked for."""
    caller.dials("roadside").keys(*begins)
    says_where(caller).keys("1")
    return caller.heard("roadside-job-finding")


def says_where(caller: Caller, words: str = "I-80 east near exit 44") -> Caller:
    """The caller takes no text, and says where they are."""
    return caller.heard("roadside-where-offer").keys("2").says(words)


def asked_for(house: TestHouse) -> KeptRequest:
    """The one driver that was asked for."""
    [request] = [one for one in house.requests() if one.kind == "dispatch"]
    return request


def has_job(
    house: TestHouse,
    state: JobState,
    minutes: float | None,
    *,
    seq: int | None = None,
    job: str = "JOB-1",
    of: str | None = None,
) -> None:
    """The provider has taken on what that call asked for, and says this. minutes: until it is there."""
    made = [one for one in house.requests() if one.kind == "dispatch" and of in (None, one.call)]
    [request] = made
    key = Order("dispatch", request.call, request.turn, "dispatch").key
    phone = str(request.asks["phone"])
    wanted = JobRequest.of(request.asks, request.contract)
    house.house.jobs.begin(key, request.call, request.turn, request.number, wanted, phone)
    now = house.clock.now()
    eta_at = None if minutes is None else now + timedelta(minutes=minutes)
    # As many events before it as there can be: from any state some way leads to it.
    event = JobEvent(job=job, seq=seq or 8, state=state, at=now, key=key, eta_at=eta_at)
    assert house.house.job_events.take(event) is Verdict.TAKEN


def answers(house: TestHouse, caller: Caller, minutes: float = 35) -> None:
    """A driver is coming; the call hears it at its next poll."""
    has_job(house, JobState.ACCEPTED, minutes, seq=9)
    caller.waits()


def refuses(house: TestHouse, caller: Caller) -> None:
    """The provider sends nobody."""
    request = asked_for(house)
    key = Order("dispatch", request.call, request.turn, "dispatch").key
    wanted = JobRequest.of(request.asks, request.contract)
    house.house.jobs.begin(key, request.call, request.turn, request.number, wanted, TELEPHONE)
    house.house.job_events.not_coming(key, "not_done")
    caller.waits()


def at_most(seconds: float, language: str, *, in_spanish: bool = False) -> float:
    """Seconds of speech at the most. in_spanish: the card's own figure is of Spanish."""
    spanish = language == "es-US"
    longer = LONGER if spanish and not in_spanish else 1.0
    return seconds * SLACK * longer + (CUT_SHORT_S if spanish else 0.0)
