"""When the records fail in the middle of a call: the caller hears a pause, then goes on, or gets a person."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.caller import Caller
from tests.company import contract
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")


@contextmanager
def locked(database: Path) -> Iterator[None]:
    """Another program holds the database, so that nothing can be written."""
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_while_nothing_can_be_written_the_caller_is_held_and_then_gets_a_person(
    house: TestHouse, caller: Caller, tmp_path: Path
) -> None:
    """Three holds at the most, whatever can still be read; no turn is taken that is not on record."""
    house.has(contract())
    caller.dials().keys("1", "97205", "Garcia#")
    before = len(caller.turns)

    with locked(tmp_path / "ivr.db"):
        caller.keys("157943#").is_connected()

    assert "Please stay on the line for a person" in caller.everything
    assert len([one for one in caller.phone.requests if "/voice/resume" in one.request.url]) == 3
    assert len(caller.turns) == before


def test_a_contract_table_that_is_gone_leads_to_a_person_with_the_call_on_record(
    house: TestHouse, caller: Caller, tmp_path: Path
) -> None:
    """A look-up that does not answer is an outcome, not an end."""
    house.has(contract())
    caller.dials().keys("1", "97205", "Garcia#")
    with closing(sqlite3.connect(tmp_path / "ivr.db")) as other:
        other.execute("ALTER TABLE ivr_contracts RENAME TO ivr_gone")

    caller.keys("157943#")

    caller.heard("contracts-person").is_connected()
