"""The worker: carries out what turns have left to be done. `python -m ivr.worker`, a process of its own.

As many as one likes may run at once. Each says once a second that it lives; what a dead one had begun is
taken over by one of the others, or by its own successor.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from secrets import token_hex
from threading import Event
from typing import NoReturn

import structlog

from ivr.domain.errors import FlowInvalid, LookupUnavailable
from ivr.effects.carrying import Carrying
from ivr.effects.watch import SILENT_S, Watch
from ivr.engine.ports import Clock
from ivr.store.attempts import SqlAttempts
from ivr.store.database import Database, answering
from ivr.store.durable import Durable
from ivr.store.overdue import Overdue
from ivr.store.running import Running
from ivr.store.schema import problems
from ivr.store.workers import SqlWorkers

BEAT_S = 1.0
STOP_S = 5
KEPT = timedelta(days=14)
"""How long the workflow engine keeps what is finished. The journal, the records and the tries stay."""
GRACE = timedelta(minutes=1)
"""A message that is due for longer and was never tried is one that nobody enqueued."""

_log = structlog.get_logger()


class Worker:
    """One worker: runs until it is told to stop, or until the others took it for dead."""

    def __init__(
        self,
        database: Database,
        durable: Durable,
        carrying: Carrying,
        clock: Clock,
        *,
        beat_s: float = BEAT_S,
        silent_s: float = SILENT_S,
        stop_s: int = STOP_S,
        chores: Sequence[Callable[[], object]] = (),
    ) -> None:
        """chores: done once a minute by one worker of all; they raise nothing but LookupUnavailable."""
        self._database = database
        self._durable = durable
        self._carrying = carrying
        self._clock = clock
        self._beat_s = beat_s
        self._stop_s = stop_s
        self._watch = Watch(silent_s)
        self._workers = SqlWorkers(database)
        self._overdue = Overdue(database, durable, SqlAttempts(database, durable, clock))
        self._chores = chores
        self._stopping = Event()
        self.executor = f"{socket.gethostname()[:32]}-{os.getpid()}-{token_hex(4)}"

    def stop(self) -> None:
        """`run` comes to its end soon."""
        self._stopping.set()

    def run(self) -> int:
        """The exit code: 0 after `stop`; 1 where it cannot begin, or where the others took it for dead."""
        if problem := self._problem():
            _log.error("the worker cannot begin", reason=problem)
            return 1
        began_s = time.monotonic()
        try:
            self._workers.join(self.executor, self._clock.now())
            running = self._running()
        except LookupUnavailable as error:
            _log.error("the worker cannot begin", reason=str(error))
            return 1
        found = self._first_pass()
        _log.info(
            "the worker runs", pid=os.getpid(), count=found, ms=round(1000 * (time.monotonic() - began_s))
        )
        lives = True
        while lives and not self._stopping.wait(self._beat_s):
            lives = self._beat(running)
        is_idle = running.stop(self._stop_s)
        self._leave()
        _log.info("the worker ends", pid=os.getpid(), status="idle" if is_idle else "busy")
        return 0 if lives else 1

    def _leave(self) -> None:
        """The others do not look for this worker any more, unless it leaves something behind."""
        try:
            if self.executor in self._durable.executors():
                # Whoever finds the row silent takes that over. One that was asleep, and taken for dead, may
                # have begun new work before it found out: nobody would look for that without the row.
                self._workers.join(self.executor, self._clock.now())
            else:
                self._workers.leave(self.executor)
        except LookupUnavailable as error:
            _log.error("the records are away", reason=str(error))

    def _problem(self) -> str | None:
        try:
            with answering(), self._database.read() as connection:
                return next(iter(problems(connection)), None)
        except LookupUnavailable as error:
            return str(error)

    def _running(self) -> Running:
        self._durable.every("forget", "17 * * * *", lambda: running.forget(self._clock.now() - KEPT))
        self._durable.every("overdue", "* * * * *", self.look_after)
        running = self._durable.run(self._carrying.carry_out, self.executor)
        return running

    def _first_pass(self) -> int:
        """What nobody enqueued is, while the others are told that this worker lives. How much it was."""
        try:
            return self._overdue.enqueue(
                self._clock.now() - GRACE, lambda: self._workers.beat(self.executor, self._clock.now())
            )
        except LookupUnavailable as error:
            # The schedule goes over it again.
            _log.error("the records are away", reason=str(error))
            return 0

    def look_after(self) -> None:
        """What nobody enqueued is, and whoever has begun something has a row by which it is looked for."""
        try:
            self._overdue.enqueue(self._clock.now() - GRACE)
            for lost in self._durable.executors() - set(self._workers.others("")):
                self._workers.join(lost, self._clock.now())
            for chore in self._chores:
                chore()
        except LookupUnavailable as error:
            _log.error("the records are away", reason=str(error))

    def _beat(self, running: Running) -> bool:
        """Says that this worker lives, and looks after the others. False: they took it for dead."""
        now = self._clock.now()
        try:
            if not self._workers.beat(self.executor, now):
                _log.error("the others took this worker for dead", pid=os.getpid())
                return False
            beats = self._workers.others(self.executor)
            for dead in self._watch.dead(beats, time.monotonic()):
                if self._workers.claim(dead, beats[dead], now):
                    taken = running.take_over(dead)
                    self._workers.leave(dead)
                    _log.warning("a dead worker's work is taken over", count=taken)
        except LookupUnavailable as error:
            # As long as nobody can write, nobody can say that he lives: it proves nothing against them.
            self._watch.look_away()
            _log.error("the records are away", reason=str(error))
        return True


def serve(worker: Worker) -> int:
    """The worker runs until SIGTERM or SIGINT. Its exit code."""

    def end(_number: int, _frame: object) -> None:
        worker.stop()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    return worker.run()


def end_at_once(code: int) -> NoReturn:
    """The process is over, whatever still runs in it."""
    sys.stdout.flush()
    sys.stderr.flush()
    # What still runs is a thread that waits for somebody's server: an ordinary end would wait for it too.
    os._exit(code)


def run_to_the_end(worker: Worker) -> NoReturn:
    """The process is over with the worker, however that ends: none must only seem to run."""
    code = 1
    try:
        code = serve(worker)
    finally:
        if error := sys.exception():
            _log.error("the worker fails", error=type(error).__name__, pid=os.getpid())
        end_at_once(code)


def main() -> None:
    # Here and not above: a worker can be made of any carriers, without all that answers calls.
    from ivr.wiring import house_of_this_process

    house = house_of_this_process()
    try:
        carrying = house.carrying
    except FlowInvalid as error:
        _log.error("the worker cannot begin", reason=str(error))
        sys.exit(1)
    run_to_the_end(Worker(house.database, house.durable, carrying, house.clock, chores=house.chores))


if __name__ == "__main__":
    main()
