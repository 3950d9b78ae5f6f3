"""Refusals: how the carrier's routes say no. Never a page, never an echo of what was sent."""

from __future__ import annotations

from flask import Flask, Response, g, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from ivr.domain.errors import NotFromCarrier
from ivr.telephony.twiml import CONTENT_TYPE

ROOT = "/voice/"
TEXTS = "/sms/"
PROVIDERS = "/dispatch/"
CARRIERS = (ROOT, TEXTS, PROVIDERS)
"""Where carriers and providers call; whatever else is asked there is turned away without a word."""

HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
}
"""What goes out with every answer to the carrier."""


class Refusals:
    """Answers for requests that are not let in. safe: the body of a 400, should the carrier play it."""

    def __init__(self, safe: bytes) -> None:
        self._safe = safe

    def install(self, app: Flask) -> None:
        """HTTP errors where the carrier calls are answered bare; those elsewhere are other rooms' matter."""
        app.register_error_handler(HTTPException, self.http)

    def http(self, error: HTTPException) -> Response | HTTPException:
        if not request.path.startswith(CARRIERS):
            return error
        if error.code == 400:
            g.reason = error.description
            # Nobody is on the line elsewhere.
            return bare(400) if not request.path.startswith(ROOT) else document(self._safe, 400)
        response = bare(error.code or 500)
        if isinstance(error, MethodNotAllowed) and error.valid_methods:
            response.headers["Allow"] = ", ".join(error.valid_methods)
        return response

    def not_from_carrier(self, error: NotFromCarrier) -> Response:
        g.reason = str(error)
        return bare(403)


def bare(status: int) -> Response:
    """An answer without a body."""
    response = Response(status=status, headers=HEADERS)
    response.headers.pop("Content-Type", None)
    return response


def document(content: bytes, status: int = 200) -> Response:
    """An answer that the carrier carries out."""
    return Response(content, status=status, content_type=CONTENT_TYPE, headers=HEADERS)
