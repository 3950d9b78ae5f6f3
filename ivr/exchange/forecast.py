"""/exchange/weather: seen and changed by whoever runs the exchange, as a page and as JSON."""

import json
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from ivr.exchange.reading_weather import read_rule, written
from ivr.exchange.weather import RuleInvalid, Weather
from ivr.exchange.weather_page import POLICY, weather_page

ADDRESS = "/exchange/weather"


class Forecast:
    """Serves one weather."""

    def __init__(self, weather: Weather) -> None:
        self._weather = weather

    def add_to(self, app: web.Application) -> None:
        app.router.add_get(ADDRESS, self._show)
        app.router.add_post(ADDRESS, self._change)
        app.router.add_delete(ADDRESS, self._clear)

    async def _show(self, asked: web.Request) -> web.Response:
        """The page for a browser, JSON for everybody else."""
        if "text/html" in asked.headers.get("Accept", ""):
            return self._html("", 200)
        return self._json(200)

    async def _change(self, asked: web.Request) -> web.Response:
        """One more rule holds, or none does (clear: all), or one less (clear: its n)."""
        is_json = asked.content_type == "application/json"
        try:
            given = await _given(asked)
            if "clear" in given:
                self._end(given)
            else:
                self._weather.add(read_rule(given))
        except RuleInvalid as error:
            if is_json:
                return web.json_response({"problem": str(error)}, status=400)
            return self._html(str(error), 400)
        if not is_json:
            raise web.HTTPSeeOther(ADDRESS)
        return self._json(200 if "clear" in given else 201)

    async def _clear(self, _asked: web.Request) -> web.Response:
        self._weather.clear()
        return self._json(200)

    def _end(self, given: dict[str, Any]) -> None:
        which = str(given["clear"])
        if which == "all":
            self._weather.clear()
        elif which.isdecimal():
            self._weather.remove(int(which))
        else:
            raise RuleInvalid("clear is all, or the n of a rule")

    def _json(self, status: int) -> web.Response:
        return web.json_response({"rules": [written(one) for one in self._weather.standing]}, status=status)

    def _html(self, said: str, status: int) -> web.Response:
        headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}
        text = weather_page(self._weather, said)
        return web.Response(text=text, status=status, content_type="text/html", headers=headers)


async def _given(asked: web.Request) -> dict[str, Any]:
    """Return what was posted: JSON, or a form. Raises RuleInvalid."""
    body = await asked.read()
    if asked.content_type != "application/json":
        return dict(parse_qsl(body.decode(errors="replace")))
    try:
        given = json.loads(body)
    except ValueError as error:
        raise RuleInvalid("that is no JSON") from error
    if not isinstance(given, dict):
        raise RuleInvalid("a rule is an object")
    return given
