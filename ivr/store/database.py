"""A database: SQLite in a file, or PostgreSQL; opened by URL, read and written in short transactions."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from cryptography.fernet import InvalidToken
from sqlalchemy import URL, Connection, Engine, Table, create_engine, event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from ivr.domain.errors import LookupUnavailable

BUSY_TIMEOUT_MS = 2_000
"""How long a statement waits for another process. A turn writes twice at the most, and has 8 s in all."""
GATE_TIMEOUT_S = 2.0
"""How long a writer waits for the others of its own process."""
CONNECT_TIMEOUT_S = 3
THREADS = 64
"""Connections that one process may hold at once; a thread takes one for the length of a transaction."""
KINDS = ("sqlite", "sqlite+pysqlite", "postgresql", "postgresql+psycopg")
EXAMPLES = "sqlite:///var/ivr.db or postgresql://user:password@host/name"

_gates: dict[str, Lock] = {}
_gates_gate = Lock()


class Database:
    """An open database. Raises ValueError, in one line and without the password, for a URL of no use.

    SQLite: WAL, every commit on the disk, foreign keys held; the file and its folder are made, readable by
    their owner alone. Writers of one process wait for each other at a gate, because SQLite's own lock is
    not first come, first served and lets some wait for seconds.
    """

    def __init__(self, url: str, *, foreign_keys: bool = True) -> None:
        parsed = _parsed(url)
        self._gate: Lock | None = None
        if parsed.get_backend_name() == "sqlite":
            path = _made_private(parsed)
            self._gate = _gate_of(path)
            self.engine = _sqlite_engine(parsed, foreign_keys)
        else:
            self.engine = _postgresql_engine(parsed)
        self._writing = self.engine.execution_options(ivr_begin="BEGIN IMMEDIATE")

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that only reads; on SQLite it sees one moment, and no writer stops it."""
        with self.engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that writes: committed at the end of the block, rolled back by any exception."""
        with _through(self._gate), self._writing.begin() as connection:
            yield connection

    def close(self) -> None:
        """No connection is open any more."""
        self.engine.dispose()


@contextmanager
def _through(gate: Lock | None) -> Iterator[None]:
    """The block alone holds the gate. Raises LookupUnavailable where another one holds it for too long."""
    if gate is None:
        yield
        return
    if not gate.acquire(timeout=GATE_TIMEOUT_S):
        raise LookupUnavailable(f"another writer has held the records for {GATE_TIMEOUT_S:.0f} s")
    try:
        yield
    finally:
        gate.release()


@contextmanager
def answering() -> Iterator[None]:
    """Whatever keeps the database from answering inside the block becomes LookupUnavailable.

    A key gone too early counts as that too. A statement that is wrong, or that breaks a rule of the tables,
    is a mistake of ours and stays what it is.
    """
    try:
        yield
    except (DataError, IntegrityError, ProgrammingError):
        raise
    except (DBAPIError, NoConnectionFree, InvalidToken) as error:
        # Only the kind of error is named: a database's message may quote the row.
        raise LookupUnavailable(f"the records do not answer: {type(error).__name__}") from error


def insert_into(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that knows ON CONFLICT; both databases write it alike, SQLAlchemy has one class for each."""
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)


def inserted(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """The row is there; False: one with any of its unique keys was there before, and stays as it is.

    A row that breaks another rule of the table raises IntegrityError.
    """
    insert = insert_into(connection, table).values(**values).on_conflict_do_nothing()
    # Without this option SQLAlchemy does not say, on PostgreSQL, how many rows an INSERT made.
    made = connection.execute(insert, execution_options={"preserve_rowcount": True})
    return made.rowcount == 1


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        # The URL is not repeated: what cannot be read may hold a password.
        raise ValueError(f"the database URL cannot be read; it looks like {EXAMPLES}") from None
    if parsed.drivername not in KINDS:
        raise ValueError(f"no database of the kind {parsed.drivername!r}: use {EXAMPLES}")
    if parsed.get_backend_name() == "sqlite":
        if not parsed.database or parsed.database == ":memory:":
            raise ValueError(
                "a database in memory forgets its calls: name a file, such as sqlite:///var/ivr.db"
            )
        if parsed.database.startswith("file:"):
            raise ValueError("name the SQLite file by its path, such as sqlite:///var/ivr.db, not as file:")
    return parsed


def _made_private(url: URL) -> Path:
    path = Path(str(url.database)).absolute()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Made before SQLite opens it: its -wal and -shm files take over the mode of this one.
        _make(path)
        if path.stat().st_uid == os.getuid():
            path.chmod(0o600)
    except OSError as error:
        raise ValueError(f"the database file {path} cannot be opened: {error.strerror}") from error
    return path


def _make(path: Path) -> None:
    # A file that is there is never opened here: closing it would drop every lock that this process holds on
    # it, SQLite's too. Another process would then take the log for left behind, and delete it with all that
    # is written to it from then on.
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        if not os.access(path, os.R_OK | os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path)) from None


def _gate_of(path: Path) -> Lock:
    with _gates_gate:
        return _gates.setdefault(str(path.resolve()), Lock())


def _sqlite_engine(url: URL, foreign_keys: bool) -> Engine:
    engine = create_engine(url, pool_size=THREADS, max_overflow=0, pool_timeout=CONNECT_TIMEOUT_S)

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _: object) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself: `_begin` does
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A writer that began as a reader can fail half-way with "database is locked"; IMMEDIATE cannot.
        connection.exec_driver_sql(connection.get_execution_options().get("ivr_begin", "BEGIN"))

    return engine


def _postgresql_engine(url: URL) -> Engine:
    return create_engine(
        url,
        pool_size=8,
        max_overflow=THREADS - 8,
        pool_timeout=CONNECT_TIMEOUT_S,
        pool_pre_ping=True,  # a restarted server costs no caller a turn
        isolation_level="READ COMMITTED",
        connect_args={
            "connect_timeout": CONNECT_TIMEOUT_S,
            "options": f"-c statement_timeout={BUSY_TIMEOUT_MS} -c timezone=UTC",
        },
    )
