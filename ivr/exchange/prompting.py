"""Saying, playing and pausing: prompts made ready, then heard one after the other."""

from collections.abc import Iterable
from dataclasses import dataclass

from ivr.exchange.document import sound_seconds
from ivr.exchange.events import Act, CutShort, Played, Spoken
from ivr.exchange.leg import Leg
from ivr.exchange.retrieval import Ask, RetrievalFailed, retrieve
from ivr.exchange.verbs import Pause, Play, Prompt, Say, Sound

_SOUND_TYPES = {
    f"audio/{kind}"
    for kind in ("mpeg", "wav", "wave", "x-wav", "aiff", "x-aifc", "x-aiff", "x-gsm", "gsm", "ulaw")
}
_KEY_SECONDS = {"w": 0.5, "W": 1.0}
_TONE_S = 0.2


@dataclass(frozen=True, slots=True)
class Ready:
    """Something to be heard: the output that shows it (none for a pause), and its seconds."""

    output: Spoken | Played | None
    seconds: float


def make_ready(leg: Leg, prompts: Iterable[Prompt], *, bad_type_code: int = 13420) -> Act[list[Ready]]:
    """Return the prompts as they will be heard, every recording fetched first.

    A recording that cannot be fetched is an error, and is left out.
    """
    ready: list[Ready] = []
    for prompt in prompts:
        if isinstance(prompt, Say):
            text, seconds = prompt.utterance.text, prompt.utterance.seconds
            spoken = Spoken(text, prompt.voice, prompt.language, seconds, prompt.ssml)
            ready += [Ready(spoken, seconds)] * (prompt.loop if text else 0)
        elif isinstance(prompt, Pause):
            ready.append(Ready(None, float(prompt.length_s)))
        elif prompt.digits:
            seconds = sum(_KEY_SECONDS.get(key, _TONE_S) for key in prompt.digits)
            ready += [Ready(Played(f"keys {prompt.digits}", seconds), seconds)] * prompt.loop
        else:
            sound = prompt.sound or (yield from _fetch_sound(leg, prompt, bad_type_code))
            if sound is not None:
                ready += [Ready(Played(sound.url, sound.seconds), sound.seconds)] * prompt.loop
    return ready


def _fetch_sound(leg: Leg, play: Play, bad_type_code: int) -> Act[Sound | None]:
    url = leg.resolve(play.url)
    try:
        final_url, answer = yield from retrieve(leg, Ask(url, "GET", None, "recording"))
    except RetrievalFailed as failure:
        leg.report("error", failure.code, failure.text)
        return None
    kind = (answer.content_type or "").partition(";")[0].strip().lower()
    if kind not in _SOUND_TYPES:
        leg.report("error", bad_type_code, f"{url} is {kind or 'of no type'}, which cannot be played")
        return None
    return Sound(final_url, sound_seconds(answer.body))


def play_out(leg: Leg, prompt: Prompt) -> Act[None]:
    """Let the caller hear one prompt to its end; keys and words meanwhile are lost.

    A pause leaves a ringing call ringing; everything else answers it.
    """
    if not isinstance(prompt, Pause):
        leg.answer()
    for ready in (yield from make_ready(leg, [prompt])):
        if ready.output is not None:
            leg.emit(ready.output)
        began_s = leg.now_s
        try:
            while leg.now_s < began_s + ready.seconds:
                leg.lose((yield began_s + ready.seconds))
        finally:
            cut_short(leg, ready, began_s)


def cut_short(leg: Leg, ready: Ready, began_s: float) -> None:
    """Say how much of a prompt was heard, if it has not come to its end."""
    if ready.output is not None and leg.now_s < began_s + ready.seconds:
        leg.emit(CutShort(ready.seconds, leg.now_s - began_s))
