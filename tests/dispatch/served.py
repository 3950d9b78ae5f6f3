"""The simulator on a port of loopback, and providers that do not keep to anything."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from aiohttp import web

from ivr.dispatch.over_http import OverHttp
from ivr.dispatch.provider import SignedProvider
from ivr.dispatch.simulator.book import Book
from ivr.dispatch.simulator.server import Server

SECRET = "shared"


def provider(url: str, secret: str = SECRET) -> SignedProvider:
    return SignedProvider(OverHttp(url), secret, lambda: datetime.now(UTC))


@contextmanager
def served(book: Book, events_url: str = "") -> Iterator[str]:
    """The book over HTTP, in a thread; the address."""
    loop = asyncio.new_event_loop()
    runner = web.AppRunner(Server(book, events_url).app(), access_log=None, shutdown_timeout=0.1)

    async def begin() -> str:
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        return f"http://{host}:{port}"

    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield asyncio.run_coroutine_threadsafe(begin(), loop).result(20)
    finally:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(20)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(20)
        loop.close()


@contextmanager
def answering(answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server that has every request of one connection answered so, in a thread."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        try:
            while True:
                connection, _ = listening.accept()
                with connection:
                    connection.settimeout(20)
                    connection.recv(65_536)
                    answer(connection)
        except OSError:
            return

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join(20)


def until(true: Callable[[], bool], patience_s: float = 20.0) -> bool:
    """Whether it came true before anybody's patience ended."""
    ends_s = time.monotonic() + patience_s
    while time.monotonic() < ends_s:
        if true():
            return True
        time.sleep(0.02)
    return true()
