"""What `make run` starts: no secret in what it was started with, nor in anything that it prints."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from ivr.settings import Settings
from tests.secrets.canaries import Canary, Search
from tests.structure.tree import ROOT

KEY = Fernet.generate_key().decode()
# Every setting that is secret; the test fails where one is missing here.
SECRETS = {
    "TWILIO_AUTH_TOKEN": "auth-token-canary-83aa",
    "TWILIO_AUTH_TOKEN_NEXT": "next-token-canary-19bb",
    "TWILIO_API_SECRET": "api-secret-canary-77cc",
    "IVR_FLASK_SECRET": "flask-secret-canary-55dd",
    "IVR_NOTICE_SECRET": "notice-secret-canary-22ee",
    "IVR_DISPATCH_SECRET": "dispatch-secret-canary-11ff",
    "IVR_SECRET_KEYS": KEY,
}
BESIDE = {
    "TWILIO_API_KEY": "SK" + "3" * 32,
    "IVR_NOTICE_URL": "http://127.0.0.1:1/requests",
    "IVR_SMTP_URL": "smtp://mailer:smtp-canary-66ff@127.0.0.1:1",
    "IVR_MAIL_FROM": "line@example.org",
    "IVR_DEMO": "1",
}
CANARIES = [Canary(name, value) for name, value in SECRETS.items()] + [
    Canary("IVR_SMTP_URL", "smtp-canary-66ff")
]


@dataclass(frozen=True)
class Running:
    port: int
    pid: int
    output: Path

    def children(self) -> Iterator[int]:
        """All processes that it started, however far down."""
        parents = {}
        for one in Path("/proc").iterdir():
            if one.name.isdigit():
                try:
                    stat = (one / "stat").read_text()
                except OSError:
                    continue
                parents[int(one.name)] = int(stat.rpartition(")")[2].split()[1])
        found = {self.pid}
        while more := {pid for pid, parent in parents.items() if parent in found} - found:
            found |= more
        yield from found


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """All that `make run` starts, in a folder of its own, with secrets that stand nowhere else."""
    folder = tmp_path_factory.mktemp("run")
    for shipped in ("flows", "prompts", "deploy"):
        (folder / shipped).symlink_to(ROOT / shipped)
    port = _four_free()
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "PYTHONPATH": str(ROOT),
        "PORT": str(port),
        "IVR_DISPATCH_URL": f"http://127.0.0.1:{port + 3}",
        "FLASK_APP": str(ROOT / "app.py"),
        **SECRETS,
        **BESIDE,
    }
    output = folder / "output"
    with output.open("wb") as to:
        process = subprocess.Popen(
            [sys.executable, "-m", "deploy.laptop"],
            cwd=folder,
            env=environment,
            stdout=to,
            stderr=to,
            start_new_session=True,
        )
        made = Running(port, process.pid, output)
        try:
            _wait_for(made)
            yield made
        finally:
            left = list(made.children())
            process.terminate()
            process.wait(30)
            for pid in left:
                _end(pid)


def _four_free() -> int:
    """A port that is free, with the three behind it."""
    for first in range(20_000 + os.getpid() % 20_000, 60_000, 10):
        try:
            for port in range(first, first + 4):
                with socket.create_server(("127.0.0.1", port)):
                    pass
        except OSError:
            continue
        return first
    raise AssertionError("no four ports are free")


def _wait_for(running: Running) -> None:
    until = time.monotonic() + 120
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{running.port}/readyz", timeout=5):
                if b"the worker runs" in running.output.read_bytes():
                    return
        except OSError:
            pass
        time.sleep(0.3)
    raise AssertionError(f"it did not start: {running.output.read_text()[-2000:]}")


def _end(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def test_every_setting_that_is_secret_is_a_canary_here() -> None:
    secret = {
        field.validation_alias
        for field in Settings.model_fields.values()
        if "SecretStr" in str(field.annotation)
    }

    assert secret == {*SECRETS, "IVR_SMTP_URL"}


def test_no_process_was_started_with_a_secret_in_its_arguments(running: Running) -> None:
    """Everybody on a machine can read those."""
    search = Search(CANARIES)
    arguments = {pid: _of(pid, "cmdline") for pid in running.children()}

    assert sum(b"ivr.worker" in one for one in arguments.values()) >= 1
    assert sum(b"ivr.fallback" in one for one in arguments.values()) >= 1
    assert sum(b"ivr.dispatch.simulator" in one for one in arguments.values()) == 1
    assert [hit for pid, one in arguments.items() for hit in search.hits(str(pid), one)] == []


def test_the_last_resort_is_started_without_any_secret(running: Running) -> None:
    """It needs none, and answers whoever asks."""
    [pid] = [pid for pid in running.children() if b"ivr.fallback" in _of(pid, "cmdline")]

    assert {hit.kind for hit in Search(CANARIES).hits("environment", _of(pid, "environ"))} == set()


def test_nothing_that_it_prints_or_answers_holds_a_secret(running: Running) -> None:
    search = Search(CANARIES)
    pages = [
        _page(running.port + offset, path)
        for offset in range(4)
        for path in ("/", "/healthz", "/readyz", "/x")
    ]

    assert search.hits("output", running.output.read_bytes()) == []
    assert [hit for page in pages for hit in search.hits("page", page)] == []
    assert [
        hit
        for file in running.output.parent.rglob("*")
        if file.is_file()
        for hit in search.hits(str(file), file.read_bytes())
    ] == []


def _page(port: int, path: str) -> bytes:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
            return bytes(answer.read()) + str(answer.headers).encode()
    except urllib.error.HTTPError as refused:
        return refused.read() + str(refused.headers).encode()
    except OSError:
        return b""


def _of(pid: int, file: str) -> bytes:
    try:
        return Path(f"/proc/{pid}/{file}").read_bytes()
    except OSError:
        return b""
