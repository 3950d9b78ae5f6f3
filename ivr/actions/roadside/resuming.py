"""Resuming: a call that was cut off goes on where it stood."""

from __future__ import annotations

from datetime import timedelta

from ivr.actions.declared import World, action
from ivr.domain.phone import takes_calls
from ivr.engine.results import Given, Result

WITHIN = timedelta(minutes=30)
"""Whoever calls back later may be elsewhere by then."""
KEPT = ("fuel", "spare", "flatbed", "position", "place_by", "texts_ok")
"""What else goes on with the call, where it was told. A yes to texts was given on this same telephone."""


@action("roadside.resumes", outcomes={"resumes": ("place", "service"), "anew": (), "unavailable": ()})
def resumes(given: Given, world: World) -> Result:
    """Whether this telephone has just told where it is and what it needs, and nobody was sent yet."""
    if given.caller is None:
        return Result("anew")
    told = world.roadside.earlier.told(given.caller, since=given.now - WITHIN, but_not=given.call)
    if told is None or "number" in told or not {"place", "service"} <= told.keys():
        return Result("anew")
    if given.facts.get("service", told["service"]) != told["service"]:
        # This call has said already that something else is wrong.
        return Result("anew")
    return Result("resumes", {name: told[name] for name in ("place", "service", *KEPT) if name in told})


@action(
    "roadside.forget",
    outcomes={"forgotten": ()},
    forgets=("place", "service", *KEPT),
)
def forgotten(given: Given, world: World) -> Result:
    """What was told before is not so any more: all of it is asked anew."""
    return Result("forgotten")


@action("roadside.misplaced", outcomes={"forgotten": ()}, forgets=("place", "position"))
def misplaced(given: Given, world: World) -> Result:
    """The vehicle stands elsewhere: neither the place nor what the telephone measured counts any more."""
    return Result("forgotten")


@action("roadside.placed", outcomes={"placed": ("place",), "not_placed": ()})
def placed(given: Given, world: World) -> Result:
    """Whether it is known already where the vehicle stands."""
    return Result("placed" if "place" in given.facts else "not_placed")


@action("roadside.reachable", outcomes={"reachable": (), "unreachable": ()})
def reachable(given: Given, world: World) -> Result:
    """Whether the caller can be called back on the telephone that calls, or has given another one."""
    known = given.caller is not None and takes_calls(given.caller)
    return Result("reachable" if known or "callback" in given.facts else "unreachable")


ACTIONS = (resumes, forgotten, misplaced, placed, reachable)
