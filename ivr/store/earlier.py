"""Earlier: what a telephone's last call learned before it was cut off."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, select

from ivr.domain.facts import Facts, decoded
from ivr.store.database import Database, answering
from ivr.store.rows import LastTurn, caller_of
from ivr.store.sealed import Sealed
from ivr.store.tables import calls, turns

MOST_LOOKED_AT = 300
"""Calls of one look-up at the most. Callers are sealed, each for its own row, so each has to be unsealed."""

_SINCE = (
    select(calls.c.call, calls.c.caller)
    .where(
        calls.c.began_at >= bindparam("since"),
        calls.c.caller.is_not(None),
        calls.c.call != bindparam("but_not"),
    )
    .order_by(calls.c.began_at.desc(), calls.c.call)
    .limit(MOST_LOOKED_AT)
)
_LAST = (
    select(calls.c.call, turns.c.n, turns.c.state, turns.c.facts, turns.c.answer)
    .join_from(calls, turns)
    .where(calls.c.call == bindparam("of_call"))
    .order_by(turns.c.n.desc())
    .limit(1)
)


class SqlEarlier:
    """The port `Earlier` on the database. Raises LookupUnavailable where it does not answer."""

    def __init__(self, database: Database, sealed: Sealed) -> None:
        self._database = database
        self._sealed = sealed

    def told(self, caller: str, *, since: datetime, but_not: str) -> Facts | None:
        """What this telephone's newest call since then learned; None: there is none. but_not: which asks."""
        with answering():
            with self._database.glance() as connection:
                began = connection.execute(_SINCE, {"since": since, "but_not": but_not}).mappings().all()
            theirs = (one for one in began if caller_of(one, self._sealed) == caller)
            newest = next(theirs, None)
            if newest is None:
                return None
            with self._database.glance() as connection:
                last = connection.execute(_LAST, {"of_call": newest[calls.c.call]}).mappings().one_or_none()
            if last is None:
                return None
            facts = LastTurn.of(last, self._sealed).facts
        assert isinstance(facts, dict), "the journal keeps facts as an object"
        return decoded(facts)
