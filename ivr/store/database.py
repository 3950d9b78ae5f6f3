"""A database: SQLite in a file, or PostgreSQL; opened by URL, read and written in short transactions."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from cryptography.fernet import InvalidToken
from sqlalchemy import URL, Connection, Engine, ExceptionContext, Table, create_engine, event, make_url, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import (
    ArgumentError,
    DataError,
    DBAPIError,
    IntegrityError,
    InvalidatePoolError,
    ProgrammingError,
)
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlalchemy.pool import ConnectionPoolEntry

from ivr.domain.errors import LookupUnavailable, RecordsAway
from ivr.store.punctual import Patience, punctual
from ivr.store.trouble import is_read_only, is_soon_over

BUSY_TIMEOUT_S = 2.0
"""How long a statement waits for another process, and a writer for the others of its own."""
CONNECT_TIMEOUT_S = 3
FRESH_S = 1.0
"""How long after its last use a connection is taken for one that answers."""
HURRIED_S = 0.8
"""How long a turn waits for any one thing of the database before it is taken again: with it, an outage of two
seconds is a pause of three at the most, whenever it begins."""
THREADS = 64
"""Connections that one process may hold at once; a thread takes one for the length of a transaction."""
KINDS = ("sqlite", "sqlite+pysqlite", "postgresql", "postgresql+psycopg")
EXAMPLES = "sqlite:///var/ivr.db or postgresql://user:password@host/name"

_gates: dict[str, Lock] = {}
_gates_gate = Lock()

INSERTS: Mapping[str, Callable[[Table], sqlite.Insert | postgresql.Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}


class Database:
    """An open database. Raises ValueError, in one line and without the password, for a URL of no use.

    SQLite: WAL, every commit on the disk, foreign keys held; the file and its folder are made, readable by
    their owner alone. Writers of one process wait for each other at a gate, because SQLite's own lock is
    not first come, first served and lets some wait for seconds.
    """

    def __init__(self, url: str, *, foreign_keys: bool = True) -> None:
        parsed = _parsed(url)
        self._gate: Lock | None = None
        self._patience = Patience()
        if parsed.get_backend_name() == "sqlite":
            path = _made_private(parsed)
            self._gate = _gate_of(path)
            self.engine = _sqlite_engine(parsed, foreign_keys, self._patience)
            self._glancing = self.engine.execution_options(ivr_begin=None)
        else:
            self.engine = _postgresql_engine(parsed, self._patience)
            self._glancing = self.engine.execution_options(isolation_level="AUTOCOMMIT")
        self._writing = self.engine.execution_options(ivr_begin="BEGIN IMMEDIATE")

    def beside(self, name: str, default: Path) -> Path:
        """The file of that name next to an SQLite file; in the default folder for a database elsewhere."""
        path = self.engine.url.database if self._gate is not None else None
        return (Path(path).absolute().parent if path else default) / name

    def hurry(self) -> None:
        """From now on nothing waits for the database longer than HURRIED_S: callers are on the telephone."""
        self._patience.wait_s = HURRIED_S
        self.engine.dispose()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that only reads; on SQLite it sees one moment, and no writer stops it."""
        with self.engine.begin() as connection:
            yield connection

    @contextmanager
    def glance(self) -> Iterator[Connection]:
        """For one statement that reads: a transaction by itself, which nothing begins or ends."""
        with self._glancing.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that writes: committed at the end of the block, rolled back by any exception."""
        with _through(self._gate, self._patience), self._writing.begin() as connection:
            yield connection

    def close(self) -> None:
        """No connection is open any more."""
        self.engine.dispose()


@contextmanager
def _through(gate: Lock | None, patience: Patience) -> Iterator[None]:
    """The block alone holds the gate. Raises RecordsAway where another one holds it for too long."""
    if gate is None:
        yield
        return
    wait_s = patience.wait_s or BUSY_TIMEOUT_S
    if not gate.acquire(timeout=wait_s):
        raise RecordsAway(f"another writer has held the records for {wait_s:g} s", soon_over=True)
    try:
        yield
    finally:
        gate.release()


@contextmanager
def answering() -> Iterator[None]:
    """Whatever keeps the database from answering inside the block becomes RecordsAway or LookupUnavailable.

    RecordsAway where no turn can be kept either. A key gone too early is LookupUnavailable. A statement that
    is wrong, or that breaks a rule of the tables, is a mistake of ours and stays what it is.
    """
    try:
        yield
    except (DataError, IntegrityError, ProgrammingError):
        raise
    except (DBAPIError, NoConnectionFree, InvalidToken) as error:
        # Only the kind of error is named: a database's message may quote the row.
        says = f"the records do not answer: {type(error).__name__}"
        soon_over = is_soon_over(error)
        if soon_over is None:
            raise LookupUnavailable(says) from error
        raise RecordsAway(says, soon_over=soon_over) from error


def insert_into(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that knows ON CONFLICT; both databases write it alike, SQLAlchemy has one class for each."""
    return INSERTS[connection.dialect.name](table)


