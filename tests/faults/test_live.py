"""The same in real time, with a real server process and a real PostgreSQL behind the proxy."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.company import contract
from tests.faults.live import LiveCaller, serving
from tests.faults.proxy import TcpProxy
from tests.house import TestHouse

PAUSE_S = 3.0
CARRIER_S = 8.0
SLACK_S = 0.7
"""Other tests run on this machine too."""


@pytest.fixture
def port(tmp_path: Path, proxied_url: str, proxy: TcpProxy) -> Iterator[int]:
    house = TestHouse(tmp_path, database_url=proxied_url)
    house.has(contract())
    house.house.database.close()
    with serving(proxied_url, tmp_path / "log") as port:
        yield port
        proxy.set("pass")


def test_outages_in_real_time(port: int, proxy: TcpProxy) -> None:
    """Two seconds are a pause, fifteen a hold and the question again; forty callers at once are answered in
    time; and when all is over the next call is an ordinary one."""
    short = LiveCaller(port, 1).dials().keys("1").keys("97205")
    long = LiveCaller(port, 2).dials().keys("1").keys("97205")
    asked = long.question

    with ThreadPoolExecutor(1) as meanwhile:
        proxy.set("black hole")
        meanwhile.submit(_back_after, proxy, 2.0)
        short.keys("427242")
    assert not short.is_held
    assert short.took_s[-1] <= PAUSE_S + SLACK_S
    assert proxy.seen["black hole"]

    with ThreadPoolExecutor(41) as meanwhile:
        proxy.set("refuse")
        meanwhile.submit(_back_after, proxy, 15.0)
        others = [meanwhile.submit(LiveCaller(port, n).dials) for n in range(10, 50)]
        long.keys("427242")
        holds = 0
        while long.is_held:
            holds += 1
            long.waits()
        held = [one.result() for one in others]
    assert 1 <= holds <= 2
    assert long.question == asked
    assert max(long.took_s) <= PAUSE_S + SLACK_S
    assert all(one.is_held for one in held)
    assert max(one.took_s[0] for one in held) <= CARRIER_S

    assert not long.keys("427242").is_held
    assert max(LiveCaller(port, 3).dials().keys("1").took_s) <= 2.0


def _back_after(proxy: TcpProxy, seconds: float) -> None:
    time.sleep(seconds)
    proxy.set("pass")
