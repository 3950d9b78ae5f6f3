"""Links: what a caller's telephone opens, found by its token, and what is shared there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select

from ivr.domain.links import Link, LinkState
from ivr.engine.ports import Json
from ivr.store.database import Database, answering
from ivr.store.job_tables import links
from ivr.store.link_records import token_hash
from ivr.store.result_tables import results
from ivr.store.results import SqlResults
from ivr.store.sealed import Sealed
from ivr.store.tables import calls

POSITION = "position"
"""The result that a shared place is to the call."""
KEPT = timedelta(days=1)
"""So long after its time is up a link still tells whoever opens it what was done there."""

_FOUND = (
    select(links, calls.c.ended_at, results.c.seq)
    .join(calls, calls.c.call == links.c.call)
    .outerjoin(
        results,
        (results.c.call == links.c.call)
        & (results.c.name == POSITION)
        & (results.c.key == bindparam("of_key")),
    )
    .where(links.c.token == bindparam("of_token"))
)


class SqlLinks:
    """The links on the database. Methods raise LookupUnavailable where it does not answer."""

    def __init__(self, database: Database, sealed: Sealed, results: SqlResults) -> None:
        self._database = database
        self._sealed = sealed
        self._results = results

    def of(self, token: str, now: datetime) -> Link | None:
        """The link with that token, as it stands now; None: there never was one."""
        with answering():
            hidden = token_hash(token, self._sealed)
            with self._database.read() as connection:
                wanted = {"of_token": hidden, "of_key": hidden.hex()}
                row = connection.execute(_FOUND, wanted).one_or_none()
        if row is None:
            return None
        state: LinkState = "open"
        if row.seq is not None:
            state = "used"
        elif row.until <= now or row.ended_at is not None:
            state = "over"
        return Link(row.call, row.language, state)

    def share(self, token: str, facts: Mapping[str, Json], at: datetime) -> bool:
        """The call that the link is for has these facts at its next turn. False: it can't be, or was before.

        Of two that share at once, one does.
        """
        link = self.of(token, at)
        if link is None or link.state != "open":
            return False
        key = token_hash(token, self._sealed).hex()
        return self._results.add(link.call, POSITION, key, came=True, facts=facts, at=at)

    def decline(self, token: str, at: datetime) -> bool:
        """The call hears that nothing will be shared there."""
        link = self.of(token, at)
        if link is None or link.state != "open":
            return False
        key = token_hash(token, self._sealed).hex()
        return self._results.add(link.call, POSITION, key, came=False, facts={}, at=at)

    def unsent(self, call: str, at: datetime) -> None:
        """The call hears that its link could not be texted."""
        self._results.add(call, POSITION, "unsent", came=False, facts={}, at=at)

    def forget(self, now: datetime) -> int:
        """Links whose time is long up are deleted. How many those were."""
        with answering(), self._database.write() as connection:
            return connection.execute(delete(links).where(links.c.until < now - KEPT)).rowcount
