"""Places in writing, one function a language: "I-80 east, exit 44, Reno"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ivr.domain.places import Crossing, Described, Direction, Highway, Mark, Place, Road, Shared, Town


@dataclass(frozen=True, slots=True)
class _Words:
    """The few words that stand between names and numbers."""

    road: str
    directions: Mapping[Direction, str]
    marks: Mapping[Mark, str]
    near: str
    crosses: str
    shared: str


_EN = _Words(
    "Highway",
    {"north": "north", "south": "south", "east": "east", "west": "west"},
    {"exit": "exit", "mile": "mile"},
    "near",
    "and",
    "the place that you shared",
)
_ES = _Words(
    "carretera",
    {"north": "norte", "south": "sur", "east": "este", "west": "oeste"},
    {"exit": "salida", "mile": "milla"},
    "cerca de",
    "y",
    "el lugar que compartió",
)


def _written(place: Place, words: _Words) -> str:
    match place:
        case Highway(road, direction, mark, number, near):
            way = [_road(road, words) + (f" {words.directions[direction]}" if direction else "")]
            if mark is not None:
                way.append(f"{words.marks[mark]} {number}")
            if near:
                way.append(near if mark is not None else f"{words.near} {near}")
            return ", ".join(way)
        case Crossing(first, second, town):
            return f"{first} {words.crosses} {second}" + (f", {town}" if town else "")
        case Town(name, state):
            return f"{words.near} {name}, {state}"
        case Described(said):
            return said
        case Shared():
            return words.shared


def _road(road: Road, words: _Words) -> str:
    if road.system == "HWY":
        return f"{words.road} {road.number}{road.letter}"
    return str(road)


PLACES: Mapping[str, Callable[[Place], str]] = {
    "en-US": lambda place: _written(place, _EN),
    "es-US": lambda place: _written(place, _ES),
}
"""By language."""
