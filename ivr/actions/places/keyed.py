"""A place that was keyed: the kind and number of a road, a direction, an exit, and the ZIP code there."""

from __future__ import annotations

from ivr.actions.declared import World, action
from ivr.domain.facts import FactValue
from ivr.domain.places import DIRECTIONS, Highway, Road, written
from ivr.domain.towns import town_of
from ivr.engine.results import Given, Result

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


FEW_DIGITS = 2
"""Interstates with three lead round or into a town, whichever way their number says."""


@action(
    "places.ways",
    needs=("road_number",),
    outcomes={"north_south": ("road_kind",), "east_west": ("road_kind",), "any": ("road_kind",)},
)
def ways(given: Given, world: World) -> Result:
    """Which ways the interstate of that number runs."""
    digits = str(given.facts["road_number"]).rstrip(LETTERS)
    interstate: dict[str, FactValue] = {"road_kind": "interstate"}
    if len(digits) > FEW_DIGITS:
        return Result("any", interstate)
    return Result("north_south" if int(digits) % 2 else "east_west", interstate)


@action(
    "places.keyed",
    needs=("place_zip", "road_kind", "road_number", "direction"),
    forgets=("exit_number",),
    outcomes={"found": ("place", "place_by"), "no_town": ()},
)
def keyed(given: Given, world: World) -> Result:
    """The place on that road. no_town: without an exit, and the ZIP code is none that is known."""
    exit_number = given.facts.get("exit_number")
    town = town_of(str(given.facts["place_zip"]))
    if exit_number is None and town is None:
        return Result("no_town")
    digits = str(given.facts["road_number"])
    number = digits.rstrip(LETTERS)
    place = Highway(
        Road("I" if given.facts["road_kind"] == "interstate" else "HWY", int(number), digits[len(number) :]),
        next(one for one in DIRECTIONS if one == given.facts["direction"]),
        None if exit_number is None else "exit",
        "" if exit_number is None else str(exit_number),
        "" if town is None else town.name,
    )
    facts: dict[str, FactValue] = {"place": written(place), "place_by": "keys"}
    return Result("found", facts)
