"""The account that this exchange serves: its numbers, texts and calls, and who may use it."""

import hmac
import random
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ivr.exchange.call import Call
from ivr.exchange.events import CallAnswered, Ended, HungUp, LineRung, Output, PickedUp, Reported, Stopped
from ivr.exchange.leg import Leg
from ivr.exchange.numbers import OwnNumber, own_number
from ivr.exchange.parameters import Identity
from ivr.exchange.placing import Order, place
from ivr.exchange.progress import Callback, Progress
from ivr.exchange.refusal import Refusal
from ivr.exchange.running import Running, Switch
from ivr.exchange.shelf import Shelf
from ivr.exchange.telephones import Directory, Line, is_caller
from ivr.exchange.texts import Text
from ivr.exchange.watching import Logged, Watchers

MOST_REPORTS = 200


@dataclass(eq=False, slots=True)
class Placed:
    """A call that the account placed. updated_at: when something last happened in it."""

    call: Call
    created_at: datetime
    updated_at: datetime

    @property
    def sid(self) -> str:
        return self.call.sid


class Account:
    """One account at this exchange. switch runs what it starts.

    keys are API keys with their secrets, good beside the auth token. seed fixes all sids; without it they are
    new ones each time. shuffles: callbacks of texts overtake each other.
    """

    def __init__(
        self,
        switch: Switch,
        *,
        sid: str,
        auth_token: str,
        keys: Mapping[str, str] | None = None,
        directory: Directory | None = None,
        seed: int | None = None,
        shuffles: bool = False,
    ) -> None:
        self.switch = switch
        self.sid = sid
        self.auth_token = auth_token
        self.directory = directory or Directory()
        self.created_at = switch.now()
        self.numbers: dict[str, OwnNumber] = {}
        self.texts: Shelf[Text] = Shelf()
        self.calls: Shelf[Placed] = Shelf()
        self._called: dict[Call, Call] = {}
        self.scheduled: dict[str, Running] = {}
        self.opted_out: set[tuple[str, str]] = set()
        self.log: deque[Logged] = deque(maxlen=MOST_REPORTS)
        self.watchers = Watchers()
        self._passwords = {sid: auth_token, **(keys or {})}
        self._random = random.Random(seed)  # noqa: S311  # a sid is no secret
        self.shuffles = self._random if shuffles else None

    def admits(self, user: str, password: str) -> bool:
        """Say whether these are the account's own credentials, or one of its keys with its secret."""
        known = self._passwords.get(user, "")
        return bool(known) and hmac.compare_digest(known.encode(), password.encode())

    def new_sid(self, prefix: str) -> str:
        return f"{prefix}{self._random.getrandbits(128):032x}"

    def own(self, number: str) -> OwnNumber:
        """Return the account's number of that name; it is new, and leads nowhere, if it was not there."""
        if number not in self.numbers:
            self.numbers[number] = own_number(self.sid, number, self.switch.now())
        return self.numbers[number]

    def place(self, line: Line, from_: str, order: Order, callback: Callback | None) -> Placed:
        """Return a call to line.number that has begun; line has the URLs that hold for it."""
        identity = Identity(
            sid=self.new_sid("CA"),
            account_sid=self.sid,
            from_=from_,
            to=line.number,
            began_at=self.switch.starts_at,
            direction="outbound-api",
        )
        leg = Leg(identity, line, self.auth_token, self.directory, list(self.numbers))
        leg.progress = Progress(leg, identity, callback, "status")
        return self._begin(place(leg, order), self._ring)

    def dial(self, from_: str, to: str, follow: Callable[[Placed, Output], None]) -> Placed:
        """Return the call of a telephone to a number of the account, which has begun.

        follow is told of all that happens in it. Raises Refusal where nothing could come of it.
        """
        if not is_caller(from_):
            raise Refusal(21211, f"{from_} is no number to call from: write it as +15035550142, or anonymous")
        if to not in self.numbers or not self.numbers[to].voice_url:
            raise Refusal(21211, f"no line here has the number {to}")
        identity = Identity(self.new_sid("CA"), self.sid, from_, to, self.switch.starts_at)
        return self._begin(self._call_in(identity), follow)

    def _call_in(self, identity: Identity) -> Call:
        """Return the call of somebody who has dialled the number of the account that the identity names."""
        line = self.numbers[identity.to].line
        return Call(Leg(identity, line, self.auth_token, self.directory, list(self.numbers)))

    def _ring(self, placed: Placed, output: Output) -> None:
        """The call that the account has placed to a line of its own is answered by a call of that line."""
        if not isinstance(output, LineRung):
            return
        caller = placed.call
        number = self.numbers[output.number]
        if not number.voice_url:
            self.switch.feed(caller, Stopped("failed"))
            return
        identity = replace(caller.leg.identity, sid=self.new_sid("CA"), direction="inbound")
        call = self._call_in(identity)

        def follow(_: Placed, output: Output) -> None:
            if isinstance(output, CallAnswered):
                self.switch.feed(caller, PickedUp())
            elif isinstance(output, Ended):
                self.switch.feed(caller, HungUp() if caller.leg.is_answered else Stopped(output.status))

        self._called[caller] = call
        self._begin(call, follow)

    def _begin(self, call: Call, follow: Callable[[Placed, Output], None]) -> Placed:
        """Return the call, which has begun; follow is told of what happens in it."""
        now = self.switch.now()
        placed = Placed(call, now, now)
        self.calls.add(placed)

        def observe(at_s: float, output: Output) -> None:
            placed.updated_at = self.at(at_s)
            self.note(at_s, placed.sid, output)
            follow(placed, output)
            if isinstance(output, Ended) and call in self._called:
                self.switch.feed(self._called.pop(call), HungUp())

        self.switch.start(call, observe)
        return placed

    def at(self, second: float) -> datetime:
        """Return a second of the switch's clock as a moment."""
        return self.switch.starts_at + timedelta(seconds=second)

    def note(self, at_s: float, sid: str, output: Output) -> None:
        """Keep it for the debugger, if that is what the output is for."""
        if isinstance(output, Reported) and output.level != "note":
            entry = Logged(self.at(at_s), sid, output)
            self.log.append(entry)
            self.watchers.logged(entry)
