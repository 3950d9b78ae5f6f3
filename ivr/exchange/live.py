"""Calls and texts in real time, on the event loop that runs."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

from ivr.exchange.events import Dialled, Event, HttpRequest, TimeReached
from ivr.exchange.http import HttpClient
from ivr.exchange.running import InOrder, Observe, Running
from ivr.exchange.weather import Weather

_ASKED_EVERY_S = 0.05


class LiveSwitch:
    """Runs what is started, and sends its requests with client, until close().

    seconds_per_second above 1 makes time here pass faster than the world's.
    """

    def __init__(
        self, client: HttpClient, *, seconds_per_second: float = 1.0, weather: Weather | None = None
    ) -> None:
        self.weather = weather or Weather()
        self.starts_at = datetime.now(UTC)
        self._began = time.monotonic()
        self.speed = seconds_per_second
        self._client = client
        self._observers: dict[Running, Observe] = {}
        self._timers: dict[Running, asyncio.TimerHandle] = {}
        self._ends: dict[Running, asyncio.Event] = {}
        self._requests: set[asyncio.Task[None]] = set()
        self._in_order = InOrder(self._take)

    @property
    def now_s(self) -> float:
        return (time.monotonic() - self._began) * self.speed

    def now(self) -> datetime:
        return self.starts_at + timedelta(seconds=self.now_s)

    def start(self, running: Running, observe: Observe) -> None:
        self._observers[running] = observe
        self._ends[running] = asyncio.Event()
        self.feed(running, Dialled())

    def feed(self, running: Running, event: Event) -> None:
        self._in_order.feed(running, event)

    def _take(self, running: Running, event: Event) -> None:
        observe = self._observers.get(running)
        if observe is None:
            # A late answer to what is long over.
            return
        now_s = self.now_s
        for output in running.advance(now_s, event):
            observe(now_s, output)
            if isinstance(output, HttpRequest):
                self._send(running, output)
        if running.is_over and running in self._ends:
            self._ends[running].set()
        if running.is_over and running.is_quiet:
            self._observers.pop(running, None)
            self._ends.pop(running, None)
        self._wake(running)

    async def end_of(self, running: Running) -> None:
        """It is over, though callbacks may still be on their way."""
        if running in self._ends:
            await self._ends[running].wait()

    async def quiet(self, within_s: float) -> None:
        """Whatever was started is over, and its last callback told, or so much time has passed."""
        until = time.monotonic() + within_s
        while self._observers and time.monotonic() < until:
            await asyncio.sleep(_ASKED_EVERY_S)

    async def close(self) -> None:
        """Nothing runs any more, and no connection is open."""
        self._observers.clear()
        for timer in self._timers.values():
            timer.cancel()
        for request in self._requests:
            request.cancel()
        await asyncio.gather(*self._requests, return_exceptions=True)
        await self._client.close()

    def _send(self, running: Running, request: HttpRequest) -> None:
        async def fetch() -> None:
            fate = self.weather.of_request(request)
            await self._pass(fate.held_s)
            answers = [await self._client.fetch(request) for _ in range(fate.copies)]
            await self._pass(fate.late_s)
            self.feed(running, fate.instead or answers[-1])

        task = asyncio.get_running_loop().create_task(fetch())
        self._requests.add(task)
        task.add_done_callback(self._requests.discard)

    async def _pass(self, seconds: float) -> None:
        if seconds:
            await asyncio.sleep(seconds / self.speed)

    def _wake(self, running: Running) -> None:
        timer = self._timers.pop(running, None)
        if timer is not None:
            timer.cancel()
        due_s = running.next_due_s
        if running in self._observers and due_s is not None:
            delay_s = max(0.0, (due_s - self.now_s) / self.speed)
            loop = asyncio.get_running_loop()
            self._timers[running] = loop.call_later(delay_s, self.feed, running, TimeReached())
