"""Speech: what is said, as words and pauses, before any voice says it."""

from __future__ import annotations

from dataclasses import dataclass

LONG_MS = 400
"""Pauses from here on are seen in a transcript."""


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text to be spoken; `slow` where it is something to write down."""

    text: str
    slow: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """Silence between words."""

    ms: int


@dataclass(frozen=True, slots=True)
class Speech:
    """One utterance in one language. recording: the name of a sound file that replaces the voice."""

    language: str
    fragments: tuple[Words | Break, ...]
    recording: str | None = None

    @property
    def text(self) -> str:
        """The words as a transcript shows them, with "..." where a long pause stands among them."""
        fragments = [part for part in self.fragments if _shows(part)]
        shown = ["..." if isinstance(part, Break) else part.text.strip() for part in fragments]
        while shown and shown[0] == "...":
            del shown[0]
        while shown and shown[-1] == "...":
            shown.pop()
        return " ".join(shown)


def _shows(part: Words | Break) -> bool:
    # Between the digits of a number there are shorter ones, which only a voice makes.
    return isinstance(part, Words) or part.ms >= LONG_MS
