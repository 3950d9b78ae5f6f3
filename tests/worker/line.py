"""A line at work, as far as the worker is concerned: turns that leave messages and requests behind."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count

from sqlalchemy import select

from ivr.engine.results import MessageDue, RequestMade, send
from ivr.store.bundles import SqlBundles
from ivr.store.calls import messages
from ivr.store.database import Database
from ivr.store.journal import SqlJournal
from ivr.store.sealed import Sealed
from ivr.store.tables import attempts
from tests.store.rows import BUNDLE, BUNDLE_CONTENT, T0, call_row, turn_row


class Line:
    """Calls of one turn each, and what has become of what they left."""

    def __init__(self, database: Database, sealed: Sealed, journal: SqlJournal) -> None:
        self.database = database
        self.sealed = sealed
        self.journal = journal
        self._calls = count(1)
        SqlBundles(database).keep(BUNDLE, BUNDLE_CONTENT, T0)

    def leaves(self, *names: str, requests: tuple[RequestMade, ...] = ()) -> str:
        """A call whose turn left a message of each name an hour ago; its name."""
        call = f"CA{next(self._calls)}"
        self.journal.begin(call_row(call), turn_row(0, call))
        self.takes_the_turn(call, *names, requests=requests)
        return call

    def takes_the_turn(self, call: str, *names: str, requests: tuple[RequestMade, ...] = ()) -> None:
        due = tuple(MessageDue(name, None, text_to="+15035550117") for name in names)
        effects = tuple(send(one) for one in due)
        at = datetime.now(UTC) - timedelta(hours=1)
        self.journal.add(turn_row(1, call, at=at, records=(*due, *requests), effects=effects))

    def states(self) -> dict[str, str]:
        """The state of each message, by its name."""
        return {one.name: one.state for one in messages(self.database, self.sealed, 1000)}

    def tries(self, record: str) -> list[tuple[int, str | None]]:
        """Each try for a record: its number and what came."""
        wanted = select(attempts.c.n, attempts.c.came).where(attempts.c.record == record)
        with self.database.read() as connection:
            return [(row.n, row.came) for row in connection.execute(wanted.order_by(attempts.c.n))]

    def waits_until(self, is_so: Callable[[], bool], within_s: float = 30.0) -> None:
        """It is so; the test fails where it is not within that time, which is far more than it takes."""
        until = time.monotonic() + within_s
        while not is_so():
            assert time.monotonic() < until, f"not within {within_s} s: {self.states()}"
            time.sleep(0.05)
