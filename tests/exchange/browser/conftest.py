"""A browser, a real server of the contracts line, and an exchange between them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

from deploy.lines import numbers
from ivr.exchange.http import HttpExchange
from ivr.exchange.switchboard import DEMO_ACCOUNT_SID
from ivr.exchange.telephones import Line
from ivr.wiring import create_app
from tests.company import contract
from tests.exchange.carrier import Process, running_exchange
from tests.exchange.conftest import TOKEN
from tests.house import URL, TestHouse

CHROMIUM = shutil.which("chromium")
SPEED = 4
"""Seconds of calls in one of the world's: what is waited for here has its time all the same."""
DANA = "+15035550117"
HUMAN = "+15035550190"
TELEPHONE = {"width": 360, "height": 740}
BOOK = {
    "lines": [{"number": "+18006315590", "name": "contracts", "about": "cancel or transfer a contract"}],
    "people": [
        {
            "name": "Dana Garcia",
            "number": DANA,
            "calls": "+18006315590",
            "about": "Cancels",
            "hints": [
                {"label": "ZIP", "value": "97205", "keys": "97205"},
                {"label": "Say", "value": "cancel"},
            ],
        },
        {"name": "The person", "number": HUMAN},
    ],
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window, with a microphone that beeps and nobody to ask for it."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: the browser telephone is not looked at")
    with sync_playwright() as started:
        # Its sandbox does not start for root, as whom CI runs; it opens our own pages alone.
        words = [
            "--no-sandbox",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            # A machine may have no network but its own.
            "--allow-loopback-in-peer-connection",
        ]
        opened = started.chromium.launch(executable_path=CHROMIUM, args=words)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def exchange(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    """The exchange's process, whose lines lead to a real server over HTTP."""
    folder = tmp_path_factory.mktemp("browser")
    house = TestHouse(folder, account_sid=DEMO_ACCOUNT_SID, auth_token=TOKEN)
    house.has(contract(phone=DANA))
    app = create_app(house.settings, house.clock, house.shipped)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    # In a thread of its own: the browser's event loop runs in this one.
    with ThreadPoolExecutor(1) as beside:
        beside.submit(_warm, server.server_port).result()
    with running_exchange(*_words(folder, server.server_port)) as running:
        yield running
    server.shutdown()
    thread.join()
    server.server_close()


def _warm(port: int) -> None:
    """The first call of a server takes seconds, in which the exchange's clock runs on."""
    line = Line("+18006315590", "/voice/incoming")
    own = f"http://127.0.0.1:{port}"
    with HttpExchange(lines=[line], auth_token=TOKEN, public_url=URL, server_url=own) as exchange:
        exchange.dial(DANA, line.number).hang_up()


def _words(folder: Path, port: int) -> Iterator[str]:
    book = folder / "book.json"
    book.write_text(json.dumps(BOOK), encoding="utf-8")
    for number in numbers(demo=True).values():
        yield from ("--number", f"{number}={URL}/voice/incoming")
    yield from ("--public-url", URL, "--server-url", f"http://127.0.0.1:{port}")
    yield from ("--phone-book", str(book), "--speed", str(SPEED))


Opened = Callable[..., Any]


@pytest.fixture
def opened(browser: Browser, exchange: Process) -> Opened:
    """Opens the telephone for as long as a with lasts; nothing may go wrong in the page."""

    @contextmanager
    def open_telephone(**options: Any) -> Iterator[Page]:
        context = browser.new_context(**{"viewport": TELEPHONE, "service_workers": "block"} | options)
        page = context.new_page()
        wrong: list[str] = []
        asked: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if "Content Security" in said.text else None)
        page.on("request", lambda one: None if one.url.startswith(exchange.url) else asked.append(one.url))
        page.goto(f"{exchange.url}/exchange/")
        page.get_by_text("Ready").wait_for()
        yield page
        assert (wrong, [url for url in asked if not url.startswith(exchange.url)]) == ([], [])
        context.close()

    return open_telephone
