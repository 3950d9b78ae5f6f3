"""The page behind a link that a caller was texted: it shows where they are, once, to the call that waits."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import structlog
from flask import Blueprint, Flask, Response, render_template, request
from markupsafe import Markup

from ivr.domain.errors import LookupUnavailable
from ivr.domain.links import Link
from ivr.domain.places import Described, written
from ivr.engine.ports import Json
from ivr.public.distances import told
from ivr.public.ports import Links, Naming
from ivr.public.sharing import VAGUE_M, Sharing, shared
from ivr.public.wording import FIRST, words_of

ROOT = "/l/"
MOST_BODY_BYTES = 8 * 1024
_ASSETS = Path(__file__).parent / "assets"
STYLE = (_ASSETS / "page.css").read_text("utf-8")
SCRIPT = (_ASSETS / "page.js").read_text("utf-8")
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
TAKEN = ("GET", "HEAD", "POST")

_TOKEN = re.compile(r"[A-Za-z0-9_-]{22}", re.ASCII)
_SAID = ("finding", "found", "vague", "denied", "moved", "ways", "feet", "mile", "miles")
"""What the script says, of the page's words."""

_log = structlog.get_logger()


def _hashed(content: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        f"default-src 'none'; style-src {_hashed(STYLE)}; script-src {_hashed(SCRIPT)}; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Permissions-Policy": "geolocation=(self)",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
"""What goes out with every page: nothing of it is kept, framed, sent on, or loads anything from elsewhere."""


def register(
    app: Flask, links: Callable[[], Links], naming: Callable[[], Naming], now: Callable[[], datetime]
) -> None:
    """The app answers /l/<token>."""
    page = Page(links, naming, now)
    routes = Blueprint("public", __name__, template_folder="templates")
    routes.add_url_rule(f"{ROOT}<path:token>", "location", page.answer, methods=METHODS)
    app.register_blueprint(routes)


class Page:
    """Answers requests for links. Whatever is asked for or posted, a page says what to do now."""

    def __init__(
        self, links: Callable[[], Links], naming: Callable[[], Naming], now: Callable[[], datetime]
    ) -> None:
        self._links, self._naming, self._now = links, naming, now

    def answer(self, token: str) -> Response:
        """The page for the token, whoever asks for it and however."""
        if request.method not in TAKEN:
            refused = _message(FIRST, "over", 405)
            refused.headers["Allow"] = ", ".join(TAKEN)
            return refused
        try:
            link = self._links().of(token, self._now()) if _TOKEN.fullmatch(token) else None
            return self._of(token, link)
        except LookupUnavailable as error:
            _log.error("link not answered", reason=str(error))
            return _message(FIRST, "trouble", 503)

    def _of(self, token: str, link: Link | None) -> Response:
        if link is None:
            return _message(FIRST, "over", 404)
        if link.state != "open":
            return _message(link.language, link.state, 200 if link.state == "used" else 410)
        if request.method != "POST":
            return _page(link.language)
        request.max_content_length = MOST_BODY_BYTES
        if (request.content_length or 0) > MOST_BODY_BYTES:
            return _page(link.language, "nothing", 413)
        if request.form.get("decline"):
            self._links().decline(token, self._now())
            return _message(link.language, "declined", 200)
        return self._shared(token, link)

    def _shared(self, token: str, link: Link) -> Response:
        found = shared(dict(request.form.lists()))
        if not isinstance(found, Sharing):
            return _page(link.language, found, 422)
        place = self._place(found, link.language)
        if place is None:
            return _page(link.language, "unclear", 422)
        facts: dict[str, Json] = {"place": place}
        if found.position is not None:
            facts["position"] = str(found.position)
        if not self._links().share(token, facts, self._now()):
            return _message(link.language, "used", 200)
        _log.info("position shared", call=link.call)
        return _message(link.language, "thanks", 200, place=self._naming().told(place, link.language))

    def _place(self, found: Sharing, language: str) -> str | None:
        """The place in words, by what was typed, or by what is at the position."""
        naming = self._naming()
        if found.words:
            heard = naming.heard(found.words, language) or _as_typed(found.words)
            if heard is not None:
                return heard
        return None if found.position is None else written(naming.near(found.position))


def _as_typed(words: str) -> str | None:
    """The words themselves, where there are enough of them to be looked for."""
    try:
        return written(Described(words)) if len(words.split()) > 1 and len(words) >= 8 else None
    except ValueError:
        return None


def _page(language: str, notice: str | None = None, status: int = 200) -> Response:
    words = words_of(language)
    said: dict[str, Any] = {name: words[name] for name in _SAID} | {"vague_m": VAGUE_M}
    about = "" if notice is None else words[notice].format(distance=told(VAGUE_M, words))
    script = Markup(SCRIPT)  # noqa: S704  # our own file
    return _response(
        "location.html", language, status, title=words["title"], notice=about, say=said, script=script
    )


def _message(language: str, name: str, status: int, *, place: str = "") -> Response:
    words = words_of(language)
    at = words["thanks_place"].format(place=place) if place else ""
    return _response(
        "message.html", language, status, title=words[name], lead=words[f"{name}_lead"], place=at
    )


def _response(template: str, language: str, status: int, **values: Any) -> Response:
    style = Markup(STYLE)  # noqa: S704  # our own file
    page = render_template(template, language=language, words=words_of(language), style=style, **values)
    return Response(page, status, headers=HEADERS, mimetype="text/html")
