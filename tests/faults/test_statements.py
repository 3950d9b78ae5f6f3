"""Each statement of a turn fails once: the turn is taken again, and nobody notices."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from ivr.store.database import Database
from tests.caller import Caller
from tests.company import contract
from tests.faults.outage import HouseOfFaults


class FailsOnce:
    """The n-th statement from now on fails; `happened` says whether there were so many."""

    def __init__(self, database: Database) -> None:
        self._left = 0

        @event.listens_for(database.engine, "do_execute")
        @event.listens_for(database.engine, "do_execute_no_params")
        def count(*_: object) -> None:
            self._left -= 1
            if self._left == 0:
                error = sqlite3.OperationalError("busy")
                error.sqlite_errorcode = sqlite3.SQLITE_BUSY
                raise error

    def at(self, n: int) -> None:
        self._left = n

    @property
    def happened(self) -> bool:
        return self._left <= 0


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseOfFaults]:
    house = HouseOfFaults(tmp_path)
    house.has(contract())
    yield house
    house.leaves()


@pytest.mark.parametrize(
    ("before", "answer", "heard"),
    [
        pytest.param(("1", "97205", "Garcia#"), "157943#", "cancellation-offer-full", id="look-ups"),
        pytest.param(("1", "97205", "Garcia#", "157943#", "1"), "1", "cancellation-requested", id="records"),
    ],
)
def test_whichever_statement_of_a_turn_fails_the_turn_is_what_it_would_have_been(
    house: HouseOfFaults, before: tuple[str, ...], answer: str, heard: str
) -> None:
    fails = FailsOnce(house.database)
    statement = 0
    while True:
        statement += 1
        caller = Caller(house).dials().keys(*before)
        rows = house.rows()
        fails.at(statement)

        caller.keys(answer)

        if not fails.happened:
            break
        caller.heard(heard)
        assert "moment" not in caller.words
        assert house.rows()[0] == rows[0] + 1
        caller.hangs_up()
        _forget_requests(house)
    assert statement > 8, "a turn has more statements than that"
    assert house.database.engine.pool.checkedout() == 0  # type: ignore[attr-defined]  # both pools count them


def _forget_requests(house: HouseOfFaults) -> None:
    """The contract can be cancelled again, and its holder has all tries back."""
    with house.house.database.write() as connection:
        for table in ("ivr_limits", "ivr_requests"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
