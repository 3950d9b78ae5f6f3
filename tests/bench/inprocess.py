"""X1 played in this process: the door's reading of a request and the app, without a server between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkzeug.test import run_wsgi_app

from deploy.door import Message, environ_of
from tests.bench.x1 import Holder, requests

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

Asked = tuple[Message, bytes]
"""A request as the server hands it to the door, with its body."""


def asked(holder: Holder) -> list[Asked]:
    """The call's requests in their order."""
    return [_asked(request) for request in requests(holder)]


def play(app: WSGIApplication, call: list[Asked]) -> list[bytes]:
    """The call's answers."""
    return [_answer(app, scope, body) for scope, body in call]


def _answer(app: WSGIApplication, scope: Message, body: bytes) -> bytes:
    pieces, status, _ = run_wsgi_app(app, environ_of(scope, body), buffered=True)
    assert status == "200 OK", status
    return b"".join(pieces)


def _asked(request: bytes) -> Asked:
    head, _, body = request.partition(b"\r\n\r\n")
    first, *headers = head.split(b"\r\n")
    path, _, query = first.split()[1].partition(b"?")
    named = (header.partition(b": ") for header in headers)
    scope: Message = {
        "server": ("127.0.0.1", 80),
        "client": ("127.0.0.1", 1024),
        "method": "POST",
        "scheme": "http",
        "http_version": "1.1",
        "raw_path": path,
        "query_string": query,
        "headers": [(name.lower(), value) for name, _, value in named],
    }
    return scope, body
