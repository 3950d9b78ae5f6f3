"""Changing: an open job of the telephone that calls gets another shop, or another number to call back.

Where it went until now, or whom was to be called, is never said: a telephone's number can be forged.
"""

from __future__ import annotations

from ivr.actions.declared import World, action
from ivr.actions.roadside.telling import open_job
from ivr.domain.jobs import NEAREST
from ivr.domain.numbers import request_number
from ivr.domain.roadside import Service
from ivr.engine.results import Effect, Given, RequestMade, Result

CHANGE = "dispatch_change"
"""The kind of request by which a provider is told what is new; what it does is `change_job`."""


@action(
    "roadside.changes",
    needs=("job",),
    outcomes={"tow": (), "other": (), "over": (), "unavailable": ()},
)
def changes(given: Given, world: World) -> Result:
    """What can be changed of the job: where it goes, if it is a tow, and the number to call back."""
    one = open_job(given, world, str(given.facts["job"]))
    if one is None:
        return Result("over")
    return Result("tow" if one.service is Service.TOW else "other")


@action(
    "roadside.change_shop",
    needs=("job", "tow_to"),
    costly=True,
    outcomes={"asked": ("changed",), "over": (), "unavailable": ()},
)
def shop(given: Given, world: World) -> Result:
    """The provider is told to take the vehicle to the shop that was named."""
    return _changed(given, world, "shop", {"destination": str(given.facts["tow_to"])})


@action(
    "roadside.change_to_nearest",
    needs=("job",),
    costly=True,
    outcomes={"asked": ("changed",), "over": (), "unavailable": ()},
    forgets=("tow_to",),
)
def nearest(given: Given, world: World) -> Result:
    """The provider is told to take the vehicle to the nearest shop."""
    return _changed(given, world, "shop", {"destination": NEAREST})


@action(
    "roadside.change_number",
    needs=("job", "callback"),
    costly=True,
    outcomes={"asked": ("changed",), "over": (), "unavailable": ()},
)
def number(given: Given, world: World) -> Result:
    """The provider is told whom to call back from now on."""
    return _changed(given, world, "number", {"callback": str(given.facts["callback"])})


def _changed(given: Given, world: World, what: str, new: dict[str, str]) -> Result:
    one = open_job(given, world, str(given.facts["job"]))
    if one is None:
        return Result("over")
    asks: dict[str, str | int | None] = {"job": one.job, "of": one.number, **new}
    of = request_number(given.call, given.turn, CHANGE, given.attempt)
    return Result(
        "asked",
        {"changed": what},
        records=(RequestMade(CHANGE, of, None, asks),),
        effects=(Effect("change_job", CHANGE),),
    )


ACTIONS = (changes, shop, nearest, number)
