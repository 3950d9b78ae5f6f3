"""Danger: whether words of danger were said, found without a journal and in every language at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.question import Phrases, Question
from ivr.engine.hearing.universals import DANGER, is_danger
from ivr.engine.hearing.words import Utterance

_ANY = Question(None)


class Danger:
    """Hears danger while nothing else can be heard. phrases: of each language's messages."""

    def __init__(self, phrases: Mapping[str, Phrases]) -> None:
        # The day is for dates, of which no danger word is one.
        self._lexicons = [Lexicon(of, language, date.min) for language, of in phrases.items()]
        for lexicon in self._lexicons:
            _ = lexicon[DANGER], lexicon["hearing-not-danger"]

    def is_in(self, words: str) -> bool:
        """True where the words speak of danger in any language. Which question was open is not known here:
        a word that may be a name, or part of a number, counts."""
        said = Utterance.of(words)
        return any(is_danger(said, _ANY, lexicon) for lexicon in self._lexicons)
