"""A real server on loopback for the length of a test, started with the very options of deploy/."""

from __future__ import annotations

import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from configparser import RawConfigParser
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from deploy.laptop import CONFIGURATION
from tests.structure.tree import ROOT


@dataclass(frozen=True)
class Server:
    port: int
    process: subprocess.Popen[bytes]

    def connected(self, sent: bytes = b"") -> socket.socket:
        line = socket.create_connection(("127.0.0.1", self.port), 20)
        line.sendall(sent)
        return line

    def answers(self, sent: bytes) -> bytes:
        """Everything that comes back until the server closes."""
        with self.connected(sent) as line:
            return everything(line)


def everything(line: socket.socket) -> bytes:
    return b"".join(iter(lambda: line.recv(65_536), b""))


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


def command(target: str, port: int) -> list[str]:
    """The server's command as `make run` has it, for another app on another port."""
    supervised = RawConfigParser(interpolation=None)
    supervised.read(CONFIGURATION)
    written = supervised["program:web"]["command"].replace("%(ENV_PORT)s", str(port))
    python, *options = shlex.split(written.replace("app:door", target))
    assert python == "python", "make run puts .venv first in PATH"
    return [sys.executable, *options]


@contextmanager
def serving(target: str, log: Path, *more: str) -> Iterator[Server]:
    """The target behind the server; `more` options win over those of deploy/."""
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        port = chosen.getsockname()[1]
    arguments = [*command(target, port), *more]
    with (
        log.open("wb") as to,
        subprocess.Popen(arguments, cwd=ROOT, stdout=to, stderr=to) as process,
    ):
        try:
            _wait_for(port)
            yield Server(port, process)
        finally:
            process.terminate()


def _wait_for(port: int) -> None:
    for _ in range(300):
        try:
            return socket.create_connection(("127.0.0.1", port), 0.2).close()
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("the server did not start")
