"""A webhook that fails for good leads to the fallback and back: the call goes on at the same question."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

from ivr.exchange.events import HttpRequest, RequestFailed
from ivr.exchange.switchboard import Reply
from tests.kills.account import Account, Told
from tests.kills.carrier import Tally, Wire
from tests.kills.conftest import Databases
from tests.kills.live import Carrier, Rush
from tests.kills.served import last_resort, served
from tests.kills.stories import STORIES, undisturbed

STORY = "cancels, and takes the text"
ENTRIES = len(STORIES[STORY].entries(0))
TRIES = 3


class Losing:
    """A wire that loses all tries of one turn's webhook: on their way to the server, or their answers."""

    def __init__(self, wire: Wire, turn: int, *, is_taken: bool) -> None:
        self._wire, self._turn, self._is_taken = wire, turn, is_taken
        self.lost = 0

    def send(self, request: HttpRequest) -> Reply:
        if urlsplit(request.url).path != f"/voice/turn/{self._turn}" or self.lost == TRIES:
            return self._wire.send(request)
        if self._is_taken:
            self._wire.send(request)
        self.lost += 1
        return RequestFailed(request.id, "read_timeout")


def test_a_call_whose_webhook_fails_goes_on_at_the_same_question(
    databases: Databases, tmp_path: Path
) -> None:
    """F41, server and last resort being processes: each turn fails in a call of its own, both ways."""
    url, tally = databases.new(), Tally()
    ways = [(turn, is_taken) for turn in range(1, ENTRIES + 2) for is_taken in (False, True)]
    with (
        served(url, tmp_path, workers=1, held=False) as (_, port),
        last_resort(port, tmp_path) as fallback_url,
    ):
        carrier = Carrier(f"http://127.0.0.1:{port}", fallback_url, thinks_s=(0, 0))
        Rush(url, carrier, 1, 3).prepare()

        def told(way: tuple[int, bool]) -> Told:
            chance = random.Random(str(way))
            wire = Losing(Wire(tally, chance, 0), way[0], is_taken=way[1])
            # The callers of this story are every so manieth.
            n = list(STORIES).index(STORY) + len(STORIES) * ways.index(way)
            return carrier.dial(n, STORY, wire, n, chance)

        with ThreadPoolExecutor(len(ways)) as callers:
            account = Account(made=list(callers.map(told, ways)), tally=tally)
    account.settle(url, undisturbed())

    assert account.lost == []
    assert all(one.fell_back for one in account.made)
    assert tally.fallbacks == len(ways)
