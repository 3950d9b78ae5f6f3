"""Serving: under which contract somebody is helped, found by their telephone or by ZIP and last name.

Nothing of a contract is ever said here, and whom none is found for gets a person who decides: help is not
refused by a machine.
"""

from __future__ import annotations

from ivr.actions.declared import World, action
from ivr.actions.holders import Tries
from ivr.domain.contracts import Contract
from ivr.domain.names import fits_name
from ivr.domain.roadside import Service, fits
from ivr.engine.results import Given, Result


@action(
    "roadside.who",
    needs=("service",),
    outcomes={
        "known": ("served",),
        "known_tow": ("served",),
        "known_keyed": ("served",),
        "lapsed": (),
        "unknown": (),
        "unavailable": (),
    },
)
def who(given: Given, world: World) -> Result:
    """Whether the telephone that calls stands in a contract that gives this help.

    A number can be forged: it is good for help, and proves nothing else. lapsed: it stands in contracts, but
    none that does, so a person decides. known_keyed: a tow for who uses the keys, by which no shop is named.
    """
    theirs = world.roadside.telephones.of_phone(given.caller) if given.caller is not None else []
    giving = _giving(theirs, given)
    if giving:
        return Result(_outcome("known", given), {"served": _numbers(giving)})
    return Result("lapsed" if theirs else "unknown")


@action(
    "roadside.find",
    needs=("service", "zip", "last_name"),
    outcomes={
        "found": ("served",),
        "found_tow": ("served",),
        "found_keyed": ("served",),
        "not_found": (),
        "unavailable": (),
    },
)
def find(given: Given, world: World) -> Result:
    """Whether one vehicle of that name and ZIP is to be helped. Each try is counted first."""
    tries = Tries(given, world)
    if not (tries.of_caller() and tries.of_name()):
        return Result("not_found")
    there = world.contracts.in_zip(str(given.facts["zip"]))
    named = [one for one in there if fits_name(str(given.facts["last_name"]), one)]
    giving = _giving(named, given)
    if len({one.vin for one in giving}) != 1:
        # Of two vehicles a person tells which; the driver checks the VIN at the vehicle.
        return Result("not_found")
    facts = {"served": _numbers(giving), "zip": None, "last_name": None}
    return Result(_outcome("found", given), facts, records=tries.returned())


def _giving(theirs: list[Contract], given: Given) -> list[Contract]:
    service = Service(str(given.facts["service"]))
    return [one for one in theirs if fits(one, service, given.today)]


def _outcome(found: str, given: Given) -> str:
    """How the shop of a tow is settled: it is asked for, or is the nearest for who used the keys."""
    if given.facts["service"] != Service.TOW:
        return found
    return f"{found}_keyed" if given.facts.get("place_by") == "keys" else f"{found}_tow"


def _numbers(contracts: list[Contract]) -> tuple[str, ...]:
    return tuple(one.number for one in contracts)


ACTIONS = (who, find)
