"""Compiled: the messages of one language, put through Fluent with one set of functions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentInt, FluentType
from fluent.syntax.ast import Resource

from ivr.domain.facts import Facts, FactType, FactValue
from ivr.flow.messages import Entries, PromptProblem, variables_of
from ivr.flow.patterns import FunctionUse
from ivr.flow.spoken.functions import OPTIONS, SPEAKS, Function
from ivr.flow.spoken.variables import Count, Placed, Variable, Word, checked, kind_of, placed_text


@dataclass(frozen=True, slots=True)
class _Part:
    pattern: Any  # Fluent's compiled pattern: it has no common type in its annotations
    variables: frozenset[str]


class Compiled:
    """The messages of one language, compiled.

    functions: how values of each type are put, in speech or in writing. cardinal: how a count is.
    """

    def __init__(
        self,
        language: str,
        entries: Entries,
        functions: Mapping[str, Function],
        cardinal: Callable[[int], str],
    ) -> None:
        self.entries = entries
        self._cardinal = cardinal
        self._functions = dict(functions)
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
        """Functions that are not there, or cannot take what a prompt itself gives them."""
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

    def text(self, message: str, attribute: str | None, variables: Facts, today: date | None) -> str:
        """The text of a part, marks and all. Raises ValueError for anything that is not there whole."""
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
                return Count.of(name, value, self._cardinal(value))
            case FactType.TEXT, str():
                return placed_text(name, value)
            case FactType.MESSAGE, str():
                # Its own text may use the other variables, but no message: so this ends after one step.
                others = {other: variables[other] for other in variables if kind_of(other) is not kind}
                return Placed(name, kind, self.text(value, None, others, today))
            case _:
                return Variable(name, kind, value, today)
