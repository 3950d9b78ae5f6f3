"""What happens to a server in the middle of calls: kills and deploys, at random moments of a seed."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.kills.account import Account, Promise
from tests.kills.live import THINKS_S, Carrier, Rush
from tests.kills.served import Service, last_resort, served
from tests.kills.stories import undisturbed

QUIET_S = 1.0
"""Before the first blow, so that everybody is on the line."""


@dataclass(frozen=True)
class Havoc:
    """Blows, each doing one thing to the service; held: a service manager holds the socket."""

    name: str
    blow: Callable[[Service, random.Random], object]
    promise: Promise
    held: bool = False

    def strike(self, service: Service, chance: random.Random, seconds: float) -> int:
        """The blows have fallen, each at a random moment of its share of the time; how many hit somebody."""
        times = self.promise.times
        share = (seconds - QUIET_S) / times
        moments = [QUIET_S + share * (n + chance.random()) for n in range(times)]
        began_s = time.monotonic()
        fallen = 0
        for moment in moments:
            time.sleep(max(0.0, began_s + moment - time.monotonic()))
            fallen += bool(self.blow(service, chance))
        return fallen


def kill_one(service: Service, chance: random.Random) -> bool:
    """Of the web processes, one that takes requests."""
    # Whoever stands by, or is being started, came after those that take requests.
    serving = service.web_pids()[: service.workers]
    if serving:
        service.kill_web(chance.choice(serving))
    return bool(serving)


def kill_all(service: Service, chance: random.Random) -> bool:
    service.kill_all()
    return True


def deploy(service: Service, chance: random.Random) -> bool:
    service.reload()
    return True


KILLS = Havoc("a web process is killed", kill_one, Promise(6, wait_s=5.0))
GROUP_KILLS = Havoc(
    "server and web processes are killed, the socket is held", kill_all, Promise(6, wait_s=5.0), held=True
)
DEPLOYS = Havoc("a release is put into service", deploy, Promise(4, wait_s=2.0, is_graceful=True))


def run(
    havoc: Havoc,
    database_url: str,
    folder: Path,
    *,
    workers: int,
    seconds: float,
    seed: int,
    thinks_s: tuple[float, float] = THINKS_S,
) -> Account:
    """Twenty callers, and the havoc among them."""
    chance = random.Random(seed)
    expected = undisturbed()
    with (
        served(database_url, folder, workers=workers, held=havoc.held) as (service, port),
        last_resort(port, folder) as fallback_url,
    ):
        carrier = Carrier(f"http://127.0.0.1:{port}", fallback_url, thinks_s)
        rush = Rush(database_url, carrier, seed, seconds)
        rush.prepare()
        account = rush.run(lambda: havoc.strike(service, chance, seconds))
    account.settle(database_url, expected)
    return account
