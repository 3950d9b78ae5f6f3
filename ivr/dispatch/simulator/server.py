"""The server: the book over HTTP, in real time; what it tells goes to one address."""

import asyncio
import time
from collections.abc import Callable

import aiohttp
from aiohttp import web

from ivr.dispatch.simulator.book import Book, Event

LOOKS_S = 0.05
TIMEOUT_S = 5.0
MOST_BYTES = 64 * 1024


class Server:
    """events_url: where events are posted; "": nowhere."""

    def __init__(self, book: Book, events_url: str, now: Callable[[], float] = time.time) -> None:
        self._book = book
        self._events_url = events_url
        self._now = now

    def app(self) -> web.Application:
        app = web.Application(client_max_size=MOST_BYTES)
        app.router.add_route("*", "/{path:.*}", self._answered)
        app.cleanup_ctx.append(self._delivering)
        return app

    async def _answered(self, request: web.Request) -> web.StreamResponse:
        headers = {name.lower(): value for name, value in request.headers.items()}
        answer = self._book.answer(
            request.method, request.path_qs, headers, await request.read(), self._now()
        )
        await asyncio.sleep(answer.after_s)
        if answer.status is None:
            if request.transport is not None:
                request.transport.abort()
            return web.Response(status=500)
        return web.Response(status=answer.status, body=answer.body, content_type="application/json")

    async def _delivering(self, _app: web.Application):  # type: ignore[no-untyped-def]  # a generator of aiohttp's
        limit = aiohttp.ClientTimeout(total=TIMEOUT_S)
        async with aiohttp.ClientSession(timeout=limit) as session:
            task = asyncio.create_task(self._deliver(session))
            yield
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _deliver(self, session: aiohttp.ClientSession) -> None:
        while True:
            for event in self._book.due(self._now()):
                if not await self._is_taken(session, event):
                    self._book.again(event, self._now())
            await asyncio.sleep(LOOKS_S)

    async def _is_taken(self, session: aiohttp.ClientSession, event: Event) -> bool:
        """Whether it was taken, or refused for good; False: to be tried again."""
        if not self._events_url:
            return True
        headers = self._book.headers(event, self._now())
        try:
            async with session.post(self._events_url, data=event.body, headers=headers) as answer:
                return answer.status < 500
        except (aiohttp.ClientError, TimeoutError, OSError):
            return False
