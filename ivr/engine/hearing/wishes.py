"""Wishes: what a caller says at a menu that another line is for, or that a menu does not name."""

from __future__ import annotations

from ivr.engine.hearing import menus
from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.menus import Mentions, Near
from ivr.engine.hearing.question import Choice, Question
from ivr.engine.hearing.words import Utterance

_MARK = "wish:"


def key_of(wish: str) -> str:
    """The key of the choice that a wish is: no telephone has it."""
    return f"{_MARK}{wish}"


def wish_of(key: str) -> str | None:
    """The wish that a choice's key stands for; None for every other choice."""
    return key.removeprefix(_MARK) if key.startswith(_MARK) else None


def mentions(said: Utterance, question: Question, lexicon: Lexicon) -> Mentions:
    """The options and wishes named in the answer, the longest phrase at each place.

    Where they are several, only the question's own options count: "claim status" is a wish though "claim" is
    an option, and "cancel my GAP" is what the contract line is for. Of wishes that lead to one place that one
    counts that says more, or, where two do, the one that says less: "stranded with a flat tire".
    """
    named = menus.mentions(said, (*question.choices, *question.wishes), lexicon)
    if not question.wishes or len(named.keys) < 2:
        return named
    own = menus.mentions(said, question.choices, lexicon)
    together = _together(named.keys, question.wishes)
    return own if own.keys or together is None else Mentions(frozenset({together}), named.refused)


def _together(keys: frozenset[str], wishes: tuple[Choice, ...]) -> str | None:
    """The one wish that all of these come to; None: they lead to different places."""
    plain = {one.key: one.kin or one.key for one in wishes if one.key in keys}
    if len(set(plain.values())) != 1:
        return None
    more = [key for key, less in plain.items() if key != less]
    return more[0] if len(more) == 1 else next(iter(plain.values()))


def near(said: Utterance, question: Question, lexicon: Lexicon) -> Near | None:
    """The option that the answer is near to, or else the wish; on an urgent line no wish is guessed."""
    guessed = () if question.urgent else question.wishes
    return menus.near(said, question.choices, lexicon) or menus.near(said, guessed, lexicon)
