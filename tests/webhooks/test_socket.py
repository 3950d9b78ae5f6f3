"""The same routes behind the real server, for what only a socket can send."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import suppress
from select import select
from urllib.parse import urlencode

import pytest

from tests.deploy.serving import Server, everything, serving, status
from tests.webhooks.carrier import FORM, PUBLIC_URL, sign, standard

GENUINE = standard(Digits="1")
BODY = urlencode(GENUINE).encode()
PATH = "/voice/turn/1"
SMUGGLED = b"0\r\n\r\nPOST /voice/status HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    log = tmp_path_factory.mktemp("served") / "log"
    with serving("tests.webhooks.served:door", log) as server:
        yield server


def request(
    path: str = PATH, *headers: str, body: bytes = BODY, length: int | None = None, signed: str = PATH
) -> bytes:
    """A genuine request, changed as said; length -1: none is given."""
    lines = [f"POST {path} HTTP/1.1", "Host: ivr.example.org", f"Content-Type: {FORM}", "Connection: close"]
    lines += [f"X-Twilio-Signature: {sign(PUBLIC_URL + signed, GENUINE)}", *headers]
    if length != -1:
        lines.append(f"Content-Length: {len(body) if length is None else length}")
    return "\r\n".join([*lines, "", ""]).encode() + body


def test_a_genuine_request_is_answered(server: Server) -> None:
    answer = server.answers(request())
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
def test_what_only_a_socket_can_send_is_refused_at_once(server: Server, sent: bytes, expected: int) -> None:
    answer = server.answers(sent)
    assert status(answer) == expected
    assert b"Traceback" not in answer


@pytest.mark.parametrize("length_first", [True, False])
def test_a_second_request_is_not_smuggled_in_with_the_first(server: Server, length_first: bool) -> None:
    both = ["Content-Length: 5", "Transfer-Encoding: chunked"]
    headers = both if length_first else both[::-1]
    answer = server.answers(request(PATH, *headers, body=SMUGGLED, length=-1))
    assert answer.count(b"HTTP/1.1 ") == 1
    assert status(answer) in (400, 411)


def test_a_header_that_never_ends_is_cut_off_and_others_are_served_meanwhile(server: Server) -> None:
    slow = [server.connected(b"POST /voice/") for _ in range(20)]
    try:
        assert status(server.answers(request())) == 200
        assert [everything(line) for line in slow] == [b""] * 20
    finally:
        for line in slow:
            line.close()


@pytest.mark.parametrize("drips", [False, True], ids=["half a form and nothing more", "byte by byte"])
def test_a_body_that_does_not_come_holds_nobody_up_and_is_cut_off(server: Server, drips: bool) -> None:
    slow = [server.connected(request(length=4096)) for _ in range(20)]
    try:
        for _ in range(8):
            assert status(server.answers(request())) == 200
        assert select(slow, [], [], 0)[0] == [], "they were served only after the slow ones had been cut off"
        while drips and not select(slow, [], [], 0.2)[0]:
            for line in slow:
                line.sendall(b"a")
        assert [status(answer_of(line)) for line in slow] == [408] * 20
    finally:
        for line in slow:
            line.close()


def answer_of(line: socket.socket) -> bytes:
    """The answer, which a reset may follow: bytes that nobody read may still be on their way."""
    answer = b""
    with suppress(ConnectionResetError):
        for part in iter(lambda: line.recv(65_536), b""):
            answer += part
    return answer


def test_ten_megabytes_in_chunks_are_refused_unread_and_hold_no_thread(server: Server) -> None:
    chunk = b"10000\r\n" + b"a" * 65_536 + b"\r\n"
    for _ in range(8):
        with server.connected(request(PATH, "Transfer-Encoding: chunked", body=b"", length=-1)) as line:
            with suppress(ConnectionError):
                for _ in range(160):
                    line.sendall(chunk)
            # A reset may overtake the answer.
            assert answer_of(line)[:13] in (b"HTTP/1.1 411 ", b"")
    assert status(server.answers(request())) == 200


def test_a_query_is_signed_and_read_as_it_was_sent(server: Server) -> None:
    target = f"{PATH}?moved=it%2D1&after=gather&full=5"
    answer = server.answers(request(target, signed=target))
    assert status(answer) == 200
    assert status(server.answers(request(target.replace("%2D", "-"), signed=target))) == 403
