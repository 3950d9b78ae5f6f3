"""A TCP proxy in front of a database, that can refuse, swallow, delay and reset what goes through it.

A commit is reset only where something was written before it: of a reading transaction nothing is unknown.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from collections import Counter
from contextlib import suppress
from typing import Any, Literal

Mode = Literal["pass", "refuse", "black hole", "slow", "reset before commit", "reset after commit"]

SLOW_S = 5.0


class TcpProxy:
    """On a port of loopback, for as long as the block lasts; `mode` may be changed at any time.

    to: the path of the database's Unix socket. seen: how often each fault happened.
    """

    def __init__(self, to: str) -> None:
        self._to = to
        self.mode: Mode = "pass"
        self.seen: Counter[str] = Counter()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._lines: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None
        with socket.socket() as chosen:
            chosen.bind(("127.0.0.1", 0))
            self.port: int = chosen.getsockname()[1]

    def __enter__(self) -> TcpProxy:
        self._thread.start()
        self._do(self._open())
        return self

    def __exit__(self, *_: object) -> None:
        self._do(self._close())
        self._do(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def set(self, mode: Mode) -> None:
        """From now on it does so, to what is connected already too."""
        if mode == self.mode:
            return
        before, self.mode = self.mode, mode
        if mode == "refuse":
            self._do(self._close())
        elif before == "refuse":
            self._do(self._open())
        elif mode != "black hole" and mode != "slow":
            # What was swallowed is lost: a network that comes back does not bring it. And on new connections
            # statements go by their text, so that a writing one can be told.
            self._do(self._drop())

    def _do(self, what: Any) -> None:
        asyncio.run_coroutine_threadsafe(what, self._loop).result(10)

    async def _open(self) -> None:
        self._server = await asyncio.start_server(self._take, "127.0.0.1", self.port, reuse_address=True)

    async def _close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        await self._drop()

    async def _drop(self) -> None:
        for line in self._lines:
            line.transport.abort()
        self._lines.clear()

    async def _end(self) -> None:
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        theirs, to_them = await asyncio.open_unix_connection(self._to)
        self._lines |= {writer, to_them}
        await asyncio.gather(
            self._carry(reader, to_them, writer, up=True), self._carry(theirs, writer, to_them, up=False)
        )

    async def _carry(
        self,
        reader: asyncio.StreamReader,
        to: asyncio.StreamWriter,
        back: asyncio.StreamWriter,
        *,
        up: bool,
    ) -> None:
        writes = False
        with suppress(ConnectionError, RuntimeError):
            while data := await reader.read(65_536):
                mode = self.mode
                writes = writes or (up and (b"INSERT INTO ivr_" in data or b"UPDATE ivr_" in data))
                commits = up and writes and b"COMMIT" in data
                if mode == "black hole":
                    self.seen[mode] += 1
                    continue
                if mode == "slow":
                    self.seen[mode] += 1
                    await asyncio.sleep(SLOW_S)
                if commits and mode in ("reset before commit", "reset after commit"):
                    self.seen[mode] += 1
                    if mode == "reset after commit":
                        to.write(data)
                        await to.drain()
                    back.transport.abort()
                    return
                writes = writes and not commits
                to.write(data)
                await to.drain()
        for line in (to, back):
            with suppress(RuntimeError):
                line.close()
