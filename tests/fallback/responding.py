"""The decisions of the fallback behind a WSGI app, and an exchange whose numbers ask it at last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from ivr.exchange.telephones import Line
from ivr.exchange.weather import Rule
from ivr.exchange.wsgi import Environ, VirtualExchange
from ivr.fallback import COOKIE, Config, LastLine, Responder, returns_of
from tests.company import NOON
from tests.house import ACCOUNT, TOKEN, URL, TestHouse

FALLBACK_URL = "https://last.test/voice/fallback"


def responding(config: Config) -> Callable[[Environ, Callable[..., Any]], Iterable[bytes]]:
    responder = Responder(config)

    def app(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        form = dict(parse_qsl(environ["wsgi.input"].read().decode()))
        returns = returns_of(environ.get("HTTP_COOKIE", ""))
        document, leads_back = responder.answer(form, returns)
        cookie = ("Set-Cookie", f"{COOKIE}={returns + leads_back}")
        start_response("200 OK", [("Content-Type", "text/xml"), cookie])
        return [document]

    return app


def config_of(house: TestHouse, human: str = "+15035550190") -> Config:
    lines = {name: LastLine(line.number, line.human or human) for name, line in house.lines.items()}
    return Config(URL, 1, human, lines)


def fall_back(house: TestHouse, *, gone: Callable[[float], bool]) -> VirtualExchange:
    """The house's calls have a fallback URL from now on. gone: whether the server is, at that second."""
    exchange = VirtualExchange(
        house._answered_afresh,
        lines=[
            Line(line.number, f"{URL}/voice/incoming", FALLBACK_URL, f"{URL}/voice/status")
            for line in house.lines.values()
        ],
        auth_token=TOKEN,
        account_sid=ACCOUNT,
        public_url=URL,
        others={"https://last.test": responding(config_of(house))},
        starts_at=NOON,
        seed=7,
    )

    exchange.weather.add(Rule("refused", url=URL, when=lambda: gone(exchange.now_s)))
    house.exchange = house.clock.exchange = exchange
    return exchange


def asked_last(requests: Iterable[Any]) -> list[Mapping[str, str]]:
    """The forms that the fallback was asked with."""
    return [one.form for one in requests if one.request.url.startswith(FALLBACK_URL)]
