"""Carrying out a Dial to telephone numbers: ringing, the conversation, and what follows it."""

from dataclasses import dataclass

from ivr.exchange.dialled import DialledLeg
from ivr.exchange.document import Document
from ivr.exchange.events import Act, Bridged, KeyPressed, Waiting
from ivr.exchange.fetching import fetch_document
from ivr.exchange.leg import CallerHungUp, CallOver, Leg, Moved
from ivr.exchange.nouns import Number
from ivr.exchange.parameters import Params
from ivr.exchange.recording import recording_url
from ivr.exchange.retrieval import Ask, notify
from ivr.exchange.telephones import WITHHELD, is_number
from ivr.exchange.verbs import Dial

# The carrier lets a telephone ring so much longer than the Dial says.
RINGS_LONGER_S = 5


@dataclass(slots=True)
class _Progress:
    """How far a Dial has come: the leg that its action request will tell of."""

    last: DialledLeg | None = None
    is_bridged: bool = False


def dial(leg: Leg, verb: Dial) -> Act[Document | None]:
    """Return the document of the action request; None, and the next verb follows, where there is no action.

    A caller who hangs up ends it, and so does an account that ends or moves the call; the request is made all
    the same, and its answer does nothing.
    """
    if not verb.answers_on_bridge:
        leg.answer()
    progress = _Progress()
    try:
        yield from _connect(leg, verb, progress)
    except (CallerHungUp, CallOver, Moved) as interrupted:
        if verb.action is not None:
            if not isinstance(interrupted, Moved):
                leg.status = "completed" if leg.is_answered else "no-answer"
            params = leg.standard() + _result(leg, verb, progress)
            leg.spawn(notify(leg, Ask(leg.resolve(verb.action), verb.method, params, "dial")))
        raise
    if verb.action is None:
        return None
    return (yield from fetch_document(leg, verb.action, verb.method, _result(leg, verb, progress), "dial"))


def _connect(leg: Leg, verb: Dial, progress: _Progress) -> Act[None]:
    caller_id = verb.caller_id or leg.identity.from_
    if not _may_show(leg, caller_id):
        return
    dialled = tuple(callee for callee in verb.callees if isinstance(callee, Number))
    if len(dialled) < len(verb.callees) or verb.queue or verb.conference:
        leg.report("note", None, "this exchange rings numbers only")
    rounds = [(number,) for number in dialled] if verb.is_sequential else [dialled]
    for numbers in rounds:
        yield from _ring(leg, verb, caller_id, numbers, progress)
        if progress.last is not None and progress.last.is_answered:
            yield from _talk(leg, verb, progress.last, progress)
            return


def _may_show(leg: Leg, caller_id: str) -> bool:
    """Say whether the carrier would show this caller id: a number of ours, or one of this call's own."""
    if caller_id in {leg.identity.from_, leg.identity.to, *leg.own_numbers, *WITHHELD}:
        return True
    if is_number(caller_id):
        leg.report("error", 13247, f"<Dial> callerId {caller_id} is none of this account's numbers")
    else:
        leg.report("warning", 13214, f"<Dial> callerId {caller_id!r} is no number")
    return False


def _ring(
    leg: Leg, verb: Dial, caller_id: str, numbers: tuple[Number, ...], progress: _Progress
) -> Act[None]:
    """Ring the numbers until one answers, all have failed, the time is over or the caller presses star."""
    gives_up_s = leg.now_s + verb.timeout_s + RINGS_LONGER_S
    legs: list[DialledLeg] = []
    for number in numbers:
        legs.append(DialledLeg(leg, number, caller_id, leg.directory.find(number.number)))
        progress.last = legs[-1]
    try:
        while not any(one.is_answered for one in legs) and not all(one.is_over for one in legs):
            if leg.now_s >= gives_up_s:
                for one in legs:
                    one.end("no-answer")
                break
            event = yield min([gives_up_s, *(one.due_s for one in legs if one.due_s is not None)])
            if isinstance(event, KeyPressed) and event.key == "*" and verb.hangs_up_on_star:
                break
            leg.lose(event)
            for one in legs:
                one.advance()
                progress.last = one if one.is_over or one.is_answered else progress.last
                if one.is_answered:
                    break
    finally:
        for one in legs:
            if not one.is_answered:
                one.end("canceled")


def _talk(leg: Leg, verb: Dial, other: DialledLeg, progress: _Progress) -> Act[None]:
    leg.answer()
    progress.is_bridged = True
    ends_s = leg.now_s + verb.time_limit_s
    leg.emit(Bridged(other.number.number, other.identity.sid))
    leg.emit(Waiting("conversation", min(ends_s, other.due_s or ends_s)))
    try:
        while not other.is_over and leg.now_s < ends_s:
            event = yield min(ends_s, other.due_s or ends_s)
            if isinstance(event, KeyPressed) and event.key == "*" and verb.hangs_up_on_star:
                break
            other.advance()
    finally:
        other.end("completed")


def _result(leg: Leg, verb: Dial, progress: _Progress) -> Params:
    """Return what the action request tells; a Dial that could ring nobody has failed."""
    last = progress.last
    if last is None:
        return (("DialCallStatus", "failed"), ("DialBridged", "false"))
    added = [
        ("DialCallStatus", last.status),
        ("DialCallSid", last.identity.sid),
        ("DialCallDuration", str(last.duration_s)),
        ("DialBridged", str(progress.is_bridged).lower()),
    ]
    if verb.records and progress.is_bridged:
        added.append(("RecordingUrl", recording_url(leg, leg.new_sid("RE"))))
    return tuple(added)
