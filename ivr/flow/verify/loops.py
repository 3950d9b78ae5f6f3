"""Loops: calls that would go round without ever needing their caller, and flows that run themselves."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from ivr.flow.document import Ask, Confirm, End, Go, Menu, Run, Say, Sub
from ivr.flow.problem import Problem
from ivr.flow.verify.plan import Plan, PlannedFlow
from ivr.flow.verify.walks import Node, reached, shortest

Spot = tuple[str, str]
"""A flow and a state of it."""


@dataclass(slots=True)
class _Unheard:
    """What a sub-flow can do without hearing from the caller.

    It can end so, go to those places of other lines, lose an action.
    """

    ends: set[str] = field(default_factory=set)
    gone: set[Spot] = field(default_factory=set)
    unavailable: bool = False


def loop_problems(plan: Plan) -> Iterator[Problem]:
    """Flows that run themselves; where there are none, rounds without the caller, each told once.

    Saying, running, going and a sub-flow that can end unheard need no caller; nor does silence that is an
    answer. A transfer and a voicemail break a round, since a person or a beep comes between.
    """
    if plan.recurses:
        yield from _recursions(plan)
        return
    told: set[Spot] = set()
    after = _graph(plan)
    for spot in after:
        way = None if spot in told else _way_back(spot, after)
        if way is not None:
            yield _round(plan, (spot, *way))
            ahead = reached([spot], after.__getitem__)
            told |= {other for other in ahead if spot in reached([other], after.__getitem__)}


def _way_back(node: Node, after: Mapping[Node, Collection[Node]]) -> tuple[Node, ...] | None:
    return shortest(after[node], after.__getitem__, lambda other: other == node)


def _round(plan: Plan, way: tuple[Spot, ...]) -> Problem:
    flow, state = way[0]
    one_flow = len({spot[0] for spot in way}) == 1
    steps = " > ".join(spot[1] if one_flow else ".".join(spot) for spot in way)
    says = f"a call can go round here without its caller: {steps}"
    return plan.flows[flow].problem(state, says, "ask something on the way, or hand over to a person")


def _recursions(plan: Plan) -> Iterator[Problem]:
    told: set[str] = set()
    after = {name: sorted(subs) for name, subs in plan.subs.items()}
    for name, flow in plan.flows.items():
        way = None if name in told else _way_back(name, after)
        if way is None:
            continue
        told |= set(way)
        for state, document in flow.document.state.items():
            sub = plan.sub(document) if isinstance(document, Sub) else None
            if sub is not None and sub.name == way[0]:
                yield flow.problem(state, f"the flow runs itself: {' > '.join((name, *way))}")
                break


def _graph(plan: Plan) -> Mapping[Spot, list[Spot]]:
    unheard: dict[str, _Unheard] = {}
    for flow in plan.inside_out:
        unheard[flow.name] = _unheard(plan, flow, unheard)
    return {
        (flow.name, state): [
            *((flow.name, to) for to in _silently(plan, flow, state, unheard)),
            *(_across(plan, flow, state, unheard) if flow.name in plan.roots else ()),
        ]
        for flow in plan.flows.values()
        for state in flow.document.state
    }


def _unheard(plan: Plan, flow: PlannedFlow, of: Mapping[str, _Unheard]) -> _Unheard:
    found = _Unheard()
    starts = [] if flow.start is None else [flow.start]
    for name in reached(starts, lambda state: _silently(plan, flow, state, of)):
        match flow.document.state[name]:
            case End() as state:
                found.ends.add(state.end)
            case Go() as state:
                found.gone |= _arrives(plan, state)
            case Run() as state:
                found.unavailable |= plan.leaves_unavailable_out(state)
            case Sub() as state:
                inner = plan.sub(state)
                if inner is not None:
                    found.gone |= of[inner.name].gone
                    found.unavailable |= of[inner.name].unavailable
            case _:
                pass
    return found


def _silently(plan: Plan, flow: PlannedFlow, name: str, of: Mapping[str, _Unheard]) -> Iterator[str]:
    state = flow.document.state[name]
    for way in flow.ways[name]:
        match state:
            case Say() | Run():
                yield way.to
            case Menu() | Ask() | Confirm() if way.how == "silence":
                yield way.to
            case Sub():
                sub = plan.sub(state)
                if sub is not None and way.name in of[sub.name].ends:
                    yield way.to
            case _:
                pass


def _across(plan: Plan, root: PlannedFlow, name: str, of: Mapping[str, _Unheard]) -> Iterator[Spot]:
    """Where a root's state leads silently beside its exits: to other lines, and to its own person."""
    gone: set[Spot] = set()
    lost = False
    match root.document.state[name]:
        case Go() as state:
            gone = _arrives(plan, state)
        case Run() as state:
            lost = plan.leaves_unavailable_out(state)
        case Sub() as state:
            sub = plan.sub(state)
            if sub is not None:
                gone, lost = of[sub.name].gone, of[sub.name].unavailable
        case _:
            pass
    yield from sorted(gone)
    if lost and root.person is not None:
        yield root.name, root.person


def _arrives(plan: Plan, state: Go) -> set[Spot]:
    root, at = plan.root_of_line(state), plan.at_of(state)
    return set() if root is None or at is None else {(root.name, at)}
