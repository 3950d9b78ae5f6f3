"""Results: what the world answers to calls that wait for it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.exc import IntegrityError

from ivr.engine.ports import Json, ResultRow
from ivr.store.database import Database, answering
from ivr.store.result_tables import results
from ivr.store.sealed import Sealed

_AFTER = (
    select(results)
    .where(
        results.c.call == bindparam("of_call"),
        results.c.name == bindparam("of_name"),
        results.c.seq > bindparam("after"),
    )
    .order_by(results.c.seq.desc())
    .limit(1)
)
_NEXT = select(func.coalesce(func.max(results.c.seq), 0) + 1).where(
    results.c.call == bindparam("of_call"), results.c.name == bindparam("of_name")
)
_SAME = select(results.c.seq).where(
    results.c.call == bindparam("of_call"),
    results.c.name == bindparam("of_name"),
    results.c.key == bindparam("of_key"),
)
_TRIES = 5
"""Two results of one name that come at once take one number; one of them takes the next."""


class SqlResults:
    """The answers of the world, on the database. Methods raise LookupUnavailable where it does not answer."""

    def __init__(self, database: Database, sealed: Sealed) -> None:
        self._database = database
        self._sealed = sealed

    def add(
        self, call: str, name: str, key: str, *, came: bool, facts: Mapping[str, Json], at: datetime
    ) -> bool:
        """The call has the result at its next turn. False: one with the same key was there already.

        Raises LookupError for a call that never began.
        """
        row = ResultRow(name, 0, came, facts)
        with answering(), self._database.write() as connection:
            return add_result(connection, self._sealed, call, key, row, at)

    def newest(self, call: str, name: str, after: int) -> ResultRow | None:
        """The newest result of that name with a higher number, if there is one."""
        with answering():
            with self._database.glance() as connection:
                of = {"of_call": call, "of_name": name, "after": after}
                row = connection.execute(_AFTER, of).one_or_none()
            if row is None:
                return None
            facts = self._sealed.unseal_json(_place(call, name, row.seq), row.facts)
            return ResultRow(name, row.seq, row.came, facts)


def add_result(
    connection: Connection, sealed: Sealed, call: str, key: str, result: ResultRow, at: datetime
) -> bool:
    """As `SqlResults.add`, in the connection's transaction; the result gets the next number of its name."""
    name = result.name
    of = {"of_call": call, "of_name": name, "of_key": key}
    for _ in range(_TRIES):
        if connection.execute(_SAME, of).first() is not None:
            return False
        seq = connection.execute(_NEXT, of).scalar_one()
        row = {"call": call, "name": name, "seq": seq, "key": key, "at": at, "came": result.came}
        facts = sealed.seal_json(_place(call, name, seq), dict(result.facts))
        try:
            with connection.begin_nested():
                connection.execute(results.insert(), {**row, "facts": facts})
            return True
        except IntegrityError:
            continue
    raise LookupError("a result for a call that never began")


def _place(call: str, name: str, seq: int) -> str:
    return f"results.facts/{call}/{name}/{seq}"
