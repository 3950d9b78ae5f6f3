"""A connection that was good a moment ago is taken as it is; one that has been idle is asked first."""

from __future__ import annotations

import time

import pytest
from sqlalchemy import create_engine, text

from ivr.domain.errors import RecordsAway
from ivr.store.database import FRESH_S, Database, answering
from tests.databases import PostgreSQL


@pytest.fixture
def url(postgresql: PostgreSQL) -> str:
    return postgresql.uri(database=postgresql.new())


def one(database: Database) -> int:
    with answering(), database.glance() as connection:
        return connection.execute(text("SELECT 1")).scalar_one()


def all_connections_end(url: str) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    others = "pid <> pg_backend_pid() AND datname = current_database()"
    with engine.connect() as connection:
        connection.execute(text(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}"))
    engine.dispose()


def test_a_server_that_came_back_while_nobody_called_costs_no_caller_a_turn(url: str) -> None:
    database = Database(url)
    assert one(database) == 1
    all_connections_end(url)

    time.sleep(FRESH_S)

    assert one(database) == 1
    database.close()


def test_a_server_gone_within_a_moment_is_soon_over_and_the_next_try_finds_it(url: str) -> None:
    database = Database(url)
    assert one(database) == 1
    all_connections_end(url)

    with pytest.raises(RecordsAway) as away:
        one(database)

    assert away.value.soon_over
    assert one(database) == 1
    database.close()
