"""Calls on one virtual clock: time jumps to whatever happens next, and never runs by itself."""

import heapq
import itertools
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol
from urllib.parse import urljoin

from ivr.exchange.call import Call
from ivr.exchange.events import (
    Answered,
    Dialled,
    Event,
    HttpRequest,
    Reported,
    RequestFailed,
    TimeReached,
)
from ivr.exchange.leg import Leg
from ivr.exchange.parameters import Identity
from ivr.exchange.phone import Phone
from ivr.exchange.running import Observe, Running
from ivr.exchange.telephones import Directory, Line, Telephone, is_caller, is_number
from ivr.exchange.weather import Fate, Weather

DEMO_ACCOUNT_SID = "AC" + "0" * 32
Reply = Answered | RequestFailed
_CONTROL = {"call", "gather", "record", "dial", "redirect", "fallback"}


class CannotDial(Exception):
    """The exchange cannot place this call; the message says why in one line."""


class Transport(Protocol):
    """Carries one request to a server and brings the reply back."""

    def send(self, request: HttpRequest) -> Reply: ...


@dataclass(frozen=True, slots=True)
class Exchanged:
    """A request, when it was sent, and the reply that it got."""

    at_s: float
    call_sid: str
    request: HttpRequest
    reply: Reply

    @property
    def is_control(self) -> bool:
        """Whether the answer could control the call."""
        return isinstance(self.reply, Answered) and self.request.purpose in _CONTROL

    @property
    def body(self) -> bytes:
        return self.reply.body if isinstance(self.reply, Answered) else b""

    @property
    def form(self) -> dict[str, str]:
        return dict(self.request.form or ())


