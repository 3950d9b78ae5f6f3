"""Which outcomes of which actions whole calls have come to, read from their journals when a test is over."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from ivr.actions import ACTIONS
from ivr.flow.document import Run
from ivr.store import calls
from tests.house import SHIPPED, TestHouse

Outcome = tuple[str, str]
"""An action and one of its outcomes."""

REACHED: dict[Outcome, str] = {}
"""Each with the first call that came to it."""

DECLARED: frozenset[Outcome] = frozenset(
    (action.name, outcome) for action in ACTIONS for outcome in action.provides
)
STEP = 3
"""A step of a path: flow, state and way out."""
LAST = "test_every_declared_outcome_is_reached_by_some_whole_call"
HERE = Path(__file__).parent / "calls"


def noted(house: TestHouse) -> None:
    """What the house's calls came to counts as reached."""
    flows = SHIPPED.content().flows
    for recent in calls.recent(house.house.database, house.house.sealed, 1000):
        for turn in house.turns(recent.call.call):
            assert isinstance(turn.path, list)
            for step in turn.path:
                if len(step) != STEP:
                    continue  # a row that a test of the store made up
                flow, state, way = step
                document = flows[flow].state.get(state) if flow in flows else None
                if isinstance(document, Run) and str(way).startswith("on:"):
                    REACHED.setdefault((document.run, str(way)[3:]), recent.call.call)


def by_action(outcomes: frozenset[Outcome]) -> Mapping[str, list[str]]:
    return {
        action: sorted(outcome for name, outcome in outcomes if name == action)
        for action in sorted({name for name, _ in outcomes})
    }


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The test of all outcomes comes last, and only where every whole call is played before it."""
    last = [item for item in items if item.name == LAST]
    files = {item.path for item in items}
    whole = not config.getoption("keyword") and not any("::" in argument for argument in config.args)
    items[:] = [item for item in items if item.name != LAST]
    if whole and set(HERE.glob("test_*.py")) <= files:
        items += last
    elif last:
        config.hook.pytest_deselected(items=last)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many there are, where every whole call was played."""
    if any(
        LAST in report.nodeid
        for found in ("passed", "failed")
        for report in terminalreporter.getreports(found)
    ):
        reached = len(DECLARED & REACHED.keys())
        terminalreporter.write_line(
            f"outcomes of actions reached by whole calls: {reached} of {len(DECLARED)}"
        )
