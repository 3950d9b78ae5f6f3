"""Limits: how often something was tried, by keyed hash, each try counted in a transaction of its own."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from ivr.store.database import Database, answering, insert_into
from ivr.store.sealed import Sealed
from ivr.store.tables import limit_keys, limits


def hashed(key: str, sealed: Sealed) -> bytes:
    return sealed.index("limits.key", key)


class SqlLimits:
    """The port `Limits` on the database. Raises LookupUnavailable where it does not answer."""

    def __init__(self, database: Database, sealed: Sealed) -> None:
        self._database = database
        self._sealed = sealed

    def charge(self, key: str, call: str, turn: int, *, at_most: int, within_s: int, now: datetime) -> bool:
        """The try is counted, durably; False: `at_most` were allowed in the last `within_s` seconds already.

        The same (key, call, turn) gets the same verdict again and counts once. Tries given back and tries
        refused do not count: who is locked out is let in again `within_s` after the tries that did it.
        """
        with answering():
            hidden = hashed(key, self._sealed)
            with self._database.write() as connection:
                since = now - timedelta(seconds=within_s)
                return _charged(connection, hidden, call, turn, at_most, now, since)


def _charged(
    connection: Connection, key: bytes, call: str, turn: int, at_most: int, now: datetime, since: datetime
) -> bool:
    # The key's own row makes tries on one key wait for each other, on PostgreSQL too.
    touch = insert_into(connection, limit_keys).values(key=key, tried_at=now)
    connection.execute(touch.on_conflict_do_update(index_elements=["key"], set_={"tried_at": now}))
    this = (limits.c.key == key, limits.c.call == call, limits.c.turn == turn)
    before: bool | None = connection.scalar(select(limits.c.allowed).where(*this))
    if before is not None:
        return before
    counting = (limits.c.key == key, limits.c.at > since, limits.c.allowed, ~limits.c.returned)
    tries = connection.scalar(select(func.count()).select_from(limits).where(*counting)) or 0
    allowed = tries < at_most
    row = {"key": key, "call": call, "turn": turn, "at": now, "allowed": allowed, "returned": False}
    connection.execute(insert_into(connection, limits).values(row))
    return allowed
