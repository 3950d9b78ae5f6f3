"""Prompts: every message of every language, read once, rendered to speech. Fluent stays behind this page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from ivr.domain.errors import IvrError
from ivr.domain.facts import Facts
from ivr.flow.compiled import Compiled
from ivr.flow.messages import Entries, PromptProblem, read_messages
from ivr.flow.speech import Speech
from ivr.flow.spoken import SPOKEN, Spoken
from ivr.flow.spoken.functions import functions
from ivr.flow.spoken.marks import fragments

OF_FLOWS = frozenset({"option_name", "option_key"})
"""The variables that a flow gives, the same ones in every call."""
MOST_PHRASES = 1024

_Constant = tuple[str, str, str | None, str, str]


class PromptError(IvrError):
    """A prompt could not be rendered whole. Names the message and the reason, never a value."""

    def __init__(self, language: str, message: str, attribute: str | None, reason: str) -> None:
        self.language, self.message, self.attribute, self.reason = language, message, attribute, reason
        super().__init__(f"{language}: {_named(message, attribute)}: {reason}")


class Prompts:
    """The messages of all languages. Immutable and thread-safe; rendering takes some tens of microseconds."""

    def __init__(
        self,
        languages: Mapping[str, Compiled],
        problems: tuple[PromptProblem, ...],
        recordings: frozenset[tuple[str, str]],
    ) -> None:
        self._languages = languages
        self._recordings = recordings
        self._constants: dict[_Constant, Speech] = {}
        self.problems = problems
        """What is wrong in the files, all of it; a message named here is not there to be rendered."""

    @classmethod
    def read(
        cls,
        texts: Mapping[str, Mapping[str, str]],
        recordings: frozenset[tuple[str, str]] = frozenset(),
        spoken: Mapping[str, Spoken] = SPOKEN,
    ) -> Prompts:
        """The prompts of `texts`: .ftl text by language and file name.

        recordings: (language, message or message.attribute) of which there is a sound file.
        spoken: the languages that can speak values; a language without is a problem, and is left out.
        """
        languages: dict[str, Compiled] = {}
        problems: list[PromptProblem] = []
        for language, files in texts.items():
            entries, found = read_messages(language, files)
            problems += found
            if language in spoken:
                voice = spoken[language]
                languages[language] = read = Compiled(language, entries, functions(voice), voice.cardinal)
                problems += read.wrong_calls()
            else:
                problems.append(
                    PromptProblem(language, "", 1, "there are no words for this language's numbers")
                )
        return cls(languages, tuple(problems), recordings)

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._languages)

    def messages(self, language: str) -> Entries:
        """All messages and terms of a language, by name, as they stand in its files."""
        return self._languages[language].entries

    def has(self, language: str, message: str, attribute: str | None = None) -> bool:
        return language in self._languages and (message, attribute) in self._languages[language].parts

    def render(
        self,
        language: str,
        message: str,
        attribute: str | None = None,
        variables: Facts | None = None,
        *,
        today: date | None = None,
    ) -> Speech:
        """What is said, whole. Raises PromptError instead of ever saying half of it.

        variables: by the names of facts; those that the message does not use are ignored.
        today: the centre's day; a day of its year is said without the year. A recording stands in for words
        that never change only, and is named as the message (or message.attribute).
        """
        if language not in self._languages:
            raise PromptError(language, message, attribute, "there is no such language")
        constant = self._constant(language, message, attribute, variables or {})
        if constant is None:
            return self._said(language, message, attribute, variables or {}, today)
        if constant not in self._constants:
            self._constants[constant] = self._said(language, message, attribute, variables or {}, today)
        return self._constants[constant]

    def _constant(
        self, language: str, message: str, attribute: str | None, variables: Facts
    ) -> _Constant | None:
        """What tells a part that no fact of any call is in from all others; None where there is one in it."""
        parts = self._languages[language].parts
        part = parts.get((message, attribute))
        if part is None or not part.variables <= OF_FLOWS:
            return None
        name, key = (str(variables.get(one, "")) for one in ("option_name", "option_key"))
        option = parts.get((name, None))
        if option is not None and option.variables:
            return None
        return language, message, attribute, name, key

    def _said(
        self, language: str, message: str, attribute: str | None, variables: Facts, today: date | None
    ) -> Speech:
        spoken_in = self._languages[language]
        try:
            marked = spoken_in.text(message, attribute, variables, today)
        except ValueError as error:
            raise PromptError(language, message, attribute, str(error)) from error
        named = _named(message, attribute)
        fixed = not spoken_in.parts[message, attribute].variables
        recording = named if fixed and (language, named) in self._recordings else None
        return Speech(language, fragments(marked), recording)

    def phrases(self, language: str, message: str, variables: Facts | None = None) -> tuple[str, ...]:
        """The phrases that mean a message, in their order; none where it has no `.phrases`."""
        if not self.has(language, message, "phrases"):
            return ()
        return _phrases(self.render(language, message, "phrases", variables))


@lru_cache(maxsize=MOST_PHRASES)
def _phrases(said: Speech) -> tuple[str, ...]:
    return tuple(phrase for phrase in map(str.strip, said.text.split(",")) if phrase)


def _named(message: str, attribute: str | None) -> str:
    return message if attribute is None else f"{message}.{attribute}"
