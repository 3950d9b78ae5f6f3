"""What a Say sounds like: its words as spoken, and how long they take.

The estimate is the exchange's own: 160 words a minute, slowed by prosody, plus the breaks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, fromstring

WORDS_PER_MINUTE = 160.0
SPEAKING_S = 2.0
"""How long a Speaking counts for: who goes on speaking says so again before that."""
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_RATES = {"x-slow": 0.5, "slow": 0.75, "medium": 1.0, "default": 1.0, "fast": 1.5, "x-fast": 2.0}
_STRENGTHS_S = {"none": 0.0, "x-weak": 0.1, "weak": 0.25, "medium": 0.5, "strong": 0.75, "x-strong": 1.2}
_SPELLED = {"characters", "spell-out", "digits", "telephone"}
_SHOWN_BREAK_S = 0.3


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words as a caller hears them, and their seconds."""

    text: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that are said in one breath, their seconds, and those of the silence after them."""

    text: str
    seconds: float
    pause_s: float = 0.0


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    rate: float
    pause_s: float = 0.0


def seconds_of(text: str, rate: float = 1.0) -> float:
    """Return how long text takes to say; a word is a run of letters, digits and apostrophes."""
    return len(_WORD.findall(text)) * 60.0 / WORDS_PER_MINUTE / rate


def rate_of(written: str) -> float | None:
    """Return a prosody rate as a factor of the usual pace, or None if it is not one."""
    if written in _RATES:
        return _RATES[written]
    match = re.fullmatch(r"([+-]?)(\d+(?:\.\d+)?)%", written)
    if match is None:
        return None
    share = float(match[2]) / 100
    factor = {"": share, "+": 1 + share, "-": 1 - share}[match[1]]
    return factor if factor >= 0.2 else None


def break_s(attributes: dict[str, str]) -> float | None:
    """Return the seconds of a break, or None if its time or strength is not one."""
    if "time" not in attributes:
        return _STRENGTHS_S.get(attributes.get("strength", "medium"))
    match = re.fullmatch(r"(\d+(?:\.\d+)?)(ms|s)", attributes["time"])
    if match is None:
        return None
    return float(match[1]) / (1000 if match[2] == "ms" else 1)


def utter(element: Element) -> Utterance:
    """Return the words and seconds of a Say, or of any piece of SSML."""
    pieces = list(_pieces(element, 1.0, False))
    seconds = sum(seconds_of(piece.text, piece.rate) + piece.pause_s for piece in pieces)
    text = "".join(" ... " if piece.pause_s >= _SHOWN_BREAK_S else piece.text for piece in pieces)
    return Utterance(_tidy(text), seconds)


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def phrases(ssml: str, rate: float = 1.0) -> list[Phrase]:
    """Return the SSML of a Say, once read, as phrases between its breaks; their seconds are its own."""
    found: list[Phrase] = []
    text, seconds = "", 0.0
    said = fromstring(f"<Say>{ssml}</Say>")  # noqa: S314  # an element that the reader wrote out again
    for piece in _pieces(said, rate, False):
        if piece.pause_s:
            found.append(Phrase(_tidy(text), seconds, piece.pause_s))
            text, seconds = "", 0.0
        else:
            text += piece.text
            seconds += seconds_of(piece.text, piece.rate)
    found.append(Phrase(_tidy(text), seconds))
    return [phrase for phrase in found if phrase.text or phrase.pause_s]


def _pieces(element: Element, rate: float, is_spelled: bool) -> Iterator[_Piece]:
    if element.tag == "break":
        yield _Piece("", rate, break_s(element.attrib) or 0.0)
        return
    if element.tag == "sub":
        yield _Piece(element.get("alias", ""), rate)
        return
    if element.tag == "prosody":
        rate *= rate_of(element.get("rate", "medium")) or 1.0
    if element.tag == "say-as":
        is_spelled = element.get("interpret-as") in _SPELLED
    yield _Piece(_spoken(element.text, is_spelled), rate)
    for child in element:
        yield from _pieces(child, rate, is_spelled)
        yield _Piece(_spoken(child.tail, is_spelled), rate)


def _spoken(text: str | None, is_spelled: bool) -> str:
    if text is None:
        return ""
    return " ".join(text.replace(" ", "")) if is_spelled else text
