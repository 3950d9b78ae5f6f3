"""Live calls over real HTTP while something happens to the server, and the account of them afterwards."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock, Thread
from typing import Any

import zipcodes

from ivr.domain.contracts import Contract
from ivr.engine.ports import TurnRow
from ivr.exchange.phone import NotConnected, Phone
from ivr.exchange.switchboard import Switchboard
from ivr.exchange.telephones import Line
from ivr.store import calls
from ivr.store.loading import Batch, load
from ivr.telephony.twiml import PATIENCE
from ivr.wiring import House
from tests.caller import Caller, keyed
from tests.company import NOON, contract
from tests.house import ACCOUNT, TOKEN, TestHouse
from tests.kills.carrier import Tally, Wire
from tests.kills.child import settings_of
from tests.kills.story import orders

CALLERS = 20
DUPLICATES = 0.1
THINKS_S = (0.3, 0.9)
VIN = "1GCVKNEC0MZ"


@dataclass(frozen=True)
class Story:
    """What a caller keys after who they are, and the contract that they have."""

    keys: tuple[str, ...]
    days_ago: int
    state: str = "OR"

    def contract(self, n: int, today: datetime) -> Contract:
        return contract(
            number=f"VSC{500_000 + n}",
            vin=f"{VIN}{100_000 + n}",
            zip=zips()[n % len(zips())],
            start_date=today.date() - timedelta(days=self.days_ago),
            purchase_state=self.state,
        )


STORIES = {
    "cancels with a full refund": Story(("1", "1"), 35),
    "keeps the contract": Story(("2",), 35),
    "cancels prorated": Story(("41500#", "1", "1", "1"), 631, "TX"),
}


@dataclass
class Told:
    """One call that was made."""

    story: str
    call: str
    contract: str
    is_lost: bool = False
    trouble: list[str] = field(default_factory=list)
    """What the carrier's debugger would show of it."""


@dataclass
class Account:
    """What a run of live calls came to."""

    made: list[Told] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    happened: int = 0
    turns: int = 0
    lost_turns: int = 0
    doubles: int = 0
    requests: int = 0
    orders: int = 0

    @property
    def troubles(self) -> list[str]:
        return [one for told in self.made for one in told.trouble]

    @property
    def lost_calls(self) -> int:
        return sum(one.is_lost for one in self.made)

    def table(self) -> list[tuple[str, str]]:
        tally = self.tally
        return [
            ("calls", str(len(self.made))),
            ("turns on record", str(self.turns)),
            ("requests made, effects ordered", f"{self.requests}, {self.orders}"),
            ("kills or deploys", str(self.happened)),
            ("webhooks answered, sent twice", f"{tally.requests}, {tally.repeats}"),
            ("refused", str(tally.refused)),
            ("reset, timed out (and retried)", f"{tally.resets}, {tally.timed_out}"),
            ("longest wait", f"{tally.longest_s:.2f} s"),
            ("answers with other bytes", str(tally.other_bytes)),
            ("lost calls, lost turns", f"{self.lost_calls}, {self.lost_turns}"),
            ("doubles", str(self.doubles)),
        ]


@cache
def undisturbed() -> dict[str, list[Any]]:
    """The path of each turn of each story, from a house that nothing happens to."""
    told: dict[str, list[Any]] = {}
    with TemporaryDirectory() as folder:
        house = TestHouse(Path(folder))
        for n, (name, story) in enumerate(STORIES.items()):
            held = story.contract(n, NOON)
            house.has(held)
            house.exchange_at(NOON)
            caller = Caller(house, f"+1503777{n:04d}").dials()
            caller.keys("1", *_trio(held), *story.keys).waits().is_over()
            told[name] = [_step(row) for row in caller.turns]
        house.house.database.close()
    return told


@cache
def zips() -> list[str]:
    """Where callers live: all over Oregon, as nobody looks up hundreds of contracts at one place."""
    return sorted({one["zip_code"] for one in zipcodes.filter_by(state="OR")})


