"""Distances: metres as people in the United States read them, in feet or in miles."""

from __future__ import annotations

from math import ceil

from ivr.public.wording import Words

FEET_A_METRE = 3.28084
FEET_A_MILE = 5280
MOST_FEET = 1000
"""From here on miles are told."""


def told(metres: float, words: Words) -> str:
    """The distance in words, rounded up: never less than it is. The page's script tells the same."""
    feet = metres * FEET_A_METRE
    if feet <= MOST_FEET:
        step = 10 if feet <= 100 else 50
        return words["feet"].format(n=ceil(feet / step) * step)
    miles = ceil(feet / FEET_A_MILE * 10) / 10
    return words["mile" if miles == 1 else "miles"].format(n=f"{miles:g}")
