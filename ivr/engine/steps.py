"""Steps: what a caller's line does next, in speaking order, in no carrier's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ivr.flow.speech import Speech

Rate = Literal["normal", "slow"]


@dataclass(frozen=True, slots=True)
class Say:
    """Speaks. A recording stands in for the voice where the speech names one."""

    speech: Speech
    rate: Rate = "normal"


@dataclass(frozen=True, slots=True)
class Ask:
    """Speaks and listens, by keys and by speech at once; the answer comes back as the next turn, silence too.

    max_keys None: any number, ended by # or time. hints: phrases the recogniser should expect.
    speech_timeout_s None: the first pause ends the caller's words.
    """

    says: tuple[Say, ...]
    language: str
    hints: tuple[str, ...]
    max_keys: int | None
    finish_on_pound: bool
    timeout_s: int
    speech_timeout_s: int | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """Records the caller's voice after a beep, at most `at_most_s` seconds; # ends it."""

    at_most_s: int


@dataclass(frozen=True, slots=True)
class Dial:
    """Connects the caller to a telephone number (E.164), ringing at most `ring_s` seconds."""

    number: str
    ring_s: int
    shows: str | None = None
    """The number shown to who is called: the line's own. None: the caller's."""


@dataclass(frozen=True, slots=True)
class Pause:
    seconds: int


@dataclass(frozen=True, slots=True)
class HangUp:
    """Ends the call."""


@dataclass(frozen=True, slots=True)
class Reject:
    """Ends a call that was not answered yet."""


Step = Say | Ask | Record | Dial | Pause | HangUp | Reject
