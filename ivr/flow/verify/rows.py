"""Rows: how many menus a caller goes through, one right after the other."""

from __future__ import annotations

from collections.abc import Iterator

from ivr.flow.document import Menu, Sub
from ivr.flow.problem import Problem
from ivr.flow.verify.plan import Plan

AT_MOST = 2
"""menus in a row before anything is done for the caller"""

Spot = tuple[str, str]


def row_problems(plan: Plan) -> Iterator[Problem]:
    """Menus that stand third in a row. What is said, asked or done between two menus ends a row.

    A row goes on into a sub-flow that begins with a menu, and begins anew on another line. A way back to a
    menu that was in the row already makes it no longer.
    """
    if plan.recurses:
        return
    told: set[Spot] = set()
    for first in sorted(_beginnings(plan)):
        for second in _menus_after(plan, first):
            for third in _menus_after(plan, second):
                if len({first, second, third}) > AT_MOST and third not in told:
                    told.add(third)
                    row = " > ".join(state for _, state in (first, second, third))
                    says = f"this is the third menu in a row, and {AT_MOST} are the most: {row}"
                    yield plan.flows[third[0]].problem(third[1], says)


def _beginnings(plan: Plan) -> set[Spot]:
    """The menus that are come to otherwise than by another menu's option."""
    entered = [(flow, state) for flow in plan.roots for state in (plan.flows[flow].start, *plan.doors[flow])]
    for flow in plan.flows.values():
        for name, ways in flow.ways.items():
            is_menu = isinstance(flow.document.state[name], Menu)
            entered += [(flow.name, way.to) for way in ways if not is_menu or way.how != "option"]
    return {
        menu
        for flow_name, state in entered
        if state is not None and (menu := _menu_at(plan, flow_name, state)) is not None
    }


def _menus_after(plan: Plan, spot: Spot) -> Iterator[Spot]:
    flow, state = spot
    for way in plan.flows[flow].ways[state]:
        menu = _menu_at(plan, flow, way.to) if way.how == "option" else None
        if menu is not None:
            yield menu


def _menu_at(plan: Plan, flow: str, state: str) -> Spot | None:
    """The menu that is heard first there, if it is one."""
    match plan.flows[flow].document.state[state]:
        case Menu():
            return flow, state
        case Sub() as document:
            sub = plan.sub(document)
            if sub is not None and sub.start is not None:
                return _menu_at(plan, sub.name, sub.start)
    return None
