"""Costly actions: whether each is run only on a caller's confirmed yes."""

from __future__ import annotations

from collections.abc import Iterator

from ivr.flow.document import Confirm, Run
from ivr.flow.problem import Problem
from ivr.flow.verify.plan import Plan, PlannedFlow

_HINT = "lead to it by the `yes` of a confirm alone"


def costly_problems(plan: Plan) -> Iterator[Problem]:
    """Each way to a costly action that is not the yes of a `confirm`."""
    for flow in plan.flows.values():
        for name, state in flow.document.state.items():
            action = plan.action(state) if isinstance(state, Run) else None
            if action is not None and action.costly:
                yield from _unconfirmed(flow, name)
                if name in plan.doors.get(flow.name, ()):
                    says = "calls come here from elsewhere, and this action needs a confirmed yes"
                    yield flow.problem(name, says, _HINT)


def _unconfirmed(flow: PlannedFlow, costly: str) -> Iterator[Problem]:
    if flow.start == costly:
        yield flow.problem(costly, "the flow starts with an action that needs a confirmed yes", _HINT)
    for name, ways in flow.ways.items():
        is_confirm = isinstance(flow.document.state[name], Confirm)
        for way in ways:
            if way.to == costly and not (is_confirm and way.how == "yes"):
                says = f'"{name}" leads here by `{way.way}`, and this action needs a confirmed yes'
                yield flow.problem(costly, says, _HINT)
