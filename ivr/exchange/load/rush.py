"""A rush of callers in real time: they arrive by chance at a rate, whatever becomes of those before them."""

import asyncio
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ivr.exchange.account import Account
from ivr.exchange.events import HttpRequest, Reported
from ivr.exchange.http import HttpClient
from ivr.exchange.live import LiveSwitch
from ivr.exchange.load.caller import Caller, Manners
from ivr.exchange.load.figures import Tally
from ivr.exchange.script import Turn
from ivr.exchange.switchboard import Reply
from ivr.exchange.telephones import Line

_TOLD_EVERY_S = 0.25
# How long callbacks of the last calls may still take.
_AFTERWARDS_S = 5.0


@dataclass(frozen=True, slots=True)
class Plan:
    """Whom they call, how many, how many begin a second, and what they do: scripts in turn.

    callers: the numbers that they call from, in turn.
    """

    line: Line
    count: int
    per_s: float
    scripts: Sequence[Sequence[Turn]]
    callers: Sequence[str]
    account_sid: str
    auth_token: str
    manners: Manners = field(default_factory=Manners)
    speed: float = 1.0
    seed: int | None = None


class TimedClient(HttpClient):
    """Sends requests, and keeps how long each turn took."""

    def __init__(self, tally: Tally, public_url: str = "", server_url: str | None = None) -> None:
        super().__init__(public_url, server_url)
        self._tally = tally

    async def fetch(self, request: HttpRequest) -> Reply:
        began = time.perf_counter()
        reply = await super().fetch(request)
        if request.is_callback:
            self._tally.callbacks += 1
        elif request.form is not None or request.method == "GET":
            self._tally.latencies_s.append(time.perf_counter() - began)
        return reply


class Rush:
    """The callers of a plan. run() it once."""

    def __init__(self, plan: Plan, tally: Tally, client: HttpClient) -> None:
        self._plan = plan
        self._tally = tally
        self._switch = LiveSwitch(client, seconds_per_second=plan.speed)
        self._random = random.Random(plan.seed)  # noqa: S311  # chance, not secrets
        self._account = Account(
            self._switch, sid=plan.account_sid, auth_token=plan.auth_token, seed=plan.seed
        )
        self._account.own(plan.line.number).voice_url = plan.line.voice_url
        self._all_over = asyncio.Event()

    async def run(self, progress: Callable[[Tally], None]) -> None:
        """Everybody has called, and every call is over; progress is told now and then how far it is."""
        telling = asyncio.create_task(self._tell(progress))
        try:
            due = time.monotonic()
            for n in range(self._plan.count):
                due += self._random.expovariate(self._plan.per_s)
                await asyncio.sleep(max(0.0, due - time.monotonic()))
                self._tally.late_s.append(time.monotonic() - due)
                self._begin(n)
            await self._all_over.wait()
            await self._switch.quiet(_AFTERWARDS_S)
        finally:
            telling.cancel()
            await self._switch.close()
            progress(self._tally)

    async def _tell(self, progress: Callable[[Tally], None]) -> None:
        while True:
            progress(self._tally)
            await asyncio.sleep(_TOLD_EVERY_S)

    def _begin(self, n: int) -> None:
        plan = self._plan
        call = self._account.dialled_in(plan.callers[n % len(plan.callers)], plan.line)
        caller = Caller(
            call,
            plan.scripts[n % len(plan.scripts)],
            plan.manners,
            self._random,
            feed=self._switch.feed,
            later=self._later,
            on_report=self._report,
            on_end=self._count,
        )
        self._tally.began += 1
        self._tally.at_once += 1
        self._tally.most_at_once = max(self._tally.most_at_once, self._tally.at_once)
        self._account.begin(call, caller.observe)

    def _later(self, seconds: float, happen: Callable[[], None]) -> None:
        asyncio.get_running_loop().call_later(seconds / self._plan.speed, happen)

    def _count(self, caller: Caller) -> None:
        tally = self._tally
        tally.at_once -= 1
        tally.completed += not caller.has_failed
        tally.failed += caller.has_failed
        tally.cut_short += caller.turns_left > 0
        if tally.over == self._plan.count:
            self._all_over.set()

    def _report(self, report: Reported) -> None:
        problems = {"error": self._tally.errors, "warning": self._tally.warnings}.get(report.level)
        if problems is not None:
            problems[report.text if report.code is None else f"{report.code} {report.text}"] += 1
