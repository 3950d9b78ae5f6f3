"""Trouble: whether a database's error will be over in seconds, or whether nobody should wait for that."""

from __future__ import annotations

import sqlite3

import psycopg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

_SQLITE_SOON_OVER = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,  # no file descriptor is left, most often
        sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_PROTOCOL,  # another process opened the log at the same moment
    }
)
_SQLITE_LASTING = frozenset(
    {
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_READONLY,
    }
)
_PRIMARY = 0xFF
"""SQLite's extended result codes hold the primary one in their last byte."""

_POSTGRESQL_SOON_OVER = (
    "08",  # the connection
    "40",  # a deadlock, or two transactions that cannot both be
    "53",  # connections or memory used up
    "55P03",  # a lock that was not to be had in time
    "57",  # the server stops, starts, or ended the statement
)
POSTGRESQL_LASTING = (
    "25006",  # read-only: a stand-by, or set so by somebody
    "53100",  # the disk is full
    "58",  # its files
    "XX001",  # a corrupt table
    "XX002",  # a corrupt index
)


def is_soon_over(error: Exception) -> bool | None:
    """True: the database is away for a moment. False: for longer. None: something else is wrong."""
    if isinstance(error, NoConnectionFree):
        return True
    if not isinstance(error, DBAPIError):
        return None
    match error.orig:
        case sqlite3.Error() as sqlite:
            return _of_sqlite(sqlite)
        case psycopg.Error(sqlstate=str(state)):
            found = _of_postgresql(state)
        case psycopg.Error():
            # What the server never answered has no state of its: no connection, or one that broke.
            return True
        case _:
            found = None
    return True if found is None and error.connection_invalidated else found


def is_read_only(error: BaseException | None) -> bool:
    """Whether PostgreSQL refused to write, as a stand-by does when another server is the first by now."""
    return isinstance(error, psycopg.errors.ReadOnlySqlTransaction)


def _of_sqlite(error: sqlite3.Error) -> bool | None:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY
    if code in _SQLITE_SOON_OVER:
        return True
    return False if code in _SQLITE_LASTING else None


def _of_postgresql(state: str) -> bool | None:
    if state.startswith(POSTGRESQL_LASTING):
        return False
    return True if state.startswith(_POSTGRESQL_SOON_OVER) else None
