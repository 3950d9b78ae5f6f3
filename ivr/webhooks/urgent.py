"""Urgent: what is heard without a journal, and in every language at once: danger, and a wish for a person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property

from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.question import Phrases, Question
from ivr.engine.hearing.universals import is_danger, of_key, of_words
from ivr.engine.hearing.words import Utterance

_ANY = Question(None, urgent=True)


class Urgent:
    """Hears what cannot wait while nothing else can be heard.

    phrases: asked, when first somebody is listened to, for those of each language's messages.
    Which question was open is not known here: a word that may be a name, or part of a number, counts.
    """

    def __init__(self, phrases: Callable[[], Mapping[str, Phrases]]) -> None:
        self._phrases = phrases

    @cached_property
    def _lexicons(self) -> list[Lexicon]:
        # The day is for dates, of which none of these words is one.
        return [Lexicon(of, language, date.min) for language, of in self._phrases().items()]

    def is_danger(self, words: str) -> bool:
        """True where the words speak of danger in any language."""
        said = Utterance.of(words)
        return any(is_danger(said, _ANY, lexicon) for lexicon in self._lexicons)

    def wants_person(self, keys: str, words: str) -> bool:
        """True for a lone 0, and for words that ask for a person in any language."""
        if keys:
            return of_key(keys, _ANY) == "person"
        said = Utterance.of(words)
        return any(of_words(said, _ANY, lexicon) == "person" for lexicon in self._lexicons)