def inserted(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """The row is there; False: one with any of its unique keys was there before, and stays as it is.

    A row that breaks another rule of the table raises IntegrityError.
    """
    made = connection.execute(_unless_there(connection.dialect.name, table), values)
    return made.rowcount == 1


@lru_cache
def _unless_there(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    # Made once: an INSERT that is built anew costs more than the database takes to carry it out.
    insert = INSERTS[dialect](table)
    # Without this option SQLAlchemy does not say, on PostgreSQL, how many rows an INSERT made.
    return insert.on_conflict_do_nothing().execution_options(preserve_rowcount=True)


def lossy(connection: Connection) -> str | None:
    """What is set up so that a loss of power may lose turns that were answered, in a line; None: nothing is.

    SQLite: every connection of ours is safe. PostgreSQL: two settings are its server's own, and a pooler in
    front of it may have dropped what a connection asks for.
    """
    if connection.dialect.name != "postgresql":
        return None
    for name in ("fsync", "full_page_writes", "synchronous_commit"):
        if connection.scalar(text("SELECT current_setting(:name)"), {"name": name}) == "off":
            return f"PostgreSQL has {name} = off: a loss of power may lose turns that were answered"
    return None


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


def _sqlite_engine(url: URL, foreign_keys: bool, patience: Patience) -> Engine:
    engine = create_engine(url, pool_size=THREADS, max_overflow=0, pool_timeout=BUSY_TIMEOUT_S)

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _: object) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself: `_begin` does
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {(patience.wait_s or BUSY_TIMEOUT_S) * 1000:.0f}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A writer that began as a reader can fail half-way with "database is locked"; IMMEDIATE cannot.
        how: str | None = connection.get_execution_options().get("ivr_begin", "BEGIN")
        if how is None:
            return
        driver: Any = connection.connection.driver_connection
        try:
            # Past SQLAlchemy, which would take longer over these two words than SQLite does.
            driver.execute(how)
        except sqlite3.Error as error:
            raise DBAPIError.instance(how, None, error, sqlite3.Error) from error

    return engine


def _ping_when_idle(engine: Engine) -> None:
    """A restarted server costs no caller a turn, and an answering one no round trip at each transaction.

    A connection that was good FRESH_S ago is taken as it is: should its server have gone since, the statement
    fails as it would have, had the server gone just after the ping.
    """

    @event.listens_for(engine, "checkin")
    def _left(_connection: object, record: ConnectionPoolEntry) -> None:
        record.info["left_at_s"] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def _taken(connection: Any, record: ConnectionPoolEntry, _fairy: object) -> None:
        if time.monotonic() - record.info.get("left_at_s", -FRESH_S) < FRESH_S:
            return
        try:
            engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            raise InvalidatePoolError from error


def _postgresql_engine(url: URL, patience: Patience) -> Engine:
    engine = create_engine(
        url,
        pool_size=8,
        max_overflow=THREADS - 8,
        pool_timeout=BUSY_TIMEOUT_S,
        isolation_level="READ COMMITTED",
        connect_args={
            "connect_timeout": CONNECT_TIMEOUT_S,
            "options": f"-c statement_timeout={BUSY_TIMEOUT_S * 1000:.0f} -c timezone=UTC"
            # Whatever is set for the server, the database or the user: what was answered is on the disk.
            " -c synchronous_commit=on",
        },
    )
    connection_class = punctual(patience)
    _ping_when_idle(engine)

    @event.listens_for(engine, "do_connect")
    def _connect(_dialect: object, _record: object, arguments: Any, options: Any) -> Any:
        return connection_class.connect(*arguments, **options)

    @event.listens_for(engine, "handle_error")
    def _leave_a_stand_by(context: ExceptionContext) -> None:
        if is_read_only(context.original_exception):
            # After a fail-over the same address leads to another server, but not on this connection.
            context.is_disconnect = True

    return engine
