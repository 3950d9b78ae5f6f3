"""Callbacks: a call that people owe to somebody whom they could not answer."""

from __future__ import annotations

from ivr.actions.declared import World, action
from ivr.actions.people.openings import can_be_called, opening
from ivr.domain.facts import FACTS, Facts, Privacy, encoded
from ivr.domain.numbers import request_number
from ivr.engine.results import Given, RequestMade, Result

CALLBACK = "callback"
"""The kind of request by which somebody is called back."""


@action("people.call_back", outcomes={"booked": ("number",), "already": (), "unavailable": ()})
def call_back(given: Given, world: World) -> Result:
    """A call back to the telephone that calls is on record, with the time promised and all that was told."""
    assert can_be_called(given, world), "a call back is offered to nobody else: see `people.next`"
    contract = about(given.facts)
    if contract is not None and world.requests.open_for(CALLBACK, contract) is not None:
        return Result("already")
    number = request_number(given.call, given.turn, CALLBACK, given.attempt)
    opens = opening(given, world)
    asks: dict[str, str | int | None] = {
        **told(given.facts),
        "line": given.line,
        "language": given.language,
        "call_to": given.caller,
        "not_before": None if opens is None else opens.isoformat(),
    }
    return Result("booked", {"number": number}, records=(RequestMade(CALLBACK, number, contract, asks),))


def about(facts: Facts) -> str | None:
    """The contract that the caller is about: the one named, else the first of those recognised by."""
    if "contract" in facts:
        return str(facts["contract"])
    holder = facts.get("holder")
    return holder[0] if isinstance(holder, tuple) and holder else None


def told(facts: Facts) -> dict[str, str | int | None]:
    """What the call has learned, for who takes it up: nothing of it that identifies a person."""
    shown = {name: value for name, value in facts.items() if FACTS[name].privacy is Privacy.OPERATIONAL}
    return {name: value for name, value in encoded(shown).items() if not isinstance(value, list)}