class Switchboard:
    """Lines, telephones and the calls between them.

    weather is what goes wrong with the requests: servers slow or unreachable, callbacks doubled or late.
    strict, when set, makes a document fail that the carrier would warn of.
    seed fixes the CallSids; without it every exchange gives new ones.
    """

    def __init__(
        self,
        transport: Transport,
        *,
        lines: Iterable[Line],
        auth_token: str,
        account_sid: str = DEMO_ACCOUNT_SID,
        public_url: str = "http://127.0.0.1:8000",
        telephones: Iterable[Telephone] = (),
        starts_at: datetime | None = None,
        seed: int | None = None,
        weather: Weather | None = None,
    ) -> None:
        self.now_s = 0.0
        self.starts_at = starts_at or datetime(2026, 1, 5, 17, 0, tzinfo=UTC)
        self.directory = Directory(telephones)
        self.requests: list[Exchanged] = []
        self.reports: list[Reported] = []
        self.strict = False
        self.weather = weather or Weather()
        self._transport = transport
        self._lines = {line.number: _absolute(line, public_url) for line in lines}
        self._auth_token = auth_token
        self._account_sid = account_sid
        self._random = random.Random(seed)  # noqa: S311  # a CallSid is no secret
        self._observers: dict[Running, Observe] = {}
        self._sent: dict[Running, list[Exchanged]] = {}
        # What is under way: requests that are held back, and replies.
        self._coming: list[tuple[float, int, Callable[[], None]]] = []
        self._ticket = itertools.count()

    def now(self) -> datetime:
        """Return the exchange's time, aware UTC; a server under test can take it for its clock."""
        return self.starts_at + timedelta(seconds=self.now_s)

    def dial(
        self, from_: str, to: str, *, barge: bool = False, stir_verstat: str | None = None, begin: bool = True
    ) -> Phone:
        """Return the telephone of a caller who has dialled the line and been answered until it needs them.

        begin=False: nothing has happened yet but the request. Raises CannotDial.
        """
        if not is_caller(from_):
            raise CannotDial(f"{from_} is no number to call from: write it as +15035550142, or anonymous")
        if not is_number(to):
            raise CannotDial(f"{to} is no number to call: write it as +18006315590")
        if to not in self._lines:
            raise CannotDial(f"no line has the number {to}; there are {', '.join(sorted(self._lines))}")
        identity = Identity(
            sid=f"CA{self._random.getrandbits(128):032x}",
            account_sid=self._account_sid,
            from_=from_,
            to=to,
            began_at=self.starts_at,
            extra={} if stir_verstat is None else {"StirVerstat": stir_verstat},
        )
        leg = Leg(identity, self._lines[to], self._auth_token, self.directory, list(self._lines))
        leg.is_strict = self.strict
        call = Call(leg)
        phone = Phone(self, call, barge=barge)
        self._sent[call] = phone.requests
        self.start(call, phone.observe)
        if begin:
            phone.begin()
        return phone

    def start(self, running: Running, observe: Observe) -> None:
        """A call, or a text, has begun; it goes on as the clock does."""
        self._observers[running] = observe
        self.feed(running, Dialled())

    def feed(self, running: Running, event: Event) -> None:
        """The event has happened to the call now, and its outputs are on their way."""
        observe = self._observers.get(running)
        if observe is None:
            # A late answer to a call that is long over.
            return
        for output in running.advance(self.now_s, event):
            if isinstance(output, HttpRequest):
                self._send(running, output)
            else:
                observe(self.now_s, output)
                if isinstance(output, Reported):
                    self.reports.append(output)
        if running.is_over and running.is_quiet:
            # What was observed may have led back here, and ended it.
            self._observers.pop(running, None)
            self._sent.pop(running, None)

    def run(self, until: Callable[[], bool]) -> None:
        """Let everything happen that comes next, in order, until until() is true or nothing is left."""
        while not until():
            due_s = self._next_due_s()
            if due_s is None:
                return
            self._step(due_s)

    def pass_time(self, seconds: float) -> None:
        """The clock has moved on by seconds, and all that was due in them has happened."""
        end_s = self.now_s + seconds
        while (due_s := self._next_due_s()) is not None and due_s <= end_s:
            self._step(due_s)
        self.now_s = max(self.now_s, end_s)

    @property
    def warnings(self) -> list[Reported]:
        """What the carrier's debugger would show of all calls: errors and warnings, not notes."""
        return [report for report in self.reports if report.level != "note"]

    def resend(self, exchanged: Exchanged) -> bytes:
        """Return the body of the server's answer to the same request, sent once more."""
        reply = self._transport.send(exchanged.request)
        return reply.body if isinstance(reply, Answered) else b""

    def _next_due_s(self) -> float | None:
        dues = [one.next_due_s for one in self._observers if one.next_due_s is not None]
        if self._coming:
            dues.append(self._coming[0][0])
        return min(dues, default=None)

    def _step(self, due_s: float) -> None:
        self.now_s = max(self.now_s, due_s)
        if self._coming and self._coming[0][0] <= self.now_s:
            _, _, happen = heapq.heappop(self._coming)
            happen()
            return
        for running in list(self._observers):
            if running.next_due_s is not None and running.next_due_s <= self.now_s:
                self.feed(running, TimeReached())

    def _send(self, running: Running, request: HttpRequest) -> None:
        fate = self.weather.of_request(request)
        if fate.held_s:
            self._later(fate.held_s, lambda: self._bring(running, request, fate))
        else:
            self._bring(running, request, fate)

    def _bring(self, running: Running, request: HttpRequest, fate: Fate) -> None:
        """The request has been sent, as often as it is to be; the reply is on its way."""
        answers = [self._transport.send(request) for _ in range(fate.copies)]
        reply = fate.instead or answers[-1]
        # What is never sent is known here all the same, by what came instead.
        for answer in answers or [reply]:
            exchanged = Exchanged(self.now_s, running.sid, request, fate.instead or answer)
            self.requests.append(exchanged)
            if running in self._sent:
                self._sent[running].append(exchanged)
        self._later(fate.late_s, lambda: self.feed(running, reply))

    def _later(self, seconds: float, happen: Callable[[], None]) -> None:
        heapq.heappush(self._coming, (self.now_s + seconds, next(self._ticket), happen))


def _absolute(line: Line, public_url: str) -> Line:
    fallback = line.fallback_url and urljoin(public_url, line.fallback_url)
    status = line.status_callback and urljoin(public_url, line.status_callback)
    voice = urljoin(public_url, line.voice_url)
    return replace(line, voice_url=voice, fallback_url=fallback, status_callback=status)
