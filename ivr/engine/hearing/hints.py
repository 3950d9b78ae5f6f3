"""Hints: the phrases that a recogniser is told to expect."""

from __future__ import annotations

from collections.abc import Iterator

from ivr.engine.hearing.question import Phrases, Question
from ivr.engine.hearing.slots import SLOTS
from ivr.engine.hearing.universals import DANGER, messages

MOST = 500
"""entries that carriers take"""
LONGEST = 100
"""characters of an entry"""


def hints(question: Question, phrases: Phrases) -> tuple[str, ...]:
    """The options' phrases, danger, the slot type's words, and the universal phrases, each once.

    At most 500 of at most 100 characters, without commas; what would come last is left out.
    """
    said = (" ".join(phrase.replace(",", " ").split()) for phrase in _said(question, phrases))
    return tuple(dict.fromkeys(phrase for phrase in said if 0 < len(phrase) <= LONGEST))[:MOST]


def _said(question: Question, phrases: Phrases) -> Iterator[str]:
    """What must not be missed comes first: the options, danger, and what spells the answer itself."""
    for choice in question.choices:
        if not choice.aside:
            yield from choice.phrases
    yield from phrases(DANGER)
    if question.slot is not None:
        for message in SLOTS[question.slot].hints:
            # "bee=B" is said "bee".
            yield from (pair.partition("=")[0] for pair in phrases(message))
    for message in messages(question):
        yield from phrases(message)
    for wish in question.wishes:
        yield from wish.phrases
    for choice in question.choices:
        if choice.aside:
            yield from choice.phrases
