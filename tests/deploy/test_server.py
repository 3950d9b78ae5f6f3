"""The door in the server that runs it, with the options of deploy/: what only the two together can show."""

from __future__ import annotations

import json
import os
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

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


def test_a_web_process_that_is_killed_is_replaced_and_nobody_is_refused(server: Server) -> None:
    """Time after time, with 20 callers at once; requests that it had taken may be cut off, no others."""
    wait_for_two(server)
    rush = Rush(server)
    with rush:
        for _ in range(3):
            os.kill(rush.pid_after(rush.answered + 20), signal.SIGKILL)
        rush.pid_after(rush.answered + 20)

    assert rush.refused == 0
    assert len(rush.pids) >= 4
    assert server.process.poll() is None


def test_new_processes_take_over_without_a_request_being_cut_off(server: Server) -> None:
    rush = Rush(server)
    with rush:
        first = rush.pid_after(20)
        server.process.send_signal(signal.SIGHUP)
        while first in {rush.pid_after(rush.answered + 1) for _ in range(5)}:
            continue

    assert (rush.refused, rush.cut_off) == (0, 0)


def test_a_web_process_that_hangs_is_killed_and_replaced(tmp_path: Path) -> None:
    with serving("tests.deploy.echo:door", tmp_path / "log", "--silent-s", "2") as server:
        first = int(given(server.answers(get(b"/")))["pid"])

        os.kill(first, signal.SIGSTOP)

        # Whoever had connected to it is cut off; the next is answered by another.
        assert _next_pid(server) != first
        assert "web process hangs" in (tmp_path / "log").read_text()


def test_where_no_process_ever_gets_up_callers_are_turned_away_at_once_and_nothing_spins(
    tmp_path: Path,
) -> None:
    """An error sends the carrier to the fallback; silence would cost each caller eight seconds."""
    with serving("tests.deploy.nothing:door", tmp_path / "log") as server:
        answer = b""
        for _ in range(100):
            with suppress(OSError):
                answer = server.answers(get(b"/"))
                break
        deaths = (tmp_path / "log").read_text().count("web process died")

    assert status(answer) == 503
    assert 3 <= deaths < 20


def wait_for_two(server: Server) -> None:
    """One process takes requests, and one stands by."""
    children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children")
    for _ in range(200):
        if len(children.read_text().split()) == 2:
            return
        time.sleep(0.1)
    raise TimeoutError("nobody stands by")


class Rush:
    """Twenty callers, one request after the other, each on a connection of its own."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._over = Event()
        self._threads = [Thread(target=self._call) for _ in range(20)]
        self.answered = self.refused = self.cut_off = 0
        self.pids: list[int] = []

    def __enter__(self) -> Rush:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def pid_after(self, count: int) -> int:
        """Who answered last, once so many have been answered."""
        for _ in range(600):
            if self.answered >= count:
                return self.pids[-1]
            time.sleep(0.05)
        raise TimeoutError(f"{self.answered} answers, not {count}")

    def _call(self) -> None:
        while not self._over.is_set():
            try:
                pid = int(given(self._server.answers(get(b"/")))["pid"])
            except ConnectionRefusedError:
                self.refused += 1
            except (OSError, IndexError):
                self.cut_off += 1
            else:
                self.answered += 1
                if pid not in self.pids[-1:]:
                    self.pids.append(pid)


def _next_pid(server: Server) -> int:
    for _ in range(200):
        try:
            return int(given(server.answers(get(b"/")))["pid"])
        except (OSError, IndexError):
            time.sleep(0.1)
    raise TimeoutError("no worker took over")
