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
    outcomes={"fuel": ("service",), "lockout": ("service",), "other": ("service",), "unknown": ()},
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


@action("roadside.asks", needs=("service",), outcomes={"spare": (), "wheels": (), "nothing": ()})
def asks(given: Given, world: World) -> Result:
    """What the provider has to know of this trouble before it can send the right truck."""
    wanted, service = world.roadside.asks, given.facts["service"]
    if service == Service.TIRE and "spare" in wanted:
        return Result("spare")
    return Result("wheels" if service == Service.TOW and "wheels" in wanted else "nothing")


@action("roadside.has_spare", outcomes={"kept": ("spare",)})
def has_spare(given: Given, world: World) -> Result:
    """The wheel can be changed where it is."""
    return Result("kept", {"spare": "yes"})


@action("roadside.no_spare", outcomes={"tow": ("service", "spare")})
def no_spare(given: Given, world: World) -> Result:
    """Without a spare nobody can change a wheel: the vehicle is towed."""
    return Result("tow", {"service": Service.TOW.value, "spare": "no"})


@action("roadside.flatbed", outcomes={"kept": ("flatbed",)})
def flatbed(given: Given, world: World) -> Result:
    """It cannot be towed on its own wheels: it is carried."""
    return Result("kept", {"flatbed": "yes"})


@action("roadside.gate", needs=("service",), outcomes={"lockout": (), "other": ()})
def gate(given: Given, world: World) -> Result:
    """Whether it is a lockout: who or what is inside is asked at every one, also when it was asked before."""
    return Result("lockout" if given.facts["service"] == Service.LOCKOUT else "other")


ACTIONS = (tow, needed, asks, has_spare, no_spare, flatbed, gate)
