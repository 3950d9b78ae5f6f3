"""Carrying out a Dial to a queue: the first caller who waits there, or the next one to come."""

from ivr.exchange.bridging import Bridge
from ivr.exchange.events import Act, Event, KeyPressed, Waiting
from ivr.exchange.leg import Leg
from ivr.exchange.nouns import Queue as QueueNoun
from ivr.exchange.parameters import Params
from ivr.exchange.rooms.queue import Member, Queue
from ivr.exchange.signals import ChildChanged, Joined, Left, Summoned
from ivr.exchange.verbs import Dial


class Taking:
    """One agent's Dial to a queue, and how far it has come."""

    def __init__(self, leg: Leg, verb: Dial, noun: QueueNoun) -> None:
        self._leg = leg
        self._verb = verb
        self._noun = noun
        self._queue: Queue | None = leg.office.queues.find(noun.name)
        self._member: Member | None = None
        self._taken_at_s = 0.0
        self._bridged_at_s: float | None = None
        self._ended_at_s: float | None = None
        self._is_ready = False
        self._is_gone = False
        self._is_star = False

    def connect(self) -> Act[None]:
        """The agent has talked with a caller of the queue, or there was none in time."""
        if self._queue is None:
            self._leg.report("error", None, f"there is no queue {self._noun.name}")
            return
        try:
            yield from self._await_member(self._queue)
            if self._member is not None:
                yield from self._talk(self._member)
        finally:
            self._let_go(self._queue)

    def _await_member(self, queue: Queue) -> Act[None]:
        leg = self._leg
        gives_up_s = leg.now_s + self._verb.timeout_s
        queue.agents.append(leg.sid)
        while leg.now_s < gives_up_s:
            self._member = queue.take(leg.sid)
            if self._member is not None:
                self._taken_at_s = leg.now_s
                url = self._noun.url and leg.resolve(self._noun.url)
                leg.signal(self._member.sid, Summoned(leg.sid, url or None, self._noun.method))
                return
            leg.emit(Waiting("queue", gives_up_s))
            event = yield gives_up_s
            if self._ends_with(event):
                return
            leg.lose(event)

    def _talk(self, member: Member) -> Act[None]:
        leg = self._leg
        while not self._is_ready:
            event = yield None
            if self._ends_with(event):
                return
            leg.lose(event)
        leg.answer()
        self._bridged_at_s = leg.now_s
        ends_s = leg.now_s + self._verb.time_limit_s
        leg.signal(member.sid, Joined(leg.sid, leg.party))
        bridge = Bridge(leg, member.sid, member.number, ends_s)
        try:
            while leg.now_s < ends_s:
                event = yield ends_s
                if self._ends_with(event):
                    return
                bridge.carry(event)
        finally:
            self._ended_at_s = leg.now_s
            bridge.close()

    def _ends_with(self, event: Event) -> bool:
        """Say whether the caller has gone, or the agent has pressed the star that ends it."""
        if isinstance(event, ChildChanged) and self._member is not None and event.sid == self._member.sid:
            self._is_ready = self._is_ready or event.status == "ready"
            self._is_gone = event.status == "completed"
        is_star = isinstance(event, KeyPressed) and event.key == "*" and self._verb.hangs_up_on_star
        return self._is_gone or is_star

    def _let_go(self, queue: Queue) -> None:
        leg = self._leg
        if leg.sid in queue.agents:
            queue.agents.remove(leg.sid)
        if self._member is not None and not self._is_gone:
            leg.signal(self._member.sid, Left(leg.sid))

    def result(self) -> Params:
        """Return what the action request tells."""
        if self._queue is None:
            return (("DialCallStatus", "failed"), ("DialBridged", "false"))
        if self._member is None:
            return (("DialCallStatus", "no-answer"), ("DialBridged", "false"))
        talked_s = 0.0
        if self._bridged_at_s is not None:
            talked_s = (self._ended_at_s or self._leg.now_s) - self._bridged_at_s
        return (
            ("DialCallStatus", "completed"),
            ("DialCallSid", self._member.sid),
            ("DialCallDuration", str(round(talked_s))),
            ("DialBridged", str(self._bridged_at_s is not None).lower()),
            ("QueueSid", self._queue.sid),
            ("QueueTime", str(int(self._taken_at_s - self._member.came_s))),
            ("DequeingCallSid", self._leg.sid),
        )
