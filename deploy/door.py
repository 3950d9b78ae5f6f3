"""The ASGI door: a request reaches the WSGI app, and takes one of its threads, only when it is here whole.

Granian has no time-out for bodies. Where it hands requests to the app's threads itself, as many senders of
half a form as there are threads stop the line; here each costs a task on the event loop, for body_s.
docs/adr/0006-bodies-are-read-before-threads.md says why no library does this.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_to_bytes

import structlog
from werkzeug.test import run_wsgi_app

from ivr.webhooks.limits import MOST_BODY_BYTES

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication, WSGIEnvironment

THREADS = 16
BODY_S = 8.0
"""From the headers to the last byte of the body. The carrier's come within milliseconds of one another."""

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Headers = list[tuple[bytes, bytes]]

CLOSE = (b"connection", b"close")

_log = structlog.get_logger()


class Door:
    """An ASGI app around a WSGI app whose answers all end: each is taken whole, then sent.

    body_s: seconds that a body may take in all. threads: how many requests the app works on at a time.
    """

    def __init__(self, app: WSGIApplication, *, body_s: float = BODY_S, threads: int = THREADS) -> None:
        self._app = app
        self._body_s = body_s
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="wsgi")

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
            environ = environ_of(scope, body)
            loop = asyncio.get_running_loop()
            await _answer(send, *await loop.run_in_executor(self._threads, _answered, self._app, environ))


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


def _answered(app: WSGIApplication, environ: WSGIEnvironment) -> tuple[int, Headers, bytes]:
    pieces, status, headers = run_wsgi_app(app, environ, buffered=True)
    sent = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
    return int(status[:3]), sent, b"".join(pieces)


async def _answer(send: Send, status: int, headers: Headers, body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
