"""Reach: whether every state can be come to, and every caller can come to an end and to a person."""

from __future__ import annotations

from collections.abc import Iterator

from ivr.flow.document import End, Go, State, Sub, Transfer
from ivr.flow.exits import exits
from ivr.flow.problem import Problem, listed
from ivr.flow.verify.plan import Plan, PlannedFlow
from ivr.flow.verify.walks import reached


def reach_problems(plan: Plan) -> Iterator[Problem]:
    """States and flows that nothing leads to, states without a way out, persons without a transfer."""
    if plan.roots:
        used = reached(plan.roots, lambda name: plan.subs[name])
        for name, flow in plan.flows.items():
            if name not in used:
                yield flow.problem(None, "no line and no other flow leads to this flow")
    for name, flow in plan.flows.items():
        if flow.start is not None:
            own = {flow.person, flow.danger} - {None}
            doors = plan.doors.get(name, frozenset()) | {str(state) for state in own}
            yield from _unreached(flow, [flow.start, *sorted(doors)])
        yield from _trapped(plan, flow)
        yield from _without_person(plan, flow)


def _after(flow: PlannedFlow, state: str) -> Iterator[str]:
    return (way.to for way in flow.ways[state])


def _unreached(flow: PlannedFlow, starts: list[str]) -> Iterator[Problem]:
    """One problem a cluster: what only an unreached state leads to is not told again."""
    found = reached(starts, lambda state: _after(flow, state))
    left = [state for state in flow.document.state if state not in found]
    while left:
        led_to = {after for state in left for after in _after(flow, state) if after != state}
        first = next((state for state in left if state not in led_to), left[0])
        yield flow.problem(first, "nothing leads to this state")
        behind = reached([first], lambda state: _after(flow, state))
        left = [state for state in left if state not in behind]


def _trapped(plan: Plan, flow: PlannedFlow) -> Iterator[Problem]:
    states = flow.document.state
    before: dict[str, set[str]] = {state: set() for state in states}
    for state in states:
        for after in _after(flow, state):
            before[after].add(state)
    leaving = [name for name, state in states.items() if _leaves(plan, flow, name, state)]
    free = reached(leaving, lambda state: before[state])
    trapped = [state for state in states if state not in free]
    if trapped:
        others = f", nor from {listed(trapped[1:], joined_by='or')}" if trapped[1:] else ""
        yield flow.problem(trapped[0], f"no end can be reached from here{others}")


def _leaves(plan: Plan, flow: PlannedFlow, name: str, state: State) -> bool:
    """Whether a call can leave the flow here. A destination that is unknown may be anything: so it does."""
    if isinstance(state, End | Go):
        return True
    if isinstance(state, Sub):
        sub = plan.sub(state)
        if sub is None or not sub.ends or _has(plan, sub, Go):
            return True
    return len(flow.ways[name]) < len(list(exits(state)))


def _without_person(plan: Plan, flow: PlannedFlow) -> Iterator[Problem]:
    if flow.person is None:
        return
    states = flow.document.state
    for name in reached([flow.person], lambda state: _after(flow, state)):
        state = states[name]
        sub = plan.sub(state) if isinstance(state, Sub) else None
        if isinstance(state, Transfer) or (sub is not None and _has(plan, sub, Transfer)):
            return
    yield flow.problem(flow.person, "0 leads here, and no transfer can be reached from here")


def _has(plan: Plan, flow: PlannedFlow, kind: type[Go] | type[Transfer]) -> bool:
    names = reached([flow.name], lambda name: plan.subs[name])
    return any(
        isinstance(state, kind) for name in names for state in plan.flows[name].document.state.values()
    )
