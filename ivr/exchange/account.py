"""The account that this exchange serves: its numbers, texts and calls, and who may use it."""

import hmac
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ivr.exchange.acts import Acts
from ivr.exchange.call import Call
from ivr.exchange.dialled import dialled
from ivr.exchange.events import (
    CallAnswered,
    CallWanted,
    Ended,
    Event,
    Heard,
    HungUp,
    LineRung,
    Output,
    PickedUp,
    Recorded,
    Reported,
    Ringing,
    RoomOpened,
    Signalled,
    Stopped,
)
from ivr.exchange.leg import Leg
from ivr.exchange.numbers import OwnNumber, own_number
from ivr.exchange.office import Office
from ivr.exchange.parameters import Identity
from ivr.exchange.placing import Order, place
from ivr.exchange.progress import Callback, Progress
from ivr.exchange.recordings import Recording
from ivr.exchange.refusal import Refusal
from ivr.exchange.retrieval import notify
from ivr.exchange.room import Room
from ivr.exchange.rooms.changing import Change
from ivr.exchange.rooms.conference import Conference, Ending
from ivr.exchange.running import Observe, Running, Switch
from ivr.exchange.shelf import Shelf
from ivr.exchange.telephones import Directory, Line, is_caller
from ivr.exchange.texts import Text
from ivr.exchange.watching import Logged, Watchers
from ivr.exchange.wire import Wire

MOST_REPORTS = 200


@dataclass(eq=False, slots=True)
class Placed:
    """A call of the account, whoever made it. updated_at: when something last happened in it.

    observers are told of all that happens in it.
    """

    call: Call
    created_at: datetime
    updated_at: datetime
    observers: list[Observe]

    @property
    def sid(self) -> str:
        return self.call.sid


