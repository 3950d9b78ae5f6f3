"""What the whole calls of this folder come to together: the outcomes of actions that they have reached."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.calls.outcomes import Outcome, by_action, declared, reached
from tests.house import SHIPPED, TestHouse

_REACHED: set[Outcome] = set()


@pytest.fixture(autouse=True)
def outcomes(request: pytest.FixtureRequest) -> Iterator[None]:
    """The outcomes that the test's calls came to are counted, where it asked for a house."""
    asked = [name for name in ("house", "everybody") if name in request.fixturenames]
    houses = [request.getfixturevalue(name) for name in asked]
    yield
    for house in houses:
        if isinstance(house, TestHouse) and asked != ["everybody"]:
            _REACHED.update(reached(house, SHIPPED.content()))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says how many of the declared outcomes some whole call has reached, and with -v which it has not."""
    if not _REACHED:
        return
    every = declared(SHIPPED.content())
    missing = every - _REACHED
    line = f"outcomes reached by whole calls: {len(every) - len(missing)} of {len(every)}"
    terminalreporter.write_line(line)
    if terminalreporter.verbosity > 0 or terminalreporter.config.getoption("tbstyle") == "line":
        for action, names in by_action(missing).items():
            terminalreporter.write_line(f"  not yet: {action}: {', '.join(names)}")
