"""Texts: whether what a state says is there, in all the forms in which it may have to be said."""

from __future__ import annotations

from collections.abc import Iterator

from ivr.domain.facts import FactType
from ivr.flow.document import QUESTION, REPLY, Ask, Confirm, Menu, State, Wait
from ivr.flow.exits import options_of
from ivr.flow.problem import Problem, listed, meant
from ivr.flow.verify.plan import Plan, PlannedFlow

LISTENING_NEEDS = ("again", "no-match", "more")
"""The attributes of a question: after silence, after a misunderstanding, and the fuller third asking."""
WAITING_NEEDS = ("again",)
"""The attribute of a wait: what is said while it lasts."""
NEVER_SPOKEN = frozenset(
    {FactType.LAST_NAME, FactType.VIN, FactType.NUMBERS, FactType.CODE, FactType.POSITION}
)


def text_problems(plan: Plan) -> Iterator[Problem]:
    """Messages that are missing or lack a form, variables that are no fact, facts never spoken."""
    yield from _unanswered(plan)
    for flow in plan.flows.values():
        for name in flow.document.state:
            yield from _prompt(plan, flow, name)
            yield from _options(plan, flow, name)
            for message in flow.spoken(name):
                yield from _variables(plan, flow, name, message)


def _unanswered(plan: Plan) -> Iterator[Problem]:
    """Questions that menus listen for and nothing answers."""
    for flow in plan.flows.values():
        for name, state in flow.document.state.items():
            if not isinstance(state, Menu) or state.questions is None:
                continue
            for question in plan.texts:
                reply = f"{REPLY}{question.removeprefix(QUESTION)}"
                if question.startswith(QUESTION) and reply not in plan.texts:
                    yield flow.problem(name, f'"{question}" is listened for, and there is no "{reply}"')


def _prompt(plan: Plan, flow: PlannedFlow, name: str) -> Iterator[Problem]:
    prompt = flow.document.prompt_of(name)
    if prompt is None:
        return
    yield from _there(plan, flow, name, prompt, "prompt")
    text = plan.texts.get(prompt)
    if text is None:
        return
    kind, needed = _needed(flow.document.state[name])
    missing = [f".{part}" for part in needed if part not in text.attributes]
    if missing:
        yield flow.problem(name, f'prompt "{prompt}" has no {listed(missing)}, which a {kind} needs')


def _needed(state: State) -> tuple[str, tuple[str, ...]]:
    match state:
        case Menu() | Ask() | Confirm():
            return "question", LISTENING_NEEDS
        case Wait():
            return "wait", WAITING_NEEDS
        case _:
            return "", ()


def _options(plan: Plan, flow: PlannedFlow, name: str) -> Iterator[Problem]:
    state = flow.document.state[name]
    for option in options_of(state):
        yield from _there(plan, flow, name, option.name, "option name")
        text = plan.texts.get(option.name)
        if text is not None and "phrases" not in text.attributes:
            yield flow.problem(name, f'option name "{option.name}" has no ".phrases": no words would mean it')
    fact = plan.vocabulary.facts.get(state.fills or "") if isinstance(state, Menu) else None
    if fact is not None and fact.type is FactType.MESSAGE:
        for value in (option.value for option in options_of(state) if option.value is not None):
            yield from _there(plan, flow, name, value, "message")


def _there(plan: Plan, flow: PlannedFlow, state: str, message: str, role: str) -> Iterator[Problem]:
    if message not in plan.texts:
        yield flow.problem(state, f'unknown {role} "{message}"', meant(message, plan.texts))
    elif None not in plan.texts[message].variables:
        yield flow.problem(state, f'{role} "{message}" has attributes, but no text of its own')


def _variables(plan: Plan, flow: PlannedFlow, state: str, message: str) -> Iterator[Problem]:
    text, facts = plan.texts.get(message), plan.vocabulary.facts
    for variable, part in () if text is None else text.uses():
        said = said_in(message, part)
        if variable not in facts:
            near = meant(variable, facts)
            yield flow.problem(state, f"{said} says ${variable}, and there is no such fact", near)
        elif facts[variable].type in NEVER_SPOKEN:
            yield flow.problem(
                state, f"{said} says ${variable}, and no {facts[variable].type.value} is spoken"
            )


def said_in(message: str, part: str | None) -> str:
    """The message, or the attribute of it, as problems call it."""
    return f'"{message}"' if part is None else f'"{message}.{part}"'
