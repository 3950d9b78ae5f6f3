"""What the strict reader makes of a few verbs, without a call."""

from ivr.exchange.document import Document, read_document
from ivr.exchange.places import CALL, Place
from ivr.exchange.verbs import Verb

HERE = "http://127.0.0.1:8000/voice"


def read(verbs: str, place: Place = CALL) -> Document:
    return read_document(HERE, f"<Response>{verbs}</Response>".encode(), place)


def only(verbs: str) -> Verb:
    """The one verb, of which nothing is wrong."""
    document = read(verbs)
    assert document.problems == ()
    (verb,) = document.verbs
    return verb


def problems(verbs: str, place: Place = CALL) -> list[tuple[str, int | None]]:
    """Level and code of everything that is wrong."""
    return [(one.level, one.code) for one in read(verbs, place).problems]
