"""Spoken: a speech as the carrier's Say or Play, in its language's voice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from twilio.twiml.voice_response import Play
from twilio.twiml.voice_response import Say as SayVerb

from ivr.engine.steps import Rate, Say
from ivr.flow.speech import Break, Words
from ivr.telephony.characters import sayable

VOICES: Mapping[str, str] = {"en-US": "Polly.Joanna-Neural", "es-US": "Polly.Lupe-Neural"}
"""The carrier's voice for each language; a language without one is spoken in the account's own."""

MOST_CHARACTERS = 3000
"""What the carrier's Polly voices say in one Say, markup not counted."""
MOST_BREAK_MS = 10_000

_PROSODY: Mapping[tuple[bool, Rate], str | None] = {
    (False, "normal"): None,
    (True, "normal"): "slow",
    (False, "slow"): "slow",
    (True, "slow"): "x-slow",
}


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of text in one rate, or a pause where text is None."""

    text: str | None
    rate: str | None = None
    ms: int = 0


def verbs_of(say: Say, voices: Mapping[str, str], audio_url: str) -> list[Play | SayVerb]:
    """The verbs that speak it: one Play for a recording, else as many Says as its length takes.

    Nothing for a speech without words: the carrier warns of an empty Say.
    """
    speech = say.speech
    if speech.recording is not None:
        name = speech.recording.removesuffix(".wav")
        return [Play(f"{audio_url}/{speech.language}/{name}.wav")]
    return [_verb(pieces, speech.language, voices) for pieces in _fitting(list(_pieces(say)))]


def _pieces(say: Say) -> Iterator[_Piece]:
    for part in say.speech.fragments:
        if isinstance(part, Break):
            if part.ms > 0:
                yield _Piece(None, ms=min(part.ms, MOST_BREAK_MS))
        elif text := sayable(part.text):
            yield from (_Piece(short, _rate(part, say.rate)) for short in _cut(text))


def _rate(words: Words, rate: Rate) -> str | None:
    return _PROSODY[words.slow, rate]


def _cut(text: str) -> Iterator[str]:
    """The text in pieces that one Say takes, cut after a sentence, else at a blank, else anywhere."""
    while len(text) > MOST_CHARACTERS:
        head = text[:MOST_CHARACTERS]
        end = (head.rfind(". ") + 1) or head.rfind(" ")
        end = end if end > 0 else MOST_CHARACTERS
        yield text[:end].strip()
        text = text[end:].strip()
    if text:
        yield text


def _fitting(pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    """The pieces in groups that one Say takes, each with something to say."""
    group: list[_Piece] = []
    length = 0
    for piece in pieces:
        more = len(piece.text) + 1 if piece.text else 0
        if more and length and length + more > MOST_CHARACTERS:
            yield group
            group, length = [], 0
        group.append(piece)
        length += more
    if length:
        yield group


def _verb(pieces: list[_Piece], language: str, voices: Mapping[str, str]) -> SayVerb:
    verb = SayVerb(voice=voices.get(language), language=language)
    plain = ""
    for piece in pieces:
        if piece.text is not None and piece.rate is None:
            # The builder keeps only the last of two texts in a row, so they are joined first.
            plain += piece.text + " "
            continue
        if plain:
            verb.append(plain)
        plain = ""
        if piece.text is None:
            verb.break_(time=f"{piece.ms}ms")
        else:
            verb.prosody(piece.text, rate=piece.rate)
            plain = " "
    if plain.strip():
        verb.append(plain.rstrip())
    return verb
