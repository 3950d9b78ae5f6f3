"""Callers who answer by keys alone or by speech alone, in one language: every turn of a card bears that.

A test `@in_every_way` is played four times; `tests/cards/test_turns.py` holds each card's turns to that.
"""

from __future__ import annotations

import pytest

from tests.caller import Caller
from tests.cards.card import PLAYED, Answer, Played
from tests.cards.playing import LANGUAGE
from tests.cards.trio import TRIO

__all__ = ["TRIO", "Alone", "Answer", "Played", "in_every_way"]

in_every_way = pytest.mark.parametrize("way", PLAYED, ids=lambda way: way.in_words)


class Alone:
    """A caller with one way to answer. What they hear is asked of `caller`."""

    def __init__(self, caller: Caller, way: Played) -> None:
        self.caller = caller
        self.way = way

    def dials(self, line: str) -> Alone:
        """The line is open, in the language of the way."""
        self.caller.dials(line)
        if self.way.language == "es-US":
            self._gives(LANGUAGE[self.way.by])
        return self

    def answers(self, *given: Answer) -> Alone:
        for one in given:
            for entry in one.of(self.way):
                self._gives(entry)
        return self

    def hears(self, *, en: str, es: str) -> Alone:
        """These words were said since the caller's last answer, in the language that they asked for."""
        words = en if self.way.language == "en-US" else es
        assert words in self.caller.words, self.caller.words
        return self

    def _gives(self, entry: str) -> None:
        if self.way.by == "keys":
            self.caller.keys(entry)
        else:
            self.caller.says(entry)
