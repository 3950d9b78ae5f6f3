"""Running documents on a leg, one after the other, until one of them leads to no other."""

from collections.abc import Callable

from ivr.exchange.document import Document
from ivr.exchange.events import Act
from ivr.exchange.fetching import fetch_document
from ivr.exchange.gathering import gather
from ivr.exchange.leg import CallOver, Leg
from ivr.exchange.prompting import play_out
from ivr.exchange.verbs import Gather, Hangup, Pause, Play, Redirect, Say, Verb

# A line that redirects for ever in no time would hang a virtual clock.
MOST_DOCUMENTS_AT_ONCE = 100

CarryOut = Callable[[Leg, Verb], Act[Document | None]]
"""Carries out one verb; returns the document that takes over, or None where the next verb follows."""


def follow(leg: Leg, opening: Act[Document], carry_out: CarryOut) -> Act[None]:
    """The documents have run to their end, from the one that opening brings."""
    following: Act[Document | None] = opening
    at_once, since_s = 0, leg.now_s
    while True:
        document = yield from following
        if document is None:
            return
        at_once = at_once + 1 if leg.now_s == since_s else 0
        since_s = leg.now_s
        if at_once > MOST_DOCUMENTS_AT_ONCE:
            leg.report("error", None, f"{at_once} documents in no time: the line goes round in a circle")
            raise CallOver("the line goes round in a circle")
        following = _run(leg, document, carry_out)


def _run(leg: Leg, document: Document, carry_out: CarryOut) -> Act[Document | None]:
    for verb in document.verbs:
        following = yield from carry_out(leg, verb)
        if following is not None:
            return following
    return None


def carry_out_anywhere(leg: Leg, verb: Verb) -> Act[Document | None]:
    """Carry out a verb that can be in more than a call's own documents; nothing is done for any other."""
    match verb:
        case Gather():
            return (yield from gather(leg, verb))
        case Redirect():
            # An empty body asks for the same document again.
            url = verb.url or leg.document_url
            return (yield from fetch_document(leg, url, verb.method, (), "redirect"))
        case Hangup():
            leg.answer()
            raise CallOver("the line hung up")
        case Say() | Play() | Pause():
            yield from play_out(leg, verb)
    return None
