"""The WebSocket of the browser telephone, /exchange/socket: one a page, and a telephone behind each."""

import asyncio
import json

from aiohttp import WSMsgType, web

from ivr.exchange.account import Account
from ivr.exchange.browser.book import PhoneBook
from ivr.exchange.browser.ends import Ends
from ivr.exchange.browser.messages import Message
from ivr.exchange.browser.reading import Hello, Unreadable, read
from ivr.exchange.browser.receiver import Receiver

# Who reloads the page, or loses the connection for a moment, is still in the call; who closes it has hung up.
GRACE_S = 10.0
MOST_BYTES = 64 * 1024
_HEARTBEAT_S = 20.0


class Sockets:
    """Every page that is open, by its own name, and its telephone."""

    def __init__(self, account: Account, book: PhoneBook, *, speed: float = 1.0) -> None:
        self._account = account
        self._book = book
        self._speed = speed
        self._ends = Ends()
        self._receivers: dict[str, Receiver] = {}
        self._leaving: dict[str, asyncio.TimerHandle] = {}
        self._open: set[web.WebSocketResponse] = set()

    async def serve(self, asked: web.Request) -> web.WebSocketResponse:
        """A page is connected until it leaves."""
        socket = web.WebSocketResponse(heartbeat=_HEARTBEAT_S, max_msg_size=MOST_BYTES)
        await socket.prepare(asked)
        self._open.add(socket)
        try:
            await self._hear(socket)
        finally:
            self._open.discard(socket)
        return socket

    async def close(self, _app: web.Application) -> None:
        """No page is connected any more."""
        for timer in self._leaving.values():
            timer.cancel()
        for socket in list(self._open):
            await socket.close()

    async def _hear(self, socket: web.WebSocketResponse) -> None:
        page: str | None = None
        waiting: asyncio.Queue[Message] = asyncio.Queue()
        send = waiting.put_nowait
        telling = asyncio.create_task(_tell(socket, waiting))
        try:
            async for message in socket:
                if message.type is not WSMsgType.TEXT:
                    break
                try:
                    said = read(message.data)
                except Unreadable as problem:
                    send({"is": "refused", "text": str(problem)})
                    continue
                if isinstance(said, Hello):
                    page = page or said.page
                    self._arrive(page).connect(send)
                elif page is not None and self._receivers[page].is_connected_by(send):
                    self._receivers[page].take(said)
        finally:
            telling.cancel()
            if page is not None and self._receivers[page].is_connected_by(send):
                self._leave(page)

    def _arrive(self, page: str) -> Receiver:
        timer = self._leaving.pop(page, None)
        if timer is not None:
            timer.cancel()
        if page not in self._receivers:
            self._receivers[page] = Receiver(self._account, self._book, self._ends, speed=self._speed)
        return self._receivers[page]

    def _leave(self, page: str) -> None:
        self._receivers[page].disconnect()
        loop = asyncio.get_running_loop()
        self._leaving[page] = loop.call_later(GRACE_S, self._forget, page)

    def _forget(self, page: str) -> None:
        del self._leaving[page]
        self._receivers.pop(page).leave()


async def _tell(socket: web.WebSocketResponse, waiting: asyncio.Queue[Message]) -> None:
    """The page is told what waits for it, in order; an end is the last."""
    while not socket.closed:
        message = await waiting.get()
        try:
            await socket.send_str(json.dumps(message, ensure_ascii=False))
        except ConnectionError:
            # It has left, which whoever reads from it notices too.
            return
        if message["is"] == "elsewhere":
            await socket.close()
