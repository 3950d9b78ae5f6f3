"""The listening socket: handed over by whoever started this process, or opened here.

While somebody holds it open, callers who connect wait in its queue; nobody is refused, whoever has died.
"""

from __future__ import annotations

import errno
import os
import socket
import time

FIRST_FD = 3
"""Where the service manager puts the first socket that it hands over (sd_listen_fds)."""
BACKLOG = 1024
BIND_PATIENCE_S = 5.0
"""How long an address may still be held by processes of a server that was killed; they end by themselves."""


def listening(host: str, port: int) -> socket.socket:
    """The socket that was handed over, whatever its address; without one, a new one on host and port.

    Raises OSError where the address cannot be had, ValueError for a hand-over of anything but one socket.
    """
    return _handed_over() or _opened(host, port)


def _handed_over() -> socket.socket | None:
    # The variables are taken away: a process that this one starts must not think that they are meant for it.
    meant_for, count = os.environ.pop("LISTEN_PID", ""), os.environ.pop("LISTEN_FDS", "")
    os.environ.pop("LISTEN_FDNAMES", None)
    if meant_for != str(os.getpid()):
        return None
    if count != "1":
        raise ValueError(f"{count} sockets were handed over; the server takes one")
    return socket.socket(fileno=FIRST_FD)


def _opened(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    until = time.monotonic() + BIND_PATIENCE_S
    while True:
        opened = socket.socket(family)
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            opened.bind((host, port))
            opened.listen(BACKLOG)
        except OSError as error:
            opened.close()
            if error.errno != errno.EADDRINUSE or time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return opened
