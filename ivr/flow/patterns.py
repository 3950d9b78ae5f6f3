"""Patterns: what one text of a message uses, read off Fluent's syntax tree."""

from __future__ import annotations

from dataclasses import dataclass, field

from fluent.syntax import ast

from ivr.flow.spoken.text import unspeakable
from ivr.flow.spoken.variables import RAW, SELECTED

Node = tuple[str, str | None]
"""A message (or a term, with its hyphen) and its attribute; None: its own text."""

Written = str | int | float


@dataclass(frozen=True, slots=True)
class FunctionUse:
    """A function called with a variable (written None) or with what the prompt itself writes."""

    function: str
    written: Written | None
    options: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Part:
    """A message's text or one of its attributes.

    uses: (variable, RAW, SELECTED or a function's name). keys: (variable, key of a variant that it chooses).
    refers: the messages and terms that it places. wrong: what can't be right in it, whatever is around it.
    """

    uses: set[tuple[str, str]] = field(default_factory=set)
    keys: set[tuple[str, str]] = field(default_factory=set)
    refers: set[Node] = field(default_factory=set)
    calls: list[FunctionUse] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def read_part(pattern: ast.Pattern) -> Part:
    """What the pattern uses, in all its variants."""
    part = Part()
    _note_pattern(part, pattern)
    return part


def _note_pattern(part: Part, pattern: ast.Pattern) -> None:
    for element in pattern.elements:
        match element:
            case ast.TextElement():
                _note_text(part, element.value)
            case ast.Placeable():
                _note_expression(part, element.expression)


def _note_text(part: Part, text: str) -> None:
    if unspeakable(text):
        part.wrong.append("has a character that cannot be spoken")


def _note_expression(
    part: Part, expression: ast.InlineExpression | ast.Placeable | ast.SelectExpression
) -> None:
    match expression:
        case ast.Placeable():
            _note_expression(part, expression.expression)
        case ast.VariableReference():
            part.uses.add((expression.id.name, RAW))
        case ast.MessageReference():
            part.refers.add((expression.id.name, _attribute(expression)))
        case ast.TermReference():
            _note_term(part, expression)
        case ast.FunctionReference():
            _note_call(part, expression)
        case ast.SelectExpression():
            _note_choice(part, expression)
        case ast.StringLiteral():
            _note_text(part, expression.parse()["value"])
        case ast.NumberLiteral():
            part.wrong.append("places a number: write it in words, or as text")


def _attribute(reference: ast.MessageReference | ast.TermReference) -> str | None:
    return reference.attribute.name if reference.attribute else None


def _note_term(part: Part, term: ast.TermReference) -> None:
    name = f"-{term.id.name}"
    part.refers.add((name, _attribute(term)))
    if term.arguments and term.arguments.positional:
        part.wrong.append(f"gives {name} an argument without a name")


def _note_choice(part: Part, choice: ast.SelectExpression) -> None:
    match choice.selector:
        case ast.VariableReference() as variable:
            name = variable.id.name
            part.uses.add((name, SELECTED))
            part.keys |= {(name, _key(variant)) for variant in choice.variants}
        case ast.TermReference() as term:
            _note_term(part, term)
        case _:
            part.wrong.append("chooses a variant by something that is no variable")
    for variant in choice.variants:
        _note_pattern(part, variant.value)


def _key(variant: ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ast.Identifier) else str(variant.key.value)


def _note_call(part: Part, call: ast.FunctionReference) -> None:
    name = call.id.name
    options = tuple((one.name.name, str(_written(one.value))) for one in call.arguments.named)
    match call.arguments.positional:
        case [ast.VariableReference() as variable]:
            part.uses.add((variable.id.name, name))
            part.calls.append(FunctionUse(name, None, options))
        case [ast.StringLiteral() | ast.NumberLiteral() as literal]:
            part.calls.append(FunctionUse(name, _written(literal), options))
        case _:
            part.wrong.append(f"has to give {name}() one thing, a variable or a text in quotes")


def _written(literal: ast.StringLiteral | ast.NumberLiteral) -> Written:
    if isinstance(literal, ast.StringLiteral):
        return literal.parse()["value"]
    return float(literal.value) if "." in literal.value else int(literal.value)
