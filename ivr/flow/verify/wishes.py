"""Wishes: whether what callers may wish at any menu has words, and leads to a line that is there."""

from __future__ import annotations

from collections.abc import Iterator

from ivr.flow.document import Wish
from ivr.flow.problem import LINES_FILE, Problem, meant
from ivr.flow.verify.names import KEPT_AS_TEXT
from ivr.flow.verify.plan import Plan


def wish_problems(plan: Plan) -> Iterator[Problem]:
    """Wishes without words, for lines, states or facts that are not there, or with half of a fact."""
    for name, wish in sorted(plan.content.lines.wish.items()):
        for says, suggestion in (*_words(plan, wish), *_place(plan, wish), *_fact(plan, wish)):
            yield Problem(LINES_FILE, None, f'wish "{name}": {says}', suggestion)


def _words(plan: Plan, wish: Wish) -> Iterator[tuple[str, str | None]]:
    text = plan.texts.get(wish.says)
    if text is None:
        yield f'unknown message "{wish.says}"', meant(wish.says, plan.texts)
    elif "phrases" not in text.attributes:
        yield f'"{wish.says}" has no ".phrases": no words would mean it', None


def _place(plan: Plan, wish: Wish) -> Iterator[tuple[str, str | None]]:
    lines = plan.content.lines.line
    if wish.line not in lines:
        yield f'unknown line "{wish.line}"', meant(wish.line, lines)
        return
    root = plan.root_of(wish.line)
    if root is not None and wish.at is not None and wish.at not in root.document.state:
        yield f'unknown state "{wish.at}" of "{root.name}"', meant(wish.at, root.document.state)


def _fact(plan: Plan, wish: Wish) -> Iterator[tuple[str, str | None]]:
    facts = plan.vocabulary.facts
    if (wish.fills is None) != (wish.value is None):
        yield "it has one of `fills` and `value`", "give both, or leave both out"
    if wish.fills is None:
        return
    if wish.fills not in facts:
        yield f'unknown fact "{wish.fills}"', meant(wish.fills, facts)
    elif facts[wish.fills].type not in KEPT_AS_TEXT:
        yield f'it cannot fill "{wish.fills}": that holds {facts[wish.fills].type.value}', None
