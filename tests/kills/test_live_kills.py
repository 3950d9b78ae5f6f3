"""kill -9 and deploys under twenty live calls: nobody is refused, nothing is lost, nothing happens twice.

A short run of what `make kills` does at length.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.kills.conftest import Databases
from tests.kills.havoc import DEPLOYS, GROUP_KILLS, KILLS, Havoc, run

SEED = 20261122
SECONDS = 4
THINKS_S = (0.2, 0.5)
SLACK = 3.0
"""Waits are what the machine makes of them, and it does other things while tests run."""


def briefly(havoc: Havoc, times: int) -> Havoc:
    return replace(havoc, promise=replace(havoc.promise, times=times))


@pytest.mark.parametrize(
    "havoc",
    [
        pytest.param(briefly(KILLS, 2), id="a web process is killed twice"),
        pytest.param(briefly(GROUP_KILLS, 1), id="everything is killed but the held socket"),
        pytest.param(briefly(DEPLOYS, 1), id="a release is put into service"),
    ],
)
def test_callers_notice_nothing_but_a_pause(havoc: Havoc, databases: Databases, tmp_path: Path) -> None:
    """T-03 and T-04: on SQLite with one web process, on PostgreSQL with two."""
    workers = 1 if databases.kind == "sqlite" else 2

    account = run(
        havoc, databases.new(), tmp_path, workers=workers, seconds=SECONDS, seed=SEED, thinks_s=THINKS_S
    )

    assert account.broken(havoc.promise, slack=SLACK) == [], (account.table(), account.lost)
    assert set(account.tally.statuses) <= {200, 204}
