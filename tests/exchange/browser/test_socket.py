"""The telephone's WebSocket: who may open it, and what it takes."""

from __future__ import annotations

import asyncio
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import aiohttp
import pytest

from tests.exchange.carrier import Process, running_exchange
from tests.exchange.conftest import CALLER, LINE

HELLO = {"do": "hello", "page": "a-page-of-this-very-test"}
Visit = Callable[[aiohttp.ClientWebSocketResponse], Awaitable[Any]]


@pytest.fixture(scope="module")
def exchange() -> Iterator[Process]:
    with running_exchange("--number", f"{LINE}=http://127.0.0.1:1/voice") as running:
        yield running


def visits(exchange: Process, visit: Visit, **headers: str) -> Any:
    """What comes of a visit to the socket."""

    async def run() -> Any:
        url = f"{exchange.url}/exchange/socket"
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(url, headers=headers, timeout=aiohttp.ClientWSTimeout(ws_close=5)) as socket,
        ):
            return await asyncio.wait_for(visit(socket), 15)

    return asyncio.run(run())


async def told(socket: aiohttp.ClientWebSocketResponse, kind: str) -> Any:
    """The next message of that kind."""
    while (message := await socket.receive_json())["is"] != kind:
        pass
    return message


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://evil.example"}, {"Host": "exchange.example.com"}, {"Origin": "null"}]
)
def test_another_sites_page_cannot_open_it(exchange: Process, headers: dict[str, str]) -> None:
    async def nothing(socket: aiohttp.ClientWebSocketResponse) -> None:
        pytest.fail("it was opened")

    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        visits(exchange, nothing, **headers)

    assert refused.value.status == 403


def test_a_page_is_told_how_everything_stands(exchange: Process) -> None:
    async def visit(socket: aiohttp.ClientWebSocketResponse) -> Any:
        await socket.send_json(HELLO)
        return await told(socket, "welcome")

    welcome = visits(exchange, visit)

    assert welcome["lines"] == [{"number": LINE, "name": "1-800-631-5590", "about": ""}]
    assert (welcome["people"], welcome["call"], welcome["speed"]) == ([], [], 1.0)


@pytest.mark.parametrize(
    "written",
    [
        "{",
        "[]",
        '{"do": "ring"}',
        '{"do": "press", "key": "12"}',
        '{"do": "say", "text": ""}',
        '{"do": "say", "text": "yes", "confidence": 2}',
        '{"do": "dial", "to": "1", "from": "2"}',
        '{"do": "hello", "page": "short"}',
    ],
)
def test_what_no_page_says_is_refused_and_the_next_is_taken(exchange: Process, written: str) -> None:
    async def visit(socket: aiohttp.ClientWebSocketResponse) -> Any:
        await socket.send_json(HELLO)
        await socket.send_str(written)
        await told(socket, "refused")
        await socket.send_json({"do": "be", "number": "bob"})
        return await told(socket, "refused")

    assert "bob is no number" in visits(exchange, visit)["text"]


def test_nothing_is_done_for_who_has_not_said_which_page_it_is(exchange: Process) -> None:
    async def visit(socket: aiohttp.ClientWebSocketResponse) -> Any:
        await socket.send_json({"do": "be", "number": "bob"})
        await socket.send_json(HELLO)
        return await socket.receive_json()

    assert visits(exchange, visit)["is"] == "welcome"


def test_a_call_is_told_as_it_happens_and_again_to_who_comes_back(exchange: Process) -> None:
    async def calls(socket: aiohttp.ClientWebSocketResponse) -> Any:
        await socket.send_json(HELLO)
        await socket.send_json({"do": "be", "number": CALLER})
        await socket.send_json({"do": "dial", "to": LINE})
        report = await told(socket, "report")
        await told(socket, "ended")
        return report

    async def comes_back(socket: aiohttp.ClientWebSocketResponse) -> Any:
        await socket.send_json(HELLO)
        return await told(socket, "welcome")

    # Nobody listens where the line's documents would be.
    assert (visits(exchange, calls)["code"]) == 11205
    welcome = visits(exchange, comes_back)
    kinds = [message["is"] for message in welcome["call"]]
    assert welcome["number"] == CALLER
    assert kinds[0] == "call"
    assert kinds[-1] == "ended"
    assert "report" in kinds


@pytest.mark.parametrize("name", ["nothing.js", "..%2Fserver.py", "%2e%2e/server.py"])
def test_nothing_but_the_telephones_own_files_is_given_out(exchange: Process, name: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{exchange.url}/exchange/static/{name}", timeout=5)

    assert refused.value.code == 404
    refused.value.close()


def test_the_page_may_load_and_run_its_own_files_alone(exchange: Process) -> None:
    with urllib.request.urlopen(f"{exchange.url}/exchange/", timeout=5) as answer:
        policy = answer.headers["Content-Security-Policy"]
        page = answer.read().decode()

    assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
    assert "unsafe" not in policy
    assert "<style" not in page
    assert page.count("<script") == page.count('<script type="module" src="/exchange/static/main.js">') == 1
