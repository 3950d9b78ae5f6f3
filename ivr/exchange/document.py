"""A TwiML document: read strictly, with the carrier's error or warning for whatever is wrong with it."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from ivr.exchange.attributes import Attributes, Problem, problem
from ivr.exchange.places import CALL, Place
from ivr.exchange.reading import READERS
from ivr.exchange.speech import Utterance, seconds_of
from ivr.exchange.verbs import Play, Say, Sound, Verb

LARGEST_BYTES = 64 * 1024
_TWIML_TYPES = {"text/xml", "application/xml", "text/html"}


class DocumentInvalid(Exception):
    """The document cannot be run at all; code is the carrier's error."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


@dataclass(frozen=True, slots=True)
class Document:
    """The verbs of one answer, in order; relative URLs in it resolve against url.

    misplaced are the verbs that were skipped because they may not be where the document runs.
    """

    url: str
    verbs: tuple[Verb, ...]
    problems: tuple[Problem, ...] = ()
    misplaced: tuple[str, ...] = ()


class _NoDoctype(TreeBuilder):
    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise DocumentInvalid(12100, f"the document declares a document type ({name})")


def read_answer(url: str, content_type: str | None, body: bytes, place: Place = CALL) -> Document:
    """Return the document that a server's answer stands for, by its content type.

    Raises DocumentInvalid where the carrier would give up on the answer.
    """
    kind = (content_type or "").partition(";")[0].strip().lower()
    if len(body) > LARGEST_BYTES:
        raise DocumentInvalid(11750, f"the answer has {len(body)} bytes; {LARGEST_BYTES} is the most")
    if not kind:
        raise DocumentInvalid(12300, "the answer has no content type")
    if kind.startswith("audio/"):
        return Document(url, (Play(url, sound=Sound(url, sound_seconds(body))),))
    if not body.strip():
        raise DocumentInvalid(11770, "the answer is empty")
    if kind in _TWIML_TYPES:
        return read_document(url, body, place)
    if kind != "text/plain":
        raise DocumentInvalid(12300, f"the answer is {kind}, which is no TwiML")
    try:
        return read_document(url, body, place)
    except DocumentInvalid:
        text = body.decode(errors="replace")
        return Document(url, (Say(Utterance(text, seconds_of(text)), text),))


def parse(body: bytes) -> Element:
    """Return the root of a document. Raises what the standard parser does, or DocumentInvalid."""
    # Without a document type there are no entities to expand, so the standard parser is safe.
    parser = XMLParser(target=_NoDoctype())  # noqa: S314  # _NoDoctype refuses the dangerous part
    parser.feed(body)
    root: Element = parser.close()
    return root


def read_document(url: str, body: bytes, place: Place = CALL) -> Document:
    """Return the verbs of a TwiML text; what is off-schema becomes a problem. Raises DocumentInvalid."""
    try:
        root = parse(body)
    except (ParseError, LookupError, ValueError) as error:
        raise DocumentInvalid(12100, f"the document is not well-formed: {error}") from error
    if root.tag != "Response":
        raise DocumentInvalid(12102, f"the root is <{root.tag}>, not <Response>")
    problems: list[Problem] = []
    verbs: list[Verb] = []
    misplaced: list[str] = []
    for element in Attributes(root, problems).children:
        if place.verbs is not None and element.tag not in place.verbs:
            code = place.codes.get(element.tag, place.code)
            problems.append(problem(code, f"<{element.tag}> cannot be in {place.name}"))
            misplaced.append(element.tag)
        else:
            verbs.append(READERS[element.tag](element, problems))
    return Document(url, tuple(verbs), tuple(problems), tuple(misplaced))


def must_be_clean(document: Document) -> None:
    """Raise DocumentInvalid where the carrier would warn of anything in the document."""
    for one in document.problems:
        if one.code is not None:
            raise DocumentInvalid(one.code, one.text)


def sound_seconds(body: bytes) -> float:
    """Return the seconds of a recording: from a WAV header, else as if it were telephone sound.

    8,000 bytes a second is G.711, which is what a telephone hears in the end.
    """
    if body[:4] == b"RIFF" and len(body) >= 44:
        bytes_per_second = int.from_bytes(body[28:32], "little")
        if bytes_per_second:
            return (len(body) - 44) / bytes_per_second
    return len(body) / 8000
