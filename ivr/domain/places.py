"""Places: where a vehicle stands, as a person can find it, and as one line of text that a fact can hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeVar

Direction = Literal["north", "south", "east", "west"]
Mark = Literal["exit", "mile"]
System = Literal["I", "US", "SR", "HWY"]
"""Interstate, U.S. highway, state route, and a highway of which the caller did not say which."""

DIRECTIONS: tuple[Direction, ...] = ("north", "south", "east", "west")
MARKS: tuple[Mark, ...] = ("exit", "mile")
LONGEST = 120
"""Characters of each part that a caller or a map names."""

_SEPARATOR = "|"
_One = TypeVar("_One", bound=str)
_ROAD = re.compile(r"(I|US|SR|HWY)-([0-9]{1,4})([A-Z]?)")
_NUMBER = re.compile(r"([0-9]{1,4})([A-Z]?)")


@dataclass(frozen=True, slots=True)
class Road:
    """A numbered road: the 80 of I-80, the 35 and the W of I-35W."""

    system: System
    number: int
    letter: str = ""

    def __str__(self) -> str:
        return f"{self.system}-{self.number}{self.letter}"


@dataclass(frozen=True, slots=True)
class Highway:
    """On a numbered road, at an exit or a mile marker, or near a town. "" and None: not said."""

    road: Road
    direction: Direction | None = None
    mark: Mark | None = None
    number: str = ""
    near: str = ""


@dataclass(frozen=True, slots=True)
class Crossing:
    """Where two streets meet."""

    first: str
    second: str
    town: str = ""


@dataclass(frozen=True, slots=True)
class Town:
    """Somewhere near a town; state is its two letters."""

    name: str
    state: str


@dataclass(frozen=True, slots=True)
class Described:
    """A place in somebody's own words: "the Walmart on Fifth Street"."""

    words: str


@dataclass(frozen=True, slots=True)
class Shared:
    """Where a telephone measured itself to be, which nothing has a name for."""


Place = Highway | Crossing | Town | Described | Shared


def written(place: Place) -> str:
    """The place as a fact holds it; `place_of` gives it back as it was. Raises ValueError for none."""
    parts: tuple[str, ...]
    match place:
        case Highway(road, direction, mark, number, near):
            parts = ("highway", str(road), direction or "", mark or "", number, near)
        case Crossing(first, second, town):
            parts = ("crossing", first, second, town)
        case Town(name, state):
            parts = ("town", name, state)
        case Described(words):
            parts = ("described", words)
        case Shared():
            parts = ("shared",)
    line = _SEPARATOR.join(parts)
    if place_of(line) != place:
        raise ValueError("a place that cannot be written")
    return line


def place_of(line: str) -> Place:
    """The place that a fact holds. Raises ValueError for what no place was written as."""
    match line.split(_SEPARATOR):
        case ["highway", road, direction, mark, number, near]:
            return Highway(
                _road(road),
                _one_of(direction, DIRECTIONS),
                _one_of(mark, MARKS),
                _number(number, mark),
                _named(near) if near else "",
            )
        case ["crossing", first, second, town]:
            return Crossing(_named(first), _named(second), _named(town) if town else "")
        case ["town", name, state] if re.fullmatch("[A-Z]{2}", state):
            return Town(_named(name), state)
        case ["described", words]:
            return Described(_named(words))
        case ["shared"]:
            return Shared()
        case _:
            raise ValueError("no place")


def _road(text: str) -> Road:
    found = _ROAD.fullmatch(text)
    if found is None:
        raise ValueError("no road")
    system, number, letter = found.groups()
    match system:
        case "I" | "US" | "SR" | "HWY":
            return Road(system, int(number), letter)
        case _:
            raise ValueError("no road")


def _number(text: str, mark: str) -> str:
    if bool(text) != bool(mark) or (text and not _NUMBER.fullmatch(text)):
        raise ValueError("no exit or mile")
    return text


def number_and_letter(number: str) -> tuple[int, str]:
    """The number of an exit or a mile, and its letter: "44B" is 44 and "B"."""
    found = _NUMBER.fullmatch(number)
    if found is None:
        raise ValueError("no exit or mile")
    return int(found[1]), found[2]


def ordinal_of(number: int) -> str:
    """A street's number as signs have it, in any language: "4th"."""
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number // 10 % 10 == 1 else ends.get(number % 10, 'th')}"


def _one_of(text: str, words: tuple[_One, ...]) -> _One | None:
    if not text:
        return None
    for word in words:
        if word == text:
            return word
    raise ValueError("no such word")


def _named(text: str) -> str:
    if not text.strip() or text != " ".join(text.split()) or len(text) > LONGEST:
        raise ValueError("no name of a place")
    return text
