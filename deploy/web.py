"""A web process: takes requests from a socket that the server holds, and beats to show that it lives.

deploy/server.py starts it, watches it and replaces it. It asks the app whether it is ready before the first
connection is taken, so that whoever waits in the queue is answered by a process that is warm.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import signal
import socket
from collections.abc import MutableMapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from granian._granian import SocketHolder
from granian._internal import load_target
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels
from granian.server.embed import Server

from deploy.leash import BEAT, READY, follow
from deploy.listening import BACKLOG

HEADERS_MS = 10_000
"""For a request's headers. Its body is timed by the door (deploy/door.py)."""
LINGER_S = 0.25
"""From the last connection that is taken until the first one is closed for having asked nothing."""
BEAT_S = 1.0
ASK_AGAIN_S = 1.0

Message = MutableMapping[str, Any]


class Held(Server):
    """Granian inside this process, on a socket that is there already.

    Granian opens its sockets itself and has no way to be given one (granian#786); by itself each of its
    workers listens apart, and who has connected to one that dies is cut off.
    """

    def __init__(self, app: Any, held: socket.socket) -> None:
        super().__init__(
            app,
            interface=Interfaces.ASGINL,
            http=HTTPModes.http1,
            http1_settings=HTTP1Settings(header_read_timeout=HEADERS_MS),
            websockets=False,
            backlog=BACKLOG,
            log_level=LogLevels.error,
        )
        self._held = held

    def _init_shared_socket(self) -> None:
        # A descriptor of its own: granian closes the one that it is given.
        holder: Any = SocketHolder
        self._shd = holder(os.dup(self._held.fileno()), False, BACKLOG)


def accept_no_more(held: socket.socket) -> None:
    """This process takes no further connection from the held socket; others that have it do.

    Granian stops accepting and cuts off who has connected but not spoken yet in one step. So under its
    descriptors we put a socket that nobody ever connects to, and give those who are connected a moment.
    """
    nobody = socket.socket(socket.AF_UNIX)
    nobody.bind("")
    nobody.listen()
    nobody.setblocking(False)
    ours = os.fstat(held.fileno())
    for fd in [int(entry.name) for entry in Path("/proc/self/fd").iterdir()]:
        with suppress(OSError):  # the listing itself had a descriptor that is gone by now
            if os.path.samestat(os.fstat(fd), ours):
                os.dup2(nobody.fileno(), fd, inheritable=False)
    nobody.detach()


async def is_ready(app: Any) -> bool:
    """Whether the app says so itself, at /readyz. What is made at the first request is made now."""
    statuses: list[int] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        statuses.append(message.get("status", 0))

    await app(_asking("/readyz"), receive, send)
    return statuses[0] == 200


def _asking(path: str) -> Message:
    return {
        "type": "http",
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "server": ("127.0.0.1", "0"),
        "client": ("127.0.0.1", "0"),
        "headers": [(b"host", b"localhost")],
    }


async def _serve(app: Any, held: socket.socket, leash: socket.socket) -> None:
    """The app is warm, then the server says go, and requests are taken until SIGTERM."""
    loop = asyncio.get_running_loop()
    told = asyncio.Event()
    follow(leash, lambda: loop.call_soon_threadsafe(told.set))
    beating = asyncio.create_task(_beat(leash))
    server = Held(app, held)

    def leave() -> None:
        if not told.is_set():
            os._exit(0)  # nobody was ever told of this process
        accept_no_more(held)
        loop.call_later(LINGER_S, server.stop)

    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, leave)
    # Told to go without being ready, it takes requests too: SAFE from the app is better than silence.
    if await _is_ready_or(app, told):
        leash.send(READY)
    await told.wait()
    await server.serve()
    beating.cancel()


async def _is_ready_or(app: Any, told: asyncio.Event) -> bool:
    """Whether the app got ready; it is asked again until it is, or until the server says go anyway."""
    found = await is_ready(app)
    # What a start has made stays: from here on nobody looks through it for what could be thrown away.
    gc.freeze()
    gc.enable()
    while not found:
        try:
            await asyncio.wait_for(told.wait(), ASK_AGAIN_S)
        except TimeoutError:
            found = await is_ready(app)
        else:
            return False
    return True


async def _beat(leash: socket.socket) -> None:
    while True:
        leash.send(BEAT)
        await asyncio.sleep(BEAT_S)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m deploy.web")
    parser.add_argument("target", help="module:name of the ASGI app")
    parser.add_argument("--socket", type=int, required=True, help="descriptor of the listening socket")
    parser.add_argument("--leash", type=int, required=True, help="descriptor of the server's end")
    given = parser.parse_args()
    leash = socket.socket(fileno=given.leash)
    # While all is loaded nothing is thrown away, and looking for it would be an eighth of a start.
    gc.disable()
    asyncio.run(_serve(load_target(given.target), socket.socket(fileno=given.socket), leash))


if __name__ == "__main__":
    main()
