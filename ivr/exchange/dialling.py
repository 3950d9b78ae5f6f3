"""Carrying out a Dial, whomever it reaches, and what follows it."""

from typing import Protocol

from ivr.exchange.conferring import Conferring
from ivr.exchange.document import Document
from ivr.exchange.events import Act
from ivr.exchange.fetching import fetch_document
from ivr.exchange.leg import Interrupted, Leg, Moved
from ivr.exchange.parameters import Params
from ivr.exchange.reaching import Reaching
from ivr.exchange.retrieval import Ask, notify
from ivr.exchange.taking import Taking
from ivr.exchange.verbs import Dial


class _Attempt(Protocol):
    """One Dial under way."""

    def connect(self) -> Act[None]:
        """Whoever was to be reached has talked with the caller, or cannot be reached."""
        ...

    def result(self) -> Params:
        """Return what the action request tells."""
        ...


def dial(leg: Leg, verb: Dial) -> Act[Document | None]:
    """Return the document of the action request; None, and the next verb follows, where there is no action.

    A caller who hangs up ends it, and so does an account that ends or moves the call; the request is made all
    the same, and its answer does nothing.
    """
    if not verb.answers_on_bridge:
        leg.answer()
    attempt = _attempt(leg, verb)
    action = verb.action and leg.resolve(verb.action)
    try:
        yield from attempt.connect()
    except Interrupted as interrupted:
        if action is not None:
            if not isinstance(interrupted, Moved):
                leg.status = "completed" if leg.is_answered else "no-answer"
            params = leg.standard() + attempt.result()
            leg.spawn(notify(leg, Ask(action, verb.method, params, "dial")))
        raise
    if verb.action is None:
        return None
    return (yield from fetch_document(leg, verb.action, verb.method, attempt.result(), "dial"))


def _attempt(leg: Leg, verb: Dial) -> _Attempt:
    if verb.queue is not None:
        return Taking(leg, verb, verb.queue)
    if verb.conference is not None:
        return Conferring(leg, verb, verb.conference)
    return Reaching(leg, verb)
