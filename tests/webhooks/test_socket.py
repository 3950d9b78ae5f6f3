"""The same routes behind the real server, for what only a socket can send."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.webhooks.carrier import FORM, PUBLIC_URL, sign, standard

ROOT = Path(__file__).resolve().parents[2]
GENUINE = standard(Digits="1")
BODY = urlencode(GENUINE).encode()
PATH = "/voice/turn/1"
SMUGGLED = b"0\r\n\r\nPOST /voice/status HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        port = chosen.getsockname()[1]
    command = [
        str(Path(sys.executable).parent / "granian"),
        "--interface",
        "wsgi",
        "tests.webhooks.served:app",
    ]
    options = [
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--workers",
        "1",
        "--blocking-threads",
        "4",
        "--no-ws",
    ]
    options += ["--http", "1", "--http1-header-read-timeout", "1000", "--workers-kill-timeout", "1"]
    log = (tmp_path_factory.mktemp("served") / "log").open("wb")
    with log, subprocess.Popen([*command, *options], cwd=ROOT, stdout=log, stderr=log) as server:
        try:
            _wait_for(port)
            yield port
        finally:
            server.terminate()


def _wait_for(port: int) -> None:
    for _ in range(300):
        try:
            return socket.create_connection(("127.0.0.1", port), 0.2).close()
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("the server did not start")


def request(path: str = PATH, *headers: str, body: bytes = BODY, length: int | None = None) -> bytes:
    """A genuine request, changed as said; length -1: none is given."""
    lines = [f"POST {path} HTTP/1.1", "Host: ivr.example.org", f"Content-Type: {FORM}", "Connection: close"]
    lines += [f"X-Twilio-Signature: {sign(PUBLIC_URL + PATH, GENUINE)}", *headers]
    if length != -1:
        lines.append(f"Content-Length: {len(body) if length is None else length}")
    return "\r\n".join([*lines, "", ""]).encode() + body


def answers(port: int, sent: bytes) -> bytes:
    """Everything that comes back until the server closes."""
    with socket.create_connection(("127.0.0.1", port), 10) as line:
        line.sendall(sent)
        return b"".join(iter(lambda: line.recv(65_536), b""))


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


def test_a_genuine_request_is_answered(port: int) -> None:
    answer = answers(port, request())
    assert status(answer) == 200
    assert answer.endswith(b"</Response>")


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        pytest.param(request(length=1_048_576, body=b"x"), 413, id="a megabyte announced, never sent"),
        pytest.param(
            request(PATH, "Transfer-Encoding: chunked", body=b"5\r\nCallS\r\n", length=-1),
            411,
            id="chunks without end",
        ),
        pytest.param(request(PATH, "Content-Length: 3"), 400, id="two lengths"),
        pytest.param(request("/voice/" + "a" * 8192), 414, id="a path of 8 kB"),
        pytest.param(request(PATH, "Cookie: a=" + "b" * 65_536), 431, id="a cookie of 64 kB"),
        pytest.param(
            request(PATH, "I-Twilio-Idempotency-Token: a\r\n X: y"), 400, id="a header on two lines"
        ),
        pytest.param(
            request().replace(b"Host: ivr.example.org", b"Host: x.test:99999"), 400, id="a port that is none"
        ),
        pytest.param(request("/voice/../admin"), 404, id="a way up"),
        pytest.param(request().replace(b"POST", b"TRACE", 1), 405, id="TRACE"),
    ],
)
def test_what_only_a_socket_can_send_is_refused_at_once(port: int, sent: bytes, expected: int) -> None:
    answer = answers(port, sent)
    assert status(answer) == expected
    assert b"Traceback" not in answer


@pytest.mark.parametrize("length_first", [True, False])
def test_a_second_request_is_not_smuggled_in_with_the_first(port: int, length_first: bool) -> None:
    both = ["Content-Length: 5", "Transfer-Encoding: chunked"]
    answer = answers(
        port, request(PATH, *(both if length_first else reversed(both)), body=SMUGGLED, length=-1)
    )
    assert answer.count(b"HTTP/1.1 ") == 1
    assert status(answer) in (400, 411)


def test_a_header_that_never_ends_is_cut_off_and_others_are_served_meanwhile(port: int) -> None:
    slow = [socket.create_connection(("127.0.0.1", port), 10) for _ in range(20)]
    try:
        for line in slow:
            line.sendall(b"POST /voice/")
        assert status(answers(port, request())) == 200
        assert [line.recv(100) for line in slow] == [b""] * 20
    finally:
        for line in slow:
            line.close()
