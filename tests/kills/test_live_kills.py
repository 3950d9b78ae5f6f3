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


@pytest.mark.parametrize(
    "havoc",
    [
        pytest.param(replace(KILLS, times=2), id="a web process is killed twice"),
        pytest.param(replace(GROUP_KILLS, times=1), id="everything is killed but the held socket"),
        pytest.param(replace(DEPLOYS, times=1), id="a release is put into service"),
    ],
)
def test_callers_notice_nothing_but_a_pause(havoc: Havoc, databases: Databases, tmp_path: Path) -> None:
    """T-03 and T-04: on SQLite with one web process, on PostgreSQL with two."""
    workers = 1 if databases.kind == "sqlite" else 2

    account = run(havoc, databases.new(), tmp_path, workers=workers, seconds=6, seed=SEED)

    tally = account.tally
    assert account.happened == havoc.times
    assert (tally.refused, account.lost_calls, account.lost_turns, account.doubles) == (0, 0, 0, 0), (
        account.table(),
        account.troubles,
    )
    assert tally.other_bytes == 0
    assert set(tally.statuses) == {200, 204}
    assert account.requests > 0
    assert tally.repeats > 0
    if havoc.name == DEPLOYS.name:
        assert (tally.resets, tally.timed_out) == (0, 0), "a deploy cut somebody off"
