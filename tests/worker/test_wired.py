"""The house's own carriers behind the worker: what a turn left goes where the settings say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from pydantic import SecretStr

from tests.caller import Caller
from tests.cli.played import cancelled_by_keys
from tests.company import contract
from tests.house import TestHouse


@dataclass
class Operator:
    """The operator's own system: what was posted to it."""

    url: str = ""
    posted: list[dict[str, object]] = field(default_factory=list)


@pytest.fixture
def operator() -> Iterator[Operator]:
    operator = Operator()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            operator.posted.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        operator.url = f"http://127.0.0.1:{server.server_port}/requests"
        serving = Thread(target=server.serve_forever)
        serving.start()
        yield operator
        server.shutdown()
        serving.join()


def test_what_a_call_leaves_is_carried_by_the_houses_own_carriers(tmp_path: Path, operator: Operator) -> None:
    house = TestHouse(tmp_path, notice_url=operator.url, notice_secret=SecretStr("of the tests"))
    house.has(contract(email="dana@example.org"))
    call = cancelled_by_keys(Caller(house))
    here = house.house

    enqueued = here.durable.waiting(10)
    for one in enqueued:
        _, turn, do, record = one.key.split(":")
        for _ in range(2):
            here.carrying.carry_out(do, call, int(turn), record, 1)

    assert sorted(one.key.split(":", 2)[2] for one in enqueued) == [
        "send:cancellation-form",
        "tell:cancellation",
    ]
    assert [one.state for one in house.messages()] == ["kept"]
    assert [one["number"] for one in operator.posted] == [house.requests()[0].number]
    assert here.attempts.unsettled(10) == []
    here.database.close()


def test_without_an_address_for_notices_nobody_is_told(tmp_path: Path) -> None:
    house = TestHouse(tmp_path)
    assert "tell" not in house.house.carriers
    house.house.database.close()