def _trio(held: Contract) -> tuple[str, str, str]:
    assert held.zip is not None
    return (held.zip, "Garcia#", f"{held.vin[-6:]}#")


def _step(row: TurnRow) -> Any:
    return row.n, row.event, row.path


class Rush:
    """Callers who call one after the other until the time is over."""

    def __init__(self, database_url: str, port: int, seed: int, seconds: float) -> None:
        self._url, self._port, self._seed, self._seconds = database_url, port, seed, seconds
        self._numbers = count()
        self._lock = Lock()
        self.account = Account()
        self.began_at = datetime.now(UTC)

    def prepare(self) -> None:
        """Everybody who is going to call has a contract; nobody calls twice."""
        most = int(CALLERS * (self._seconds / 1.5 + 3))
        house = House(settings_of(self._url))
        held = [list(STORIES.values())[n % len(STORIES)].contract(n, self.began_at) for n in range(most)]
        load(house.database, house.sealed, Batch(contracts=tuple(held)))
        house.database.close()

    def run(self, happening: Callable[[], object]) -> Account:
        """The calls have been made, while happening ran."""
        ends_s = time.monotonic() + self._seconds
        threads = [Thread(target=self._calls, args=(n, ends_s)) for n in range(CALLERS)]
        for thread in threads:
            thread.start()
        happening()
        for thread in threads:
            thread.join()
        return self.account

    def _calls(self, caller: int, ends_s: float) -> None:
        chance = random.Random(f"{self._seed}/{caller}")
        while time.monotonic() < ends_s:
            with self._lock:
                n = next(self._numbers)
            self._call(n, chance)

    def _call(self, n: int, chance: random.Random) -> None:
        name = list(STORIES)[n % len(STORIES)]
        held = STORIES[name].contract(n, self.began_at)
        exchange = Switchboard(
            Wire(self._port, self.account.tally, chance, DUPLICATES),
            lines=[
                Line("+18006315590", f"/voice/incoming{PATIENCE}", status_callback=f"/voice/status{PATIENCE}")
            ],
            auth_token=TOKEN,
            account_sid=ACCOUNT,
            public_url=f"http://127.0.0.1:{self._port}",
            seed=self._seed * 1_000_000 + n,
        )
        told = Told(name, "", held.number)
        with self._lock:
            self.account.made.append(told)
        phone = exchange.dial(f"+1503777{n:04d}", "+18006315590")
        told.call = phone.call_sid
        told.is_lost = not _is_told(phone, ("1", *_trio(held), *STORIES[name].keys), chance)
        told.trouble = [str(one) for one in exchange.warnings]
        told.is_lost |= bool(told.trouble)


def _is_told(phone: Phone, keys: tuple[str, ...], chance: random.Random) -> bool:
    """Whether the call came to its end."""
    try:
        for one in keys:
            time.sleep(chance.uniform(*THINKS_S))
            phone.press(keyed(one))
        if not phone.is_over:
            phone.wait()
    except NotConnected:
        return False
    return phone.is_over


def settle(account: Account, database_url: str, expected: dict[str, list[Any]]) -> Account:
    """What is on record is counted, against what the stories are known to leave."""
    house = House(settings_of(database_url))
    database, sealed = house.database, house.sealed
    requests = Counter(one.contract for one in calls.requests(database, sealed, 10_000))
    messages = Counter(one.contract for one in calls.messages(database, sealed, 10_000))
    for told in account.made:
        rows = calls.transcript(database, sealed, told.call)
        account.turns += len(rows)
        account.lost_turns += sum(one not in map(_step, rows) for one in expected[told.story])
        account.doubles += max(0, len(rows) - len(expected[told.story]))
        due = int(told.story != "keeps the contract")
        account.doubles += max(0, requests[told.contract] - due) + max(0, messages[told.contract] - due)
        account.lost_turns += max(0, due - requests[told.contract])
    account.requests = sum(requests.values())
    account.orders = len(orders(house))
    database.close()
    return account
