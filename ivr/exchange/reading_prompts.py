"""The readers of what is heard: Say with its SSML, Play and Pause."""

from urllib.parse import quote_plus
from xml.etree.ElementTree import Element, tostring

from ivr.exchange import speech
from ivr.exchange.attributes import Attributes, Problem
from ivr.exchange.rules import SCHEMA
from ivr.exchange.schema import SCHEMAS
from ivr.exchange.shape import Shape
from ivr.exchange.verbs import MOST_LOOPS, Pause, Play, Say

# Characters of a text: of basic voices and Polly's without tags, of Google's with them.
MOST_BASIC, MOST_POLLY, MOST_GOOGLE = 4096, 3000, 5000
# The same text as it goes through the carrier's own URLs, of basic voices and Polly's.
MOST_ENCODED = 4500


def read_say(element: Element, problems: list[Problem], shape: Shape | None = None) -> Say:
    at = Attributes(element, problems, shape)
    _check_ssml(element, problems)
    voice = at.text("voice")
    utterance = speech.utter(element)
    ssml = _inner(element)
    if not utterance.text.strip(" ."):
        at.warn(13520, "<Say> has nothing to say")
    if _is_too_long(voice, element, ssml):
        at.warn(13521, f"<Say> is too long for the voice {voice}")
    return Say(utterance, ssml, voice, at.text("language"), _loops(at))


def read_play(element: Element, problems: list[Problem]) -> Play:
    at = Attributes(element, problems)
    digits = at.text("digits")
    if not at.body and "digits" not in element.attrib:
        at.warn(SCHEMA, "<Play> has neither an address nor digits")
    return Play(at.body, digits, _loops(at))


def read_pause(element: Element, problems: list[Problem]) -> Pause:
    return Pause(Attributes(element, problems).integer("length"))


def _loops(at: Attributes) -> int:
    return min(at.integer("loop"), MOST_LOOPS) or MOST_LOOPS


def _is_too_long(voice: str, element: Element, ssml: str) -> bool:
    if voice.startswith("Google."):
        return len(ssml) > MOST_GOOGLE
    plain = "".join(element.itertext())
    if len(quote_plus(plain)) > MOST_ENCODED:
        return True
    return len(plain) > (MOST_POLLY if voice.startswith("Polly.") else MOST_BASIC)


def _inner(element: Element) -> str:
    whole = tostring(element, encoding="unicode")
    return whole[whole.index(">") + 1 : whole.rfind("</")] if "</" in whole else ""


def _check_ssml(element: Element, problems: list[Problem]) -> None:
    for child in element:
        if child.tag in SCHEMAS[element.tag].children:
            Attributes(child, problems)
            _check_ssml(child, problems)
