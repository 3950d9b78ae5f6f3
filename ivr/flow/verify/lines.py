"""Lines: whether each number that answers is a number, and leads to a flow that can hand to a person."""

from __future__ import annotations

from collections.abc import Iterator

import phonenumbers

from ivr.domain.hours import span_problem
from ivr.flow.problem import LINES_FILE, Problem, listed, meant
from ivr.flow.verify.plan import Plan


def line_problems(plan: Plan) -> Iterator[Problem]:
    """Numbers that are none or answer twice, flows that are not there, and who has no person to give."""
    lines = plan.content.lines.line
    if not lines:
        yield Problem(LINES_FILE, None, "no line is declared, so no number answers")
    answering: dict[str, list[str]] = {}
    for name, line in sorted(lines.items()):
        for number in {line.number, line.demo} - {None}:
            answering.setdefault(str(number), []).append(name)
        for key, number in (("number", line.number), ("demo", line.demo), ("human", line.human)):
            if number is not None and not _is_e164(number):
                yield _number(name, key, number)
        if line.flow not in plan.flows:
            says = f'line "{name}": unknown flow "{line.flow}"'
            yield Problem(LINES_FILE, None, says, meant(line.flow, plan.flows))
        if line.language is not None and line.language not in plan.vocabulary.messages:
            says = f'line "{name}": there are no prompts in "{line.language}"'
            yield Problem(LINES_FILE, None, says, meant(line.language, plan.vocabulary.messages))
    for name, queue in sorted(plan.content.lines.queue.items()):
        for span in queue.open:
            if (wrong := span_problem(span)) is not None:
                yield Problem(LINES_FILE, None, f'queue "{name}": {wrong}', 'as in "mon-fri 08:00-17:00"')
    for number, names in answering.items():
        if len(names) > 1:
            yield Problem(LINES_FILE, None, f"the lines {listed(names)} have one number, {number}")
    yield from _persons(plan)


def _persons(plan: Plan) -> Iterator[Problem]:
    for name, flow in plan.flows.items():
        if name in plan.roots and flow.document.person is None:
            answers = listed(plan.roots[name])
            yield flow.problem(
                None,
                f"this flow answers the line {answers}, but has no person",
                "say with `person` which state 0 and the last failure lead to",
            )
        if name not in plan.roots and flow.document.danger is not None:
            yield flow.problem(
                None, "only a flow that answers a line has a danger", "leave `danger` out: the line's counts"
            )
        if name not in plan.roots and flow.document.person is not None:
            yield flow.problem(
                None, "only a flow that answers a line has a person", "leave `person` out: the line's counts"
            )


def _number(line: str, key: str, number: str) -> Problem:
    says = f'line "{line}": the {key} "{number}" cannot be dialled'
    return Problem(LINES_FILE, None, says, "write it as +, country and number, digits only: +18005550199")


def _is_e164(number: str) -> bool:
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return False
    e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return e164 == number and phonenumbers.is_possible_number(parsed)
