"""Prompts: every message of every language, read once, rendered to speech. Fluent stays behind this page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentInt, FluentType
from fluent.syntax.ast import Resource

from ivr.domain.errors import IvrError
from ivr.domain.facts import Facts, FactType, FactValue
from ivr.flow.messages import Entries, PromptProblem, read_messages, variables_of
from ivr.flow.patterns import FunctionUse
from ivr.flow.speech import Speech
from ivr.flow.spoken import SPOKEN, Spoken
from ivr.flow.spoken.functions import OPTIONS, SPEAKS, functions
from ivr.flow.spoken.marks import fragments
from ivr.flow.spoken.variables import Count, Placed, Variable, Word, checked, kind_of, placed_text


class PromptError(IvrError):
    """A prompt could not be rendered whole. Names the message and the reason, never a value."""

    def __init__(self, language: str, message: str, attribute: str | None, reason: str) -> None:
        self.language, self.message, self.attribute, self.reason = language, message, attribute, reason
        super().__init__(f"{language}: {_named(message, attribute)}: {reason}")


class Prompts:
    """The messages of all languages. Immutable and thread-safe; rendering takes some tens of microseconds."""

    def __init__(
        self,
        languages: Mapping[str, _Language],
        problems: tuple[PromptProblem, ...],
        recordings: frozenset[tuple[str, str]],
    ) -> None:
        self._languages = languages
        self._recordings = recordings
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
        languages: dict[str, _Language] = {}
        problems: list[PromptProblem] = []
        for language, files in texts.items():
            entries, found = read_messages(language, files)
            problems += found
            if language in spoken:
                languages[language] = read = _Language(language, entries, spoken[language])
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
        spoken_in = self._languages[language]
        try:
            marked = spoken_in.marked(message, attribute, variables or {}, today)
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
        said = self.render(language, message, "phrases", variables).text
        return tuple(phrase for phrase in map(str.strip, said.split(",")) if phrase)


@dataclass(frozen=True, slots=True)
class _Part:
    pattern: Any  # Fluent's compiled pattern: it has no common type in its annotations
    variables: frozenset[str]


class _Language:
    """The messages of one language, compiled."""

    def __init__(self, language: str, entries: Entries, spoken: Spoken) -> None:
        self.entries = entries
        self._spoken = spoken
        self._functions = functions(spoken)
        self._language = language
        self._bundle = FluentBundle([language], functions=self._functions, use_isolating=False)
        self._bundle.add_resource(Resource([entry.tree for entry in entries.values()]))
        self.parts: Mapping[tuple[str, str | None], _Part] = dict(self._compiled())

    def _compiled(self) -> Iterator[tuple[tuple[str, str | None], _Part]]:
        for name, entry in self.entries.items():
            if name.startswith("-"):
                continue
            compiled = self._bundle.get_message(name)
            for attribute in entry.parts:
                pattern = compiled.value if attribute is None else compiled.attributes[attribute]
                yield (name, attribute), _Part(pattern, variables_of(self.entries, name, attribute))

    def wrong_calls(self) -> Iterator[PromptProblem]:
        """Functions that are not there, or cannot speak what a prompt itself gives them."""
        for entry in self.entries.values():
            for part in entry.parts.values():
                for call in part.calls:
                    if what := self._wrong_call(call):
                        yield PromptProblem(self._language, entry.file, entry.line, f"{entry.name}: {what}")

    def _wrong_call(self, call: FunctionUse) -> str | None:
        if call.function not in SPEAKS:
            return f"there is no function {call.function}()"
        for option, value in call.options:
            if value not in OPTIONS.get(call.function, {}).get(option, frozenset()):
                return f'{call.function}() does not take {option}: "{value}"'
        if call.written is not None:
            given = FluentInt(call.written) if isinstance(call.written, int) else call.written
            try:
                self._functions[call.function](given, **dict(call.options))
            except ValueError as error:
                return str(error)
        return None

    def marked(self, message: str, attribute: str | None, variables: Facts, today: date | None) -> str:
        """The text of a part with its marks. Raises ValueError for anything that is not said whole."""
        if (part := self.parts.get((message, attribute))) is None:
            raise ValueError("there is no such message")
        given = {name: self._variable(name, variables, today) for name in part.variables if name in variables}
        errors: list[Exception] = []
        # Not bundle.format_pattern: that would make a plain integer of a count, and figures of its words.
        environment = ResolverEnvironment(
            context=self._bundle, errors=errors, current=CurrentEnvironment(args=given)
        )
        text = part.pattern(environment)
        if errors:
            raise ValueError("; ".join(str(error) for error in errors))
        return str(text)

    def _variable(self, name: str, variables: Facts, today: date | None) -> FluentType:
        """A fact as Fluent takes it."""
        if (kind := kind_of(name)) is None:
            raise ValueError(f"${name} is no fact")
        value: FactValue = checked(name, kind, variables[name])
        match kind, value:
            case FactType.WORD, _:
                return Word(name, kind, value)
            case FactType.COUNT, int():
                return Count.of(name, value, self._spoken.cardinal(value))
            case FactType.TEXT, str():
                return placed_text(name, value)
            case FactType.MESSAGE, str():
                # Its own text may use the other variables, but no message: so this ends after one step.
                others = {other: variables[other] for other in variables if kind_of(other) is not kind}
                return Placed(name, kind, self.marked(value, None, others, today))
            case _:
                return Variable(name, kind, value, today)


def _named(message: str, attribute: str | None) -> str:
    return message if attribute is None else f"{message}.{attribute}"
