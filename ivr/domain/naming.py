"""Naming: what a map's words for a position come to, as a place that we can say in every language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ivr.domain.places import DIRECTIONS, LONGEST, Crossing, Described, Highway, Place, Road, Town, written

AT_IT_M = 1_500
"""Farther from what a map names, only its town says where somebody is."""

_ROAD = re.compile(
    r"(?P<I>interstate|i)[ -]?(?P<number>[0-9]{1,4})(?P<letter>[A-Z]?)"
    r"|(?P<US>u\.?s\.?(?: highway| route)?)[ -]?(?P<us>[0-9]{1,4})"
    r"|(?P<SR>state (?:route|highway))[ -]?(?P<sr>[0-9]{1,4})"
    r"|(?P<HWY>highway|route)[ -]?(?P<hwy>[0-9]{1,4})",
    re.IGNORECASE,
)


def named(found: Mapping[str, Any]) -> Place | None:
    """The place by road, direction, exit or mile, streets, city and state, or in words; None: by none."""
    near = _text(found, "city")
    away = found.get("away_m")
    if isinstance(away, int | float) and away > AT_IT_M:
        return _checked(Town(near, _text(found, "state")))
    road = _road(_text(found, "road"))
    direction = next((one for one in DIRECTIONS if one == found.get("direction")), None)
    streets = found.get("streets")
    if road is not None:
        for mark in ("exit", "mile"):
            if number := _text(found, mark).upper():
                place = Highway(road, direction, "exit" if mark == "exit" else "mile", number, near)
                if _checked(place):
                    return place
        if near:
            return _checked(Highway(road, direction, near=near))
    if isinstance(streets, list) and len(streets) == 2:
        crossing = _checked(Crossing(str(streets[0]), str(streets[1]), near))
        if crossing is not None:
            return crossing
    return _checked(Described(_text(found, "words"))) or _checked(Town(near, _text(found, "state")))


def _road(text: str) -> Road | None:
    found = _ROAD.fullmatch(text)
    if found is None:
        return None
    parts = found.groupdict()
    if parts["I"]:
        return Road("I", int(parts["number"]), (parts["letter"] or "").upper())
    if parts["US"]:
        return Road("US", int(parts["us"]))
    if parts["SR"]:
        return Road("SR", int(parts["sr"]))
    return Road("HWY", int(parts["hwy"]))


def _text(found: Mapping[str, Any], name: str) -> str:
    value = found.get(name)
    return " ".join(value.split())[:LONGEST] if isinstance(value, str) else ""


def _checked(place: Place) -> Place | None:
    """The place, where it is one that can be written."""
    try:
        written(place)
    except ValueError:
        return None
    return place
