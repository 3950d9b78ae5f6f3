"""The catalogue: what every message is made of, as data, and what is wrong before any is rendered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ivr.domain.facts import FactType
from ivr.flow.messages import Entries, Entry, PromptProblem, variables_of
from ivr.flow.prompts import Prompts
from ivr.flow.spoken.functions import SPEAKS
from ivr.flow.spoken.variables import RAW, SELECTED, is_secret, kind_of


@dataclass(frozen=True, slots=True)
class MessageSpec:
    """One message of one language.

    attributes: their names, `phrases` among them. variables: by attribute (None: the message's own text; no
    None: it has no own text), those of the messages that it places included. spoken_by: how each variable of
    its own texts is used, "raw", "selected" or a function's name. keys: the variants' keys, by variable.
    """

    file: str
    line: int
    attributes: frozenset[str]
    variables: Mapping[str | None, frozenset[str]]
    spoken_by: Mapping[str, frozenset[str]]
    keys: Mapping[str, frozenset[str]]


Catalogue = Mapping[str, Mapping[str, MessageSpec]]
"""By language, then by message."""

ALLOWED: Mapping[FactType, frozenset[str]] = {
    FactType.WORD: frozenset({SELECTED}),
    FactType.COUNT: frozenset({RAW, SELECTED}),
    FactType.TEXT: frozenset({RAW}),
    FactType.MESSAGE: frozenset({RAW}),
    **{kind: frozenset({function}) for function, kind in SPEAKS.items() if kind is not None},
}
"""How variables of each type may be used; a type that is not here is never used in a prompt."""

_PLURAL = re.compile(r"zero|one|two|few|many|other|[0-9]+")


def catalogue(prompts: Prompts) -> Catalogue:
    """The messages of all languages, terms apart."""
    return {language: _messages(prompts.messages(language)) for language in prompts.languages}


def _messages(entries: Entries) -> dict[str, MessageSpec]:
    return {name: _spec(entries, entry) for name, entry in entries.items() if not name.startswith("-")}


def _spec(entries: Entries, entry: Entry) -> MessageSpec:
    uses = {use for part in entry.parts.values() for use in part.uses}
    keys = {key for part in entry.parts.values() for key in part.keys}
    return MessageSpec(
        file=entry.file,
        line=entry.line,
        attributes=frozenset(attribute for attribute in entry.parts if attribute is not None),
        variables={attribute: variables_of(entries, entry.name, attribute) for attribute in entry.parts},
        spoken_by=_grouped(uses),
        keys=_grouped(keys),
    )


def _grouped(pairs: set[tuple[str, str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(what for of, what in pairs if of == name) for name, _ in sorted(pairs)}


def type_problems(messages: Catalogue) -> tuple[PromptProblem, ...]:
    """Every variable that is no fact, or is used in a way that its type does not allow."""
    return tuple(
        PromptProblem(language, spec.file, spec.line, f"{name}: {what}")
        for language, specs in messages.items()
        for name, spec in specs.items()
        for what in _misuses(spec)
    )


def _misuses(spec: MessageSpec) -> Iterator[str]:
    for variable, ways in spec.spoken_by.items():
        kind = kind_of(variable)
        if kind is None:
            yield f"${variable} is no fact"
        elif is_secret(variable):
            yield f"${variable} is secret: no prompt may use it"
        else:
            allowed = ALLOWED.get(kind, frozenset())
            # A function that is not there is told of when the prompts are read.
            wrong = (ways - allowed) & {RAW, SELECTED, *SPEAKS}
            yield from (_misuse(variable, kind, way, allowed) for way in sorted(wrong))
            yield from _odd_keys(variable, kind, spec.keys.get(variable, frozenset()))


def _misuse(variable: str, kind: FactType, way: str, allowed: frozenset[str]) -> str:
    used = {RAW: "is placed as it stands", SELECTED: "chooses a variant"}.get(way, f"is spoken by {way}()")
    fit = {RAW: "placed as it stands", SELECTED: "for choosing variants"}
    may = (
        " or ".join(fit.get(one, f"spoken by {one}()") for one in sorted(allowed)) or "never used in a prompt"
    )
    return f"${variable} {used}, but a {kind} is {may}"


def _odd_keys(variable: str, kind: FactType, keys: frozenset[str]) -> Iterator[str]:
    for key in sorted(keys):
        if kind is FactType.COUNT and not _PLURAL.fullmatch(key):
            yield f"${variable} is a number: [{key}] is never chosen"
        if kind is FactType.WORD and key[0] in "-.0123456789":
            yield f"${variable} is a word: [{key}] is never chosen"
