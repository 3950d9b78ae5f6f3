"""Servers: started as deploy/ starts them, each with an environment of its own, and what they cost in CPU."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.deploy.serving import command
from tests.structure.tree import ROOT

_START_S = 60
_NOT_OURS = ("IVR_", "TWILIO_", "FLASK_", "BENCH_")


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers on a port of loopback. cpu_of: the processes whose time its requests cost."""

    port: int
    cpu_of: tuple[int, ...]

    def cpu_s(self) -> float:
        """Seconds of CPU that the processes and all their children have used since they began."""
        return sum(_cpu_s(pid) for pid in self.cpu_of)


def _cpu_s(pid: int) -> float:
    parent = psutil.Process(pid)
    times = [one.cpu_times() for one in [parent, *parent.children(recursive=True)] if one.is_running()]
    # What children have used that have ended since is counted with their parent.
    gone = parent.cpu_times()
    return sum(one.user + one.system for one in times) + gone.children_user + gone.children_system


@contextmanager
def served(
    target: str, log: Path, environment: Mapping[str, str], *, also: tuple[int, ...] = ()
) -> Iterator[Server]:
    """The target behind the shipped server's command line, ready to answer. also: the database's process."""
    port = free_port()
    plain = {name: value for name, value in os.environ.items() if not name.startswith(_NOT_OURS)}
    with (
        log.open("wb") as to,
        subprocess.Popen(
            command(target, port),
            cwd=ROOT,
            env={**plain, **environment, "PORT": str(port)},
            stdout=to,
            stderr=to,
        ) as process,
    ):
        try:
            _wait_for(port, process, log)
            yield Server(port, (process.pid, *also))
        finally:
            process.terminate()


def free_port() -> int:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        port: int = chosen.getsockname()[1]
        return port


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + _START_S
    while time.monotonic() < until and process.poll() is None:
        try:
            return socket.create_connection(("127.0.0.1", port), 0.2).close()
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"the server did not start: {log.read_text(errors='replace')[-2000:]}")
