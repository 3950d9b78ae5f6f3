"""Events: what happened on a call, in no carrier's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class CallArrived:
    """Someone dialled one of our numbers. `caller` is E.164, or None where it is withheld or unusable."""

    dialled: str
    caller: str | None


@dataclass(frozen=True, slots=True)
class KeysPressed:
    """The caller keyed something; `keys` is 1 to 64 of 0-9 * #, without the key that ended the entry.

    `ended` is True where the entry was ended by # or by silence, False where it is merely full.
    """

    keys: str
    ended: bool = True


@dataclass(frozen=True, slots=True)
class WordsSpoken:
    """The recogniser heard `text`; `confidence` is 0.0 to 1.0, None where it gave none of use."""

    text: str
    confidence: float | None


@dataclass(frozen=True, slots=True)
class StayedSilent:
    """The caller neither keyed nor said anything in the time given."""


@dataclass(frozen=True, slots=True)
class PersonLeft:
    """The talk with a person is over, or did not come about."""

    how: Literal["ended", "gave_up", "failed"]


@dataclass(frozen=True, slots=True)
class VoiceLeft:
    """The caller left a voice message; `recording` is the carrier's name for it, seconds are whole."""

    recording: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Odd:
    """A signed request that makes no sense for a live call: the last question is asked again, no failure."""


Event = CallArrived | KeysPressed | WordsSpoken | StayedSilent | PersonLeft | VoiceLeft | Odd
