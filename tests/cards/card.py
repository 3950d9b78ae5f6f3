"""A card: one canonical call, with what is on record before it, what its caller does, and its figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from tests.caller import Caller
from tests.company import NOON
from tests.house import TestHouse

By = Literal["keys", "speech"]
Language = Literal["en-US", "es-US"]

SLACK = 1.15
"""So much longer than its card a call may be."""
LONGER = 1.2
"""Spanish takes a fifth more words than English to say the same."""
MEDIAN_S = 42.0
"""Speech of the call in the middle, in seconds, at the most."""


class Played(NamedTuple):
    """Who plays a card: by keys or by speech alone, and in which language."""

    by: By
    language: Language

    @property
    def in_words(self) -> str:
        return f"{self.language.partition('-')[0]} {self.by}"


PLAYED = tuple(Played(by, language) for language in ("en-US", "es-US") for by in ("keys", "speech"))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a caller answers, by keys or in words. Several entries: that many answers are needed that way.

    Where one way has no keys of its own, or no words, it is left empty and that caller does nothing here.
    """

    keys: str | tuple[str, ...]
    en: str | tuple[str, ...]
    es: str | tuple[str, ...]

    def of(self, played: Played) -> tuple[str, ...]:
        said = self.en if played.language == "en-US" else self.es
        given = self.keys if played.by == "keys" else said
        return (given,) if isinstance(given, str) and given else tuple(given)


@dataclass(frozen=True, slots=True)
class Happens:
    """Something that the caller does elsewhere, or that the world does, in so many seconds.

    inputs: 1 where it costs the caller something, as a tap does.
    """

    what: str
    does: Callable[[TestHouse, Caller], None]
    seconds: float = 0.0
    inputs: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One canonical call. inputs, speech_s and first_s are the card's own figures.

    inputs: answers that the caller gives, a number that is keyed being one; effort is the same in the card's
    words. first_s: until the end of the first choice's words. on_record: puts there what the card is about.
    ends: the message that the last answer holds. in_spanish: the card itself is told in Spanish, so it has
    no seconds to spare for that. whole_s: for the whole call as modelled, where the card has that too.
    also: the turns that must work besides, each by the name of the test that proves it.
    """

    id: str
    task: str
    line: str
    effort: str
    inputs: int
    speech_s: float
    steps: tuple[Answer | Happens, ...]
    ends: str
    on_record: Callable[[TestHouse], None]
    first_s: float = 8.0
    in_spanish: bool = False
    whole_s: float | None = None
    when: datetime = NOON
    number: str = "+15035550117"
    also: tuple[str, ...] = ()

    def may_say_s(self, language: Language) -> float:
        """Seconds of speech at the most."""
        slower = LONGER if language == "es-US" and not self.in_spanish else 1.0
        return self.speech_s * SLACK * slower

    def may_ask(self, language: Language) -> int:
        """Inputs at the most: whoever wants Spanish has to say so."""
        return self.inputs + (language == "es-US" and not self.in_spanish)
