"""What runs calls and texts: a virtual clock in a test, real time in the exchange's own process."""

from collections import deque
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from ivr.exchange.events import Event, Output
from ivr.exchange.weather import Weather


class Running(Protocol):
    """Something that lives by events: a call, a text on its way out or in."""

    @property
    def sid(self) -> str: ...

    @property
    def is_over(self) -> bool: ...

    @property
    def is_quiet(self) -> bool: ...

    @property
    def next_due_s(self) -> float | None: ...

    def advance(self, now_s: float, event: Event) -> list[Output]: ...


Observe = Callable[[float, Output], None]
"""Is told of every output and when, in seconds of the switch's clock; requests are sent by the switch."""


class Switch(Protocol):
    """Keeps what runs supplied with time and answers. starts_at, aware UTC, is when now_s was 0.

    weather is what goes wrong with the requests, and in the account that it runs.
    """

    @property
    def starts_at(self) -> datetime: ...

    @property
    def now_s(self) -> float: ...

    @property
    def weather(self) -> Weather: ...

    def now(self) -> datetime:
        """Return the time, aware UTC."""
        ...

    def start(self, running: Running, observe: Observe) -> None:
        """It has begun, and goes on until it is over and quiet."""
        ...

    def feed(self, running: Running, event: Event) -> None:
        """The event has happened to it now; nothing happens to what is over and quiet."""
        ...


class InOrder:
    """Lets events through one after the other: what one leads to elsewhere comes after it, not amid it."""

    def __init__(self, take: Callable[[Running, Event], None]) -> None:
        self._take = take
        self._waiting: deque[tuple[Running, Event]] = deque()
        self.is_busy = False

    def feed(self, running: Running, event: Event) -> None:
        """The event, and all it led to, has been taken; or will be, where another is just being taken."""
        self._waiting.append((running, event))
        if self.is_busy:
            return
        self.is_busy = True
        try:
            while self._waiting:
                self._take(*self._waiting.popleft())
        finally:
            self.is_busy = False
            self._waiting.clear()
