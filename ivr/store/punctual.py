"""Punctual: a PostgreSQL connection that waits for its server for so long and no longer.

A server that took a request and is never heard of again holds its client for minutes: TCP sees nothing wrong,
and the server's own time-outs end only what the server still does. psycopg's time-out for connecting is two
seconds at the least, which is all that a caller may notice of an outage.
"""

from __future__ import annotations

import time
from collections.abc import Generator
from typing import TypeVar

import psycopg
from psycopg.pq import TransactionStatus

Sent = TypeVar("Sent")
Given = TypeVar("Given")
Result = TypeVar("Result")

_LOOK_S = 0.1
"""How often psycopg looks up from waiting."""


class Patience:
    """How long the connections of one database wait, in seconds; None: as long as it takes."""

    def __init__(self, wait_s: float | None = None) -> None:
        self.wait_s = wait_s


def punctual(patience: Patience) -> type[psycopg.Connection]:
    """The class of connections that go by this patience: for connecting, and for every answer."""

    class Punctual(psycopg.Connection):
        @classmethod
        def _connect_gen(cls, conninfo: str = "", **more):  # type: ignore[no-untyped-def]  # psycopg's own
            return _until_late(super()._connect_gen(conninfo, **more), patience.wait_s)

        def wait(self, gen, interval=_LOOK_S, timeout=None):  # type: ignore[no-untyped-def]  # psycopg's own
            try:
                return super().wait(gen, interval, patience.wait_s if timeout is None else timeout)
            except psycopg.OperationalError:
                # Closed, so that whoever pools the connection throws it away with what is under way on it.
                if self.info.transaction_status == TransactionStatus.ACTIVE:
                    self.close()
                raise

    return Punctual


def _until_late(
    connecting: Generator[Given, Sent, Result], wait_s: float | None
) -> Generator[Given, Sent, Result]:
    """What psycopg does to connect, with OperationalError when it takes longer."""
    until_s = None if wait_s is None else time.monotonic() + wait_s
    try:
        wanted = next(connecting)
        while True:
            ready = yield wanted
            if until_s is not None and time.monotonic() >= until_s:
                raise psycopg.OperationalError(f"no connection to the database within {wait_s} s")
            wanted = connecting.send(ready)
    except StopIteration as done:
        result: Result = done.value
        return result
    finally:
        connecting.close()
