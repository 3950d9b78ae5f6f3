"""Tongues: in which of a line's languages an answer is, by the words that only one of them has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ivr.engine.hearing.words import Utterance

_FEWEST_TO_BE_SURE = 2
NOT_WORDS = frozenset({"universal-language", "hearing-letters", "hearing-sounds-like"})
"""Messages whose phrases are of another language, or are what a recogniser writes for a letter."""


def vocabulary(phrases: Iterable[str]) -> frozenset[str]:
    """The words of phrases, each without what it stands for ("ayer=1")."""
    return frozenset(word for phrase in phrases for word in Utterance.of(phrase.partition("=")[0]).words)


@dataclass(frozen=True, slots=True)
class Leaning:
    """How many different words of an answer only the other language has, and how many only the call's own.

    "No", "gap", "hotel", "total" are words of both, and of neither here: they lead nobody anywhere.
    """

    theirs: int
    ours: int

    @classmethod
    def of(cls, text: str, own: frozenset[str], other: frozenset[str]) -> Leaning:
        said = set(Utterance.of(text).words)
        return cls(theirs=len(said & (other - own)), ours=len(said & (own - other)))

    @property
    def is_theirs(self) -> bool:
        """Whether the answer is rather in the other language: enough where it makes sense there."""
        return self.theirs > self.ours

    @property
    def is_plainly_theirs(self) -> bool:
        """Whether it can only be in the other language, whatever it means."""
        return self.theirs >= _FEWEST_TO_BE_SURE and not self.ours
