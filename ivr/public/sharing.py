"""Sharing: what a telephone posts of where it is, taken for a position or for words, or not at all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from ivr.domain.positions import Position

VAGUE_M = 200
"""Metres of doubt from which on a driver would not find the vehicle."""
STALE_S = 600
"""Seconds after which a vehicle may have been pushed elsewhere."""
BY_HAND_M = 50
"""Metres of doubt of a pin that somebody has put there."""
MOST_CHARACTERS = 120

_DEGREES = re.compile(r"-?[0-9]{1,3}(\.[0-9]{1,20})?", re.ASCII)
_AMOUNT = re.compile(r"[0-9]{1,9}(\.[0-9]{1,20})?", re.ASCII)

Problem = Literal["nothing", "vague", "stale", "wrong"]
"""nothing: neither position nor words. wrong: no position on earth."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """What was shared: a position, words, or both."""

    position: Position | None
    words: str


def shared(form: Mapping[str, Sequence[str]]) -> Sharing | Problem:
    """What the fields of the form come to. Whatever they hold, it never raises."""
    words = " ".join(_only(form, "words").split())[:MOST_CHARACTERS]
    latitude, longitude = _only(form, "latitude"), _only(form, "longitude")
    if not (latitude or longitude):
        return Sharing(None, words) if words else "nothing"
    found = _position(form, latitude, longitude)
    if isinstance(found, Position):
        return Sharing(found, words)
    # Words do where a telephone does not know where it is.
    return Sharing(None, words) if words else found


def _position(form: Mapping[str, Sequence[str]], latitude: str, longitude: str) -> Position | Problem:
    accuracy, age = _only(form, "accuracy"), _only(form, "age")
    if not (_DEGREES.fullmatch(latitude) and _DEGREES.fullmatch(longitude) and _AMOUNT.fullmatch(accuracy)):
        return "wrong"
    by_hand = _only(form, "moved") == "1"
    metres = min(ceil(float(accuracy)), BY_HAND_M) if by_hand else ceil(float(accuracy))
    if not by_hand and metres > VAGUE_M:
        return "vague"
    if not by_hand and (not _AMOUNT.fullmatch(age) or float(age) > STALE_S):
        return "stale"
    try:
        return Position(float(latitude), float(longitude), metres)
    except ValueError:
        return "wrong"


def _only(form: Mapping[str, Sequence[str]], name: str) -> str:
    """The field's one value; empty where it is missing or comes twice."""
    values = form.get(name, ())
    return values[0].strip() if len(values) == 1 else ""
