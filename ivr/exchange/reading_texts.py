"""Messaging TwiML: what a server answers to a text."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from ivr.exchange.attributes import Problem
from ivr.exchange.document import LARGEST_BYTES, DocumentInvalid, parse
from ivr.exchange.rules import SCHEMA

_TWIML_TYPES = {"text/xml", "application/xml", "text/html"}
_MESSAGE_ATTRIBUTES = {"to", "from", "action", "method", "statusCallback"}


@dataclass(frozen=True, slots=True)
class Reply:
    """A text that the server wants sent; to and from_ None: back to whoever wrote."""

    body: str
    to: str | None = None
    from_: str | None = None
    media_urls: tuple[str, ...] = ()
    status_callback: str | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The document at url follows."""

    url: str
    method: str


@dataclass(frozen=True, slots=True)
class TextDocument:
    verbs: tuple[Reply | Elsewhere, ...]
    problems: tuple[Problem, ...] = ()


def read_text_answer(content_type: str | None, body: bytes) -> TextDocument:
    """Return what the answer asks for; nothing at all is no reply. Raises DocumentInvalid."""
    kind = (content_type or "").partition(";")[0].strip().lower()
    if len(body) > LARGEST_BYTES:
        raise DocumentInvalid(11750, f"the answer has {len(body)} bytes; {LARGEST_BYTES} is the most")
    if not body.strip():
        return TextDocument(())
    if kind == "text/plain":
        return TextDocument((Reply(body.decode(errors="replace")),))
    if kind not in _TWIML_TYPES:
        raise DocumentInvalid(12300, f"the answer is {kind or 'of no type'}, which is no TwiML")
    try:
        root = parse(body)
    except (ParseError, LookupError, ValueError) as error:
        raise DocumentInvalid(12100, f"the document is not well-formed: {error}") from error
    if root.tag != "Response":
        raise DocumentInvalid(12102, f"the root is <{root.tag}>, not <Response>")
    problems: list[Problem] = []
    verbs = [verb for element in root if (verb := _verb(element, problems)) is not None]
    return TextDocument(tuple(verbs), tuple(problems))


def _verb(element: Element, problems: list[Problem]) -> Reply | Elsewhere | None:
    if element.tag == "Redirect":
        return Elsewhere((element.text or "").strip(), element.get("method", "POST").upper())
    if element.tag != "Message":
        problems.append(Problem(SCHEMA, f"<{element.tag}> is no verb of a messaging document"))
        return None
    problems += [
        Problem(SCHEMA, f"<Message> has no attribute {name}")
        for name in element.attrib
        if name not in _MESSAGE_ATTRIBUTES
    ]
    problems += [
        Problem(SCHEMA, f"<{child.tag}> cannot stand in <Message>")
        for child in element
        if child.tag not in ("Body", "Media")
    ]
    bodies = [child.text or "" for child in element if child.tag == "Body"]
    media = tuple((child.text or "").strip() for child in element if child.tag == "Media")
    body = bodies[0] if bodies else (element.text or "").strip()
    if not body and not media:
        problems.append(Problem(14103, "<Message> says nothing"))
        return None
    return Reply(body, element.get("to"), element.get("from"), media, element.get("statusCallback"))
