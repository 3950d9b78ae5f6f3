"""Names: whether everything that a flow names is there, and of the type that is wanted there."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ivr.domain.facts import FactType
from ivr.flow.document import Ask, Go, Menu, Run, State, Sub, Transfer, Wait
from ivr.flow.exits import exits
from ivr.flow.problem import Problem, meant
from ivr.flow.verify.plan import Plan, PlannedFlow

KEPT_AS_TEXT = frozenset(
    {FactType.WORD, FactType.TEXT, FactType.MESSAGE, FactType.REFERENCE, FactType.POSTAL_CODE}
)
"""The types that a menu can fill: its values are words in the flow's file."""


def name_problems(plan: Plan) -> Iterator[Problem]:
    """States, actions, flows, lines, queues, facts and slot types that are not there or do not fit."""
    for flow in plan.flows.values():
        states = flow.document.state
        if flow.document.start not in states:
            yield from _unknown(flow, None, "state", flow.document.start, states, " as its start")
        if flow.document.person is not None and flow.document.person not in states:
            yield from _unknown(flow, None, "state", flow.document.person, states, " as its person")
        if flow.document.danger is not None and flow.document.danger not in states:
            yield from _unknown(flow, None, "state", flow.document.danger, states, " as its danger")
        for name, state in states.items():
            for to in dict.fromkeys(way.to for way in exits(state)):
                if to not in states:
                    yield from _unknown(flow, name, "state", to, states)
            yield from _referred(plan, flow, name, state)


def _referred(plan: Plan, flow: PlannedFlow, name: str, state: State) -> Iterator[Problem]:
    words, lines = plan.vocabulary, plan.content.lines
    match state:
        case Run() if state.run not in words.actions:
            yield from _unknown(flow, name, "action", state.run, words.actions)
        case Sub() if state.sub not in plan.flows:
            yield from _unknown(flow, name, "flow", state.sub, plan.flows)
        case Go() if state.go not in lines.line:
            yield from _unknown(flow, name, "line", state.go, lines.line)
        case Go() if state.at is not None:
            root = plan.root_of_line(state)
            if root is not None and state.at not in root.document.state:
                yield from _unknown(flow, name, "state", state.at, root.document.state, f' of "{root.name}"')
        case Wait() if state.result not in words.results:
            yield from _unknown(flow, name, "result", state.result, words.results)
        case Transfer() if state.queue not in lines.queue:
            yield from _unknown(flow, name, "queue", state.queue, lines.queue)
        case Ask():
            yield from _ask(plan, flow, name, state)
        case Menu() if state.fills is not None:
            yield from _filling_menu(plan, flow, name, state.fills)
        case _:
            pass


def _ask(plan: Plan, flow: PlannedFlow, name: str, state: Ask) -> Iterator[Problem]:
    facts, types = plan.vocabulary.facts, plan.vocabulary.slot_types
    if state.type not in types:
        yield from _unknown(flow, name, "slot type", state.type, types)
    if state.fills not in facts:
        yield from _unknown(flow, name, "fact", state.fills, facts)
    elif state.type in types and types[state.type] is not facts[state.fills].type:
        fact, heard = facts[state.fills], types[state.type]
        fitting = sorted(slot for slot, gives in types.items() if gives is fact.type)
        yield flow.problem(
            name,
            f'"{state.fills}" holds {fact.type.value}, but the slot type "{state.type}" gives {heard.value}',
            f'type "{fitting[0]}" fits' if fitting else None,
        )


def _filling_menu(plan: Plan, flow: PlannedFlow, name: str, fills: str) -> Iterator[Problem]:
    facts = plan.vocabulary.facts
    if fills not in facts:
        yield from _unknown(flow, name, "fact", fills, facts)
    elif facts[fills].type not in KEPT_AS_TEXT:
        holds = facts[fills].type.value
        says = f'a menu cannot fill "{fills}": it holds {holds}, and a menu\'s values are words'
        yield flow.problem(name, says)


def _unknown(
    flow: PlannedFlow, state: str | None, what: str, name: str, known: Collection[str], role: str = ""
) -> Iterator[Problem]:
    yield flow.problem(state, f'unknown {what} "{name}"{role}', meant(name, known))
