"""Live calls over real HTTP while something happens to the server."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from threading import Lock

from ivr.exchange.phone import NotConnected, Phone
from ivr.exchange.switchboard import Switchboard, Transport
from ivr.exchange.telephones import Line
from ivr.store.loading import Batch, load
from ivr.telephony.twiml import PATIENCE
from ivr.wiring import House
from tests.caller import keyed
from tests.house import ACCOUNT, TOKEN
from tests.kills.account import Account, Told
from tests.kills.carrier import Wire
from tests.kills.child import settings_of
from tests.kills.stories import STORIES

CALLERS = 20
DUPLICATES = 0.1
THINKS_S = (0.3, 0.9)
LINE = "+18006315590"
MOST_QUESTIONS = 40
"""Whoever is asked more goes round in circles."""

_ASKS = re.compile(rb"/voice/turn/([0-9]+)")


@dataclass(frozen=True)
class Carrier:
    """What a number's owner has configured: where the line is, and the last resort."""

    public_url: str
    fallback_url: str
    thinks_s: tuple[float, float] = THINKS_S
    """How long callers think before they key something."""

    def dial(self, n: int, story: str, wire: Transport, seed: int, chance: random.Random) -> Told:
        """The n-th caller has called, and told the story as far as they got."""
        urls = (f"/voice/incoming{PATIENCE}", self.fallback_url, f"/voice/status{PATIENCE}")
        exchange = Switchboard(
            wire,
            lines=[Line(LINE, *urls)],
            auth_token=TOKEN,
            account_sid=ACCOUNT,
            public_url=self.public_url,
            seed=seed,
        )
        told = Told(story)
        phone = exchange.dial(f"+1503777{n:04d}", LINE)
        told.call = phone.call_sid
        told.is_over = _is_told(phone, STORIES[story].entries(n), chance, self.thinks_s)
        told.fell_back = any(one.request.purpose == "fallback" for one in phone.requests)
        told.trouble = [str(one) for one in exchange.warnings]
        return told


def _is_told(
    phone: Phone, entries: tuple[str, ...], chance: random.Random, thinks_s: tuple[float, float]
) -> bool:
    """Whether the call came to its end. The caller keys what is asked for, again where it is asked again."""
    try:
        for _ in range(MOST_QUESTIONS):
            asked = _ASKS.search(phone.documents[-1])
            if phone.is_over or asked is None or phone.connected_to is not None:
                break
            time.sleep(chance.uniform(*thinks_s))
            n = int(asked[1])
            if n <= len(entries):
                phone.press(keyed(entries[n - 1]))
            else:
                phone.wait()
    except NotConnected:
        return False
    return phone.is_over and phone.connected_to is None


class Rush:
    """Callers who call one after the other until the time is over."""

    def __init__(self, database_url: str, carrier: Carrier, seed: int, seconds: float) -> None:
        self._url, self._carrier, self._seed, self._seconds = database_url, carrier, seed, seconds
        self._numbers = count()
        self._lock = Lock()
        self.account = Account()

    def prepare(self) -> None:
        """Everybody who is going to call has a contract; nobody calls twice."""
        most = int(CALLERS * (self._seconds / 1.5 + 3))
        today = datetime.now(UTC).date()
        stories = list(STORIES.values())
        held = [one for n in range(most) for one in stories[n % len(stories)].contracts(n, today)]
        house = House(settings_of(self._url))
        load(house.database, house.sealed, Batch(contracts=tuple(held)))
        house.database.close()

    def run(self, happening: Callable[[], int]) -> Account:
        """The calls have been made, while happening ran, which says how often it has."""
        ends_s = time.monotonic() + self._seconds
        with ThreadPoolExecutor(CALLERS) as callers:
            calling = [callers.submit(self._calls, n, ends_s) for n in range(CALLERS)]
            self.account.happened = happening()
        for caller in calling:
            # Whatever broke in here is no call that was kept.
            caller.result()
        return self.account

    def _calls(self, caller: int, ends_s: float) -> None:
        chance = random.Random(f"{self._seed}/{caller}")
        while time.monotonic() < ends_s:
            with self._lock:
                n = next(self._numbers)
            story = list(STORIES)[n % len(STORIES)]
            wire = Wire(self.account.tally, chance, DUPLICATES)
            told = self._carrier.dial(n, story, wire, self._seed * 1_000_000 + n, chance)
            with self._lock:
                self.account.made.append(told)
