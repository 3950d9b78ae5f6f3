"""TwiML: the steps of an answer as one of the carrier's documents, re-parsed before it leaves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import assert_never
from urllib.parse import urlsplit, urlunsplit
from xml.etree import ElementTree

from twilio.twiml import TwiML
from twilio.twiml import voice_response as verbs

from ivr.domain.errors import FlowStuck
from ivr.engine.steps import Ask, Dial, HangUp, Pause, Record, Reject, Say, Step
from ivr.telephony.characters import sayable
from ivr.telephony.spoken import VOICES, verbs_of

CONTENT_TYPE = "text/xml; charset=utf-8"
MOST_BYTES = 64 * 1024
AUDIO_URL = "/audio"

_MOST_HINTS, _MOST_HINT_CHARACTERS = 500, 100
_QUESTIONS = 256
_SILENCE_ENDS_RECORDING_S = 5
_LEAST_RING_S, _MOST_RING_S = 5, 600
_LEAST_RECORDING_S, _MOST_RECORDING_S = 2, 14_400
# The carrier's own patience is one try and 15 s. A turn may safely be asked for again: try twice more.
PATIENCE = "#ct=2000&rt=8000&tt=14000&rc=2&rp=ct,rt"
"""Connection overrides of every address that the carrier asks a turn from; never sent, never signed."""


def turn_address(n: int, language: str | None = None) -> str:
    """Where the answer to turn n - 1 is to be posted, with the carrier's time-outs as its fragment.

    language: the call's, so that it is known there without any record; English goes without saying.
    """
    spoken = f"?in={language}" if language not in (None, "en-US") else ""
    return f"/voice/turn/{n}{spoken}{PATIENCE}"


def language_of(steps: Sequence[Step]) -> str | None:
    """The language of the last words of an answer, which is the call's; None where nothing is said."""
    for step in reversed(steps):
        match step:
            case Ask():
                return step.language
            case Say():
                return step.speech.language
            case _:
                continue
    return None


def render(
    steps: Sequence[Step],
    *,
    turn_url: str,
    audio_url: str = AUDIO_URL,
    voices: Mapping[str, str] = VOICES,
) -> bytes:
    """The document that carries the steps out and comes back to turn_url with the caller's answer.

    turn_url: the next turn's address, absolute or with a path of this server. Raises FlowStuck where
    there is nothing to carry out, or where the document would not be what was planned.
    """
    if not steps:
        raise FlowStuck("an answer without steps")
    response = verbs.VoiceResponse()
    for step in steps:
        for verb in _verbs(step, turn_url, audio_url, voices):
            response.append(verb)
    if isinstance(steps[-1], Say | Pause | Ask | Record):
        # Where a document ends the carrier hangs up: a live call must be given somewhere to go.
        response.redirect(turn_url, method="POST")
    return checked(response)


def checked(document: TwiML) -> bytes:
    """The document's bytes, parsed again to be what was planned. Raises FlowStuck where they are not."""
    try:
        content = str(document).encode()
        found = ElementTree.fromstring(content)  # noqa: S314  # our own document, made above
    except (ElementTree.ParseError, ValueError) as error:
        raise FlowStuck("an answer that does not parse") from error
    if len(content) > MOST_BYTES:
        raise FlowStuck(f"an answer of {len(content)} bytes")
    if [element.tag for element in found.iter()] != [element.tag for element in document.xml().iter()]:
        raise FlowStuck("an answer with other verbs than planned")
    return content


def _verbs(step: Step, turn_url: str, audio_url: str, voices: Mapping[str, str]) -> list[TwiML]:
    match step:
        case Say():
            return list(verbs_of(step, voices, audio_url))
        case Ask():
            return [_gather(step, turn_url, audio_url, voices)]
        case Record():
            return [_record(step, turn_url)]
        case Dial():
            return [_dial(step, turn_url)]
        case Pause():
            return [verbs.Pause(length=max(1, step.seconds))]
        case HangUp():
            return [verbs.Hangup()]
        case Reject():
            return [verbs.Reject()]
        case _:
            assert_never(step)


def _gather(ask: Ask, turn_url: str, audio_url: str, voices: Mapping[str, str]) -> TwiML:
    gather = verbs.Gather(
        input="dtmf speech",
        action=_with_query(turn_url, f"full={ask.max_keys}") if ask.max_keys else turn_url,
        method="POST",
        timeout=max(1, ask.timeout_s),
        # "auto" goes with no model named: a named one wants whole seconds.
        speech_timeout="auto" if ask.speech_timeout_s is None else max(1, ask.speech_timeout_s),
        num_digits=ask.max_keys,
        finish_on_key="#" if ask.finish_on_pound else "",
        hints=_hints(ask.hints),
        language=ask.language,
        action_on_empty_result=True,
    )
    for say in ask.says:
        for verb in verbs_of(say, voices, audio_url):
            gather.append(verb)
    return gather


@lru_cache(maxsize=_QUESTIONS)
def _hints(phrases: tuple[str, ...]) -> str | None:
    """The phrases as the carrier takes them. A question has hundreds, the same ones at every asking."""
    hints = dict.fromkeys(map(_hint, phrases))
    return ",".join([hint for hint in hints if hint][:_MOST_HINTS]) or None


def _hint(phrase: str) -> str:
    # A comma is what parts one hint from the next.
    return sayable(phrase.replace(",", " "))[:_MOST_HINT_CHARACTERS].strip()


def _record(record: Record, turn_url: str) -> TwiML:
    return verbs.Record(
        action=_with_query(turn_url, "after=record"),
        method="POST",
        timeout=_SILENCE_ENDS_RECORDING_S,
        max_length=min(max(record.at_most_s, _LEAST_RECORDING_S), _MOST_RECORDING_S),
        finish_on_key="#",
        play_beep=True,
    )


def _dial(dial: Dial, turn_url: str) -> TwiML:
    verb = verbs.Dial(
        action=_with_query(turn_url, "after=dial"),
        method="POST",
        timeout=min(max(dial.ring_s, _LEAST_RING_S), _MOST_RING_S),
        caller_id=dial.shows,
    )
    verb.number(dial.number)
    return verb


def _with_query(url: str, pair: str) -> str:
    parts = urlsplit(url)
    query = f"{parts.query}&{pair}" if parts.query else pair
    return urlunsplit(parts._replace(query=query))
