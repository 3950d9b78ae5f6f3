"""The journal of a bench: how long its rows are, what was asked for in it, and a million turns of others."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from statistics import mean

from sqlalchemy import Connection, func, insert, select, text

from ivr.store import calls as read_back
from ivr.store.database import Database
from ivr.store.index_key import sealed_with
from ivr.store.tables import calls, turns
from ivr.store.tables import requests as requests_table
from tests.bench.databases import SECRET_KEY

TURNS_A_CALL = 8
_CHUNK = 20_000
KEPT_BYTES = 40
"""Of each sealed value of the copies. The index of a million turns is as deep, whatever the rows weigh."""


def sizes(url: str, call: str) -> tuple[int, int]:
    """(bytes of an answer, bytes of a row before it is sealed), on average over one call's turns."""
    database = Database(url)
    try:
        rows = read_back.transcript(database, sealed_with(database, [SECRET_KEY]), call)
    finally:
        database.close()
    answers = mean(len(row.answer) for row in rows)
    others = mean(
        len(json.dumps([row.event, row.heard, row.path, row.state, row.facts, row.said])) for row in rows
    )
    return round(answers), round(answers + others)


def counted(url: str) -> tuple[int, int]:
    """How many turns and how many requests there are."""
    database = Database(url)
    try:
        with database.read() as connection:
            return _count(connection, turns), _count(connection, requests_table)
    finally:
        database.close()


def _count(connection: Connection, table: object) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0  # type: ignore[arg-type]  # a table


def fill(url: str, how_many: int, progress: Callable[[int], None]) -> None:
    """So many turns more are in the journal: copies of the last call's rows under new names, cut short.

    progress: told how many rows more are in. A copy cannot be unsealed; nothing ever asks for it.
    """
    database = Database(url)
    try:
        with database.read() as connection:
            call = connection.execute(select(calls).limit(1)).mappings().one()
            turn = (
                connection.execute(select(turns).where(turns.c.call == call["call"]).limit(1))
                .mappings()
                .one()
            )
        ended = {**call, "ended_at": datetime.now(UTC), "how": "completed"}
        cut = {name: v[:KEPT_BYTES] if isinstance(v, bytes) else v for name, v in turn.items()}
        for start in range(0, how_many, _CHUNK):
            names = [_name(n) for n in range(start // TURNS_A_CALL, (start + _CHUNK) // TURNS_A_CALL)]
            with database.write() as connection:
                connection.execute(insert(calls), [{**ended, "call": name} for name in names])
                connection.execute(
                    insert(turns),
                    [{**cut, "call": name, "n": n} for name in names for n in range(TURNS_A_CALL)],
                )
            progress(_CHUNK)
        with database.write() as connection:
            connection.execute(text("ANALYZE"))
    finally:
        database.close()


def _name(n: int) -> str:
    # The carrier's names are spread over the whole index, not added at its end.
    return "CA" + hashlib.md5(str(n).encode(), usedforsecurity=False).hexdigest()


def settled(url: str) -> None:
    """What was filled in is where it stays: nothing of it is left to be done while turns are measured."""
    database = Database(url)
    engine = database.engine.execution_options(isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            else:
                connection.execute(text("SET statement_timeout = 0"))
                connection.execute(text("VACUUM (ANALYZE)"))
                connection.execute(text("CHECKPOINT"))
    finally:
        database.close()
