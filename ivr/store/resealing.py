"""Resealing: every sealed value under the newest key, beside live calls, so that an older key may go."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from cryptography.fernet import InvalidToken
from sqlalchemy import (
    Column,
    Connection,
    LargeBinary,
    RowMapping,
    Table,
    Update,
    bindparam,
    func,
    select,
    tuple_,
    update,
)

from ivr.domain.errors import RecordsAway
from ivr.store.database import Database, answering
from ivr.store.sealed import Sealed
from ivr.store.tables import PREFIX, bundles, metadata

BATCH = 500
"""Rows that are read at once."""
AT_ONCE = 50
"""Rows that one transaction writes: a turn that comes meanwhile waits for no more."""
SHARE = 0.25
"""Of the time the database is written to, at most; the rest belongs to the turns."""
PAUSES_S = (0.2, 1.0, 5.0, 20.0)
"""Before it is tried again, where the database is away for a moment."""

Progress = Callable[[int], None]
Wait = Callable[[float], None]
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Sealing:
    """How the rows of a table are sealed. Each row counts once, as its worst value is.

    older: under an older key. lost: no key that we have unseals it, or it was altered.
    """

    table: str
    rows: int
    resealed: int
    older: int
    lost: int


def sealed_columns() -> Mapping[Table, tuple[Column[Any], ...]]:
    """The columns whose values are sealed, of every table that has any.

    Whatever holds bytes of any length is sealed, bundles apart; hashes have a length.
    """
    found = {
        table: tuple(
            column
            for column in table.columns
            if isinstance(column.type, LargeBinary)
            and column.type.length is None
            and column is not bundles.c.content
        )
        for table in metadata.sorted_tables
    }
    return {table: columns for table, columns in found.items() if columns}


def rows_of(database: Database) -> int:
    """How many rows have something sealed in them, for whoever shows progress."""
    with answering(), database.read() as connection:
        counted = [connection.scalar(select(func.count()).select_from(one)) for one in sealed_columns()]
    return sum(one or 0 for one in counted)


def check(
    database: Database, sealed: Sealed, *, batch: int = BATCH, progress: Progress = lambda rows: None
) -> list[Sealing]:
    """How every table is sealed now; nothing is changed. Raises LookupUnavailable."""
    found = []
    for table, columns in sealed_columns().items():
        seen = older = lost = 0
        for rows in _batches(database, table, columns, batch, time.sleep):
            seen += len(rows)
            for change in (_Change.of(row, columns, sealed) for row in rows):
                lost += change.lost
                older += bool(change.new) and not change.lost
            progress(len(rows))
        found.append(Sealing(_named(table), seen, 0, older, lost))
    return found


def reseal(
    database: Database,
    sealed: Sealed,
    *,
    batch: int = BATCH,
    at_once: int = AT_ONCE,
    progress: Progress = lambda rows: None,
    wait: Wait = time.sleep,
) -> list[Sealing]:
    """Every value that any key of ours unseals is under the newest one, as far as nobody wrote meanwhile.

    Ended at any moment and begun again it does what is left to do. at_once: rows that one transaction
    writes. Raises LookupUnavailable.
    """
    found = []
    for table, columns in sealed_columns().items():
        seen = done = older = lost = 0
        for rows in _batches(database, table, columns, batch, wait):
            changes = [_Change.of(row, columns, sealed) for row in rows]
            wanted = [change for change in changes if change.new]
            written = sum(
                _write(database, table, wanted[first : first + at_once], wait)
                for first in range(0, len(wanted), at_once)
            )
            seen, done, older = seen + len(rows), done + written, older + len(wanted) - written
            lost += sum(change.lost for change in changes)
            progress(len(rows))
        found.append(Sealing(_named(table), seen, done, older, lost))
    _empty_log(database)
    return found


def _batches(
    database: Database, table: Table, columns: Sequence[Column[Any]], size: int, wait: Wait
) -> Iterator[Sequence[RowMapping]]:
    """All rows, by their keys, each batch read in a transaction of its own."""
    keys = tuple(table.primary_key)
    wanted = select(*keys, *(one for one in columns if one not in keys)).order_by(*keys).limit(size)
    after: tuple[Any, ...] | None = None
    while True:
        where = wanted if after is None else wanted.where(tuple_(*keys) > tuple_(*_typed(keys, after)))
        rows = _patiently(partial(_read, database, where), wait)
        if not rows:
            return
        yield rows
        after = tuple(rows[-1][key] for key in keys)


def _typed(keys: Sequence[Column[Any]], values: tuple[Any, ...]) -> list[Any]:
    return [
        bindparam(None, value, type_=key.type, unique=True) for key, value in zip(keys, values, strict=True)
    ]


def _read(database: Database, wanted: Any) -> Sequence[RowMapping]:
    with answering(), database.read() as connection:
        return connection.execute(wanted).mappings().all()


@dataclass(frozen=True, slots=True)
class _Change:
    """What a row needs: its older values by column, and the same resealed. lost: one nobody can unseal."""

    row: RowMapping
    old: Mapping[str, bytes]
    new: Mapping[str, bytes]
    lost: bool

    @classmethod
    def of(cls, row: RowMapping, columns: Sequence[Column[Any]], sealed: Sealed) -> _Change:
        old, new, lost = {}, {}, False
        for column in columns:
            token = row[column]
            if token is None or sealed.is_newest(token):
                continue
            try:
                new[column.name] = sealed.resealed(token)
                old[column.name] = token
            except InvalidToken:
                lost = True
        return cls(row, old, new, lost)


def _write(database: Database, table: Table, changes: Sequence[_Change], wait: Wait) -> int:
    """How many of the rows were written; the database is left alone for a while afterwards."""
    alike: dict[tuple[str, ...], list[_Change]] = {}
    for change in changes:
        alike.setdefault(tuple(change.new), []).append(change)
    updates = [
        (_update(table, names), [_values(table, one) for one in some]) for names, some in alike.items()
    ]
    took_s = 0.0

    def once() -> int:
        nonlocal took_s
        with answering(), database.write() as connection:
            began_s = time.monotonic()
            _leave_no_trace(connection)
            written = sum(connection.execute(*one).rowcount for one in updates)
        took_s = time.monotonic() - began_s
        return written

    written = _patiently(once, wait)
    wait(took_s * (1 - SHARE) / SHARE)
    return written


def _update(table: Table, names: Sequence[str]) -> Update:
    """A row as it was read gets new values; one that somebody has written since stays as it is."""
    keys = [key == bindparam(f"of_{key.name}", type_=key.type) for key in table.primary_key]
    as_read = [table.c[name] == bindparam(f"old_{name}") for name in names]
    return update(table).where(*keys, *as_read).values({name: bindparam(f"new_{name}") for name in names})


def _values(table: Table, change: _Change) -> dict[str, Any]:
    return {
        **{f"of_{key.name}": change.row[key] for key in table.primary_key},
        **{f"old_{name}": token for name, token in change.old.items()},
        **{f"new_{name}": token for name, token in change.new.items()},
    }


def _patiently(once: Callable[[], Answer], wait: Wait) -> Answer:
    """What it gives; tried again where the database is only away for a moment."""
    for pause_s in PAUSES_S:
        try:
            return once()
        except RecordsAway as error:
            if not error.soon_over:
                raise
        wait(pause_s)
    return once()


def _leave_no_trace(connection: Connection) -> None:
    """What is overwritten is gone from an SQLite file, not only unlinked: the older key may be known."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete = ON")


def _empty_log(database: Database) -> None:
    """An SQLite file's log holds no older pages any more, unless somebody reads at this very moment."""
    if database.engine.dialect.name != "sqlite":
        return
    # Not by a connection of SQLAlchemy's: it would begin a transaction, in which this is refused.
    with answering():
        raw = database.engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            raw.close()


def _named(table: Table) -> str:
    return table.name.removeprefix(PREFIX)
