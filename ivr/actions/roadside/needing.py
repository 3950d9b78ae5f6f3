"""Needing: what is wrong, as far as the call knows it already. Nobody is asked twice."""

from __future__ import annotations

from ivr.actions.declared import World, action
from ivr.domain.roadside import Service
from ivr.engine.results import Given, Result


@action("roadside.tow", outcomes={"tow": ("service",)}, forgets=("fuel",))
def tow(given: Given, world: World) -> Result:
    """A tow is what is needed, whatever was told before."""
    return Result("tow", {"service": Service.TOW.value})


@action(
    "roadside.needed",
    outcomes={"lockout": ("service",), "fuel": ("service",), "other": ("service",), "unknown": ()},
)
def needed(given: Given, world: World) -> Result:
    """What another line has heard of the trouble, as the question that follows from it."""
    match given.facts.get("service"):
        case None:
            return Result("unknown")
        case Service.LOCKOUT:
            return Result("lockout")
        case Service.FUEL:
            return Result("fuel")
        case _:
            return Result("other")


@action("roadside.gate", needs=("service",), outcomes={"lockout": (), "other": ()})
def gate(given: Given, world: World) -> Result:
    """Whether it is a lockout: who or what is inside is asked at every one, also when it was asked before."""
    return Result("lockout" if given.facts["service"] == Service.LOCKOUT else "other")


ACTIONS = (tow, needed, gate)
