"""Together: what many threads have to write goes into one transaction, while turns want to write too.

On SQLite whoever writes keeps all others from it. A worker that asks once for thirty texts takes the file
from the callers' turns once; one that asks thirty times takes it thirty times, and waits thirty times.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from ivr.domain.errors import LookupUnavailable
from ivr.store.database import Database

Value = TypeVar("Value")


class Together:
    """Writes to one database, for any number of threads."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: list[_Waiting[Any]] = []
        self._adding = Lock()
        self._leading = Lock()

    def write(self, work: Callable[[Connection], Value]) -> Value:
        """What the work gives, once that is committed with whatever else was waiting.

        Raises what the work raises, or what the database does; nothing of it is written then. The work may
        be called twice, the first time for nothing.
        """
        mine = _Waiting(work)
        with self._adding:
            self._waiting.append(mine)
        # The first to come writes for all that wait behind it; they find that they are done.
        with self._leading:
            if not mine.is_over:
                self._lead()
        return mine.result()

    def _lead(self) -> None:
        with self._adding:
            batch, self._waiting = self._waiting, []
        if len(batch) > 1 and self._all(batch):
            return
        for one in batch:
            self._alone(one)

    def _all(self, batch: list[_Waiting[Any]]) -> bool:
        """Whether all of the batch is over. If not, each is to be tried alone, for an error of its own."""
        try:
            with self._database.write() as connection:
                values = [one.work(connection) for one in batch]
        except (LookupUnavailable, OperationalError) as error:
            # The database is away, for all of them alike.
            for one in batch:
                one.fail(error)
            return True
        except Exception:  # noqa: BLE001 - whatever it was: it is raised again to the one whose it is
            return False
        for one, value in zip(batch, values, strict=True):
            one.succeed(value)
        return True

    def _alone(self, one: _Waiting[Any]) -> None:
        try:
            with self._database.write() as connection:
                value = one.work(connection)
        except Exception as error:  # noqa: BLE001 - raised again in the thread that asked for the work
            one.fail(error)
        else:
            one.succeed(value)


class _Waiting(Generic[Value]):
    """One thread's work, and what came of it."""

    def __init__(self, work: Callable[[Connection], Value]) -> None:
        self.work = work
        self.is_over = False
        self._value: list[Value] = []
        self._error: Exception | None = None

    def succeed(self, value: Value) -> None:
        self._value = [value]
        self.is_over = True

    def fail(self, error: Exception) -> None:
        self._error = error
        self.is_over = True

    def result(self) -> Value:
        if self._error is not None:
            raise self._error
        return self._value[0]
