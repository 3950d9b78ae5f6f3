"""A browser for the pages, where the machine has one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from ivr.wiring import create_app
from tests.caller import Caller
from tests.house import TestHouse

CHROMIUM = shutil.which("chromium")


@pytest.fixture
def house(tmp_path: Path) -> TestHouse:
    return TestHouse(tmp_path)


@pytest.fixture
def caller(house: TestHouse) -> Caller:
    return Caller(house)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window. For one module: an event loop runs in this thread as long."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: what a telephone shows is not looked at")
    with sync_playwright() as started:
        # Its sandbox does not start for root, as whom CI runs; it opens our own pages alone.
        opened = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def address(house: TestHouse) -> Iterator[str]:
    """The house answers at this address, over real HTTP."""
    server = make_server(
        "127.0.0.1", 0, create_app(house.settings, house.clock, house.shipped), threaded=True
    )
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
