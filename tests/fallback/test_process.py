"""The fallback as it runs: alone, quick, and not to be stopped or used by anybody."""

from __future__ import annotations

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from urllib.parse import urlencode

import pytest

from ivr.fallback import MOST_AT_ONCE, moment_document
from tests.structure.tree import ROOT

BASE = "https://calls.example.com"
FORM = urlencode({"ErrorCode": "11205", "ErrorUrl": f"{BASE}/voice/turn/3", "To": "+18006315590"})
QUICK_S = 0.05
# Without site-packages (-S) and without the user's own (-I): there is nothing but the standard library.
ALONE = (
    f"import runpy, sys; sys.path.insert(0, {str(ROOT)!r}); "
    "runpy.run_module('ivr.fallback', run_name='__main__')"
)


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        port = chosen.getsockname()[1]
    environment = {"FALLBACK_PORT": str(port), "IVR_HUMAN_NUMBER": "+15035550190", "IVR_PUBLIC_URL": BASE}
    with subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", ALONE], env=environment, stderr=subprocess.DEVNULL
    ) as process:
        try:
            _wait_for(port)
            yield port
        finally:
            process.terminate()


def _wait_for(port: int) -> None:
    for _ in range(200):
        try:
            return socket.create_connection(("127.0.0.1", port), 0.2).close()
        except OSError:
            time.sleep(0.05)
    raise TimeoutError("the fallback did not start")


def asked(
    port: int, body: str = FORM, method: str = "POST", path: str = "/voice/fallback", **headers: str
) -> tuple[int, bytes]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as line:
        line.request(method, path, body, {"Content-Type": "application/x-www-form-urlencoded", **headers})
        answer = line.getresponse()
        return answer.status, answer.read()


def test_of_a_thousand_requests_nine_in_ten_are_answered_in_fifty_milliseconds(port: int) -> None:
    took = []
    for _ in range(1000):
        began = time.perf_counter()
        assert asked(port) == (200, moment_document(BASE, 0))
        took.append(time.perf_counter() - began)
    # Nine of ten: this machine does other things too.
    assert sorted(took)[900] < QUICK_S


def test_many_callers_at_once_are_all_answered(port: int) -> None:
    with ThreadPoolExecutor(32) as callers:
        answers = list(callers.map(lambda _: asked(port), range(320)))
    assert set(answers) == {(200, moment_document(BASE, 0))}


def test_it_says_that_it_is_alive(port: int) -> None:
    assert asked(port, "", "GET", "/healthz") == (200, b"alive\n")


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        pytest.param("", {}, id="nothing"),
        pytest.param("a" * 70_000, {}, id="too much"),
        pytest.param("&".join(f"a{i}=1" for i in range(500)), {}, id="too many"),
        pytest.param("%ff%fe=\udcff&ErrorUrl=%00", {}, id="no text"),
        pytest.param("ErrorUrl=https://evil.example/&ErrorCode=11205&To=<Dial>evil</Dial>", {}, id="a trick"),
        pytest.param(FORM, {"Cookie": "returns=999"}, id="a forged cookie"),
        pytest.param(FORM, {"Cookie": "returns=" + "9" * 5000}, id="a long one"),
    ],
)
def test_whatever_is_sent_a_person_is_rung_and_nothing_comes_back_out(
    port: int, body: str, headers: dict[str, str]
) -> None:
    status, document = asked(port, body.encode("utf-8", "surrogateescape").decode("latin-1"), **headers)
    assert status == 200
    assert b"evil" not in document
    assert b"<Number>+15035550190</Number>" in document or b"9999" in headers.get("Cookie", "").encode()


def test_senders_who_never_finish_do_not_keep_a_caller_waiting_for_long(port: int) -> None:
    half = b"POST / HTTP/1.1\r\nContent-Length: 100\r\n\r\nErr"
    held = [socket.create_connection(("127.0.0.1", port), 5) for _ in range(MOST_AT_ONCE)]
    try:
        for line in held:
            line.sendall(half)
        began = time.perf_counter()
        assert asked(port)[0] == 200
        assert time.perf_counter() - began < 6
    finally:
        for line in held:
            line.close()
