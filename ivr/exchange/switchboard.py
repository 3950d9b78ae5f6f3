"""Calls on one virtual clock: time jumps to whatever happens next, and never runs by itself."""

import heapq
import itertools
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol
from urllib.parse import urljoin

from ivr.exchange.account import Account
from ivr.exchange.called import CalledPhone
from ivr.exchange.events import (
    Answered,
    Dialled,
    Event,
    HttpRequest,
    Reported,
    RequestFailed,
    TimeReached,
)
from ivr.exchange.phone import Phone
from ivr.exchange.running import InOrder, Observe, Running
from ivr.exchange.telephones import Directory, Line, Telephone, is_caller, is_number
from ivr.exchange.weather import Fate, Weather

DEMO_ACCOUNT_SID = "AC" + "0" * 32
Reply = Answered | RequestFailed
_CONTROL = {
    *("call", "gather", "record", "dial", "enqueue", "redirect", "fallback"),
    *("whisper", "wait", "queue whisper", "hold", "announcement"),
}


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
        self.account = Account(
            self, sid=account_sid, auth_token=auth_token, directory=Directory(telephones), seed=seed
        )
        self.requests: list[Exchanged] = []
        self.reports: list[Reported] = []
        self.strict = False
        self.weather = weather or Weather()
        self._transport = transport
        self._lines = {line.number: _absolute(line, public_url) for line in lines}
        self._own_lines()
        self._observers: dict[Running, Observe] = {}
        self._sent: dict[Running, list[Exchanged]] = {}
        # What is under way: requests that are held back, and replies.
        self._coming: list[tuple[float, int, Callable[[], None]]] = []
        self._ticket = itertools.count()
        self._in_order = InOrder(self._take)
        self._unsent: deque[tuple[Running, HttpRequest]] = deque()
        self._handsets: list[CalledPhone] = []

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
        extra = None if stir_verstat is None else {"StirVerstat": stir_verstat}
        call = self.account.dialled_in(from_, self._lines[to], extra)
        call.leg.is_strict = self.strict
        phone = Phone(self, call, barge=barge)
        self.keep_requests(call, phone.requests)
        self.account.begin(call, phone.observe)
        if begin:
            phone.begin()
        return phone

    def start(self, running: Running, observe: Observe) -> None:
        """A call, or a text, has begun; it goes on as the clock does."""
        self._observers[running] = observe
        self.feed(running, Dialled())

    def handset(self, address: str) -> CalledPhone:
        """Return a telephone that rings from now on when its address is called: a number, or client:bob.

        While it rings the clock does not jump by itself: pick it up, decline, or let it ring.
        """
        handset = CalledPhone(self, address)
        self._handsets.append(handset)
        self.account.office.handsets.attach(address, handset.listen)
        return handset

    def keep_requests(self, running: Running, kept: list[Exchanged]) -> None:
        """Every request of the call from now on is added to kept."""
        self._sent[running] = kept

    def feed(self, running: Running, event: Event) -> None:
        """The event has happened to the call now, and its outputs are on their way."""
        self._in_order.feed(running, event)
        # A server under test may answer a request by another one to this exchange.
        while self._unsent and not self._in_order.is_busy:
            self._send(*self._unsent.popleft())

    def _take(self, running: Running, event: Event) -> None:
        observe = self._observers.get(running)
        if observe is None:
            # A late answer to a call that is long over.
            return
        for output in running.advance(self.now_s, event):
            if isinstance(output, HttpRequest):
                self._unsent.append((running, output))
            else:
                observe(self.now_s, output)
                if isinstance(output, Reported):
                    self.reports.append(output)
        if running.is_over and running.is_quiet:
            self._observers.pop(running, None)
            self._sent.pop(running, None)

    def run(self, until: Callable[[], bool]) -> None:
        """Let everything happen that comes next, in order, until until() is true or nothing is left."""
        while not until() and not any(handset.is_ringing for handset in self._handsets):
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
    def is_running(self) -> bool:
        """Whether any call or text is not over, or an answer still under way to it."""
        return bool(self._observers)

    @property
    def directory(self) -> Directory:
        return self.account.directory

    @property
    def warnings(self) -> list[Reported]:
        """What the carrier's debugger would show of all calls: errors and warnings, not notes."""
        return [report for report in self.reports if report.level != "note"]

    def resend(self, exchanged: Exchanged) -> bytes:
        """Return the body of the server's answer to the same request, sent once more."""
        reply = self._transport.send(exchanged.request)
        return reply.body if isinstance(reply, Answered) else b""

    def _own_lines(self) -> None:
        for line in self._lines.values():
            number = self.account.own(line.number)
            number.voice_url, number.voice_method = line.voice_url, line.voice_method
            number.voice_fallback_url = line.fallback_url or ""
            number.voice_fallback_method = line.fallback_method
            number.status_callback = line.status_callback or ""
            number.status_callback_method = line.status_method

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
