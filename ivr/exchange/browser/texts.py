"""The texts and the debugger, for programs and for a page without scripts."""

import json
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from ivr.exchange.account import Account
from ivr.exchange.browser.messages import log_message, text_message
from ivr.exchange.browser.plain import POLICY, page
from ivr.exchange.live import LiveSwitch
from ivr.exchange.refusal import Refusal
from ivr.exchange.rest.form import Form, as_number
from ivr.exchange.texting import receive


class TextPages:
    """What the account's texts are read and sent with."""

    def __init__(self, account: Account, switch: LiveSwitch) -> None:
        self._account = account
        self._switch = switch

    async def plain(self, _asked: web.Request) -> web.Response:
        return self._html("")

    async def texts(self, asked: web.Request) -> web.Response:
        """The texts that match to and from, newest first; after is the n of the last one that is known."""
        to, from_ = asked.query.get("to"), asked.query.get("from")
        after = asked.query.get("after", "0")
        if not after.isdecimal():
            return web.json_response({"problem": "after is the n of a text"}, status=400)
        found = [
            text_message(ordinal, text)
            for ordinal, text in self._account.texts.newest_first()
            if ordinal > int(after)
            and (to is None or text.to == as_number(to))
            and (from_ is None or text.from_ == as_number(from_))
        ]
        return web.json_response({"texts": found})

    async def send(self, asked: web.Request) -> web.Response:
        """A telephone sends a text to a number; the answer waits for what the number's server says to it."""
        is_json = asked.content_type == "application/json"
        given = await _json_object(asked) if is_json else dict((await form_of(asked)).pairs)
        words = {name: given.get(name) for name in ("from", "to", "body")}
        if not all(isinstance(word, str) for word in words.values()):
            return web.json_response({"problem": "a text has from, to and body"}, status=400)
        from_, to, body = (str(word) for word in words.values())
        last = self._last_ordinal()
        try:
            incoming = receive(self._account, as_number(from_), as_number(to), body)
        except Refusal as refusal:
            if is_json:
                problem = {"problem": refusal.text, "code": refusal.code}
                return web.json_response(problem, status=refusal.status)
            return self._html(refusal.text, refusal.status)
        await self._switch.end_of(incoming)
        if not is_json:
            raise web.HTTPSeeOther("/exchange/plain")
        new = [one for one in self._account.texts.newest_first() if one[0] > last]
        replies = [
            text_message(ordinal, text)
            for ordinal, text in reversed(new)
            if text.direction == "outbound-reply" and text.to == incoming.text.from_
        ]
        about = [one for one in self._account.log if one.sid == incoming.text.sid]
        problems = [f"{one.report.code or ''} {one.report.text}".strip() for one in about]
        answer = {"sid": incoming.text.sid, "replies": replies, "problems": problems}
        return web.json_response(answer, status=201)

    async def log(self, _asked: web.Request) -> web.Response:
        """What the debugger shows, newest first."""
        return web.json_response({"log": [log_message(one) for one in reversed(self._account.log)]})

    def _last_ordinal(self) -> int:
        return next((ordinal for ordinal, _ in self._account.texts.newest_first()), 0)

    def _html(self, said: str, status: int = 200) -> web.Response:
        headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}
        text = page(self._account, said)
        return web.Response(text=text, status=status, content_type="text/html", headers=headers)


async def form_of(asked: web.Request) -> Form:
    """Return what was posted as a form."""
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
