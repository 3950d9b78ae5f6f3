"""Limits: how often something was tried, by keyed hash, each try counted in a transaction of its own."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from ivr.store.database import INSERTS, Database, answering
from ivr.store.sealed import Sealed
from ivr.store.tables import limit_keys, limits

_of_key = limits.c.key == bindparam("of_key")
_THIS = (_of_key, limits.c.call == bindparam("of_call"), limits.c.turn == bindparam("of_turn"))
_VERDICT = select(limits.c.allowed).where(*_THIS)
_COUNTS = select(limits.c.allowed & (limits.c.at > bindparam("since"))).where(*_THIS)
_TRIES = (
    select(func.count())
    .select_from(limits)
    .where(_of_key, limits.c.at > bindparam("since"), limits.c.allowed, ~limits.c.returned)
)
_STANDING = select(_VERDICT.scalar_subquery(), _TRIES.scalar_subquery(), _COUNTS.scalar_subquery())
"""The verdict on this very try, if there is one, how many tries count, and whether this is one of them."""
_NEW = insert(limits)
_ANEW = update(limits).where(*_THIS)


def _touch(new: sqlite.Insert | postgresql.Insert) -> sqlite.Insert | postgresql.Insert:
    return new.on_conflict_do_update(index_elements=["key"], set_={"tried_at": new.excluded.tried_at})


_TOUCH = {database: _touch(insert_of(limit_keys)) for database, insert_of in INSERTS.items()}


def hashed(key: str, sealed: Sealed) -> bytes:
    return sealed.index("limits.key", key)


class SqlLimits:
    """The port `Limits` on the database. Raises LookupUnavailable where it does not answer."""

    def __init__(self, database: Database, sealed: Sealed) -> None:
        self._database = database
        self._sealed = sealed

    def charge(
        self,
        key: str,
        call: str,
        turn: int,
        *,
        at_most: int,
        within_s: int,
        now: datetime,
        anew: bool = False,
    ) -> bool:
        """The try is counted, durably; False: `at_most` were allowed in the last `within_s` seconds already.

        The same (key, call, turn) gets the same verdict again and counts once. Tries given back and tries
        refused do not count: who is locked out is let in again `within_s` after the tries that did it.

        anew: what it is for may be tried again later: a refusal binds nobody, and a try that was allowed
        counts once within `within_s` seconds, and once more after them.
        """
        with answering():
            hidden = hashed(key, self._sealed)
            with self._database.write() as connection:
                since = now - timedelta(seconds=within_s)
                return _charged(connection, hidden, call, turn, at_most, now, since, anew=anew)


def _charged(
    connection: Connection,
    key: bytes,
    call: str,
    turn: int,
    at_most: int,
    now: datetime,
    since: datetime,
    *,
    anew: bool,
) -> bool:
    # The key's own row makes tries on one key wait for each other, on PostgreSQL too.
    connection.execute(_TOUCH[connection.dialect.name], {"key": key, "tried_at": now})
    this = {"of_key": key, "of_call": call, "of_turn": turn, "since": since}
    before, tries, counts = connection.execute(_STANDING, this).one()
    if before is not None and (counts or not anew):
        return bool(before)
    allowed: bool = tries < at_most
    if before is not None:
        connection.execute(_ANEW, this | {"at": now, "allowed": allowed})
        return allowed
    row = {"key": key, "call": call, "turn": turn, "at": now, "allowed": allowed, "returned": False}
    connection.execute(_NEW, row)
    return allowed
