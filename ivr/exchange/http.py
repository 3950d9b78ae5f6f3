"""The exchange over real HTTP: with a clock that jumps (a scripted call is quick), or in real time."""

import asyncio
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from types import TracebackType
from urllib.parse import urlsplit, urlunsplit

import aiohttp
from yarl import URL

from ivr.exchange.call import Call
from ivr.exchange.events import (
    Answered,
    Dialled,
    Event,
    FailureKind,
    HttpRequest,
    Output,
    RequestFailed,
    TimeReached,
)
from ivr.exchange.switchboard import DEMO_ACCOUNT_SID, Reply, Switchboard
from ivr.exchange.telephones import Line, Telephone

Observe = Callable[[float, Output], None]


class HttpClient:
    """Sends requests as they stand. What goes to public_url is connected to server_url, where that differs.

    So a server on this machine can be called with the name and the signature of its public address.
    """

    def __init__(self, public_url: str, server_url: str | None = None) -> None:
        self._public = urlsplit(public_url)
        self._server = urlsplit(server_url or public_url)
        self._session: aiohttp.ClientSession | None = None

    async def fetch(self, request: HttpRequest) -> Reply:
        """Return the server's answer, or how the request failed."""
        if self._session is None:
            # The call has its own cookies.
            self._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
        timeout = aiohttp.ClientTimeout(
            total=None, sock_connect=request.connect_timeout_s, sock_read=request.read_timeout_s
        )
        url, headers = self._route(request)
        try:
            async with self._session.request(
                request.method,
                URL(url, encoded=True),
                data=request.body or None,
                headers=headers,
                timeout=timeout,
                allow_redirects=False,
            ) as response:
                return Answered(
                    request.id,
                    response.status,
                    response.headers.get("Content-Type"),
                    await response.read(),
                    response.headers.get("Location"),
                    tuple(response.headers.getall("Set-Cookie", [])),
                )
        except (aiohttp.ClientError, TimeoutError) as error:
            return RequestFailed(request.id, _kind(error))

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _route(self, request: HttpRequest) -> tuple[str, dict[str, str]]:
        headers = dict(request.headers)
        parts = urlsplit(request.url)
        if (parts.scheme, parts.netloc) != (self._public.scheme, self._public.netloc):
            return request.url, headers
        headers["Host"] = parts.netloc
        here = (self._server.scheme, self._server.netloc, parts.path or "/", parts.query, "")
        return urlunsplit(here), headers


def _kind(error: Exception) -> FailureKind:
    match error:
        case aiohttp.ClientConnectorDNSError():
            return "bad_host"
        case aiohttp.ClientSSLError():
            return "tls"
        case aiohttp.ConnectionTimeoutError():
            return "connect_timeout"
        case aiohttp.ClientConnectorError():
            return "refused"
        case TimeoutError():
            return "read_timeout"
        case _:
            return "broken"


class _BlockingTransport:
    """Lends the asynchronous client to the switchboard, which does one thing after the other."""

    def __init__(self, client: HttpClient) -> None:
        self._client = client
        self._runner = asyncio.Runner()

    def send(self, request: HttpRequest) -> Reply:
        return self._runner.run(self._client.fetch(request))

    def close(self) -> None:
        self._runner.run(self._client.close())
        self._runner.close()


class HttpExchange(Switchboard):
    """An exchange that calls a server over HTTP, on a clock that jumps. Use it as a context manager.

    server_url is where public_url's server listens on this machine, if that is another address.
    """

    def __init__(
        self,
        *,
        lines: Iterable[Line],
        auth_token: str,
        account_sid: str = DEMO_ACCOUNT_SID,
        public_url: str = "http://127.0.0.1:8000",
        server_url: str | None = None,
        telephones: Iterable[Telephone] = (),
        starts_at: datetime | None = None,
        seed: int | None = None,
    ) -> None:
        self._blocking = _BlockingTransport(HttpClient(public_url, server_url))
        super().__init__(
            self._blocking,
            lines=lines,
            auth_token=auth_token,
            account_sid=account_sid,
            public_url=public_url,
            telephones=telephones,
            starts_at=starts_at,
            seed=seed,
        )

    def __enter__(self) -> "HttpExchange":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._blocking.close()


async def run_live(
    call: Call,
    client: HttpClient,
    caller: "asyncio.Queue[Event]",
    observe: Observe,
    *,
    seconds_per_second: float = 1.0,
) -> None:
    """The call has been carried out in real time, to its last callback.

    caller brings what the caller does; observe is told of every output and when, in seconds of the call.
    seconds_per_second above 1 makes the call's time pass faster than the world's.
    """
    began = time.monotonic()
    requests: set[asyncio.Task[None]] = set()

    async def fetch(request: HttpRequest) -> None:
        caller.put_nowait(await client.fetch(request))

    event: Event = Dialled()
    while True:
        now_s = (time.monotonic() - began) * seconds_per_second
        for output in call.advance(now_s, event):
            observe(now_s, output)
            if isinstance(output, HttpRequest):
                task = asyncio.create_task(fetch(output))
                requests.add(task)
                task.add_done_callback(requests.discard)
        if call.is_over and call.is_quiet:
            return
        due_s = call.next_due_s
        event = TimeReached()
        timeout = None if due_s is None else max(0.0, due_s / seconds_per_second - (time.monotonic() - began))
        with suppress(TimeoutError):
            event = await asyncio.wait_for(caller.get(), timeout)
