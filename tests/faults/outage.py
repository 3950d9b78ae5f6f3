"""A house whose database goes away for some seconds of the exchange's clock, and comes back.

The exchange's time stands still while the house answers; what an answer takes is added to it, and so is what
the house sleeps. So an outage of a minute takes as long as what the house really waits for in it.
"""

from __future__ import annotations

import io
import re
import sqlite3
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, create_engine, event, text

from ivr.exchange.wsgi import Environ
from ivr.store.database import Database
from ivr.webhooks.retries import Retries
from ivr.wiring import create_app
from tests.faults.proxy import Mode, TcpProxy
from tests.house import TestHouse


class Fault(Protocol):
    """Something that keeps a database from answering."""

    def begin(self) -> None: ...

    def end(self) -> None: ...

    @property
    def happened(self) -> bool:
        """Whether anything was kept from answering."""


class Felt:
    """What the house itself noticed of a fault. failures: how many of its attempts have failed so far."""

    def __init__(self, failures: Callable[[], int]) -> None:
        self._failures = failures
        self._before: int | None = None

    def begins(self) -> None:
        if self._before is None:
            self._before = self._failures()

    @property
    def happened(self) -> bool:
        return self._before is not None and self._failures() > self._before


class Through(Felt):
    """A proxy in one of its modes."""

    def __init__(self, proxy: TcpProxy, mode: Mode, failures: Callable[[], int]) -> None:
        super().__init__(failures)
        self._proxy, self._mode = proxy, mode

    def begin(self) -> None:
        self.begins()
        self._proxy.set(self._mode)

    def end(self) -> None:
        self._proxy.set("pass")

    @property
    def happened(self) -> bool:
        # What is refused never reaches the proxy: there the house's own attempts are all that tells.
        return super().happened and (self._mode == "refuse" or self._proxy.seen[self._mode] > 0)


class Locked(Felt):
    """Another program holds the SQLite file for itself."""

    def __init__(self, file: Path, failures: Callable[[], int]) -> None:
        super().__init__(failures)
        self._file = file
        self._other: sqlite3.Connection | None = None

    def begin(self) -> None:
        self.begins()
        self._other = sqlite3.connect(self._file, isolation_level=None, check_same_thread=False)
        self._other.execute("BEGIN EXCLUSIVE")

    def end(self) -> None:
        if self._other is not None:
            with closing(self._other) as other:
                other.execute("ROLLBACK")
            self._other = None


class LockedTable(Felt):
    """Somebody makes an index on one table of a PostgreSQL: it can be read and not written."""

    def __init__(self, url: str, table: str, failures: Callable[[], int]) -> None:
        super().__init__(failures)
        self._engine, self._table = create_engine(url), table
        self._other: Connection | None = None

    def begin(self) -> None:
        self.begins()
        self._other = self._engine.connect()
        self._other.execute(text(f"LOCK TABLE {self._table} IN SHARE MODE"))

    def end(self) -> None:
        if self._other is not None:
            self._other.close()
            self._other = None
        self._engine.dispose()


class Busy:
    """A database that says at once that it is busy: an outage in which nobody really waits.

    to: what the statements begin with that it refuses, as a pattern; all, unless it is said.
    """

    def __init__(self, database: Database, *, to: str = "") -> None:
        self._is_on = False
        self.happened = False
        refused = re.compile(to)

        @event.listens_for(database.engine, "do_execute")
        @event.listens_for(database.engine, "do_execute_no_params")
        def refuse(_cursor: object, statement: str, *_: object) -> None:
            if self._is_on and refused.match(statement):
                self.happened = True
                error = sqlite3.OperationalError("busy")
                error.sqlite_errorcode = sqlite3.SQLITE_BUSY
                raise error

    def begin(self) -> None:
        self._is_on = True

    def end(self) -> None:
        self._is_on = False


class HouseOfFaults(TestHouse):
    """A house whose database is away between two moments of the exchange's clock."""

    __test__ = False

    def __init__(self, folder: Path, **settings: Any) -> None:
        self._fault: Fault | None = None
        self._lasts_s: float | None = None
        self.away_from_s = self._until_s = 0.0
        self._is_away = False
        self.longest_answer_s = 0.0
        self._marked_s = time.perf_counter()
        super().__init__(folder, **settings)
        self._retries = Retries(self._now_s, self._sleep)
        # One process for all requests, as in life: what it remembers of an outage counts.
        self._app = create_app(
            self.settings,
            self.clock,
            self.shipped,
            retries=self._retries,
            spool=folder / "spool.jsonl",
        )

    def loses(self, fault: Fault, seconds: float) -> None:
        """The database is away from the next request on, for so many seconds of the exchange's clock."""
        self._fault, self._lasts_s = fault, seconds
        self.longest_answer_s = 0.0

    def failures(self) -> int:
        """How many attempts have failed so far because the database did not answer."""
        return self._retries.failures

    @property
    def database(self) -> Database:
        """The database as the server has it; the tests' own eyes have another connection."""
        found = self._app.extensions["guardline"].database
        assert isinstance(found, Database)
        return found

    def passes(self, seconds: float) -> None:
        """So many seconds of the exchange's clock go by."""
        self.exchange.pass_time(seconds)
        self._follow()

    def _follow(self) -> None:
        """The database is away just when it should be."""
        should = self._fault is not None and self.away_from_s <= self.exchange.now_s < self._until_s
        if should and not self._is_away and self._fault is not None:
            self._fault.begin()
        elif self._is_away and not should and self._fault is not None:
            self._fault.end()
        if should != self._is_away:
            # The tests' own eyes look over the same network, and do not try again as the server does.
            self.house.database.engine.dispose()
        self._is_away = should

    def _now_s(self) -> float:
        """The exchange's time, with what the answer has taken so far."""
        here_s = time.perf_counter()
        self.exchange.now_s += here_s - self._marked_s
        self._marked_s = here_s
        self._follow()
        return self.exchange.now_s

    def _sleep(self, seconds: float) -> None:
        self._now_s()
        self.exchange.now_s += seconds
        self._follow()

    def _answer(self, environ: Environ, body: bytes, start_response: Callable[..., Any]) -> bytes:
        began_s = self.exchange.now_s
        if self._lasts_s is not None:
            self.away_from_s, self._until_s, self._lasts_s = began_s, began_s + self._lasts_s, None
        self._follow()
        self._marked_s = time.perf_counter()
        try:
            answer = self._app.wsgi_app({**environ, "wsgi.input": io.BytesIO(body)}, start_response)
            return b"".join(answer)
        finally:
            self.longest_answer_s = max(self.longest_answer_s, self._now_s() - began_s)

    def _answered_afresh(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        # Not twice, as elsewhere: while the database is away the second answer may be another one.
        return [self._answer(environ, environ["wsgi.input"].read(), start_response)]

    def leaves(self) -> None:
        """Nothing of it is left behind."""
        if self._is_away and self._fault is not None:
            self._fault.end()
        self.database.close()
        self.house.database.close()
