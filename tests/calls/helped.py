"""What the world does for callers at the roadside: contracts that help, and providers that answer."""

from __future__ import annotations

from typing import Any

from ivr.domain.contracts import Contract
from ivr.store.calls import KeptRequest
from tests.caller import Caller
from tests.cards.card import LONGER, SLACK
from tests.company import contract
from tests.house import TestHouse

TELEPHONE = "+15035550117"


def helped(**values: Any) -> Contract:
    """A contract with roadside help, whose holder has the telephone that the tests' caller calls from."""
    benefits = frozenset({"roadside", "towing"})
    return contract(**({"phone": TELEPHONE, "benefits": benefits} | values))


def asked_for(house: TestHouse) -> KeptRequest:
    """The one driver that was asked for."""
    [request] = [one for one in house.requests() if one.kind == "dispatch"]
    return request


def answers(house: TestHouse, caller: Caller, state: str = "accepted", minutes: int | None = 35) -> None:
    """The provider answers what the call has asked for; the call hears it at its next poll."""
    request = asked_for(house)
    facts: dict[str, str | int] = {"job": "JOB-1", "job_state": state}
    if minutes is not None:
        facts |= {"eta_minutes": minutes, "eta_at": "12:35"}
    key = f"{request.number}:{state}"
    assert house.house.results.add(
        caller.phone.call_sid, "dispatch", key, came=True, facts=facts, at=house.clock.now()
    )
    caller.waits()


def refuses(house: TestHouse, caller: Caller) -> None:
    """The provider sends nobody."""
    house.house.results.add(
        caller.phone.call_sid, "dispatch", "refused", came=False, facts={}, at=house.clock.now()
    )
    caller.waits()


CUT_SHORT_S = 5.25
"""The first question in English, which whoever asks for Spanish does not wait for."""


def at_most(seconds: float, language: str, *, in_spanish: bool = False) -> float:
    """Seconds of speech at the most. in_spanish: the card's own figure is of Spanish."""
    spanish = language == "es-US"
    longer = LONGER if spanish and not in_spanish else 1.0
    return seconds * SLACK * longer + (CUT_SHORT_S if spanish else 0.0)
