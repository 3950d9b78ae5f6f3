"""Limits: a try is counted once, before the look-up that it guards, and given back when it was right."""

from __future__ import annotations

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from sqlalchemy import select

from ivr.engine.results import ChargeReturned
from ivr.store.database import Database
from ivr.store.journal import SqlJournal
from ivr.store.limits import SqlLimits
from ivr.store.sealed import Sealed
from ivr.store.tables import limits
from tests.store.rows import CALL, T0, call_row, turn_row

KEY = "caller:+15035550117"
HOUR = 3_600


@pytest.fixture
def guard(database: Database, sealed: Sealed) -> SqlLimits:
    return SqlLimits(database, sealed)


def tried(guard: SqlLimits, turn: int, *, key: str = KEY, call: str = CALL, after_s: int = 0) -> bool:
    return guard.charge(key, call, turn, at_most=2, within_s=HOUR, now=T0 + timedelta(seconds=after_s))


def test_so_many_tries_are_allowed_and_no_more(guard: SqlLimits) -> None:
    assert [tried(guard, turn) for turn in range(4)] == [True, True, False, False]


def test_the_same_try_gets_the_same_verdict_and_counts_once(guard: SqlLimits) -> None:
    assert [tried(guard, turn) for turn in (1, 1, 1, 2, 2, 3, 3, 1)] == [
        True, True, True, True, True, False, False, True,
    ]  # fmt: skip


def test_tries_of_other_calls_count_and_tries_on_other_keys_do_not(guard: SqlLimits) -> None:
    tried(guard, 1, call="CA1")
    tried(guard, 1, call="CA2")
    assert not tried(guard, 1, call="CA3")
    assert tried(guard, 1, call="CA3", key="caller:+15035550118")


def test_a_try_counts_until_the_time_is_over(guard: SqlLimits) -> None:
    tried(guard, 1)
    tried(guard, 2, after_s=10)
    assert not tried(guard, 3, after_s=HOUR - 1)
    assert tried(guard, 4, after_s=HOUR)


def test_who_is_refused_and_keeps_trying_is_not_locked_out_for_longer(guard: SqlLimits) -> None:
    for turn in range(10):
        tried(guard, turn)
    assert tried(guard, 11, after_s=HOUR)


def test_a_try_that_turned_out_right_is_given_back_with_its_turn(
    guard: SqlLimits, journal: SqlJournal
) -> None:
    journal.begin(call_row(), turn_row(0))
    tried(guard, 1)
    tried(guard, 2, call="CAother")
    journal.add(turn_row(1, records=(ChargeReturned(KEY),)))
    assert [tried(guard, 3), tried(guard, 4)] == [True, False]


def test_a_turn_that_is_thrown_away_gives_nothing_back(guard: SqlLimits, journal: SqlJournal) -> None:
    journal.begin(call_row(), turn_row(0))
    journal.add(turn_row(1))
    tried(guard, 1)
    tried(guard, 2)
    journal.add(turn_row(1, records=(ChargeReturned(KEY),)))
    assert not tried(guard, 3)


def test_threads_that_try_at_once_are_allowed_no_more_than_the_limit(guard: SqlLimits) -> None:
    together = Barrier(8)
    allowed: list[bool] = []

    def attempt(call: str) -> None:
        together.wait()
        allowed.append(tried(guard, 1, call=call))

    threads = [Thread(target=attempt, args=(f"CA{n}",)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(allowed) == [False] * 6 + [True] * 2


def anew(guard: SqlLimits, turn: int, after_s: int) -> bool:
    now = T0 + timedelta(seconds=after_s)
    return guard.charge(KEY, CALL, turn, at_most=2, within_s=HOUR, now=now, anew=True)


def test_a_refusal_does_not_bind_what_may_be_tried_again_later(guard: SqlLimits) -> None:
    assert [anew(guard, turn, 0) for turn in (1, 2, 3, 3)] == [True, True, False, False]
    assert not anew(guard, 3, HOUR - 1)
    assert anew(guard, 3, HOUR)
    assert tried(guard, 3, after_s=HOUR), "and the new verdict stays"


def test_what_was_allowed_counts_once_in_its_time_and_anew_after_it(guard: SqlLimits) -> None:
    assert [anew(guard, turn, 0) for turn in (1, 1, 1, 2)] == [True] * 4
    assert [anew(guard, turn, HOUR) for turn in (3, 4, 1, 2)] == [True, True, False, False]


def test_the_key_is_stored_as_a_hash_alone(guard: SqlLimits, database: Database) -> None:
    tried(guard, 1)
    with database.read() as connection:
        row = connection.execute(select(limits)).one()
    assert len(row.key) == 32
    assert "5550117" not in repr(row)
