"""Documents that one leg hears aside from its call: before it is connected, while it waits or is on hold."""

from ivr.exchange.document import Document
from ivr.exchange.events import Act
from ivr.exchange.fetching import fetch_document
from ivr.exchange.following import carry_out_anywhere, follow
from ivr.exchange.leg import Leg
from ivr.exchange.parameters import Params
from ivr.exchange.places import QUEUE_WAIT, Place
from ivr.exchange.verbs import Leave, Verb


class LeftQueue(Exception):
    """The document that the caller hears in a queue has said Leave."""


def aside(leg: Leg, place: Place, url: str, method: str, added: Params, purpose: str) -> Act[None]:
    """The leg has heard the document at url, and those that it leads to, as they run in the place.

    Raises AsideFailed where one cannot be had, and LeftQueue. The call's own document stays the current one.
    """
    before, leg.place = leg.place, place
    document_url = leg.document_url
    try:
        yield from follow(leg, fetch_document(leg, url, method, added, purpose), _carry_out)
    finally:
        leg.place, leg.document_url = before, document_url


def _carry_out(leg: Leg, verb: Verb) -> Act[Document | None]:
    if isinstance(verb, Leave) and leg.place == QUEUE_WAIT:
        raise LeftQueue
    return (yield from carry_out_anywhere(leg, verb))
