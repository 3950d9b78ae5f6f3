"""Wordings: what messages say, in plain words for pages that people read; nothing here is ever spoken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fluent.syntax import FluentParser, ast

Patterns = Mapping[str, ast.Pattern]


def wordings(files: Mapping[str, str]) -> dict[str, str]:
    """Each message's own text, by name. files: the .ftl texts of one language, by file name.

    A variable is its name in brackets, a choice its default variant, a pause nothing.
    """
    patterns: dict[str, ast.Pattern] = {}
    for _, text in sorted(files.items()):
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, ast.Message | ast.Term) and entry.value is not None:
                name = entry.id.name if isinstance(entry, ast.Message) else f"-{entry.id.name}"
                patterns[name] = entry.value
    return {name: _plain(pattern, patterns, (name,)) for name, pattern in patterns.items() if name[0] != "-"}


def _plain(pattern: ast.Pattern, patterns: Patterns, within: tuple[str, ...]) -> str:
    return " ".join("".join(_pieces(pattern, patterns, within)).split())


def _pieces(pattern: ast.Pattern, patterns: Patterns, within: tuple[str, ...]) -> Iterator[str]:
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            yield element.value
        else:
            yield from _placed(element.expression, patterns, within)


def _placed(
    expression: ast.InlineExpression | ast.Placeable | ast.SelectExpression,
    patterns: Patterns,
    within: tuple[str, ...],
) -> Iterator[str]:
    match expression:
        case ast.Placeable(expression=inner):
            yield from _placed(inner, patterns, within)
        case ast.SelectExpression(variants=variants):
            default = next(variant for variant in variants if variant.default)
            yield from _pieces(default.value, patterns, within)
        case ast.VariableReference():
            yield f"[{expression.id.name}]"
        case ast.FunctionReference(arguments=arguments):
            for argument in arguments.positional:
                if isinstance(argument, ast.VariableReference):
                    yield f"[{argument.id.name}]"
        case ast.StringLiteral():
            yield str(expression.parse()["value"])
        case ast.NumberLiteral():
            yield expression.value
        case ast.MessageReference() | ast.TermReference():
            name = (
                expression.id.name
                if isinstance(expression, ast.MessageReference)
                else f"-{expression.id.name}"
            )
            if name in patterns and name not in within:
                yield _plain(patterns[name], patterns, (*within, name))
