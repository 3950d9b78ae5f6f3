"""The server: holds the listening socket, and keeps as many web processes at it as it was told to.

`python -m deploy.server app:door --port 8000 --workers 1`. It takes no request itself and imports nothing
of the app, so what breaks a web process does not break it. One more process stands by, ready: it takes over
in the moment that another dies. SIGHUP replaces the web processes one by one by new ones, with the code and
the libraries that are there then; SIGTERM and SIGINT end everything.
docs/adr/0007-the-server-holds-the-socket.md says why it is ours.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import socket
import sys
from collections.abc import Coroutine
from typing import Any

from deploy.listening import listening
from deploy.process import SILENT_S, WebProcess, say
from deploy.turning_away import TurningAway

FINISH_S = 12.0
"""What a replaced process has for the requests that it has taken: an answer takes 8 s at the most."""
STOP_S = 3.0
FIRST_S = 5.0
"""What a web process has to get ready before the one beside it is started."""
FIRST_DELAY_S, MOST_DELAY_S = 0.1, 5.0
"""Before another is started where one died without ever having been ready; it doubles each time."""
HOPELESS = 3
"""So many such deaths in a row, and callers are turned away instead of kept waiting."""


class Server:
    """`workers` places at the socket, and one process that stands by. Whoever leaves a place is replaced."""

    def __init__(self, target: str, held: socket.socket, workers: int, silent_s: float) -> None:
        self._target, self._held, self._silent_s = target, held, silent_s
        self._places: list[WebProcess | None] = [None] * workers
        self._spare: WebProcess | None = None
        self._failures = 0
        self._turning_away = TurningAway(held)
        self._tasks: set[asyncio.Task[None]] = set()
        self._starting = asyncio.Lock()
        self._is_closed = False

    async def run(self) -> None:
        """Requests are answered until the server is told to stop; then every web process is gone."""
        loop = asyncio.get_running_loop()
        told: asyncio.Queue[int] = asyncio.Queue()
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            loop.add_signal_handler(number, told.put_nowait, number)
        self._begin(self._fill())
        say("server listens", pid=os.getpid(), count=len(self._places))
        reloading: asyncio.Task[None] | None = None
        while await told.get() == signal.SIGHUP:
            if reloading is None or reloading.done():
                reloading = self._begin(self._reload())
        await self._close()

    async def _fill(self) -> None:
        """Every free place is taken by the process that stands by, or by a new one; and another stands by."""
        async with self._starting:
            while not self._is_closed and (None in self._places or self._spare is None):
                # One after the other: two starts at once take twice as long, and callers wait for the first.
                if self._spare is None:
                    await self._first_ready()
                if self._is_closed:
                    break
                try:
                    spare = self._spare or await self._start()
                except OSError as error:
                    say("no process can be started", "error", reason=error.strerror)
                    self._failures += 1
                    await asyncio.sleep(self._delay_s)
                    continue
                self._spare = spare
                if None in self._places:
                    self._places[self._places.index(None)] = spare
                    self._spare = None
                    spare.go()

    async def _first_ready(self) -> None:
        """Those that have a place are ready or gone, or it takes so long that others may be quicker."""
        if starting := [asyncio.ensure_future(one.is_ready()) for one in self._places if one]:
            await asyncio.wait(starting, timeout=FIRST_S if None in self._places else None)

    async def _start(self) -> WebProcess:
        await asyncio.sleep(self._delay_s)
        started = await WebProcess.start(self._target, self._held, self._silent_s)
        self._begin(self._watch(started))
        return started

    @property
    def _delay_s(self) -> float:
        return min(FIRST_DELAY_S * 2 ** (self._failures - 1), MOST_DELAY_S) if self._failures else 0.0

    async def _watch(self, web: WebProcess) -> None:
        self._begin(self._welcome(web))
        await web.watch()
        is_ours = web in self._places or web is self._spare
        self._places = [None if one is web else one for one in self._places]
        self._spare = None if self._spare is web else self._spare
        if self._is_closed or not is_ours:
            return
        self._failures = 0 if web.ready.is_set() else self._failures + 1
        say("web process died", "error", pid=web.pid, count=self._failures)
        if self._failures >= HOPELESS and not any(one and one.ready.is_set() for one in self._places):
            await self._turning_away.begin()
        await self._fill()

    async def _welcome(self, web: WebProcess) -> None:
        if await web.is_ready():
            self._failures = 0
            self._turning_away.end()

    async def _reload(self) -> None:
        """New processes have taken the places one by one; where one does not get ready, the old stay."""
        for place in range(len(self._places)):
            try:
                new = await self._start()
            except OSError as error:
                say("no process can be started", "error", reason=error.strerror)
                return
            if not await new.is_ready() or self._is_closed:
                say("new web process is not ready, the old ones stay", "error", pid=new.pid)
                new.kill()
                return
            # Meanwhile the old one may have died, and another of the old release may have its place.
            old, self._places[place] = self._places[place], new
            new.go()
            say("web process replaced", pid=new.pid)
            if old is not None:
                await old.stop(FINISH_S)
        spare, self._spare = self._spare, None
        if spare is not None:
            await spare.stop(STOP_S)
        await self._fill()

    async def _close(self) -> None:
        self._is_closed = True
        self._turning_away.end()
        left = [one for one in (*self._places, self._spare) if one is not None]
        await asyncio.gather(*(one.stop(STOP_S) for one in left))

    def _begin(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m deploy.server")
    parser.add_argument("target", help="module:name of the ASGI app, such as app:door")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000, help="where no socket is handed over")
    parser.add_argument("--workers", type=int, default=1, help="web processes; on SQLite 1")
    parser.add_argument("--silent-s", type=float, default=SILENT_S, help="until one that hangs is killed")
    given = parser.parse_args()
    try:
        held = listening(given.host, given.port)
    except OSError as error:
        sys.exit(f"{given.host}:{given.port} cannot be listened on: {error.strerror}")
    asyncio.run(Server(given.target, held, given.workers, given.silent_s).run())


if __name__ == "__main__":
    main()
