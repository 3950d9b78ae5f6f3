"""Running a call's own documents, until one of them ends the call."""

from ivr.exchange.dialling import dial
from ivr.exchange.document import Document
from ivr.exchange.events import Act
from ivr.exchange.fetching import move
from ivr.exchange.following import carry_out_anywhere, follow
from ivr.exchange.leg import CallOver, Leg, Moved
from ivr.exchange.queueing import enqueue
from ivr.exchange.recording import record
from ivr.exchange.referring import refer
from ivr.exchange.verbs import Dial, Enqueue, Leave, NotCarried, Record, Refer, Reject, Verb


def converse(leg: Leg, opening: Act[Document]) -> Act[None]:
    """The documents have run to their end, from the one that opening brings.

    Where the account points the call at another document, that one follows, whatever was going on.
    """
    following = opening
    while True:
        try:
            yield from follow(leg, following, _carry_out)
        except Moved as moved:
            following = move(leg, moved.destination)
        else:
            return


def _carry_out(leg: Leg, verb: Verb) -> Act[Document | None]:
    match verb:
        case Record():
            return (yield from record(leg, verb))
        case Dial():
            return (yield from dial(leg, verb))
        case Enqueue():
            return (yield from enqueue(leg, verb))
        case Refer():
            return (yield from refer(leg, verb))
        case Reject():
            if leg.is_answered:
                raise CallOver("the line rejected a call that it had answered")
            raise CallOver("the line rejected the call", "busy" if verb.reason == "busy" else "no-answer")
        case NotCarried(name, would):
            leg.answer()
            leg.report("note", None, f"<{name}> is not carried here; the carrier would {would}")
        case Leave():
            leg.report("note", None, "<Leave> does nothing outside of a queue")
        case _:
            return (yield from carry_out_anywhere(leg, verb))
    return None
