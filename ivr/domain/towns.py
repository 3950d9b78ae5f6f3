"""Towns: the town that is nearest to a position, by where ZIP codes are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from math import cos, floor, hypot, radians
from typing import NamedTuple

import zipcodes

from ivr.domain.places import Town
from ivr.domain.positions import Position

FARTHEST_KM = 60.0
"""Farther from every town, its name says nothing of where somebody is."""
_KM_A_DEGREE = 111.2

Cell = tuple[int, int]


class _Centre(NamedTuple):
    latitude: float
    longitude: float
    town: Town


def nearest_town(position: Position) -> Town | None:
    """The town whose ZIP code lies nearest; None: there is none near enough."""
    cells = _by_degree()
    row, column = floor(position.latitude), floor(position.longitude)
    around = [
        centre
        for cell in ((row + up, column + right) for up in (-1, 0, 1) for right in (-1, 0, 1))
        for centre in cells.get(cell, ())
    ]
    if not around:
        return None
    found = min(around, key=lambda centre: _km(position, centre))
    return found.town if _km(position, found) <= FARTHEST_KM else None


def town_of(zip_code: str) -> Town | None:
    """The town that a ZIP code belongs to; None: none is known by it."""
    for found in zipcodes.matching(zip_code):
        return Town(_named(found["city"]), found["state"])
    return None


def _km(position: Position, centre: _Centre) -> float:
    """As the crow flies; on a flat map, which is good enough for what is near."""
    east = (centre.longitude - position.longitude) * cos(radians(position.latitude))
    return hypot(centre.latitude - position.latitude, east) * _KM_A_DEGREE


@cache
def _by_degree() -> Mapping[Cell, tuple[_Centre, ...]]:
    """All towns by the degree that they lie in. Made once, in half a second, of a few megabytes."""
    cells: dict[Cell, list[_Centre]] = {}
    towns: dict[Town, Town] = {}
    for latitude, longitude, town in _centres():
        # Many a town has several codes: one name of it is kept.
        centre = _Centre(latitude, longitude, towns.setdefault(town, town))
        cells.setdefault((floor(latitude), floor(longitude)), []).append(centre)
    return {cell: tuple(centres) for cell, centres in cells.items()}


def _centres() -> Iterator[tuple[float, float, Town]]:
    # All at once they would take a hundred megabytes, which Python does not give back.
    for begins in range(100):
        for found in zipcodes.similar_to(f"{begins:02}"):
            if found["zip_code_type"] == "STANDARD" and found["active"] and float(found["lat"] or 0):
                town = Town(_named(found["city"]), found["state"])
                yield float(found["lat"]), float(found["long"]), town


def _named(city: str) -> str:
    return " ".join(city.split())
