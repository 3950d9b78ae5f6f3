"""A WSGI app that answers with what it was given, for a server process of a test."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from deploy.door import Door

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


def echo(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
    given = {name: value for name, value in environ.items() if isinstance(value, str)}
    given["body"] = environ["wsgi.input"].read().decode("latin-1")
    given["pid"] = str(os.getpid())
    answer = json.dumps(given).encode()
    start_response(
        "200 OK", [("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"), ("Content-Length", str(len(answer)))]
    )
    return [answer]


door = Door(echo)
