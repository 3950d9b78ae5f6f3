"""What hearing makes of an event: the whole list of what a caller's answer can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ivr.domain.facts import FactValue

By = Literal["keys", "speech"]
UniversalName = Literal["person", "repeat", "language", "slower", "back", "danger", "unrecorded", "relay"]


@dataclass(frozen=True, slots=True)
class Understood:
    """A value for the slot, in the slot's fact type."""

    value: FactValue
    by: By


@dataclass(frozen=True, slots=True)
class Chosen:
    """The option (or yes "1", no "2") with this key."""

    key: str
    by: By


@dataclass(frozen=True, slots=True)
class Universal:
    """One of the words or keys that work everywhere."""

    name: UniversalName
    by: By


@dataclass(frozen=True, slots=True)
class Alternative:
    """The caller does not have what is asked for."""

    by: By


@dataclass(frozen=True, slots=True)
class NotSure:
    """Heard with middling confidence: to be confirmed before it counts."""

    of: Understood | Chosen


@dataclass(frozen=True, slots=True)
class Short:
    """Nothing to count: begun again with * and not finished, or a # too many. Asked again, no failure."""


@dataclass(frozen=True, slots=True)
class NoInput:
    pass


@dataclass(frozen=True, slots=True)
class NoMatch:
    """Something was keyed or said that means nothing here. unsure: it was speech with low confidence."""

    by: By
    unsure: bool = False


Heard = Understood | Chosen | Universal | Alternative | NotSure | Short | NoInput | NoMatch
