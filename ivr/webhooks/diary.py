"""The diary: one log line for every request of the carrier, whatever became of it."""

from __future__ import annotations

import time

import structlog
from flask import Flask, Response, g, request

from ivr.webhooks.refusal import CARRIERS

_log = structlog.get_logger()


def install(app: Flask) -> None:
    """Every request where the carrier calls leaves one line, also one that no route takes."""
    app.before_request(_begin)
    app.after_request(_write)


def _begin() -> None:
    g.began = time.perf_counter()


def _write(response: Response) -> Response:
    if request.path.startswith(CARRIERS):
        _log.info(
            "webhook",
            route=request.endpoint,
            status=response.status_code,
            call=g.get("call"),
            turn=g.get("turn"),
            reason=g.get("reason"),
            ms=round((time.perf_counter() - g.began) * 1000),
        )
    return response
