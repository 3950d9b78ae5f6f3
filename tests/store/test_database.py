"""A database: opened by URL, private, and shared by threads without a caller's turn getting lost."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import IntegrityError

from ivr.domain.errors import LookupUnavailable
from ivr.store.database import Database, answering, lossy
from ivr.store.tables import keys
from tests.databases import PostgreSQL


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", "cannot be read"),
        ("sqlite", "cannot be read"),
        ("://secret@", "cannot be read"),
        ("oracle://u:secret@h/d", "no database of the kind 'oracle'"),
        ("mysql+pymysql://u:secret@h/d", "no database of the kind 'mysql\\+pymysql'"),
        ("postgresql+psycopg2://u:secret@h/d", "no database of the kind 'postgresql\\+psycopg2'"),
        ("nonsense://u:secret@h/d", "no database of the kind 'nonsense'"),
        ("postgresql://u:secret@h:port/d", "cannot be read"),
        ("sqlite://", "in memory forgets"),
        ("sqlite:///:memory:", "in memory forgets"),
        ("sqlite:///file:x.db?uri=true", "by its path"),
        ("sqlite:////proc/nowhere/x.db", "cannot be opened"),
    ],
)
def test_a_url_of_no_use_is_refused_in_one_line_without_the_password(url: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason) as refused:
        Database(url)
    assert "secret" not in str(refused.value)
    assert "\n" not in str(refused.value)


def test_the_folder_is_made_and_the_file_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "ivr.db"
    database = Database(f"sqlite:///{path}")
    with database.write() as connection:
        connection.execute(text("CREATE TABLE one (n INTEGER)"))
        modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
    database.close()
    assert modes == {"ivr.db": 0o600, "ivr.db-wal": 0o600, "ivr.db-shm": 0o600}


def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    path = tmp_path / "ivr.db"
    path.touch(mode=0o644)
    Database(f"sqlite:///{path}").close()
    assert path.stat().st_mode & 0o777 == 0o600


def test_every_sqlite_connection_is_durable_and_holds_foreign_keys(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/ivr.db")
    with database.read() as one, database.read() as other:
        for connection in (one, other):
            found = [
                connection.scalar(text(f"PRAGMA {name}"))
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
            ]
            assert found == ["wal", 2, 1, 2_000]
    database.close()


def test_every_postgresql_connection_waits_for_the_disk_whatever_is_set_for_the_database(
    postgresql: PostgreSQL,
) -> None:
    database = Database(postgresql.uri(database=postgresql.new()))
    with database.write() as connection:
        name = connection.scalar(text("SELECT current_database()"))
        connection.execute(text(f"ALTER DATABASE {name} SET synchronous_commit = off"))
    database.close()

    with database.read() as one, database.glance() as other:
        for connection in (one, other):
            assert connection.scalar(text("SHOW synchronous_commit")) == "on"
            assert lossy(connection) is None
    database.close()


@pytest.mark.parametrize("name", ["fsync", "full_page_writes", "synchronous_commit"])
def test_a_postgresql_that_is_set_to_lose_turns_is_told_from_others(
    postgresql: PostgreSQL, name: str
) -> None:
    database = Database(postgresql.uri(database=postgresql.new()))
    with database.read() as connection:
        # A setting of the whole server, which other tests share: shadowed for this connection.
        connection.execute(text("CREATE SCHEMA own"))
        connection.execute(text("SET search_path = own, pg_catalog"))
        connection.execute(
            text(
                "CREATE FUNCTION own.current_setting(text) RETURNS text LANGUAGE sql AS "
                f"$$ SELECT CASE $1 WHEN '{name}' THEN 'off' ELSE pg_catalog.current_setting($1) END $$"
            )
        )
        assert lossy(connection) == (
            f"PostgreSQL has {name} = off: a loss of power may lose turns that were answered"
        )
    database.close()


def test_an_exception_takes_back_all_that_the_block_wrote(database: Database) -> None:
    with database.write() as connection:
        connection.execute(text("CREATE TABLE one (n INTEGER)"))
    with pytest.raises(ZeroDivisionError), database.write() as connection:
        assert connection.execute(text("INSERT INTO one VALUES (1)")).rowcount / 0
    with database.read() as connection:
        assert connection.scalar(text("SELECT count(*) FROM one")) == 0


def test_a_reader_is_not_stopped_by_a_writer(database: Database) -> None:
    with database.write() as connection:
        connection.execute(text("CREATE TABLE one (n INTEGER)"))
    with database.write() as writing:
        writing.execute(text("INSERT INTO one VALUES (1)"))
        with database.read() as reading:
            assert reading.scalar(text("SELECT count(*) FROM one")) == 0


def test_two_databases_on_one_file_share_the_gate(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ivr.db"
    first, second = Database(url), Database(url)
    through = Event()

    def write() -> None:
        with second.write():
            through.set()

    thread = Thread(target=write)
    with first.write():
        thread.start()
        assert not through.wait(0.05)
    thread.join()
    assert through.is_set()
    first.close()
    second.close()


def test_a_writer_holds_the_file_from_its_beginning_against_other_processes(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/ivr.db")
    other = sqlite3.connect(tmp_path / "ivr.db", timeout=0, isolation_level=None)
    with database.write(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    with database.read():
        other.execute("BEGIN IMMEDIATE")
    other.close()
    database.close()


def test_threads_that_write_at_once_all_get_through(database: Database) -> None:
    with database.write() as connection:
        connection.execute(text("CREATE TABLE one (n INTEGER)"))
        connection.execute(text("INSERT INTO one VALUES (0)"))

    def add() -> None:
        for _ in range(20):
            with database.write() as connection:
                connection.execute(text("UPDATE one SET n = n + 1"))

    threads = [Thread(target=add) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.read() as connection:
        assert connection.scalar(text("SELECT n FROM one")) == 160


def test_a_file_that_is_no_database_makes_the_records_unavailable(tmp_path: Path) -> None:
    (tmp_path / "ivr.db").write_bytes(b"not a database at all" * 100)
    database = Database(f"sqlite:///{tmp_path}/ivr.db")
    with pytest.raises(LookupUnavailable, match="DatabaseError"), answering(), database.read():
        pass


def test_a_server_that_is_not_there_makes_the_records_unavailable() -> None:
    database = Database("postgresql://nobody:secret@127.0.0.1:1/nothing")
    with pytest.raises(LookupUnavailable) as unavailable, answering(), database.read():
        pass
    assert "secret" not in str(unavailable.value)


def test_a_row_that_breaks_a_rule_stays_a_mistake_of_ours(database: Database) -> None:
    twice = insert(keys).values([{"name": "one", "content": b""}] * 2)
    with pytest.raises(IntegrityError), answering(), database.write() as connection:
        connection.execute(twice)


def test_opening_a_database_again_costs_the_first_opening_none_of_its_locks(tmp_path: Path) -> None:
    """Else another process would take the log for left behind, and delete what comes after."""
    url = f"sqlite:///{tmp_path}/ivr.db"
    server = Database(url)
    with server.write() as connection:
        connection.execute(text("CREATE TABLE t (n INTEGER)"))
    Database(url).close()

    _in_another_process(url)
    with server.write() as connection:
        connection.execute(text("INSERT INTO t VALUES (1)"))

    assert _in_another_process(url) == "1"


def _in_another_process(url: str) -> str:
    """What a command that comes and goes counts in the table."""
    program = (
        "import sys; from sqlalchemy import text; from ivr.store.database import Database\n"
        "database = Database(sys.argv[1])\n"
        "with database.read() as connection:\n"
        "    print(connection.scalar(text('SELECT count(*) FROM t')))\n"
        "database.close()"
    )
    done = subprocess.run([sys.executable, "-c", program, url], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def test_a_writer_that_waits_too_long_for_the_others_is_told_so(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/ivr.db")

    with database.write(), pytest.raises(LookupUnavailable, match="another writer"), database.write():
        pass
