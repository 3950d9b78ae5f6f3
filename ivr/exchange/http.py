"""The exchange over real HTTP, on a clock that jumps: a scripted call is quick. live has the real clock."""

import asyncio
from collections.abc import Iterable
from datetime import datetime
from types import TracebackType
from urllib.parse import urlsplit, urlunsplit

import aiohttp
from yarl import URL

from ivr.exchange.events import Answered, FailureKind, HttpRequest, RequestFailed
from ivr.exchange.switchboard import DEMO_ACCOUNT_SID, Reply, Switchboard
from ivr.exchange.telephones import Line, Telephone
from ivr.exchange.weather import Weather


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
            # The call has its own cookies; and no call waits until another has been answered.
            self._session = aiohttp.ClientSession(
                cookie_jar=aiohttp.DummyCookieJar(), connector=aiohttp.TCPConnector(limit=0)
            )
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
        weather: Weather | None = None,
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
            weather=weather,
        )

    def __enter__(self) -> "HttpExchange":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._blocking.close()
