"""Writes of many threads in one transaction: each gets its own result, or its own error."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from sqlalchemy import Connection, event, func, insert, select

from ivr.domain.errors import LookupUnavailable
from ivr.store.database import Database
from ivr.store.tables import workers
from ivr.store.together import Together
from tests.store.rows import T0


def joins(name: str, error: Exception | None = None) -> Callable[[Connection], str]:
    def work(connection: Connection) -> str:
        connection.execute(insert(workers).values(executor=name, began_at=T0, beat_at=T0))
        if error is not None:
            raise error
        return name

    return work


def rows(database: Database) -> list[str]:
    with database.read() as connection:
        return list(connection.scalars(select(workers.c.executor).order_by(workers.c.executor)))


def at_once(together: Together, works: list[Callable[[Connection], str]]) -> list[str | Exception]:
    """What each work came to; all but the first wait while the first is being written."""
    held, others = Event(), Event()

    def first(connection: Connection) -> str:
        held.set()
        assert others.wait(10)
        return works[0](connection)

    def result(work: Callable[[Connection], str]) -> str | Exception:
        try:
            return together.write(work)
        except (ValueError, LookupUnavailable) as error:
            return error

    with ThreadPoolExecutor(len(works)) as threads:
        writing = threads.submit(result, first)
        assert held.wait(10)
        waiting = [threads.submit(result, work) for work in works[1:]]
        while len(together._waiting) < len(waiting):
            pass
        others.set()
        return [one.result() for one in [writing, *waiting]]


def test_what_waits_is_committed_at_once_and_each_gets_its_own(database: Database) -> None:
    commits: list[object] = []
    event.listen(database.engine, "commit", commits.append)

    found = at_once(Together(database), [joins(name) for name in "abcdefgh"])

    assert found == list("abcdefgh")
    assert len(commits) == 2
    assert rows(database) == list("abcdefgh")


def test_an_error_is_its_own_works_alone(database: Database) -> None:
    wrong = ValueError("c")
    found = at_once(Together(database), [joins("a"), joins("b"), joins("c", wrong), joins("d")])
    assert found == ["a", "b", wrong, "d"]
    assert rows(database) == ["a", "b", "d"]


def test_where_the_database_is_away_it_is_so_for_all_that_wait_and_asked_once(database: Database) -> None:
    away = LookupUnavailable("away")
    asked: list[str] = []

    def refused(connection: Connection) -> str:
        asked.append("")
        raise away

    found = at_once(Together(database), [joins("a"), refused, refused, refused])
    assert found == ["a", away, away, away]
    assert len(asked) == 1


def test_one_that_waits_for_nobody_is_written_alone(database: Database) -> None:
    together = Together(database)
    assert together.write(joins("a")) == "a"
    with pytest.raises(ValueError, match="b"):
        together.write(joins("b", ValueError("b")))
    assert (
        together.write(lambda connection: connection.scalar(select(func.count()).select_from(workers))) == 1
    )
