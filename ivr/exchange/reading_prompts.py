"""The readers of what is heard: Say with its SSML, Play and Pause."""

import re
from xml.etree.ElementTree import Element, tostring

from ivr.exchange import speech
from ivr.exchange.attributes import SCHEMA, Attributes, Problem
from ivr.exchange.verbs import MOST_LOOPS, Pause, Play, Say

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SSML: dict[str, set[str]] = {
    "break": {"strength", "time"},
    "emphasis": {"level"},
    "lang": {_XML_LANG},
    "p": set(),
    "phoneme": {"alphabet", "ph"},
    "prosody": {"volume", "rate", "pitch"},
    "s": set(),
    "say-as": {"interpret-as", "format"},
    "sub": {"alias"},
    "w": {"role"},
}
_VOICE = re.compile(
    r"man|woman|alice|Polly\.[A-Z][a-z]+(-Neural|-Generative)?|Google\.[a-z]{2,3}-[A-Z]{2}-.+"
)
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_BASIC_MOST, _POLLY_MOST, _GOOGLE_MOST = 4096, 3000, 5000


def read_say(element: Element, problems: list[Problem]) -> Say:
    at = Attributes(element, problems)
    voice = at.text("voice", "man")
    language = at.text("language", "en-US")
    loop = at.integer("loop", 1, least=0, code=13510)
    at.close()
    if not _VOICE.fullmatch(voice):
        at.refuse("voice", voice, 13511)
    if not LANGUAGE.fullmatch(language):
        at.refuse("language", language, 13512)
    _check_ssml(element, problems)
    utterance = speech.utter(element)
    ssml = _inner(element)
    if not utterance.text.strip(" ."):
        problems.append(Problem(13520, "<Say> has nothing to say"))
    if _is_too_long(voice, element, ssml):
        problems.append(Problem(13521, f"<Say> is too long for the voice {voice}"))
    return Say(utterance, ssml, voice, language, min(loop, MOST_LOOPS) or MOST_LOOPS)


def _is_too_long(voice: str, element: Element, ssml: str) -> bool:
    if voice.startswith("Google."):
        return len(ssml) > _GOOGLE_MOST
    plain = "".join(element.itertext())
    return len(plain) > (_POLLY_MOST if voice.startswith("Polly.") else _BASIC_MOST)


def _inner(element: Element) -> str:
    whole = tostring(element, encoding="unicode")
    return whole[whole.index(">") + 1 : whole.rfind("</")] if "</" in whole else ""


def _check_ssml(element: Element, problems: list[Problem]) -> None:
    for child in element:
        known = _SSML.get(child.tag)
        if known is None:
            problems.append(Problem(SCHEMA, f"<{child.tag}> cannot be inside <{element.tag}>"))
            continue
        for name in set(child.attrib) - known:
            problems.append(Problem(SCHEMA, f"<{child.tag}> has no attribute {name}"))
        if child.tag == "break" and speech.break_s(child.attrib) is None:
            problems.append(Problem(SCHEMA, f"<break> {child.attrib} is no pause"))
        if child.tag == "prosody" and speech.rate_of(child.get("rate", "medium")) is None:
            problems.append(Problem(13513, f'<prosody> rate="{child.get("rate")}" is no rate'))
        _check_ssml(child, problems)


def read_play(element: Element, problems: list[Problem]) -> Play:
    at = Attributes(element, problems)
    digits = at.text("digits")
    loop = at.integer("loop", 1, least=0, code=13410)
    at.close()
    if not re.fullmatch(r"[0-9A-D#*wW]*", digits):
        at.refuse("digits", digits, 13430)
        digits = ""
    refuse_children(element, problems)
    return Play((element.text or "").strip(), digits, min(loop, MOST_LOOPS) or MOST_LOOPS)


def read_pause(element: Element, problems: list[Problem]) -> Pause:
    at = Attributes(element, problems)
    length_s = at.integer("length", 1, least=1, code=13910)
    at.close()
    refuse_children(element, problems)
    return Pause(length_s)


def refuse_children(element: Element, problems: list[Problem]) -> None:
    for child in element:
        problems.append(Problem(SCHEMA, f"<{child.tag}> cannot be inside <{element.tag}>"))
