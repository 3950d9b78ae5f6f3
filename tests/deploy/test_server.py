"""The door in the server that runs it, with the options of deploy/: what only the two together can show."""

from __future__ import annotations

import json
import os
import signal
import socket
import time
from collections.abc import Iterator

import pytest

from tests.deploy.serving import Server, everything, serving, status

HALF = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 8\r\n\r\nDigi"


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving("tests.deploy.echo:door", tmp_path_factory.mktemp("server") / "log") as server:
        yield server


def get(target: bytes, *headers: bytes, method: bytes = b"GET", body: bytes = b"") -> bytes:
    lines = [method + b" " + target + b" HTTP/1.1", b"Host: x.test:8443", b"Connection: close", *headers]
    return b"\r\n".join([*lines, b"", body])


def given(answer: bytes) -> dict[str, str]:
    """What the app was given, as its answer tells."""
    return json.loads(answer.split(b"\r\n\r\n", 1)[1])


def test_a_request_reaches_the_app_as_it_was_sent(server: Server) -> None:
    length = b"Content-Length: 8"
    answer = server.answers(
        get(b"/a%2Fb%ff?x=%2D1&y=%zz", length, b"X-A: 1", b"X-A: 2", method=b"POST", body=b"Digits=1")
    )

    app = given(answer)
    assert (app["PATH_INFO"], app["QUERY_STRING"]) == ("/a/b\xff", "x=%2D1&y=%zz")
    assert (app["REQUEST_METHOD"], app["body"], app["CONTENT_LENGTH"]) == ("POST", "Digits=1", "8")
    assert (app["HTTP_HOST"], app["HTTP_X_A"], app["REMOTE_ADDR"]) == ("x.test:8443", "1,2", "127.0.0.1")
    assert answer.count(b"set-cookie: ") == 2


def test_bytes_that_no_address_should_have_are_no_error(server: Server) -> None:
    app = given(server.answers(get("/é?é=1".encode())))

    assert (app["PATH_INFO"], app["QUERY_STRING"]) == ("/Ã©", "Ã©=1")


def test_a_head_is_answered_without_a_body(server: Server) -> None:
    answer = server.answers(get(b"/", method=b"HEAD"))

    assert status(answer) == 200
    assert answer.endswith(b"\r\n\r\n")
    assert given(server.answers(get(b"/", method=b"OPTIONS")))["REQUEST_METHOD"] == "OPTIONS"


def test_a_sender_who_leaves_in_the_middle_of_a_form_leaves_nothing_behind(server: Server) -> None:
    for _ in range(32):
        server.connected(HALF).close()
    with server.connected(HALF) as line:
        line.shutdown(socket.SHUT_WR)
        assert status(everything(line)) == 400

    assert status(server.answers(get(b"/"))) == 200


def test_a_body_that_is_not_read_ends_the_connection(server: Server) -> None:
    post = b"POST / HTTP/1.1\r\nHost: x\r\n"
    chunks = b"5\r\nabcde\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n"
    both = b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"

    for sent in (post + b"Content-Length: 1000000\r\n\r\nabc", post + both + chunks):
        answer = server.answers(sent)
        assert answer.count(b"HTTP/1.1 ") == 1
        assert given(answer)["body"] == ""


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_halves_of_forms_do_not_keep_the_server_from_stopping(server: Server, how: signal.Signals) -> None:
    held = [server.connected(HALF) for _ in range(20)]
    assert status(server.answers(get(b"/"))) == 200

    server.process.send_signal(how)

    assert server.process.wait(timeout=20) == 0
    for line in held:
        line.close()


def test_a_worker_that_dies_is_replaced(server: Server) -> None:
    # Granian gives up on a worker that dies within its first seconds.
    time.sleep(6)
    first = int(given(server.answers(get(b"/")))["pid"])

    os.kill(first, signal.SIGKILL)

    assert _next_pid(server) != first
    assert server.process.poll() is None


def _next_pid(server: Server) -> int:
    for _ in range(200):
        try:
            return int(given(server.answers(get(b"/")))["pid"])
        except (OSError, IndexError):
            time.sleep(0.1)
    raise TimeoutError("no worker took over")
