"""What a state listens for, as data: hearing is a pure function of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

YES = "1"
"""The key of yes, where yes or no is asked."""

Phrases = Callable[[str], tuple[str, ...]]
"""The phrases of a message in the call's language: `phrases("answer-yes") == ("yes", "yeah", ...)`."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An option: its key and the phrases that mean it. aside: a question in passing, which no key stands for.

    An aside counts only as it is, never for something near it. kin: of a wish that says more, the one that
    leads to the same place and says less.
    """

    key: str
    phrases: tuple[str, ...]
    aside: bool = False
    kin: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """slot None: a menu or a yes-or-no question. alternative: "I don't have it" is an answer here."""

    slot: str | None
    choices: tuple[Choice, ...] = ()
    alternative: bool = False
    languages: int = 1
    """How many languages the line speaks: with one, 8 means nothing in particular."""
    wishes: tuple[Choice, ...] = ()
    """What other lines are for: meant by words alone, where they mean none of the choices."""
    urgent: bool = False
    """On a line for those in danger: no other line is guessed at, and who is locked in is in danger."""
    plainly: bool = False
    """Its yes (key 1) must be the whole answer: whoever says anything else with it may be in danger."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Recogniser confidences, 0.0 to 1.0: from `accept` on taken as heard, from `confirm` on asked about."""

    accept: float = 0.80
    confirm: float = 0.45
