"""The exchange inside a test's process: it calls WSGI applications directly, on a virtual clock."""

import io
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

from ivr.exchange.events import Answered, HttpRequest, RequestFailed
from ivr.exchange.switchboard import DEMO_ACCOUNT_SID, Reply, Switchboard
from ivr.exchange.telephones import Line, Telephone
from ivr.exchange.weather import Weather

Environ = dict[str, Any]
WsgiApp = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]


class WsgiTransport:
    """Brings each request to the application of its origin; an origin without one is a host nobody knows.

    What an application raises comes through: a test is to see it.
    """

    def __init__(self, apps: Mapping[str, WsgiApp]) -> None:
        self._apps = {_origin(url): app for url, app in apps.items()}

    def send(self, request: HttpRequest) -> Reply:
        app = self._apps.get(_origin(request.url))
        if app is None:
            return RequestFailed(request.id, "bad_host")
        started: list[tuple[str, list[tuple[str, str]]]] = []
        written = io.BytesIO()

        def start_response(
            status: str, headers: list[tuple[str, str]], _exc_info: object = None
        ) -> Callable[[bytes], int]:
            started.append((status, headers))
            return written.write

        chunks = app(_environ(request), start_response)
        try:
            for chunk in chunks:
                written.write(chunk)
        finally:
            close = getattr(chunks, "close", None)
            if close is not None:
                close()
        status, headers = started[-1]
        found = {name.lower(): value for name, value in headers}
        return Answered(
            request.id,
            int(status.split(maxsplit=1)[0]),
            found.get("content-type"),
            written.getvalue(),
            found.get("location"),
            tuple(value for name, value in headers if name.lower() == "set-cookie"),
        )


class VirtualExchange(Switchboard):
    """An exchange whose lines are answered by app, at public_url; others are more applications by origin."""

    def __init__(
        self,
        app: WsgiApp,
        *,
        lines: Iterable[Line],
        auth_token: str,
        account_sid: str = DEMO_ACCOUNT_SID,
        public_url: str = "http://127.0.0.1:8000",
        others: Mapping[str, WsgiApp] | None = None,
        telephones: Iterable[Telephone] = (),
        starts_at: datetime | None = None,
        seed: int | None = None,
        weather: Weather | None = None,
    ) -> None:
        super().__init__(
            WsgiTransport({public_url: app, **(others or {})}),
            lines=lines,
            auth_token=auth_token,
            account_sid=account_sid,
            public_url=public_url,
            telephones=telephones,
            starts_at=starts_at,
            seed=seed,
            weather=weather,
        )


def _origin(url: str) -> str:
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return f"{parts.scheme}://{parts.hostname}:{port}"


def _environ(request: HttpRequest) -> Environ:
    parts = urlsplit(request.url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    environ: Environ = {
        "REQUEST_METHOD": request.method,
        "SCRIPT_NAME": "",
        # WSGI hands paths over as bytes dressed up as Latin-1.
        "PATH_INFO": unquote_to_bytes(parts.path or "/").decode("latin-1"),
        "QUERY_STRING": parts.query,
        "REQUEST_URI": target,
        "RAW_URI": target,
        "SERVER_NAME": parts.hostname or "",
        "SERVER_PORT": str(parts.port or (443 if parts.scheme == "https" else 80)),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": parts.netloc.rpartition("@")[2],
        "CONTENT_LENGTH": str(len(request.body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": parts.scheme,
        "wsgi.input": io.BytesIO(request.body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for name, value in request.headers.items():
        key = name.upper().replace("-", "_")
        environ["CONTENT_TYPE" if key == "CONTENT_TYPE" else f"HTTP_{key}"] = value
    return environ
