"""Standing answers: documents that need no flow, no journal and no prompt files, all made at start-up.

HOLD keeps a caller for a moment, SAFE apologises and rings a person, and a call that is over is hung up.
What is heard while the records are away, and when, is one sum: see HOLD_S.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from twilio.twiml import voice_response as verbs

from ivr.telephony.spoken import VOICES
from ivr.telephony.twiml import checked

MOST_HOLDS = 3
HOLD_S = 9
"""Words and pause of one hold. Three holds, and what is tried before and between them (Retries), outlast an
outage of 30 s; and with the apology behind them a person's telephone rings within 45 s."""
LANGUAGES = ("en-US", "es-US")
"""The languages that there are words for here; the first is spoken where another one is asked for."""

_RING_S = 45
_WORDS_A_MINUTE = 160

Asked = Literal["question", "nothing"]
"""Whether a held caller had answered a question, which will be asked again."""

MOMENT: Mapping[str, str] = {
    "en-US": "One moment, please.",
    "es-US": "Un momento, por favor.",
}
AGAIN: Mapping[str, str] = {
    "en-US": "Then I'll repeat the question.",
    "es-US": "Enseguida le repito la pregunta.",
}
MORE: Mapping[str, str] = {
    "en-US": "Thank you for waiting. One more moment, please.",
    "es-US": "Gracias por esperar. Un momento más, por favor.",
}
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


@dataclass(frozen=True, slots=True)
class StandingLine:
    """A line, as its standing answers need it. human: E.164, who is rung. language: what it begins in."""

    number: str
    human: str | None = None
    language: str = LANGUAGES[0]


def hang_up() -> bytes:
    """The document that ends a call, for whatever comes after its end."""
    response = verbs.VoiceResponse()
    response.hangup()
    return checked(response)


def known(language: str | None) -> str | None:
    """The language where there are words for it here, the first one where there are none; None stays None."""
    return language if language is None or language in LANGUAGES else LANGUAGES[0]


def hold(
    k: int,
    languages: Iterable[str] = LANGUAGES[:1],
    *,
    resumes: str = "/voice/resume",
    asked: Asked = "question",
    safety: Mapping[str, str] | None = None,
    voices: Mapping[str, str] = VOICES,
) -> bytes:
    """The k-th moment's pause, k from 1 to MOST_HOLDS, then the address that resumes, with k in it.

    safety: words of danger that come before everything else, by language.
    """
    if not 1 <= k <= MOST_HOLDS:
        raise ValueError(f"hold {k} of {MOST_HOLDS}")
    said = [(one, (safety or {}).get(one, "")) for one in languages]
    for language in languages:
        moment = MOMENT[language] if k == 1 else MORE[language]
        again = f" {AGAIN[language]}" if k == 1 and asked == "question" else ""
        said.append((language, moment + again))
    response = verbs.VoiceResponse()
    _say(response, said, voices)
    response.pause(length=max(1, round(HOLD_S - _seconds(words for _, words in said))))
    response.redirect(f"{resumes}{'&' if '?' in resumes else '?'}hold={k}", method="POST")
    return checked(response)


def safe_document(
    human: str | None,
    *,
    languages: Iterable[str] = LANGUAGES[:1],
    shows: str | None = None,
    safety: Mapping[str, str] | None = None,
    voices: Mapping[str, str] = VOICES,
) -> bytes:
    """An apology, then a person, then a goodbye and the end, in one language after the other.

    human: who is rung, E.164; None: nobody is. shows: the number shown to them, None: the caller's.
    """
    languages = tuple(languages)
    response = verbs.VoiceResponse()
    _say(response, [(one, (safety or {}).get(one, "")) for one in languages], voices)
    for language in languages:
        # A caller who hears two languages has waited for both: nothing is said to them twice.
        apology = [APOLOGY[language]] if len(languages) == 1 or human is None else []
        stay = [STAY[language]] if human is not None else []
        _say(response, [(language, " ".join(apology + stay))], voices)
    if human is not None:
        response.dial(timeout=_RING_S, caller_id=shows).number(human)
    # The Dial has no action on purpose: nothing of ours is needed for the call to go on.
    _say(response, [(language, GOODBYE[language]) for language in languages], voices)
    response.hangup()
    return checked(response)


def _say(response: verbs.VoiceResponse, said: Iterable[tuple[str, str]], voices: Mapping[str, str]) -> None:
    for language, words in said:
        if words:
            response.say(words, voice=voices.get(language), language=language)


def _seconds(texts: Iterable[str]) -> float:
    return sum(len(text.split()) for text in texts) * 60 / _WORDS_A_MINUTE


class Standing:
    """The standing answers of a house: SAFE by line, language and danger, made once; HOLD by the same.

    human: who is rung where a line names nobody, or where it is not known which line was dialled. safety:
    the words for somebody in danger, by language.
    """

    def __init__(
        self,
        human: str | None,
        lines: Iterable[StandingLine] = (),
        safety: Mapping[str, str] | None = None,
    ) -> None:
        self._safety = dict(safety or {})
        self._lines = {line.number: line for line in lines}
        self._safe = {
            (number, language, danger): safe_document(
                (line.human if line else None) or human,
                languages=self._languages(number, language),
                shows=number or None,
                safety=self._safety if danger else None,
            )
            for number, line in {**self._lines, "": None}.items()
            for language in (*LANGUAGES, None)
            for danger in (False, True)
        }

    @property
    def default(self) -> bytes:
        """SAFE where neither the line nor the caller's language is known."""
        return self.safe(None)

    def safe(self, dialled: str | None, language: str | None = None, *, danger: bool = False) -> bytes:
        """SAFE of the line in the call's language; None: in every language, the line's own first."""
        number = dialled if dialled in self._lines else ""
        return self._safe[number or "", known(language), danger]

    def hold(
        self,
        k: int,
        dialled: str | None,
        language: str | None = None,
        *,
        resumes: str = "/voice/resume",
        asked: Asked = "question",
        danger: bool = False,
    ) -> bytes:
        """The k-th HOLD, as `hold` makes it. language: as with `safe`."""
        return hold(
            k,
            self._languages(dialled or "", known(language)),
            resumes=resumes,
            asked=asked,
            safety=self._safety if danger else None,
        )

    def _languages(self, number: str, language: str | None) -> tuple[str, ...]:
        if language is not None:
            return (language,)
        line = self._lines.get(number)
        first = known(line.language if line else None) or LANGUAGES[0]
        return (first, *(one for one in LANGUAGES if one != first))
