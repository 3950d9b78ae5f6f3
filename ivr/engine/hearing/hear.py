"""Hearing: what a caller's answer is taken for, as a pure function of the answer and the question."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ivr.engine.events import Event, KeysPressed, WordsSpoken
from ivr.engine.hearing import menus, universals, wishes
from ivr.engine.hearing.heard import (
    Alternative,
    Chosen,
    Heard,
    NoInput,
    NoMatch,
    NotSure,
    Understood,
    Universal,
)
from ivr.engine.hearing.hints import hints
from ivr.engine.hearing.keys import hear_keys
from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.question import YES, Phrases, Question, Thresholds
from ivr.engine.hearing.slots import SLOTS
from ivr.engine.hearing.words import Utterance

__all__ = ["hear", "hints"]

Certainty = Literal["sure", "middling", "unsure"]


def hear(
    event: Event,
    question: Question,
    phrases: Phrases,
    thresholds: Thresholds,
    *,
    today: date,
    language: str,
) -> Heard:
    """What the event means as an answer to the question. Whatever was keyed or said, it never raises.

    phrases: of a message, in the call's language. today: the centre's day, for dates without a year.
    language: the call's, "en-US". An event that is neither keys nor words is silence.
    """
    match event:
        case KeysPressed(keys, ended):
            return hear_keys(keys, ended, question, today)
        case WordsSpoken(text, confidence):
            lexicon = Lexicon(phrases, language, today)
            return _hear_words(Utterance.of(text), _certainty(confidence, thresholds), question, lexicon)
        case _:
            return NoInput()


def _certainty(confidence: float | None, thresholds: Thresholds) -> Certainty:
    """How well the recogniser heard. None, NaN and what is outside 0 to 1 are middling.

    So is a plain 0: some recognisers send it with every answer, and their callers would never be heard.
    """
    if confidence is None or not 0.0 < confidence <= 1.0:
        return "middling"
    if confidence >= thresholds.accept:
        return "sure"
    return "middling" if confidence >= thresholds.confirm else "unsure"


def _hear_words(said: Utterance, certainty: Certainty, question: Question, lexicon: Lexicon) -> Heard:
    if said.blank:
        return NoInput()
    # Before anything else, and at any confidence.
    if universals.is_danger(said, question, lexicon):
        return Universal("danger", "speech")
    if certainty == "unsure":
        return NoMatch("speech", unsure=True)
    if said.cut or not said.words:
        return NoMatch("speech")
    heard = _said_outright(said, question, lexicon) or _said_somehow(said, question, lexicon)
    if certainty == "sure" or not isinstance(heard, (Understood, Chosen)):
        return heard
    if isinstance(heard, Understood) and question.slot is not None:
        slot = SLOTS[question.slot]
        if slot.match_confirms:
            return heard
        if slot.secret:
            # To ask whether it was heard right, it would have to be said.
            return NoMatch("speech", unsure=True)
    return NotSure(heard)


def _said_outright(said: Utterance, question: Question, lexicon: Lexicon) -> Heard | None:
    """The answer where all of it is an option, a universal, or a key's name; None for anything else."""
    key = menus.exact(said, question.choices, lexicon)
    if key is not None:
        return Chosen(key, "speech")
    # Before the universals: "I don't know" is an answer to a question that takes it.
    if question.alternative and universals.is_alternative(said, lexicon):
        return Alternative("speech")
    universal = universals.of_words(said, question, lexicon)
    if universal is not None:
        return Universal(universal, "speech")
    key = menus.key_named(said, lexicon)
    if key is None:
        return None
    if any(choice.key == key for choice in question.choices):
        return Chosen(key, "speech")
    # While an answer of digits is asked for, 8 and 9 are digits.
    universal = universals.of_key(key, question) if question.slot is None or key == "0" else None
    return None if universal is None else Universal(universal, "speech")


def _said_somehow(said: Utterance, question: Question, lexicon: Lexicon) -> Heard:
    """The answer where an option or the slot's value is among other words, or near to them."""
    named = wishes.mentions(said, question, lexicon)
    if len(named.keys) == 1 and not named.refused:
        key = min(named.keys)
        if question.plainly and key == YES and not menus.covered(said, question.choices, key, lexicon):
            return NoMatch("speech")
        return Chosen(key, "speech")
    value = None
    if question.slot is not None and not named.keys:
        value = SLOTS[question.slot].spoken(said, lexicon)
    name_asked = question.slot == "last_name"
    if (
        question.alternative
        and universals.mentions_alternative(said, lexicon)
        and (value is None or name_asked)
    ):
        return Alternative("speech")
    if value is not None:
        return Understood(value, "speech")
    if named.keys or named.refused:
        return NoMatch("speech")
    near = wishes.near(said, question, lexicon)
    if near is None or (question.plainly and near.key == YES):
        return NoMatch("speech")
    chosen = Chosen(near.key, "speech")
    # Well heard, and yet not quite what was offered: asked about.
    return chosen if near.likeness >= menus.AS_GOOD_AS_SAID else NotSure(chosen)
