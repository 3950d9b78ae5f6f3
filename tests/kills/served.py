"""The line as it is served for real: server and web processes, or a service manager that holds the socket."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from tests.house import ACCOUNT, TOKEN
from tests.structure.tree import ROOT

HUMAN = "+15035550190"
HANDED_OVER = """
import os, sys
os.dup2(int(sys.argv[1]), 3)
os.set_inheritable(3, True)
os.environ.update(LISTEN_FDS="1", LISTEN_PID=str(os.getpid()))
os.execv(sys.executable, [sys.executable, *sys.argv[2:]])
"""
"""What a service manager does between fork and exec."""


class Service:
    """The server with its web processes. held: the socket of a service manager, which starts it again."""

    def __init__(
        self, command: list[str], environment: Mapping[str, str], log: Path, folder: Path, workers: int
    ) -> None:
        self.workers = workers
        self._command, self._environment = command, environment
        self._log = log
        self._folder = folder
        self._over = Event()
        self._held: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._keeper: Thread | None = None

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        self._process = self._started(self._command, ())

    def start_held(self, held: socket.socket) -> None:
        """As a socket unit does: whatever becomes of the server, it is started again with the same socket."""
        self._held = held
        self._start_again()
        self._keeper = Thread(target=self._keep, daemon=True)
        self._keeper.start()

    def _start_again(self) -> None:
        assert self._held is not None
        fd = self._held.fileno()
        command = [sys.executable, "-c", HANDED_OVER, str(fd), *self._command[1:]]
        self._process = self._started(command, (fd,))

    def _keep(self) -> None:
        while not self._over.is_set():
            assert self._process is not None
            self._process.wait()
            time.sleep(0.1)  # RestartSec of the unit
            if not self._over.is_set():
                self._start_again()

    def _started(self, command: list[str], fds: tuple[int, ...]) -> subprocess.Popen[bytes]:
        with self._log.open("ab") as log:
            return subprocess.Popen(
                command, cwd=self._folder, env={**self._environment}, stdout=log, stderr=log, pass_fds=fds
            )

    def web_pids(self) -> list[int]:
        """The oldest first."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children")
        try:
            return [int(pid) for pid in children.read_text().split()]
        except OSError:
            return []

    def kill_web(self, pid: int) -> None:
        os.kill(pid, signal.SIGKILL)

    def kill_all(self) -> None:
        """The server and its web processes, all at once."""
        for pid in (self.pid, *self.web_pids()):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue

    def reload(self) -> None:
        os.kill(self.pid, signal.SIGHUP)

    def stop(self) -> int:
        self._over.set()
        assert self._process is not None
        self._process.terminate()
        code = self._process.wait(30)
        if self._keeper is not None:
            self._keeper.join()
        return code

    def said(self) -> list[str]:
        """The lines of the log."""
        return self._log.read_text(encoding="utf-8", errors="replace").splitlines()


@contextmanager
def last_resort(port: int, folder: Path) -> Iterator[str]:
    """The URL of the fallback process of the server on that port. It knows nothing of it but the address."""
    own = free_port()
    variables = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "FALLBACK_PORT": str(own),
        "IVR_PUBLIC_URL": f"http://127.0.0.1:{port}",
        "IVR_HUMAN_NUMBER": HUMAN,
    }
    with (folder / "fallback.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "ivr.fallback"], env=variables, stdout=log, stderr=log
        )
    try:
        wait_until_ready(own, "/healthz")
        yield f"http://127.0.0.1:{own}/voice/fallback"
    finally:
        process.terminate()
        process.wait(30)


def environment(database_url: str, port: int) -> dict[str, str]:
    """What an operator would set, and nothing of the machine's own."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", "/"),
        "PYTHONPATH": str(ROOT),
        "IVR_DEMO": "0",
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "IVR_PUBLIC_URL": f"http://127.0.0.1:{port}",
        "IVR_DATABASE_URL": database_url,
        "IVR_SECRET_KEYS": "bm90IGEgc2VjcmV0LCBqdXN0IGEga2V5IG9mIHRlc3Q=",
        "IVR_HUMAN_NUMBER": HUMAN,
        # All callers of the tests have one name and live at one place.
        "IVR_TRIOS_PER_HOLDER_DAY": "1000000",
        "PORT": str(port),
    }


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


@contextmanager
def served(
    database_url: str, folder: Path, *, workers: int, held: bool, target: str = "app:door", code: Path = ROOT
) -> Iterator[tuple[Service, int]]:
    """The service and its port, when it takes calls. held: its socket is a service manager's."""
    socket_of_manager = socket.create_server(("127.0.0.1", 0), backlog=1024) if held else None
    port = free_port() if socket_of_manager is None else socket_of_manager.getsockname()[1]
    command = [sys.executable, "-m", "deploy.server", target, "--port", str(port), "--workers", str(workers)]
    variables = environment(database_url, port) | {"PYTHONPATH": str(code)}
    service = Service(command, variables, folder / "server.log", code, workers)
    try:
        if socket_of_manager is None:
            service.start()
        else:
            service.start_held(socket_of_manager)
        wait_until_ready(port)
        yield service, port
    finally:
        service.stop()
        if socket_of_manager is not None:
            socket_of_manager.close()


def wait_until_ready(port: int, path: str = "/readyz") -> None:
    for _ in range(200):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise TimeoutError("the line takes no calls")
