"""Matching: which of the vehicles in a ZIP is the caller's, from the last name and the VIN as heard.

Speech gets letters wrong, so an inexact VIN is accepted, but only in ways in which speech goes wrong and
only where no other vehicle is near. Two differences of any kind would match more callers at the first try,
and would also hand a relative's or a fleet's next car to the wrong caller more often than not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ivr.domain.contracts import Contract
from ivr.domain.keypad import keyed_as
from ivr.domain.names import fits_name
from ivr.domain.vin import LAST_KEYED, LAST_SPOKEN, LENGTH, last_eight, normal, sound_alike

VOICE, KEYS = "voice:", "keys:"

CONFUSED = 1
"""units: a character taken for one that sounds like it"""
DROPPED = 2
"""units: a character dropped or added; as bad as two confusions"""
WRONG = 3
"""units: any other substitution; never accepted, it only says how far off another vehicle is"""
AT_MOST = 2
"""units that an accepted VIN may differ by: two confusions, or one character dropped or added"""
CLEARLY_WORSE = 2
"""units by which every other vehicle must differ more than the accepted one, unless that one is exact"""
RIGHT_AT_THE_END = 1
"""characters: an E at the end may be a 3 on file, and as well the next car's 2"""
RIGHT_AFTER_A_DROP = 2
"""characters: 12345 that lost its 5 is also 12344 that lost a 4"""


@dataclass(frozen=True, slots=True)
class Vehicle:
    """A vehicle and the contracts on it that fit the caller's name, by number."""

    vin: str
    contracts: tuple[Contract, ...]

    @property
    def year(self) -> int | None:
        return next((one.vehicle_year for one in self.contracts if one.vehicle_year), None)

    @property
    def make(self) -> str | None:
        return next((one.vehicle_make for one in self.contracts if one.vehicle_make), None)


@dataclass(frozen=True, slots=True)
class Found:
    vehicle: Vehicle


@dataclass(frozen=True, slots=True)
class Several:
    """Two or more vehicles fit about as well, the best first: the caller is asked which."""

    vehicles: tuple[Vehicle, ...]


@dataclass(frozen=True, slots=True)
class Nobody:
    """No vehicle fits well enough: asked again by the other mode, then a person."""


Match = Found | Several | Nobody


def identify(contracts: Iterable[Contract], last_name: str, vin: str) -> Match:
    """The caller's vehicle among the contracts of one ZIP.

    last_name and vin are as heard: "GARCIA" or "#427242"; "voice:K1234567" or "keys:234567". Contracts on
    one whole VIN are one vehicle.
    """
    vehicles = _vehicles(one for one in contracts if fits_name(last_name, one))
    if vin.startswith(KEYS):
        keys = vin.removeprefix(KEYS)
        return _match([one for one in vehicles if keys_fit(keys, one.vin)])
    spoken = normal(vin.removeprefix(VOICE))
    if exact := [one for one in vehicles if spoken_exactly(spoken, one.vin)]:
        return _match(exact)
    fitting = [one for one in vehicles if spoken_nearly(spoken, one.vin)]
    return _match(_clearly_nearest(spoken, fitting, vehicles))


def keys_fit(keys: str, vin: str) -> bool:
    """Whether the keys are exactly those of the VIN's end: six characters at least, the whole at most."""
    return len(keys) >= LAST_KEYED and keyed_as(keys, normal(vin)[-len(keys) :])


def spoken_exactly(spoken: str, vin: str) -> bool:
    """Whether the characters are the VIN's end: six at least, since six identify where they are keyed too."""
    return len(spoken) >= LAST_KEYED and normal(vin).endswith(spoken)


def spoken_nearly(spoken: str, vin: str) -> bool:
    """Whether the characters differ from the last eight, or the whole VIN, only as speech goes wrong.

    That is: at most two characters taken for ones that sound alike, or one dropped or added. The end must
    be right all the same, since that is where consecutive serial numbers differ.
    """
    stored = _as_asked(spoken, vin)
    if len(spoken) == len(stored):
        wrong = [(one, other) for one, other in zip(spoken, stored, strict=True) if one != other]
        near = len(wrong) * CONFUSED <= AT_MOST and all(sound_alike(*pair) for pair in wrong)
        return near and _end_alike(spoken, stored, RIGHT_AT_THE_END)
    short, long = sorted((spoken, stored), key=len)
    near = any(short == long[:n] + long[n + 1 :] for n in range(len(long)))
    return near and _end_alike(short, long, RIGHT_AFTER_A_DROP)


def _end_alike(one: str, other: str, characters: int) -> bool:
    return one[-characters:] == other[-characters:]


def distance(spoken: str, vin: str) -> int:
    """Units by which the characters differ from the VIN's last eight, or the whole where more was said."""
    stored = _as_asked(spoken, vin)
    above = [DROPPED * n for n in range(len(stored) + 1)]
    for row, one in enumerate(spoken, start=1):
        costs = [DROPPED * row]
        for column, other in enumerate(stored, start=1):
            substitution = 0 if one == other else CONFUSED if sound_alike(one, other) else WRONG
            costs.append(
                min(above[column - 1] + substitution, above[column] + DROPPED, costs[column - 1] + DROPPED)
            )
        above = costs
    return above[-1]


def _as_asked(spoken: str, vin: str) -> str:
    """What the caller was meant to say: the last eight, or the whole VIN where that is nearer in length."""
    whole = normal(vin)
    return whole if 2 * len(spoken) > LAST_SPOKEN + LENGTH else last_eight(whole)


def _clearly_nearest(spoken: str, fitting: list[Vehicle], vehicles: list[Vehicle]) -> list[Vehicle]:
    """The nearest vehicle alone; or all that fit, where two do; or none, where another is too near."""
    if len(fitting) != 1:
        return sorted(fitting, key=lambda one: distance(spoken, one.vin))
    nearest = distance(spoken, fitting[0].vin)
    others = (distance(spoken, one.vin) for one in vehicles if one is not fitting[0])
    return fitting if all(other >= nearest + CLEARLY_WORSE for other in others) else []


def _vehicles(contracts: Iterable[Contract]) -> list[Vehicle]:
    by_vin: dict[str, list[Contract]] = {}
    for contract in contracts:
        by_vin.setdefault(normal(contract.vin), []).append(contract)
    return [Vehicle(vin, tuple(sorted(them, key=lambda one: one.number))) for vin, them in by_vin.items()]


def _match(vehicles: list[Vehicle]) -> Match:
    match vehicles:
        case []:
            return Nobody()
        case [only]:
            return Found(only)
        case _:
            return Several(tuple(vehicles))
