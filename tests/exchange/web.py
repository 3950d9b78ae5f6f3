"""Applications that really listen."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from werkzeug.serving import make_server

from tests.exchange.conftest import Server


@contextmanager
def listening(server: Server) -> Iterator[Server]:
    """The server is reached at its address, a port of loopback."""
    with address_of(server) as server.address:
        yield server


@contextmanager
def address_of(app: Any) -> Iterator[str]:
    """The WSGI application is reached at that address, a port of loopback."""
    running = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{running.server_port}"
    finally:
        running.shutdown()
        thread.join()
        running.server_close()
