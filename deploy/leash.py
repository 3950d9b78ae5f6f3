"""The leash between the server and a web process, and what is said on it.

A process on a leash ends when nobody holds the other end any more, however its holder died: one that outlived
its server would go on taking calls from the server's socket, with old code.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from threading import Thread

READY, BEAT = b"r", b"."
"""From the process: the app says that it is ready; and, every second, that it lives."""
GO = b"g"
"""To the process: it may take requests."""


def follow(leash: socket.socket, go: Callable[[], object]) -> None:
    """go is called when the holder says so; this process ends as soon as there is no holder."""
    Thread(target=_follow, args=(leash, go), name="leash", daemon=True).start()


def _follow(leash: socket.socket, go: Callable[[], object]) -> None:
    while said := leash.recv(1):
        if said == GO:
            go()
    os._exit(1)
