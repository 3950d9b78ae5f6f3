"""A worker outlives a server master that was killed, and keeps its port: it has to notice and end itself."""

from __future__ import annotations

import os
from multiprocessing import connection, parent_process
from threading import Thread


def end_with_the_master() -> None:
    """This process ends when the one that forked or spawned it does; without such a one, nothing changes."""
    master = parent_process()
    if master is not None:
        Thread(target=_leave_with, args=(master.sentinel,), daemon=True).start()


def _leave_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
