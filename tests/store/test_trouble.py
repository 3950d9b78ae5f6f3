"""Which errors of a database are over in seconds, on the databases themselves where they can be had."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from ivr.domain.errors import LookupUnavailable, RecordsAway
from ivr.store.database import HURRIED_S, Database, answering
from ivr.store.trouble import is_soon_over


def of_sqlite(code: int) -> DBAPIError:
    error = sqlite3.OperationalError("in its own words")
    error.sqlite_errorcode = code
    return OperationalError("INSERT", {}, error)


def of_postgresql(state: str) -> DBAPIError:
    return OperationalError("INSERT", {}, psycopg.errors.lookup(state)("in its own words"))


@pytest.mark.parametrize(
    ("error", "soon_over"),
    [
        (of_sqlite(sqlite3.SQLITE_BUSY), True),
        (of_sqlite(sqlite3.SQLITE_BUSY_SNAPSHOT), True),
        (of_sqlite(sqlite3.SQLITE_LOCKED), True),
        (of_sqlite(sqlite3.SQLITE_CANTOPEN), True),
        (of_sqlite(sqlite3.SQLITE_FULL), False),
        (of_sqlite(sqlite3.SQLITE_IOERR_WRITE), False),
        (of_sqlite(sqlite3.SQLITE_READONLY), False),
        (of_sqlite(sqlite3.SQLITE_CORRUPT), False),
        (of_sqlite(sqlite3.SQLITE_ERROR), None),
        (of_postgresql("08006"), True),
        (of_postgresql("40001"), True),
        (of_postgresql("40P01"), True),
        (of_postgresql("53300"), True),
        (of_postgresql("57P01"), True),
        (of_postgresql("57P03"), True),
        (of_postgresql("57014"), True),
        (of_postgresql("53100"), False),
        (of_postgresql("25006"), False),
        (of_postgresql("58030"), False),
        (of_postgresql("XX001"), False),
        (of_postgresql("42P01"), None),
        (NoConnectionFree(), True),
        (KeyError(), None),
    ],
    ids=repr,
)
def test_an_error_says_whether_waiting_helps(error: Exception, soon_over: bool | None) -> None:
    assert is_soon_over(error) is soon_over


def test_a_connection_that_is_given_up_for_another_reason_changes_nothing_about_the_reason() -> None:
    for state, soon_over in (("25006", False), ("42P01", True)):
        error = of_postgresql(state)
        error.connection_invalidated = True
        assert is_soon_over(error) is soon_over


def test_a_file_that_somebody_holds_is_soon_over(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/ivr.db")
    database.hurry()
    with database.read() as connection:
        assert connection.scalar(text("PRAGMA busy_timeout")) == HURRIED_S * 1000
    with closing(sqlite3.connect(tmp_path / "ivr.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RecordsAway) as away, answering(), database.write():
            pass
    assert away.value.soon_over
    database.close()


def test_a_file_that_nobody_may_write_is_not(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/ivr.db")
    with database.write() as connection:
        connection.execute(text("CREATE TABLE one (n INTEGER)"))
        connection.execute(text("PRAGMA query_only = ON"))
    with pytest.raises(RecordsAway) as away, answering(), database.write() as connection:
        connection.execute(text("INSERT INTO one VALUES (1)"))
    assert not away.value.soon_over
    database.close()


def test_a_table_that_is_missing_is_no_outage(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/ivr.db")
    with pytest.raises(LookupUnavailable) as wrong, answering(), database.read() as connection:
        connection.execute(text("SELECT * FROM nowhere"))
    assert not isinstance(wrong.value, RecordsAway)
    database.close()


def test_a_server_that_refuses_connections_is_soon_over() -> None:
    database = Database("postgresql://nobody:secret@127.0.0.1:1/nothing")
    with pytest.raises(RecordsAway) as away, answering(), database.read():
        pass
    assert away.value.soon_over
