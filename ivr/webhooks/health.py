"""Health: whether the process is alive, and whether it can take calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flask import Blueprint, Response


def blueprint(ready: Callable[[], bool], counts: Callable[[], Mapping[str, int]]) -> Blueprint:
    """/healthz is 200 as long as anything answers; /readyz is 503 until ready() says so.

    counts: what has gone wrong since the process began, a line each on /healthz.
    """
    routes = Blueprint("health", __name__)

    def healthz() -> Response:
        return _plain("\n".join(["alive", *(f"{name}: {n}" for name, n in counts().items())]), 200)

    def readyz() -> Response:
        return _plain("ready", 200) if ready() else _plain("not ready", 503)

    routes.add_url_rule("/healthz", view_func=healthz, methods=["GET"])
    routes.add_url_rule("/readyz", view_func=readyz, methods=["GET"])
    return routes


def _plain(text: str, status: int) -> Response:
    return Response(text + "\n", status, mimetype="text/plain", headers={"Cache-Control": "no-store"})
