"""Positions: where a telephone says that it is, and how sure it is of that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import isfinite

_WRITTEN = re.compile(r"(-?[0-9]{1,2}\.[0-9]{5}),(-?[0-9]{1,3}\.[0-9]{5}),([0-9]{1,7})", re.ASCII)
MOST_M = 9_999_999


@dataclass(frozen=True, slots=True)
class Position:
    """Degrees, and the metres within which it is true. Raises ValueError for what is nowhere on earth."""

    latitude: float
    longitude: float
    accuracy_m: int

    def __post_init__(self) -> None:
        if not (isfinite(self.latitude) and isfinite(self.longitude)):
            raise ValueError("no position")
        if abs(self.latitude) > 90 or abs(self.longitude) > 180 or not 0 <= self.accuracy_m <= MOST_M:
            raise ValueError("no position")

    def __str__(self) -> str:
        """As a fact holds it; `position_of` reads it. The fifth decimal is about a metre."""
        return f"{self.latitude:.5f},{self.longitude:.5f},{self.accuracy_m}"


def position_of(line: str) -> Position:
    """The position that a fact holds. Raises ValueError for what is none."""
    found = _WRITTEN.fullmatch(line)
    if found is None:
        raise ValueError("no position")
    return Position(float(found[1]), float(found[2]), int(found[3]))
