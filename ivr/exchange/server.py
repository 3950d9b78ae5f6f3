"""The exchange over HTTP: the carrier's API under /2010-04-01/, and what is its own under /exchange/."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from aiohttp import web

from ivr.exchange.account import Account
from ivr.exchange.browser.book import PhoneBook
from ivr.exchange.browser.files import Files
from ivr.exchange.browser.socket import Sockets
from ivr.exchange.browser.texts import TextPages, form_of
from ivr.exchange.forecast import Forecast
from ivr.exchange.live import LiveSwitch
from ivr.exchange.parameters import API_VERSION
from ivr.exchange.rest.asking import Request
from ivr.exchange.rest.door import answer
from ivr.exchange.rest.form import Form

_LOCAL = {"127.0.0.1", "localhost", "::1"}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Server:
    """Serves one account, whose calls and texts the switch runs."""

    def __init__(self, account: Account, switch: LiveSwitch, book: PhoneBook | None = None) -> None:
        self._account = account
        self._texts = TextPages(account, switch)
        self._sockets = Sockets(account, book or PhoneBook(), speed=switch.speed)
        self._files = Files()
        self._forecast = Forecast(switch.weather)

    def app(self) -> web.Application:
        app = web.Application(middlewares=[_from_here])
        app.router.add_route("*", f"/{API_VERSION}/{{rest:.*}}", self._rest)
        app.router.add_get("/exchange/", self._files.page)
        app.router.add_get("/exchange/static/{name}", self._files.file)
        app.router.add_get("/exchange/socket", self._sockets.serve)
        app.router.add_get("/exchange/plain", self._texts.plain)
        app.router.add_get("/exchange/texts", self._texts.texts)
        app.router.add_post("/exchange/texts", self._texts.send)
        app.router.add_get("/exchange/log", self._texts.log)
        self._forecast.add_to(app)
        app.on_shutdown.append(self._sockets.close)
        return app

    async def _rest(self, asked: web.Request) -> web.Response:
        reply = answer(
            self._account,
            Request(
                asked.method,
                asked.path,
                Form(parse_qsl(asked.rel_url.raw_query_string, keep_blank_values=True)),
                await form_of(asked),
                asked.headers.get("Authorization"),
            ),
        )
        if reply.body is None:
            return web.Response(status=reply.status, headers=reply.headers)
        return _json(reply.body, reply.status, reply.headers)


@web.middleware
async def _from_here(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Only this machine's own pages and programs are served: no other site may use a visitor's browser."""
    try:
        host = urlsplit(f"//{request.host}").hostname
        origin = request.headers.get("Origin")
        is_ours = origin is None or urlsplit(origin).netloc == request.host
    except ValueError:
        host, is_ours = None, False
    if host not in _LOCAL or not is_ours:
        return _json({"problem": "the exchange serves this machine only"}, 403)
    return await handler(request)


def _json(
    body: Mapping[str, Any], status: int = 200, headers: Mapping[str, str] | None = None
) -> web.Response:
    return web.json_response(dict(body), status=status, headers=headers)
