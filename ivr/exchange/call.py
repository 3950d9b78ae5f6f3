"""One call, from the dialling to the last callback: a core without I/O, clock or threads."""

from dataclasses import dataclass

from ivr.exchange.dialling import dial
from ivr.exchange.document import Document
from ivr.exchange.events import Act, Answered, Ended, Event, HungUp, Output, RequestFailed, TimeReached
from ivr.exchange.fetching import fetch_document
from ivr.exchange.gathering import gather
from ivr.exchange.leg import CallerHungUp, CallOver, Leg
from ivr.exchange.parameters import status_change
from ivr.exchange.prompting import play_out
from ivr.exchange.recording import record
from ivr.exchange.retrieval import Ask, notify
from ivr.exchange.verbs import Dial, Gather, Hangup, Record, Redirect, Reject, Verb

# A line that redirects for ever in no time would hang a virtual clock.
MOST_DOCUMENTS_AT_ONCE = 100


@dataclass(eq=False, slots=True)
class _Task:
    """A running act and when it wants to be woken; due_s None: not by time."""

    act: Act[None]
    due_s: float | None = None
    is_over: bool = False


class Call:
    """A call as the exchange sees it. advance() it with what happens; do what it returns.

    The shell sends TimeReached when next_due_s has come, and every other event when it happens.
    is_over: the caller is no longer connected. is_quiet: nor is any request still open.
    """

    def __init__(self, leg: Leg) -> None:
        self.leg = leg
        self.is_over = False
        self._main = _Task(_life(leg))
        self._tasks = [self._main]
        self._current = self._main
        self._owners: dict[int, _Task] = {}
        self._has_begun = False
        leg.spawn = self._spawn
        leg.owns = self._own

    @property
    def sid(self) -> str:
        return self.leg.identity.sid

    @property
    def is_quiet(self) -> bool:
        return not self._tasks

    @property
    def next_due_s(self) -> float | None:
        """The time at which the call wants a TimeReached, or None."""
        return min((task.due_s for task in self._tasks if task.due_s is not None), default=None)

    def advance(self, now_s: float, event: Event) -> list[Output]:
        """Take one event at now_s and return what the shell is to do, in order.

        now_s never goes back. Events after the end of the call, and answers nobody waits for, do nothing.
        """
        self.leg.now_s = now_s
        if isinstance(event, TimeReached):
            for task in list(self._tasks):
                if task.due_s is not None and task.due_s <= now_s:
                    self._resume(task, event)
        elif isinstance(event, Answered | RequestFailed):
            owner = self._owners.pop(event.request_id, None)
            if owner is not None and not owner.is_over:
                self._resume(owner, event)
        elif not self.is_over:
            self._resume(self._main, event)
        outputs, self.leg.outputs = self.leg.outputs, []
        return outputs

    def _resume(self, task: _Task, event: Event) -> None:
        previous, self._current = self._current, task
        try:
            if task is self._main and not self._has_begun:
                self._has_begun = True
                task.due_s = next(task.act)
            elif isinstance(event, HungUp):
                task.due_s = task.act.throw(CallerHungUp())
            else:
                task.due_s = task.act.send(event)
        except StopIteration:
            self._finish(task)
        finally:
            self._current = previous

    def _finish(self, task: _Task) -> None:
        task.is_over = True
        self._tasks.remove(task)
        if task is self._main:
            self.is_over = True

    def _spawn(self, act: Act[None]) -> None:
        task = _Task(act)
        self._tasks.append(task)
        previous, self._current = self._current, task
        try:
            task.due_s = next(act)
        except StopIteration:
            self._finish(task)
        finally:
            self._current = previous

    def _own(self, request_id: int) -> None:
        self._owners[request_id] = self._current


def _life(leg: Leg) -> Act[None]:
    """Run the call, then tell its end to the shell and to the line's status callback."""
    try:
        yield from _talk(leg)
        reason, status = "the document came to its end", "completed"
    except CallOver as over:
        reason, status = over.reason, over.status
    except CallerHungUp:
        # Who gives up before the line answers has had no call.
        reason, status = "the caller hung up", "completed" if leg.is_answered else "no-answer"
    leg.status = status
    leg.emit(Ended(status, reason, leg.duration_s))
    if leg.line.status_callback is not None:
        params = status_change(
            leg.identity, status, now_s=leg.now_s, sequence=0, duration_s=leg.duration_s, is_final=True
        )
        leg.spawn(notify(leg, Ask(leg.line.status_callback, "POST", params, "status")))


def _talk(leg: Leg) -> Act[None]:
    line = leg.line
    extra = tuple(leg.identity.extra.items())
    document: Document | None = yield from fetch_document(
        leg, line.voice_url, line.voice_method, extra, "call"
    )
    at_once, since_s = 0, leg.now_s
    while document is not None:
        at_once = at_once + 1 if leg.now_s == since_s else 0
        since_s = leg.now_s
        if at_once > MOST_DOCUMENTS_AT_ONCE:
            leg.report("error", None, f"{at_once} documents in no time: the line goes round in a circle")
            raise CallOver("the line goes round in a circle")
        document = yield from _run(leg, document)


def _run(leg: Leg, document: Document) -> Act[Document | None]:
    """Carry out the verbs in order; return the document that takes over, or None at the end."""
    for verb in document.verbs:
        following = yield from _carry_out(leg, verb)
        if following is not None:
            return following
    return None


def _carry_out(leg: Leg, verb: Verb) -> Act[Document | None]:
    match verb:
        case Gather():
            return (yield from gather(leg, verb))
        case Record():
            return (yield from record(leg, verb))
        case Dial():
            return (yield from dial(leg, verb))
        case Redirect():
            # An empty body asks for the same document again.
            url = verb.url or leg.document_url
            return (yield from fetch_document(leg, url, verb.method, (), "redirect"))
        case Hangup():
            leg.answer()
            raise CallOver("the line hung up")
        case Reject():
            if leg.is_answered:
                raise CallOver("the line rejected a call that it had answered")
            raise CallOver("the line rejected the call", "busy" if verb.reason == "busy" else "no-answer")
        case _:
            yield from play_out(leg, verb)
            return None
