"""The stories that live callers tell: what they key, what they hold, and what each leaves on record."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import zipcodes
from sqlalchemy import select

from ivr.domain.contracts import Contract
from ivr.store import calls
from ivr.store.tables import attempts
from ivr.wiring import House
from tests.caller import Caller
from tests.company import NOON, contract, gap
from tests.house import TestHouse
from tests.kills.story import orders

VIN = "1GCVKNEC0MZ"

Left = Counter[str]
"""What one call has left: its turns with the states they passed, requests, messages, orders, tries."""


@dataclass(frozen=True)
class Story:
    """What a caller keys after who they are, and the contract that they hold."""

    keys: tuple[str, ...]
    days_ago: int
    state: str = "OR"
    has_gap: bool = False

    def contracts(self, n: int, today: date) -> tuple[Contract, ...]:
        """Those of the n-th caller, who is nobody else."""
        held = contract(
            number=f"VSC{500_000 + n}",
            vin=f"{VIN}{100_000 + n}",
            zip=zips()[n % len(zips())],
            start_date=today - timedelta(days=self.days_ago),
            purchase_state=self.state,
        )
        if not self.has_gap:
            return (held,)
        return held, gap(held, number=f"GAP{500_000 + n}", start_date=today - timedelta(days=525))

    def entries(self, n: int) -> tuple[str, ...]:
        """All that the n-th caller keys, an entry for each question; then they are silent."""
        return ("1", zips()[n % len(zips())], "Garcia#", f"{100_000 + n}#", *self.keys)


STORIES = {
    "cancels, with a full refund": Story(("1", "1"), 35),
    "cancels, and takes the text": Story(("1", "1", "1"), 35),
    "keeps the contract": Story(("2",), 35),
    "cancels, prorated": Story(("41500#", "1", "1", "1"), 631, "TX"),
    "cancels GAP": Story(("2", "1", "1"), 400, "CO", has_gap=True),
}


@cache
def undisturbed() -> Mapping[str, Left]:
    """What each story leaves in a house that nothing happens to."""
    with TemporaryDirectory() as folder:
        house = TestHouse(Path(folder))
        told: dict[str, str] = {}
        for n, (name, story) in enumerate(STORIES.items()):
            house.has(*story.contracts(n, NOON.date()))
            house.exchange_at(NOON)
            caller = Caller(house, f"+1503777{n:04d}").dials()
            told[name] = caller.keys(*story.entries(n)).waits().is_over().phone.call_sid
        found = left(house.house)
        house.house.database.close()
    return {name: found[call] for name, call in told.items()}


def left(house: House) -> Mapping[str, Left]:
    """What each call has left."""
    database, sealed = house.database, house.sealed
    found: dict[str, Left] = defaultdict(Counter)
    for recent in calls.recent(database, sealed, 10_000):
        for row in calls.transcript(database, sealed, recent.call.call):
            found[row.call][f"turn {row.n} {json.dumps(row.path, sort_keys=True)}"] += 1
    for request in calls.requests(database, sealed, 10_000):
        found[request.call][f"request {request.turn} {request.kind}"] += 1
    for message in calls.messages(database, sealed, 10_000):
        found[message.call][f"message {message.turn} {message.name}"] += 1
    for key, *_ in orders(house):
        call, _, rest = key.partition(":")
        found[call][f"order {rest}"] += 1
    with database.read() as connection:
        for tried in connection.execute(select(attempts)):
            found[tried.call][f"try {tried.n} {tried.turn} {tried.record}"] += 1
    return found


@cache
def zips() -> list[str]:
    """Where callers live: all over Oregon, as nobody looks up hundreds of contracts at one place."""
    return sorted({one["zip_code"] for one in zipcodes.filter_by(state="OR")})
