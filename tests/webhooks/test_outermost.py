from __future__ import annotations

import pytest
from flask import Flask
from werkzeug.test import Client

from ivr.webhooks.outermost import safe_wsgi
from tests.webhooks.carrier import Carrier
from tests.webhooks.conftest import ENGLISH, STANDING, Line


def broken(environ: object, start_response: object) -> list[bytes]:
    raise MemoryError("values")


@pytest.mark.parametrize(
    ("method", "path", "status", "body"),
    [
        ("POST", "/voice/turn/1", 200, ENGLISH),
        ("POST", "/voice/incoming", 200, ENGLISH),
        ("GET", "/voice/incoming", 500, b""),
        ("POST", "/desk/login", 500, b""),
    ],
)
def test_what_escapes_from_the_framework_still_reaches_a_person(
    method: str, path: str, status: int, body: bytes
) -> None:
    answer = Client(safe_wsgi(broken, ENGLISH)).open(path, method=method)
    assert (answer.status_code, answer.data) == (status, body)


def test_a_handler_that_breaks_before_any_route_is_caught_too(line: Line, carrier: Carrier) -> None:
    def breaks() -> None:
        raise ValueError("before the route")

    line.app.before_request_funcs.setdefault(None, []).append(breaks)
    line.app.config["PROPAGATE_EXCEPTIONS"] = True
    answer = carrier.posts("/voice/incoming")
    assert (answer.status_code, answer.data) == (200, STANDING.default)


def test_an_answer_that_is_fine_goes_through_untouched() -> None:
    app = Flask("fine")
    app.add_url_rule("/x", view_func=lambda: "fine")
    assert Client(safe_wsgi(app.wsgi_app, ENGLISH)).get("/x").data == b"fine"
