"""Results: what the world answers is there for the call once, on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from ivr.engine.ports import ResultRow
from ivr.store.bundles import SqlBundles
from ivr.store.database import Database
from ivr.store.effects import DueEffects
from ivr.store.journal import SqlJournal
from ivr.store.results import SqlResults
from ivr.store.sealed import Sealed
from tests.store.rows import BUNDLE, BUNDLE_CONTENT, CALL, T0, call_row, turn_row


@pytest.fixture
def journal(database: Database, sealed: Sealed) -> SqlJournal:
    """A journal with a call that waits."""
    SqlBundles(database).keep(BUNDLE, BUNDLE_CONTENT, T0)
    journal = SqlJournal(database, sealed, DueEffects())
    journal.begin(call_row(), turn_row(0))
    return journal


@pytest.fixture
def results(database: Database, sealed: Sealed, journal: SqlJournal) -> SqlResults:
    return SqlResults(database, sealed)


def test_the_call_has_the_result_at_its_next_turn(results: SqlResults, journal: SqlJournal) -> None:
    assert journal.results(CALL, "position", 0) is None

    results.add(CALL, "position", "link-1", came=True, facts={"place": "text|Reno"}, at=T0)

    assert journal.results(CALL, "position", 0) == ResultRow("position", 1, True, {"place": "text|Reno"})
    assert journal.results(CALL, "position", 1) is None


def test_a_result_that_comes_twice_counts_once(results: SqlResults) -> None:
    first = results.add(CALL, "position", "link-1", came=True, facts={}, at=T0)
    second = results.add(CALL, "position", "link-1", came=True, facts={"place": "text|Elko"}, at=T0)

    assert (first, second) == (True, False)
    assert results.newest(CALL, "position", 0) == ResultRow("position", 1, True, {})


def test_the_newest_of_several_is_what_counts(results: SqlResults) -> None:
    for n in range(3):
        results.add(CALL, "position", f"link-{n}", came=True, facts={"place": f"text|{n}"}, at=T0)
    results.add(CALL, "dispatch", "job", came=False, facts={}, at=T0)

    assert results.newest(CALL, "position", 1) == ResultRow("position", 3, True, {"place": "text|2"})
    assert results.newest(CALL, "dispatch", 0) == ResultRow("dispatch", 1, False, {})


def test_results_that_come_at_once_get_numbers_of_their_own(results: SqlResults) -> None:
    with ThreadPoolExecutor(4) as threads:
        added = list(
            threads.map(
                lambda n: results.add(CALL, "position", f"link-{n}", came=True, facts={}, at=T0), range(4)
            )
        )

    assert added == [True] * 4
    newest = results.newest(CALL, "position", 0)
    assert newest is not None
    assert newest.seq == 4


def test_nothing_of_it_can_be_read_in_the_database(results: SqlResults, database: Database) -> None:
    results.add(CALL, "position", "link-1", came=True, facts={"place": "text|Reno"}, at=T0)

    with database.read() as connection:
        kept = connection.execute(text("SELECT facts FROM ivr_results")).scalar_one()
    assert b"Reno" not in bytes(kept)


def test_a_call_that_never_began_has_no_results(results: SqlResults) -> None:
    with pytest.raises(LookupError, match="never began"):
        results.add("CA" + "9" * 32, "position", "link-1", came=True, facts={}, at=T0)
