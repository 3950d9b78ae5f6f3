"""Standing answers: documents that need no flow, no journal and no prompt files, made at start-up.

HOLD keeps a caller for a moment, SAFE apologises and rings a person, and a call that is over is hung up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from twilio.twiml import voice_response as verbs

from ivr.telephony.spoken import VOICES
from ivr.telephony.twiml import checked

MOST_HOLDS = 3
_HOLD_S = 3
_RING_S = 45

APOLOGY: Mapping[str, str] = {
    "en-US": "We are sorry, something went wrong on our side.",
    "es-US": "Lo sentimos, algo falló de nuestro lado.",
}
STAY: Mapping[str, str] = {
    "en-US": "Please stay on the line for a person.",
    "es-US": "No cuelgue, le comunicamos con una persona.",
}
GOODBYE: Mapping[str, str] = {
    "en-US": "If nobody could take your call, please call us again in a few minutes. Goodbye.",
    "es-US": "Si nadie pudo atenderle, por favor llame de nuevo en unos minutos. Adiós.",
}
"""What is said after the ringing, whether or not somebody answered: without an action nobody knows."""


def hang_up() -> bytes:
    """The document that ends a call, for whatever comes after its end."""
    response = verbs.VoiceResponse()
    response.hangup()
    return checked(response)


def hold(k: int) -> bytes:
    """The k-th moment's pause, k from 1 to MOST_HOLDS, then the last answer again by /voice/resume."""
    if not 1 <= k <= MOST_HOLDS:
        raise ValueError(f"hold {k} of {MOST_HOLDS}")
    response = verbs.VoiceResponse()
    response.pause(length=_HOLD_S)
    response.redirect(f"/voice/resume?hold={k}", method="POST")
    return checked(response)


def safe_document(
    human: str | None,
    *,
    language: str = "en-US",
    shows: str | None = None,
    voices: Mapping[str, str] = VOICES,
) -> bytes:
    """An apology, then a person, then a goodbye and the end.

    human: who is rung, E.164; None: nobody is. shows: the number shown to them, None: the caller's.
    A language that has no words here is spoken to in English.
    """
    spoken = language if language in APOLOGY else "en-US"
    response = verbs.VoiceResponse()
    response.say(APOLOGY[spoken], voice=voices.get(spoken), language=spoken)
    if human is not None:
        response.say(STAY[spoken], voice=voices.get(spoken), language=spoken)
        response.dial(timeout=_RING_S, caller_id=shows).number(human)
    # The Dial has no action on purpose: nothing of ours is needed for the call to go on.
    response.say(GOODBYE[spoken], voice=voices.get(spoken), language=spoken)
    response.hangup()
    return checked(response)


@dataclass(frozen=True, slots=True)
class Safe:
    """SAFE for every line: `lines` by the number dialled (E.164), `default` for any other."""

    default: bytes
    lines: Mapping[str, bytes] = field(default_factory=dict)

    def answer(self, dialled: str | None) -> bytes:
        return self.lines.get(dialled or "", self.default)
