"""Whole VINs: seventeen characters given in parts by telephone, and whether they can be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from ivr.domain.keypad import keys_of
from ivr.domain.matching import KEYS, VOICE
from ivr.domain.vin import CHARACTERS, LENGTH, check_digit_fits, sound_alike

PARTS = (3, 5, 3, 6)
"""Characters of each part that is asked for.

The check digit goes with the two after it: alone, its key 0 could not be told from asking for a person.
"""

_DIGITS = frozenset("0123456789")
_CHECK, _YEAR, _SERIAL = 8, 9, range(12, LENGTH)
"""Places, the first being 0: the check digit, the model year, and the digits of a light vehicle's number."""
_ALLOWED = {_CHECK: _DIGITS | {"X"}, _YEAR: CHARACTERS - set("UZ0")} | dict.fromkeys(_SERIAL, _DIGITS)
_MOST_TO_TRY = 8
"""Readings of keys that may be letters: with more, one fits by chance, and nothing is settled."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What is known of the VIN. checked: its check digit fits.

    heard: "voice:" and seventeen characters, or "keys:" and seventeen keys, whose letters are then open.
    """

    heard: str
    checked: bool


@dataclass(frozen=True, slots=True)
class Doubt:
    """One character may have been taken for another. vin: what it would be then; place: the first is 0."""

    heard: str
    place: int
    vin: str


def whole(parts: Sequence[str]) -> Whole | tuple[Doubt, ...]:
    """The VIN of these parts, each as heard ("voice:1GC", "keys:142"); or what may have been misheard, if
    several characters may.

    Nothing is refused: outside North America the check digit is often not used.
    """
    places = [
        (part.startswith(KEYS), one) for part in parts for one in part.removeprefix(KEYS).removeprefix(VOICE)
    ]
    possible = [_keyed(place, one) if keyed else one for place, (keyed, one) in enumerate(places)]
    if prod(map(len, possible)) > _MOST_TO_TRY:
        keys = (one if keyed else max(keys_of(one)) for keyed, one in places)
        return Whole(KEYS + "".join(keys), checked=False)
    vin, sure = _likeliest(["".join(one) for one in product(*possible)])
    if sure:
        return Whole(VOICE + vin, checked=True)
    spoken = [place for place, (keyed, _) in enumerate(places) if not keyed]
    match tuple(_doubts(vin, spoken)):
        case ():
            return Whole(VOICE + vin, checked=False)
        case (only,):
            return Whole(VOICE + only.vin, checked=True)
        case doubts:
            return doubts


def _likeliest(readings: Sequence[str]) -> tuple[str, bool]:
    """The reading that the check digit speaks for, and whether it does: the first has digits alone."""
    fitting = [vin for vin in readings if check_digit_fits(vin)]
    if readings[0] in fitting or len(fitting) != 1:
        return readings[0], readings[0] in fitting
    return fitting[0], True


def _keyed(place: int, key: str) -> str:
    """What a key may stand for there: itself, and the letters that are on it."""
    allowed = _ALLOWED.get(place, CHARACTERS)
    # Digits sort before letters.
    return "".join(sorted(one for one in allowed if key in keys_of(one))) or key


def _doubts(vin: str, spoken: Sequence[int]) -> Iterator[Doubt]:
    """Every VIN that fits and differs in one spoken character, for one that sounds like it."""
    for place in spoken:
        for other in sorted(_ALLOWED.get(place, CHARACTERS)):
            changed = vin[:place] + other + vin[place + 1 :]
            if sound_alike(vin[place], other) and check_digit_fits(changed):
                yield Doubt(vin[place], place, changed)
