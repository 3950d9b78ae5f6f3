"""The ASGI door: a request reaches the WSGI app, and takes one of its threads, only when it is here whole.

A caller is on the telephone behind each: whoever finds no free thread in time is held instead of queued, and
whose thread does not come back is answered by the door itself.
Granian has no time-out for bodies. Where it hands requests to the app's threads itself, as many senders of
half a form as there are threads stop the line; here each costs a task on the event loop, for body_s.
docs/adr/0006-bodies-are-read-before-threads.md says why no library does this.
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
import time
import traceback
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol
from urllib.parse import unquote_to_bytes

import structlog
from werkzeug.test import run_wsgi_app

from ivr.webhooks.limits import MOST_BODY_BYTES

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

THREADS = 16
BODY_S = 8.0
"""From the headers to the last byte of the body. The carrier's come within milliseconds of one another."""
QUEUE_S = 1.5
"""How long a request waits for a free thread."""
ANSWER_S = 7.0
"""From the body's last byte to the answer, all waiting included. The carrier is asked to wait for 8 s."""
STUCK_S = 30.0
"""What has not come to an end by then never will, and its thread with it: the process is replaced."""

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Headers = list[tuple[bytes, bytes]]
Answer = tuple[int, Headers, bytes]

CLOSE = (b"connection", b"close")

_log = structlog.get_logger()


def end_process() -> None:
    """This process is gone, with all its threads."""
    os._exit(70)


class Overload(Protocol):
    """What answers where nothing may wait: both are WSGI apps that come back at once."""

    def busy(self, environ: WSGIEnvironment, start_response: StartResponse, /) -> Iterable[bytes]: ...

    def late(self, environ: WSGIEnvironment, start_response: StartResponse, /) -> Iterable[bytes]: ...


class Door:
    """An ASGI app around a WSGI app whose answers all end: each is taken whole, then sent.

    overload: asked in place of the app where no thread is free within queue_s, or no answer comes within
    answer_s; None: such requests get 503. body_s: seconds that a body may take in all. threads: how many
    requests the app works on at a time. end: ends this process, for its server to replace, after stuck_s.
    """

    def __init__(
        self,
        app: WSGIApplication,
        overload: Overload | None = None,
        *,
        body_s: float = BODY_S,
        queue_s: float = QUEUE_S,
        answer_s: float = ANSWER_S,
        stuck_s: float = STUCK_S,
        threads: int = THREADS,
        end: Callable[[], None] = end_process,
    ) -> None:
        self._app, self._overload, self._end = app, overload, end
        self._body_s, self._queue_s, self._answer_s, self._stuck_s = body_s, queue_s, answer_s, stuck_s
        # A thread cannot be ended: as many may be stuck as there are to work, and the line goes on.
        self._threads = ThreadPoolExecutor(2 * threads, thread_name_prefix="wsgi")
        self._free = asyncio.Semaphore(threads)
        self._most_stuck, self._stuck = threads, 0
        self._watches: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            raise NotImplementedError(f"no {scope['type']} at this door: start it with --interface asginl")
        try:
            async with asyncio.timeout(self._body_s):
                body = await _whole(receive) if _is_awaited(scope["headers"]) else b""
        except TimeoutError:
            _log.warning("slow body", status=408)
            await _answer(send, 408, [CLOSE], b"")
        except EOFError:
            await _answer(send, 400, [CLOSE], b"")
        else:
            await _answer(send, *await self._taken(scope, body))

    async def _taken(self, scope: Message, body: bytes) -> Answer:
        """The app's answer, or in its place one that is there in time."""
        until_s = time.monotonic() + self._answer_s
        try:
            async with asyncio.timeout(self._queue_s):
                await self._free.acquire()
        except TimeoutError:
            return self._in_place("busy", scope, body)
        work = Work(self._app, environ_of(scope, body))
        answer = asyncio.wrap_future(self._threads.submit(work))
        await asyncio.wait([answer], timeout=until_s - time.monotonic())
        if answer.done():
            self._free.release()
            return answer.result()
        watch = asyncio.ensure_future(self._until_unstuck(answer, work))
        # The event loop itself does not hold on to its tasks.
        self._watches.add(watch)
        watch.add_done_callback(self._watches.discard)
        return self._in_place("late", scope, body)

    def _in_place(self, why: Literal["busy", "late"], scope: Message, body: bytes) -> Answer:
        if self._overload is None:
            return 503, [], b""
        return answered(
            self._overload.busy if why == "busy" else self._overload.late, environ_of(scope, body)
        )

    async def _until_unstuck(self, answer: asyncio.Future[Answer], work: Work) -> None:
        """Another thread works in its place; where it never comes back, the process has come to its end."""
        replaced = self._stuck < self._most_stuck
        self._stuck += 1
        _log.error("stuck", count=self._stuck, at=work.place())
        if replaced:
            self._free.release()
        done, _ = await asyncio.wait([answer], timeout=self._stuck_s - self._answer_s)
        if not done:
            _log.critical("stuck for good", count=self._stuck, at=work.place())
            self._end()
            return
        if answer.exception() is not None:
            _log.error("stuck request failed", error=type(answer.exception()).__name__)
        self._stuck -= 1
        if not replaced:
            self._free.release()


class Work:
    """One request in one of the threads."""

    def __init__(self, app: WSGIApplication, environ: WSGIEnvironment) -> None:
        self._app, self._environ = app, environ
        self._thread: int | None = None

    def __call__(self) -> Answer:
        self._thread = threading.get_ident()
        return answered(self._app, self._environ)

    def place(self) -> str:
        """Where it is now, the innermost call first: "database.py:88 write < journal.py:61 add"."""
        frame = sys._current_frames().get(self._thread or 0)
        calls = traceback.extract_stack(frame)[::-1] if frame is not None else []
        return " < ".join(f"{Path(call.filename).name}:{call.lineno} {call.name}" for call in calls[:8])


def _is_awaited(headers: Headers) -> bool:
    """Whether there is a body that the app may want; without it, its headers alone make the app refuse it."""
    given = dict(headers)
    length = given.get(b"content-length", b"")
    return b"transfer-encoding" not in given and length.isdigit() and 0 < int(length) <= MOST_BODY_BYTES


async def _whole(receive: Receive) -> bytes:
    """The body. Raises EOFError where its sender left before its end."""
    body = bytearray()
    more = True
    while more:
        message = await receive()
        if message["type"] != "http.request":
            raise EOFError
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return bytes(body)


def environ_of(scope: Message, body: bytes) -> WSGIEnvironment:
    """The request as PEP 3333 has it; path and query byte for byte, since signatures are made over them."""
    server, port = scope["server"]
    environ: WSGIEnvironment = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(scope["raw_path"]).decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": server,
        "SERVER_PORT": str(port),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "REMOTE_ADDR": scope["client"][0],
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.input": BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1").upper().replace("-", "_"), raw_value.decode("latin-1")
        if name not in {"CONTENT_TYPE", "CONTENT_LENGTH"}:
            name = f"HTTP_{name}"
        if name in environ:
            value = environ[name] + (";" if name == "HTTP_COOKIE" else ",") + value
        environ[name] = value
    return environ


def answered(app: WSGIApplication, environ: WSGIEnvironment) -> Answer:
    pieces, status, headers = run_wsgi_app(app, environ, buffered=True)
    sent = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
    return int(status[:3]), sent, b"".join(pieces)


async def _answer(send: Send, status: int, headers: Headers, body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
