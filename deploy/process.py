"""A web process as the server sees it: started, on its leash, ready or not, told to go, ended."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import sys
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from deploy.leash import BEAT, GO, READY

START_S = 60.0
"""From its start until a web process says anything, or it is given up."""
SILENT_S = 15.0
"""A web process beats every second; one that is silent for so long hangs, and is killed."""


def say(event: str, level: str = "info", **fields: Any) -> None:
    """A line of the log, as the app writes them."""
    at = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    # A log that cannot be written is no reason to stop answering.
    with suppress(OSError):
        line = json.dumps({"event": event, "level": level, "timestamp": at, **fields})
        print(line, file=sys.stderr, flush=True)


class WebProcess:
    """deploy/web.py in a process of its own, with the socket; it takes nothing before it is told to go."""

    def __init__(self, process: asyncio.subprocess.Process, leash: Leash, silent_s: float) -> None:
        self._process = process
        self._reads, self._writes = leash
        self._silent_s = silent_s
        self.pid = process.pid
        self.ready = asyncio.Event()
        self.ended = asyncio.Event()

    @classmethod
    async def start(cls, target: str, held: socket.socket, silent_s: float = SILENT_S) -> WebProcess:
        """Raises OSError where the machine has no process left."""
        ours, theirs = socket.socketpair()
        with theirs:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "deploy.web", target),
                *("--socket", str(held.fileno()), "--leash", str(theirs.fileno())),
                pass_fds=(held.fileno(), theirs.fileno()),
            )
        return cls(process, await asyncio.open_connection(sock=ours), silent_s)

    def go(self) -> None:
        """It takes requests as soon as it can, even where the app is not ready: it answers SAFE then."""
        self._writes.write(GO)

    async def watch(self) -> None:
        """The process has ended: by itself, or killed because it did not get ready or did not beat."""
        patience_s = START_S
        try:
            while said := await asyncio.wait_for(self._reads.read(64), patience_s):
                if BEAT in said:
                    patience_s = self._silent_s
                if READY in said:
                    self.ready.set()
        except TimeoutError:
            say("web process hangs", "error", pid=self.pid)
            self.kill()
        except ConnectionError:
            # It died with something of ours unread, which is nothing to us: wait() says how it ended.
            pass
        await self._process.wait()
        self._writes.close()
        self.ended.set()

    async def is_ready(self) -> bool:
        """Whether it got ready before it ended, and before it was given up."""
        ready, ended = (asyncio.create_task(one.wait()) for one in (self.ready, self.ended))
        await asyncio.wait({ready, ended}, timeout=START_S, return_when=asyncio.FIRST_COMPLETED)
        ready.cancel()
        ended.cancel()
        return self.ready.is_set() and not self.ended.is_set()

    async def stop(self, patience_s: float) -> None:
        """It takes nothing new, finishes what it has within patience_s, and is gone."""
        self._signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(self.ended.wait(), patience_s)
        except TimeoutError:
            self.kill()
            await self.ended.wait()

    def kill(self) -> None:
        self._signal(signal.SIGKILL)

    def _signal(self, number: int) -> None:
        if self._process.returncode is None:
            self._process.send_signal(number)


Leash = tuple[asyncio.StreamReader, asyncio.StreamWriter]
