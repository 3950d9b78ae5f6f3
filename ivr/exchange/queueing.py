"""Carrying out an Enqueue: the caller hears the wait document over and over, until fetched or gone."""

from ivr.exchange.acts import pause
from ivr.exchange.asides import LeftQueue, aside
from ivr.exchange.breaking import breaking
from ivr.exchange.bridging import Bridge
from ivr.exchange.document import Document
from ivr.exchange.events import Act, Enqueued, Waiting
from ivr.exchange.fetching import AsideFailed, fetch_document
from ivr.exchange.leg import Broken, CallerHungUp, Interrupted, Leg, Moved
from ivr.exchange.parameters import Params
from ivr.exchange.places import QUEUE_WAIT, QUEUE_WHISPER
from ivr.exchange.retrieval import Ask, notify
from ivr.exchange.rooms.queue import Member, Queue
from ivr.exchange.signals import ChildChanged, Joined, Left, MemberCame, Summoned
from ivr.exchange.verbs import Enqueue

# Between two requests for a wait document that takes no time.
_BREATH_S = 1.0


def enqueue(leg: Leg, verb: Enqueue) -> Act[Document | None]:
    """Return the document of the action request; None, and the next verb follows, where there is no action.

    A caller who hangs up ends it, and so does an account that ends or moves the call; the request is made all
    the same, and its answer does nothing.
    """
    leg.answer()
    queue = leg.office.queues.opened(verb.name, leg.moment, verb.max_size)
    if queue.is_full:
        leg.report("warning", 14207, f"the queue {queue.name} is full")
        return (yield from _follow(leg, verb, (("QueueResult", "queue-full"),)))
    stay = _Stay(leg, verb, queue)
    action = verb.action and leg.resolve(verb.action)
    try:
        yield from stay.wait()
    except Interrupted as interrupted:
        stay.interrupt(interrupted)
        if action is not None:
            if not isinstance(interrupted, Moved):
                leg.status = "completed"
            params = leg.standard() + stay.result_params()
            leg.spawn(notify(leg, Ask(action, verb.method, params, "enqueue")))
        raise
    finally:
        stay.leave()
    return (yield from _follow(leg, verb, stay.result_params()))


def _follow(leg: Leg, verb: Enqueue, added: Params) -> Act[Document | None]:
    if verb.action is None:
        return None
    return (yield from fetch_document(leg, verb.action, verb.method, added, "enqueue"))


class _Stay:
    """One caller's time in a queue, and what comes of it. result is the carrier's QueueResult."""

    def __init__(self, leg: Leg, verb: Enqueue, queue: Queue) -> None:
        self._leg = leg
        self._queue = queue
        self._document_url = leg.document_url
        self._wait_url = verb.wait_url and leg.resolve(verb.wait_url)
        self._wait_method = verb.wait_method
        self._member: Member = queue.join(leg.sid, leg.party, leg.now_s, leg.moment)
        self._waited_s: float | None = None
        self._is_bridged = False
        self.result = ""
        leg.emit(Enqueued(queue.name, queue.sid, queue.position(self._member)))
        for agent in queue.agents[:1]:
            leg.signal(agent, MemberCame())

    def wait(self) -> Act[None]:
        """The caller has left the queue; result says how."""
        try:
            with breaking(self._leg, Summoned):
                yield from self._hear()
        except LeftQueue:
            self.result = "leave"
        except AsideFailed:
            self.result = "error"
        except Broken as broken:
            if not isinstance(broken.event, Summoned):
                raise
            self._waited_s = self._leg.now_s - self._member.came_s
            yield from self._meet(broken.event)

    def _hear(self) -> Act[None]:
        """Hear the wait document, and again, until something else happens."""
        leg = self._leg
        while not self._wait_url:
            # The carrier's music, or silence: nobody can tell the difference here.
            leg.emit(Waiting("queue", None))
            leg.lose((yield None))
        while True:
            began_s = leg.now_s
            yield from aside(leg, QUEUE_WAIT, self._wait_url, self._wait_method, self._wait_params(), "wait")
            leg.emit(Waiting("queue", None))
            if leg.now_s == began_s:
                yield from pause(leg, _BREATH_S)

    def _meet(self, summons: Summoned) -> Act[None]:
        """Talk with the agent, after whatever the caller is to hear first."""
        leg = self._leg
        with breaking(leg, Left):
            try:
                if summons.url is not None:
                    added = (*self._told(), ("DequeingCallSid", summons.sid))
                    yield from aside(leg, QUEUE_WHISPER, summons.url, summons.method, added, "queue whisper")
            except Broken:
                self.result = "bridging-in-process"
                return
            except AsideFailed:
                # The two are connected all the same.
                pass
        leg.signal(summons.sid, ChildChanged(leg.sid, "ready"))
        self.result = "bridging-in-process"
        while not isinstance(event := (yield None), Joined):
            if isinstance(event, Left):
                return
            leg.lose(event)
        self.result, self._is_bridged = "bridged", True
        bridge = Bridge(leg, event.sid, event.number)
        try:
            while not isinstance(event := (yield None), Left):
                bridge.carry(event)
        finally:
            bridge.close()

    def interrupt(self, interrupted: Interrupted) -> None:
        """Something from outside has ended the stay."""
        if isinstance(interrupted, Moved):
            self.result = "redirected-from-bridged" if self._is_bridged else "redirected"
        elif self._is_bridged:
            self.result = "bridged"
        else:
            self.result = "hangup" if isinstance(interrupted, CallerHungUp) else self.result or "hangup"

    def leave(self) -> None:
        """The place in the queue is free, and an agent who had this caller is told."""
        self._queue.leave(self._member, self._leg.moment)
        self._leg.document_url = self._document_url
        if self._member.taken_by is not None:
            self._leg.signal(self._member.taken_by, ChildChanged(self._leg.sid, "completed"))

    def result_params(self) -> Params:
        """Return what the action request tells."""
        return (("QueueResult", self.result), *self._told())

    def _told(self) -> Params:
        waited_s = self._leg.now_s - self._member.came_s if self._waited_s is None else self._waited_s
        return (("QueueSid", self._queue.sid), ("QueueTime", str(int(waited_s))))

    def _wait_params(self) -> Params:
        queue, now_s = self._queue, self._leg.now_s
        return (
            ("QueuePosition", str(queue.position(self._member))),
            *self._told(),
            ("AvgQueueTime", str(queue.average_wait_s(now_s))),
            ("CurrentQueueSize", str(len(queue.members))),
            ("MaxQueueSize", str(queue.max_size)),
        )