class Account:
    """One account at this exchange. switch runs what it starts.

    keys are API keys with their secrets, good beside the auth token. seed fixes all sids; without it they are
    new ones each time. shuffles: callbacks overtake each other, and those of calls may come twice.
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
        self.office = Office(sid, auth_token, directory, seed)
        self.created_at = switch.now()
        self.texts: Shelf[Text] = Shelf()
        self.calls: Shelf[Placed] = Shelf()
        # Those that are not over.
        self._running: dict[str, Running] = {}
        # What the account itself records, by the call.
        self._recorded: dict[str, list[Recording]] = {}
        self.scheduled: dict[str, Running] = {}
        self.opted_out: set[tuple[str, str]] = set()
        self.log: deque[Logged] = deque(maxlen=MOST_REPORTS)
        self.watchers = Watchers()
        self._passwords = {sid: auth_token, **(keys or {})}
        self.shuffles = self.office.shuffles = self.office.random if shuffles else None

    @property
    def directory(self) -> Directory:
        return self.office.directory

    @property
    def numbers(self) -> dict[str, OwnNumber]:
        return self.office.numbers

    def admits(self, user: str, password: str) -> bool:
        """Say whether these are the account's own credentials, or one of its keys with its secret."""
        known = self._passwords.get(user, "")
        return bool(known) and hmac.compare_digest(known.encode(), password.encode())

    def new_sid(self, prefix: str) -> str:
        return self.office.new_sid(prefix)

    def own(self, number: str) -> OwnNumber:
        """Return the account's number of that name; it is new, and leads nowhere, if it was not there."""
        if number not in self.numbers:
            self.numbers[number] = own_number(self.sid, number, self.switch.now())
        return self.numbers[number]

    def dialled_in(self, from_: str, line: Line, extra: Mapping[str, str] | None = None) -> Call:
        """Return the call of who has dialled the line, to begin(); extra goes with its first request."""
        identity = Identity(
            sid=self.new_sid("CA"),
            account_sid=self.sid,
            from_=from_,
            to=line.number,
            began_at=self.switch.starts_at,
            extra=extra or {},
        )
        leg = Leg(identity, line, self.office)
        leg.began_at_s = self.switch.now_s
        return Call(leg)

    def place(self, line: Line, from_: str, order: Order, callback: Callback | None) -> Placed:
        """Return a call to line.number that has begun; line has the URLs that hold for it."""
        return self.begin(self._outbound(line, from_, order, callback))

    def _outbound(self, line: Line, from_: str, order: Order, callback: Callback | None) -> Call:
        identity = Identity(
            sid=self.new_sid("CA"),
            account_sid=self.sid,
            from_=from_,
            to=line.number,
            began_at=self.switch.starts_at,
            direction="outbound-api",
        )
        leg = Leg(identity, line, self.office)
        leg.progress = Progress(leg, identity, callback, "status")
        return place(leg, order)

    def dial(self, from_: str, to: str, follow: Callable[[Placed, Output], None]) -> Placed:
        """Return the call of a telephone to a number of the account, which has begun.

        follow is told of all that happens in it. Raises Refusal where nothing could come of it.
        """
        if not is_caller(from_):
            raise Refusal(21211, f"{from_} is no number to call from: write it as +15035550142, or anonymous")
        if to not in self.numbers or not self.numbers[to].voice_url:
            raise Refusal(21211, f"no line here has the number {to}")
        return self.begin(self.dialled_in(from_, self.numbers[to].line), follow=follow)

    def begin(
        self, call: Call, *observers: Observe, follow: Callable[[Placed, Output], None] | None = None
    ) -> Placed:
        """Return the call, which has begun; the observers, and follow, are told of what happens in it."""
        now = self.switch.now()
        placed = Placed(call, now, now, list(observers))
        if follow is not None:
            placed.observers.append(lambda _at_s, output: follow(placed, output))
        self.calls.add(placed)
        self._running[call.sid] = call

        def observe(at_s: float, output: Output) -> None:
            placed.updated_at = self.at(at_s)
            self.note(at_s, placed.sid, output)
            self._carry_out(placed, output)
            for one in placed.observers:
                one(at_s, output)

        self.switch.start(call, observe)
        return placed

    def feed(self, sid: str, event: Event) -> None:
        """The event has happened to the call, or the conference, of that sid, unless that is over."""
        running = self._running.get(sid)
        if running is not None:
            self.switch.feed(running, event)

    def open(self, conference: Conference) -> None:
        """The conference's callbacks are told from now on, if they were not yet."""
        if conference.sid in self._running:
            return
        room = Room(conference, self.office)
        self._running[conference.sid] = room

        def observe(at_s: float, output: Output) -> None:
            self.note(at_s, conference.sid, output)

        self.switch.start(room, observe)

    def invite(
        self,
        conference: Conference,
        label: str | None,
        line: Line,
        from_: str,
        order: Order,
        callback: Callback | None,
    ) -> str:
        """Return the sid of a call into the conference, which is over where nobody is in it or to come."""

        def follow(placed: Placed, output: Output) -> None:
            if isinstance(output, Ended) and placed.sid in conference.invited:
                del conference.invited[placed.sid]
                if not conference.participants and not conference.invited:
                    change = Change(conference, self.feed, self.switch.now())
                    change.end(Ending("last-participant-left"), "participant_add_failed")

        self.open(conference)
        call = self._outbound(line, from_, order, callback)
        conference.invited[call.sid] = label
        return self.begin(call, follow=follow).sid

    def _carry_out(self, placed: Placed, output: Output) -> None:
        """What the call wants done elsewhere is done, or under way."""
        match output:
            case CallWanted():
                child = dialled(output, self.office)
                child.leg.is_strict = placed.call.leg.is_strict
                self.begin(child, *_reports_to(placed))
            case Signalled(sid, event):
                self.feed(sid, event)
            case Ringing():
                listener = self.office.handsets.find(output.to)
                if listener is not None:
                    placed.observers.append(lambda at_s, told: listener(placed.call, at_s, told))
            case LineRung():
                self._ring_line(placed, output)
            case RoomOpened(conference):
                self.open(conference)
            case Recorded():
                self._keep(placed, output)
            case Ended():
                self._running.pop(placed.sid, None)
                self._stop_recording(placed)

    def _keep(self, placed: Placed, recorded: Recorded) -> None:
        """What a Record has taken in is one of the account's recordings."""
        now = self.switch.now()
        began_at = now - timedelta(seconds=recorded.seconds)
        kept = Recording(recorded.sid, self.sid, "RecordVerb", began_at, now, call_sid=placed.sid)
        kept.run(began_at)
        kept.stop(now)
        self.office.recordings.add(kept)

    def record(self, recording: Recording) -> None:
        """The recording is under way, until it is stopped or its call ends."""
        self.office.recordings.add(recording)
        self._recorded.setdefault(recording.call_sid or "", []).append(recording)
        self.tell(recording)

    def _stop_recording(self, placed: Placed) -> None:
        """What the account has begun to record of the call is over with it."""
        for one in self._recorded.pop(placed.sid, []):
            if not one.is_over:
                one.stop(self.switch.now())
                self.tell(one)

    def tell(self, recording: Recording) -> None:
        """The recording's callback is told how it stands, if it wants to know."""
        ask = recording.told()
        if ask is not None:
            wire = Wire(recording.sid, self.auth_token)
            notice = Acts(wire, notify(wire, ask))
            self.switch.start(notice, lambda at_s, output: self.note(at_s, recording.sid, output))

    def _ring_line(self, placed: Placed, rung: LineRung) -> None:
        """The call that has reached a line of the account's own is answered by a call of that line."""
        outer = placed.call
        line = self.numbers[rung.number].line
        if not line.voice_url:
            self.switch.feed(outer, Stopped("failed", f"{rung.number} leads nowhere"))
            return
        identity = replace(
            outer.leg.identity, sid=self.new_sid("CA"), direction="inbound", parent_sid=None, extra={}
        )
        inner = Call(Leg(identity, line, self.office))
        inner.leg.began_at_s = self.switch.now_s

        def follow_inner(_at_s: float, output: Output) -> None:
            if isinstance(output, CallAnswered):
                self.switch.feed(outer, PickedUp())
            elif isinstance(output, Ended):
                self.switch.feed(outer, HungUp() if outer.leg.is_answered else Stopped(output.status))

        def follow_outer(_at_s: float, output: Output) -> None:
            if isinstance(output, Heard):
                self.switch.feed(inner, output.what)
            elif isinstance(output, Ended):
                self.switch.feed(inner, HungUp())

        placed.observers.append(follow_outer)
        self.begin(inner, follow_inner)

    def at(self, second: float) -> datetime:
        """Return a second of the switch's clock as a moment."""
        return self.switch.starts_at + timedelta(seconds=second)

    def note(self, at_s: float, sid: str, output: Output) -> None:
        """Keep it for the debugger, if that is what the output is for."""
        if isinstance(output, Reported) and output.level != "note":
            entry = Logged(self.at(at_s), sid, output)
            self.log.append(entry)
            self.watchers.logged(entry)


def _reports_to(parent: Placed) -> list[Observe]:
    """Return what shows a child's troubles to whoever is at the telephone of its parent."""

    def follow(at_s: float, output: Output) -> None:
        if isinstance(output, Reported):
            for one in parent.observers:
                one(at_s, output)

    return [follow]
