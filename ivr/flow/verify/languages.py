"""Languages: whether every message is in every language, with the same attributes and variables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivr.flow.document import QUESTION
from ivr.flow.problem import Problem, listed
from ivr.flow.verify.plan import Plan
from ivr.flow.vocabulary import MessageSpec

LISTENED_FOR = ("universal-", "answer-", "hearing-", QUESTION)
"""Messages of these names are there for their phrases; without, a caller who says them is not heard."""


def language_problems(plan: Plan) -> Iterator[Problem]:
    """How each language differs from the first one, by alphabet, and what it has no ears for."""
    languages = sorted(plan.vocabulary.messages)
    for language in languages:
        yield from _unheard(plan, language)
    for language in languages[1:]:
        yield from _compared(plan, languages[0], language)


def _unheard(plan: Plan, language: str) -> Iterator[Problem]:
    for name, message in sorted(plan.vocabulary.messages[language].items()):
        if name.startswith(LISTENED_FOR) and "phrases" not in message.attributes:
            file = f"prompts/{language}/{_file(plan, language, name)}"
            yield Problem(file, None, f'message "{name}" has no ".phrases": no words would mean it')


def _compared(plan: Plan, first: str, second: str) -> Iterator[Problem]:
    ours, theirs = plan.vocabulary.messages[first], plan.vocabulary.messages[second]
    for name in sorted({*ours, *theirs}):
        if name not in theirs:
            file = f"prompts/{second}/{_file(plan, first, name)}"
            yield Problem(file, None, f'message "{name}" is missing; {first} has it')
        elif name not in ours:
            file = f"prompts/{first}/{_file(plan, second, name)}"
            yield Problem(file, None, f'message "{name}" is missing; {second} has it')
        else:
            for says in _differences(name, first, ours[name], theirs[name]):
                yield Problem(f"prompts/{second}/{_file(plan, second, name)}", None, says)


def _differences(name: str, first: str, ours: MessageSpec, theirs: MessageSpec) -> Iterator[str]:
    parts = {*ours.variables, *theirs.variables, *ours.attributes, *theirs.attributes}
    if name.startswith(LISTENED_FOR):
        parts.discard("phrases")
    for part in sorted(parts, key=lambda part: part or ""):
        what = f'message "{name}"' if part is None else f'message "{name}.{part}"'
        in_ours = part in ours.variables or part in ours.attributes
        in_theirs = part in theirs.variables or part in theirs.attributes
        if not in_theirs:
            yield f"{what} has no text; {first} has it"
        elif not in_ours:
            yield f"{what} has a text, and {first} has none"
        else:
            none: frozenset[str] = frozenset()
            said, wanted = theirs.variables.get(part, none), ours.variables.get(part, none)
            if said != wanted:
                yield f"{what} says {_dollars(said)}, and {first} says {_dollars(wanted)}"


def _dollars(variables: frozenset[str]) -> str:
    names = listed([f"${name}" for name in sorted(variables)])
    return names.replace('"', "") or "no variable"


def _file(plan: Plan, language: str, message: str) -> str:
    """The file that the message stands in, or the folder where its text was not handed over."""
    begins = re.compile(rf"^{re.escape(message)}\s*=", re.MULTILINE)
    files = plan.content.prompts.get(language, {})
    return next((file for file, text in sorted(files.items()) if begins.search(text)), "")
