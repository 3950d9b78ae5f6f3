"""The exchange over HTTP: the carrier's API under /2010-04-01/, and what is its own under /exchange/."""

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from aiohttp import web

from ivr.exchange.account import Account
from ivr.exchange.forecast import Forecast
from ivr.exchange.live import LiveSwitch
from ivr.exchange.page import POLICY, page
from ivr.exchange.parameters import API_VERSION
from ivr.exchange.refusal import Refusal
from ivr.exchange.rest.asking import Request
from ivr.exchange.rest.door import answer
from ivr.exchange.rest.form import Form, as_number
from ivr.exchange.texting import receive
from ivr.exchange.texts import Text

_LOCAL = {"127.0.0.1", "localhost", "::1"}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Server:
    """Serves one account, whose calls and texts the switch runs."""

    def __init__(self, account: Account, switch: LiveSwitch) -> None:
        self._account = account
        self._switch = switch

    def app(self) -> web.Application:
        app = web.Application(middlewares=[_from_here])
        app.router.add_route("*", f"/{API_VERSION}/{{rest:.*}}", self._rest)
        app.router.add_get("/exchange/", self._page)
        app.router.add_get("/exchange/texts", self._texts)
        app.router.add_post("/exchange/texts", self._text)
        app.router.add_get("/exchange/log", self._log)
        Forecast(self._switch.weather).add_to(app)
        return app

    async def _rest(self, asked: web.Request) -> web.Response:
        reply = answer(
            self._account,
            Request(
                asked.method,
                asked.path,
                Form(parse_qsl(asked.rel_url.raw_query_string, keep_blank_values=True)),
                await _form(asked),
                asked.headers.get("Authorization"),
            ),
        )
        if reply.body is None:
            return web.Response(status=reply.status, headers=reply.headers)
        return _json(reply.body, reply.status, reply.headers)

    async def _page(self, _asked: web.Request) -> web.Response:
        return self._html("")

    async def _texts(self, asked: web.Request) -> web.Response:
        """The texts that match to and from, newest first; after is the n of the last one that is known."""
        to, from_ = asked.query.get("to"), asked.query.get("from")
        after = asked.query.get("after", "0")
        if not after.isdecimal():
            return _json({"problem": "after is the n of a text"}, 400)
        found = [
            _written(ordinal, text)
            for ordinal, text in self._account.texts.newest_first()
            if ordinal > int(after)
            and (to is None or text.to == as_number(to))
            and (from_ is None or text.from_ == as_number(from_))
        ]
        return _json({"texts": found})

    async def _text(self, asked: web.Request) -> web.Response:
        """A telephone sends a text to a number; the answer waits for what the number's server says to it."""
        is_json = asked.content_type == "application/json"
        given = await _json_object(asked) if is_json else dict((await _form(asked)).pairs)
        words = {name: given.get(name) for name in ("from", "to", "body")}
        if not all(isinstance(word, str) for word in words.values()):
            return _json({"problem": "a text has from, to and body"}, 400)
        from_, to, body = (str(word) for word in words.values())
        last = self._last_ordinal()
        try:
            incoming = receive(self._account, as_number(from_), as_number(to), body)
        except Refusal as refusal:
            if is_json:
                return _json({"problem": refusal.text, "code": refusal.code}, refusal.status)
            return self._html(refusal.text, refusal.status)
        await self._switch.end_of(incoming)
        if not is_json:
            raise web.HTTPSeeOther("/exchange/")
        new = [one for one in self._account.texts.newest_first() if one[0] > last]
        replies = [
            _written(ordinal, text)
            for ordinal, text in reversed(new)
            if text.direction == "outbound-reply" and text.to == incoming.text.from_
        ]
        about = [one for one in self._account.log if one.sid == incoming.text.sid]
        problems = [f"{one.report.code or ''} {one.report.text}".strip() for one in about]
        return _json({"sid": incoming.text.sid, "replies": replies, "problems": problems}, 201)

    async def _log(self, _asked: web.Request) -> web.Response:
        """What the debugger shows, newest first."""
        entries = [
            {
                "at": one.at.isoformat(),
                "sid": one.sid,
                "level": one.report.level,
                "code": one.report.code,
                "text": one.report.text,
            }
            for one in reversed(self._account.log)
        ]
        return _json({"log": entries})

    def _last_ordinal(self) -> int:
        return next((ordinal for ordinal, _ in self._account.texts.newest_first()), 0)

    def _html(self, said: str, status: int = 200) -> web.Response:
        headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}
        return web.Response(
            text=page(self._account, said), status=status, content_type="text/html", headers=headers
        )


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


async def _form(asked: web.Request) -> Form:
    if asked.content_type != "application/x-www-form-urlencoded":
        return Form()
    written = (await asked.read()).decode(errors="replace")
    return Form(parse_qsl(written, keep_blank_values=True))


async def _json_object(asked: web.Request) -> dict[str, Any]:
    try:
        given = json.loads(await asked.read())
    except ValueError:
        return {}
    return given if isinstance(given, dict) else {}


def _written(ordinal: int, text: Text) -> dict[str, Any]:
    return {
        "n": ordinal,
        "sid": text.sid,
        "from": text.from_,
        "to": text.to,
        "body": text.body,
        "at": text.created_at.isoformat(),
        "status": text.status,
        "error_code": text.error_code,
        "direction": text.direction,
    }


def _json(
    body: Mapping[str, Any], status: int = 200, headers: Mapping[str, str] | None = None
) -> web.Response:
    return web.json_response(dict(body), status=status, headers=headers)
