"""The workflow engine behind its port: run once, periodically, cancelled, forgotten."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from ivr.domain.errors import LookupUnavailable
from ivr.store.database import Database
from ivr.store.durable import Durable
from ivr.store.running import Running, Work


@pytest.fixture
def durable(database: Database) -> Durable:
    return Durable(database)


@contextmanager
def running(durable: Durable, work: Work) -> Iterator[Running]:
    """The engine runs in this very process until the block ends."""
    engine = durable.run(work, f"test-{time.monotonic_ns()}")
    try:
        yield engine
    finally:
        assert engine.stop(5)


def waits_until(is_so: Callable[[], bool], within_s: float = 20.0) -> None:
    until = time.monotonic() + within_s
    while not is_so():
        assert time.monotonic() < until, f"not within {within_s} s"
        time.sleep(0.05)


def test_work_is_run_once_with_its_names_and_forgotten_in_time(durable: Durable, database: Database) -> None:
    done: list[tuple[str | int, ...]] = []
    with running(durable, lambda *names: done.append(names)) as engine:
        with database.write() as connection:
            durable.enqueue(connection, "one", "send", 1)
            durable.enqueue(connection, "one", "send", 1)
            durable.at(connection, 0.2, "two", "send", 2)
            durable.at(connection, 3600, "later", "send", 3)
            durable.at(connection, 3600, "never", "send", 4)
        durable.cancel("never")
        waits_until(lambda: len(done) == 2)
        waits_until(lambda: [one.key for one in durable.waiting(10)] == ["later"])

        now = datetime.now(UTC)
        assert engine.forget(now - timedelta(days=14)) == 0
        assert engine.forget(now + timedelta(minutes=1)) == 3
        assert engine.forget(now + timedelta(minutes=1)) == 0

    assert done == [("send", 1), ("send", 2)]
    assert [one.key for one in durable.waiting(10)] == ["later"]


def test_periodic_work_is_done_and_leaves_nothing_that_cannot_be_forgotten(durable: Durable) -> None:
    done: list[int] = []
    durable.every("tick", "* * * * * *", lambda: done.append(1))
    with running(durable, lambda *names: None) as engine:
        waits_until(lambda: len(done) >= 2)
        waits_until(lambda: engine.forget(datetime.now(UTC) + timedelta(minutes=1)) > 0)


@pytest.mark.parametrize("kind", ["postgresql"])
def test_while_the_engines_tables_are_held_they_do_not_answer_as_all_records_do(
    durable: Durable, url: str
) -> None:
    """On SQLite nobody is kept from reading, and the engine itself waits until it may write."""
    durable.prepare()
    asks: list[Callable[[], object]] = [
        lambda: durable.cancel("one"),
        lambda: durable.ended(["one"]),
        lambda: durable.unfinished("one"),
        lambda: durable.waiting(1),
        durable.executors,
    ]
    with running(durable, lambda *names: None) as engine:
        pass
    asks.append(lambda: engine.take_over("dead"))
    other = Database(url)
    with other.write() as connection:
        connection.execute(text("LOCK TABLE dbos.workflow_status IN ACCESS EXCLUSIVE MODE"))
        for ask in asks:
            with pytest.raises(LookupUnavailable):
                ask()
    other.close()


def test_what_the_engine_warns_of_is_a_log_line_of_ours_without_its_details(durable: Durable) -> None:
    durable.prepare()
    with capture_logs() as logs:
        logging.getLogger("dbos").warning("Connection lost\n[parameters: ('CA1', '+15035550117')]")
        logging.getLogger("dbos").info("Dequeued something")
    assert logs == [
        {"event": "the workflow engine says", "reason": "Connection lost", "log_level": "warning"}
    ]
