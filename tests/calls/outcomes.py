"""Outcomes: which of the outcomes that actions declare some whole call has come to, by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ivr.actions import ACTIONS
from ivr.flow.document import Content, Run
from ivr.store import calls
from tests.house import TestHouse

Outcome = tuple[str, str]
"""An action and what it came to."""

OUTAGE = "unavailable"
"""Reached only where the records are away: tests/calls/test_records_down.py has those calls."""


def declared(content: Content) -> frozenset[Outcome]:
    """Every outcome, but for outages, of every action that a shipped flow runs."""
    runs = {
        state.run
        for flow in content.flows.values()
        for state in flow.state.values()
        if isinstance(state, Run)
    }
    return frozenset(
        (action.name, outcome)
        for action in ACTIONS
        if action.name in runs
        for outcome in action.provides
        if outcome != OUTAGE
    )


def reached(house: TestHouse, content: Content) -> frozenset[Outcome]:
    """The outcomes that the calls to this house came to, as its journal has them."""
    found = set()
    for recent in calls.recent(house.house.database, house.house.sealed, 1000):
        for turn in house.turns(recent.call.call):
            path: Any = turn.path
            for flow, name, way in path:
                state = content.flows[flow].state.get(name)
                if isinstance(state, Run) and way.startswith("on:"):
                    found.add((state.run, way.removeprefix("on:")))
    return frozenset(found)


def by_action(outcomes: Iterable[Outcome]) -> Mapping[str, list[str]]:
    """The outcomes of each action, in order."""
    found: dict[str, list[str]] = {}
    for action, outcome in sorted(outcomes):
        found.setdefault(action, []).append(outcome)
    return found
