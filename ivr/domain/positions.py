"""Positions: where a telephone says that it is, and how sure it is of that."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

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
        """As a fact holds it. The fifth decimal is about a metre."""
        return f"{self.latitude:.5f},{self.longitude:.5f},{self.accuracy_m}"
