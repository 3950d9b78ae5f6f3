"""Messages as they stand in the .ftl files of one language, and all that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from fluent.syntax import FluentParser, ast

from ivr.flow.patterns import Node, Part, read_part
from ivr.flow.spoken.variables import SELECTED


@dataclass(frozen=True, slots=True)
class PromptProblem:
    """Something wrong with a prompt, where it stands. line: from 1. file "": with the whole language."""

    language: str
    file: str
    line: int
    what: str

    def __str__(self) -> str:
        where = f"/{self.file}:{self.line}" if self.file else ""
        return f"prompts/{self.language}{where}: {self.what}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A message or a term, where it stands, with its parts; `tree` is Fluent's own form of it."""

    name: str
    file: str
    line: int
    parts: Mapping[str | None, Part]
    tree: ast.Message | ast.Term


Entries = Mapping[str, Entry]

MOST_PARSED = 64


def read_messages(language: str, files: Mapping[str, str]) -> tuple[Entries, tuple[PromptProblem, ...]]:
    """All entries of a language that can be rendered, by name, and every problem of its files."""
    entries: dict[str, Entry] = {}
    problems: list[PromptProblem] = []
    for file, text in sorted(files.items()):
        for tree in _parsed(text).body:
            if isinstance(tree, ast.Junk):
                problems.append(_syntax_problem(language, file, text, tree))
            elif isinstance(tree, ast.Message | ast.Term):
                entry = _entry(file, text, tree)
                if first := entries.get(entry.name):
                    what = f"{entry.name} is there already, in {first.file}:{first.line}"
                    problems.append(PromptProblem(language, file, entry.line, what))
                else:
                    entries[entry.name] = entry
    wrong = list(_wrong(entries))
    problems += [PromptProblem(language, entry.file, entry.line, what) for entry, what in wrong]
    # A broken message is as good as none: rendering it says so, instead of looping or speaking half of it.
    broken = {entry.name for entry, _ in wrong}
    return {name: entry for name, entry in entries.items() if name not in broken}, tuple(problems)


@lru_cache(maxsize=MOST_PARSED)
def _parsed(text: str) -> ast.Resource:
    """A start reads every file five times over, to speak, to write and to verify; parsing is most of that."""
    return FluentParser().parse(text)


def variables_of(entries: Entries, name: str, attribute: str | None) -> frozenset[str]:
    """The variables that a part uses, itself or through the messages that it places."""
    parts = _reached(entries, (name, attribute))
    return frozenset(variable for part in parts for variable, _ in part.uses)


def _reached(entries: Entries, start: Node) -> list[Part]:
    seen: set[Node] = set()
    parts: list[Part] = []
    ahead = [start]
    while ahead:
        node = ahead.pop()
        part = _part(entries, node)
        # A term's variables are its own arguments, never the message's.
        if node in seen or part is None or node[0].startswith("-"):
            continue
        seen.add(node)
        parts.append(part)
        ahead += part.refers
    return parts


def _part(entries: Entries, node: Node) -> Part | None:
    entry = entries.get(node[0])
    return None if entry is None else entry.parts.get(node[1])


def _syntax_problem(language: str, file: str, text: str, junk: ast.Junk) -> PromptProblem:
    what = "; ".join(str(annotation.message) for annotation in junk.annotations)
    span = junk.annotations[0].span if junk.annotations else junk.span
    return PromptProblem(language, file, _line(text, span), what or "not a message")


def _line(text: str, span: ast.Span | None) -> int:
    return 1 if span is None else text.count("\n", 0, span.start) + 1


def _entry(file: str, text: str, tree: ast.Message | ast.Term) -> Entry:
    parts: dict[str | None, Part] = {}
    if tree.value is not None:
        parts[None] = read_part(tree.value)
    for attribute in tree.attributes:
        if attribute.id.name in parts:
            parts[attribute.id.name].wrong.append("is there twice")
        else:
            parts[attribute.id.name] = read_part(attribute.value)
    name = f"-{tree.id.name}" if isinstance(tree, ast.Term) else tree.id.name
    # The span of the name: the entry's own begins with the comment above it.
    return Entry(name, file, _line(text, tree.id.span), parts, tree)


def _wrong(entries: Entries) -> Iterator[tuple[Entry, str]]:
    """What is wrong beyond syntax, with the entry that has to change."""
    for entry in entries.values():
        for attribute, part in entry.parts.items():
            here = _named(entry.name, attribute)
            yield from ((entry, f"{here} {what}") for what in part.wrong)
            yield from ((entry, f"{here} {what}") for what in _wrong_references(entries, entry.name, part))
            if _in_circle(entries, (entry.name, attribute)):
                yield entry, f"{here} places itself"


def _wrong_references(entries: Entries, name: str, part: Part) -> Iterator[str]:
    for node in sorted(part.refers, key=str):
        if _part(entries, node) is None:
            yield f"places {_named(*node)}, which is not there"
    if not name.startswith("-"):
        return
    # Fluent keeps silent about what a term was not given, and would speak the variable's name.
    for variable, by in sorted(part.uses):
        if by != SELECTED:
            yield f"speaks ${variable}, but a term only chooses by what it is given"
    for other, _ in sorted(part.refers, key=str):
        if not other.startswith("-"):
            yield f"places {other}, but a term places terms only"


def _named(name: str, attribute: str | None) -> str:
    return name if attribute is None else f"{name}.{attribute}"


def _in_circle(entries: Entries, start: Node) -> bool:
    seen: set[Node] = set()
    ahead = [start]
    while ahead:
        part = _part(entries, ahead.pop())
        for node in part.refers if part else ():
            if node == start:
                return True
            if node not in seen:
                seen.add(node)
                ahead.append(node)
    return False
