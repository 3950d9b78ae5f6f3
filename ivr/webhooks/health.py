"""Health: whether the process is alive, and whether it can take calls."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response


def blueprint(ready: Callable[[], bool]) -> Blueprint:
    """/healthz is 200 as long as anything answers; /readyz is 503 until ready() says so."""
    routes = Blueprint("health", __name__)

    def healthz() -> Response:
        return _plain("alive", 200)

    def readyz() -> Response:
        return _plain("ready", 200) if ready() else _plain("not ready", 503)

    routes.add_url_rule("/healthz", view_func=healthz, methods=["GET"])
    routes.add_url_rule("/readyz", view_func=readyz, methods=["GET"])
    return routes


def _plain(text: str, status: int) -> Response:
    return Response(text + "\n", status, mimetype="text/plain", headers={"Cache-Control": "no-store"})
