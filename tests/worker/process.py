"""A worker process for tests: the real one, but for its carrier, which writes into a file what it was given.

What it does with an order is in the record's name: "ok", "fails-twice", "never", "bug", "slow", and
"again-..." where a repeat can do no harm. With --die it ends itself by SIGKILL at that point of an order.
"""

from __future__ import annotations

import argparse
import os
import signal
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from ivr.effects.carrying import Attempts, Carrying
from ivr.effects.order import Begun, Came, Done, NotDone, Order
from ivr.store.attempts import SqlAttempts
from ivr.store.database import Database
from ivr.store.durable import Durable
from ivr.webhooks.logs import configure_logs
from ivr.worker import Worker, end_at_once, serve

POINTS = ("before-attempt", "after-attempt", "after-provider", "after-end")

Dying = Callable[[str], None]


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class Provider:
    """Somebody's server: what it has accepted stands in a file, a line each, whatever happens next."""

    def __init__(self, accepted: Path, dying: Dying, takes_s: float) -> None:
        self._accepted = accepted
        self._dying = dying
        self._takes_s = takes_s

    def carry(self, order: Order) -> Came:
        kind = order.record.removeprefix("again-")
        if kind.startswith("never") or (kind.startswith("fails-twice") and order.try_n < 3):
            return NotDone("busy")
        with self._accepted.open("a") as lines:
            lines.write(f"{order.key} {order.try_n} {time.time()} {os.getpid()}\n")
        self._dying("after-provider")
        if kind.startswith("bug"):
            raise ValueError("a bug of the tests")
        time.sleep(60 if kind.startswith("slow") else self._takes_s)
        return Done("sent")

    def repeatable(self, order: Order) -> bool:
        return order.record.startswith("again-")


class DyingAttempts:
    """The real attempts, with the points where a worker may die around them."""

    def __init__(self, attempts: Attempts, dying: Dying) -> None:
        self._attempts = attempts
        self._dying = dying

    def begin(self, order: Order) -> Begun:
        self._dying("before-attempt")
        begun = self._attempts.begin(order)
        self._dying("after-attempt")
        return begun

    def end(self, order: Order, came: Came, again_after_s: float | None) -> None:
        self._attempts.end(order, came, again_after_s)
        self._dying("after-end")


def dying_at(point: str | None) -> Dying:
    def dying(here: str) -> None:
        if here == point:
            os.kill(os.getpid(), signal.SIGKILL)

    return dying


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("url")
    options.add_argument("accepted", type=Path)
    options.add_argument("--die", choices=POINTS)
    options.add_argument("--beat-s", type=float, default=0.2)
    options.add_argument("--silent-s", type=float, default=1.0)
    options.add_argument("--stop-s", type=int, default=1)
    options.add_argument("--takes-s", type=float, default=0.0)
    asked = options.parse_args()
    configure_logs()
    database = Database(asked.url)
    durable, clock, dying = Durable(database), SystemClock(), dying_at(asked.die)
    provider = Provider(asked.accepted, dying, asked.takes_s)
    carrying = Carrying(
        DyingAttempts(SqlAttempts(database, durable, clock), dying),
        {"send": provider, "tell": provider},
        pause=lambda _try: 0.0,
    )
    worker = Worker(
        database,
        durable,
        carrying,
        clock,
        beat_s=asked.beat_s,
        silent_s=asked.silent_s,
        stop_s=asked.stop_s,
    )
    end_at_once(serve(worker))


if __name__ == "__main__":
    main()
