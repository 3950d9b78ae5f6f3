"""Fetching the document that controls a call, with the fallback URL and the carrier's apology behind it."""

from ivr.exchange.document import Document, DocumentInvalid, must_be_clean, read_answer, read_document
from ivr.exchange.events import Act, Redirected, Spoken
from ivr.exchange.leg import CallOver, Leg
from ivr.exchange.parameters import Params
from ivr.exchange.places import QUEUE_WAIT, QUEUE_WHISPER, ROOM_WAIT
from ivr.exchange.retrieval import Ask, RetrievalFailed, retrieve
from ivr.exchange.speech import seconds_of

# What fails there spoils the wait, not the call.
_WITHOUT_FALLBACK = (QUEUE_WAIT, QUEUE_WHISPER, ROOM_WAIT)
APOLOGY = "We are sorry. An application error has occurred. Goodbye."


class AsideFailed(Exception):
    """A document that one leg was to hear aside from its call cannot be had, or cannot run there."""


def fetch_document(leg: Leg, url: str, method: str, added: Params, purpose: str) -> Act[Document]:
    """Return the document that url answers with, or the fallback URL's if url fails.

    url is relative to the current document; added comes after the standard parameters.
    Raises CallOver when neither gives one: without a fallback URL the caller hears an apology first; and
    AsideFailed where the document is none of the call's own.
    """
    try:
        return (yield from _fetch(leg, leg.resolve(url), method, added, purpose))
    except RetrievalFailed as failure:
        leg.report("error", failure.code, failure.text)
        if leg.place in _WITHOUT_FALLBACK:
            raise AsideFailed from failure
        if leg.line.fallback_url is None:
            yield from _apologise(leg)
            raise CallOver("application error") from failure
        added = (("ErrorCode", str(failure.code)), ("ErrorUrl", failure.url))
    try:
        return (yield from _fetch(leg, leg.line.fallback_url, leg.line.fallback_method, added, "fallback"))
    except RetrievalFailed as failure:
        leg.report("error", failure.code, failure.text)
        raise CallOver("the fallback failed too") from failure


def move(leg: Leg, destination: Redirected, added: Params = ()) -> Act[Document]:
    """Return the document that the account has pointed the call at. Raises CallOver if there is none.

    One that the account has written out has no URL: what is relative in it leads nowhere.
    """
    if destination.twiml is None:
        return (yield from fetch_document(leg, destination.url or "", destination.method, added, "call"))
    try:
        document = _fit(leg, read_document("", destination.twiml.encode(), leg.place))
    except DocumentInvalid as error:
        leg.report("error", error.code, error.text)
        yield from _apologise(leg)
        raise CallOver("application error") from error
    for problem in document.problems:
        leg.report(problem.level, problem.code, problem.text)
    leg.document_url = ""
    return document


def _fetch(leg: Leg, url: str, method: str, added: Params, purpose: str) -> Act[Document]:
    ask = Ask(url, method, leg.standard() + added, purpose)
    final_url, answer = yield from retrieve(leg, ask)
    try:
        document = _fit(leg, read_answer(final_url, answer.content_type, answer.body, leg.place))
    except DocumentInvalid as error:
        raise RetrievalFailed(error.code, url, f"{url}: {error.text}") from error
    for problem in document.problems:
        leg.report(problem.level, problem.code, f"{url}: {problem.text}")
    if leg.place == QUEUE_WAIT and document.misplaced:
        raise AsideFailed
    # After an HTTP redirect the final URL is the base, as a browser has it.
    leg.document_url = final_url
    return document


def _fit(leg: Leg, document: Document) -> Document:
    """Return the document, where it may run. Raises DocumentInvalid."""
    if leg.is_strict:
        must_be_clean(document)
    return document


def _apologise(leg: Leg) -> Act[None]:
    leg.answer()
    seconds = seconds_of(APOLOGY)
    leg.emit(Spoken(APOLOGY, "carrier", "en-US", seconds, APOLOGY))
    ends_s = leg.now_s + seconds
    while leg.now_s < ends_s:
        leg.lose((yield ends_s))
