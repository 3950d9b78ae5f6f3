"""Turning callers away while no web process gets ready: an error at once is better than silence.

A held socket lets connections wait. Where nobody is going to come for them, each would wait until the
carrier gives up, 8 s or more; an error sends its caller to the fallback URL within the second.
"""

from __future__ import annotations

import asyncio
import socket

from deploy.process import say

ANSWER = b"HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
REQUEST_S = 2.0
MOST_BYTES = 65_536


class TurningAway:
    """503 to everybody who connects, between begin and end."""

    def __init__(self, held: socket.socket) -> None:
        self._held = held
        self._doorman: asyncio.Server | None = None

    async def begin(self) -> None:
        if self._doorman is None:
            # A descriptor of its own: the held socket stays open when the doorman leaves.
            self._doorman = await asyncio.start_server(_turn_away, sock=self._held.dup())
            say("callers are turned away", "error")

    def end(self) -> None:
        if self._doorman is not None:
            self._doorman.close()
            self._doorman = None
            say("callers are taken again")


async def _turn_away(reads: asyncio.StreamReader, writes: asyncio.StreamWriter) -> None:
    try:
        # What is left unread would make the close a reset, and the answer could be lost.
        async with asyncio.timeout(REQUEST_S):
            await reads.read(MOST_BYTES)
            writes.write(ANSWER)
            await writes.drain()
    except (TimeoutError, ConnectionError):
        pass
    finally:
        writes.close()
