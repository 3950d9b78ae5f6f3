"""Running documents on a leg, one after the other, until one of them ends the call."""

from ivr.exchange.dialling import dial
from ivr.exchange.document import Document
from ivr.exchange.events import Act
from ivr.exchange.fetching import fetch_document, move
from ivr.exchange.gathering import gather
from ivr.exchange.leg import CallOver, Leg, Moved
from ivr.exchange.prompting import play_out
from ivr.exchange.recording import record
from ivr.exchange.referring import refer
from ivr.exchange.verbs import (
    Dial,
    Enqueue,
    Gather,
    Hangup,
    Leave,
    NotCarried,
    Record,
    Redirect,
    Refer,
    Reject,
    Verb,
)

# A line that redirects for ever in no time would hang a virtual clock.
MOST_DOCUMENTS_AT_ONCE = 100


def converse(leg: Leg, opening: Act[Document]) -> Act[None]:
    """The documents have run to their end, from the one that opening brings.

    Where the account points the call at another document, that one follows, whatever was going on.
    """
    following: Act[Document | None] = opening
    at_once, since_s = 0, leg.now_s
    while True:
        try:
            document = yield from following
        except Moved as moved:
            following = move(leg, moved.destination)
            continue
        if document is None:
            return
        at_once = at_once + 1 if leg.now_s == since_s else 0
        since_s = leg.now_s
        if at_once > MOST_DOCUMENTS_AT_ONCE:
            leg.report("error", None, f"{at_once} documents in no time: the line goes round in a circle")
            raise CallOver("the line goes round in a circle")
        following = _run(leg, document)


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
        case Refer():
            return (yield from refer(leg, verb))
        case NotCarried(name, would):
            leg.report("note", None, f"<{name}> is not carried here; the carrier would {would}")
            return None
        case Enqueue() | Leave():
            leg.report("note", None, "queues are not carried here")
            return None
        case _:
            yield from play_out(leg, verb)
            return None
