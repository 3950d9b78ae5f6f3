"""A server of TwiML documents that really listens."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from werkzeug.serving import make_server

from tests.exchange.conftest import Server


@contextmanager
def listening(server: Server) -> Iterator[Server]:
    """The server is reached at its address, a port of loopback."""
    running = make_server("127.0.0.1", 0, server, threaded=True)
    thread = threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    server.address = f"http://127.0.0.1:{running.server_port}"
    try:
        yield server
    finally:
        running.shutdown()
        thread.join()
        running.server_close()
