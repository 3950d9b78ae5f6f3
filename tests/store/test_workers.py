"""The workers' rows: one of all that ask takes a dead one's work over."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from ivr.store.database import Database
from ivr.store.workers import SqlWorkers
from tests.store.rows import T0

LATER = T0 + timedelta(seconds=1)


@pytest.fixture
def workers(database: Database) -> SqlWorkers:
    return SqlWorkers(database)


def test_a_worker_sees_when_the_others_last_said_that_they_live(workers: SqlWorkers) -> None:
    workers.join("a", T0)
    workers.join("b", T0)
    assert workers.beat("b", LATER)
    assert workers.others("a") == {"b": LATER}


def test_a_worker_that_is_gone_is_told_so(workers: SqlWorkers) -> None:
    workers.join("a", T0)
    workers.leave("a")
    assert not workers.beat("a", LATER)
    assert workers.others("b") == {}


def test_one_of_all_that_ask_takes_over(workers: SqlWorkers) -> None:
    workers.join("dead", T0)
    with ThreadPoolExecutor(8) as threads:
        claims = list(
            threads.map(lambda n: workers.claim("dead", T0, T0 + timedelta(seconds=n)), range(1, 9))
        )
    assert claims.count(True) == 1


def test_a_worker_that_has_just_said_that_it_lives_is_not_taken_over(workers: SqlWorkers) -> None:
    workers.join("slow", T0)
    workers.beat("slow", LATER)
    assert not workers.claim("slow", T0, LATER)


def test_who_claimed_and_died_too_is_followed_by_another(workers: SqlWorkers) -> None:
    workers.join("dead", T0)
    assert workers.claim("dead", T0, LATER)
    assert workers.claim("dead", LATER, LATER + timedelta(seconds=6))
