"""Holding: what a caller hears instead of an answer, made of the request alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from werkzeug.wrappers import Request, Response

from ivr.engine.events import Event, Odd, PersonLeft, VoiceLeft
from ivr.telephony.forms import After, Posted, event_of
from ivr.telephony.standing import MOST_HOLDS, Standing

LANGUAGE = re.compile(r"[a-z]{2}-[A-Z]{2}")
HOLDS = re.compile(rf"[1-{MOST_HOLDS}]")
LEFT = re.compile(r"ended|gave_up|failed|RE[0-9a-f]{32}-[0-9]{1,5}")
"""What a person or a message left behind, in the address of a turn that was held."""

TURN_QUERIES = {
    "full": re.compile(r"[1-9][0-9]?"),
    "after": re.compile(r"gather|dial|record"),
    "moved": re.compile(r"[A-Za-z0-9_-]{1,64}"),
    "in": LANGUAGE,
    "left": LEFT,
    "hold": HOLDS,
}
RESUME_QUERIES = {"hold": HOLDS, "fb": re.compile(r"[0-9]"), "in": LANGUAGE}
COOKIE = "holds"
"""How often in a row the caller was held, through the question that was asked again in between.

An address cannot say so: that of the question is in a stored answer, whose bytes stay as they are. Nothing is
signed here, for nothing is gained: whoever forges a count comes to a person sooner, or hears more holds.
"""


def event_in(request: Request, form: Posted) -> Event:
    """What happened on the call, by the form and the address of a turn's request."""
    if "moved" in request.args:
        return Odd()
    after = cast(After | None, request.args.get("after"))
    left = request.args.get("left")
    if left is not None:
        return after_event(left)
    full = request.args.get("full")
    return event_of(form, after=after, full=int(full) if full else None)


def after_event(left: str) -> PersonLeft | VoiceLeft:
    """The event that `kept` wrote down."""
    match left:
        case "ended" | "gave_up" | "failed":
            return PersonLeft(left)
        case _:
            recording, _, seconds = left.partition("-")
            return VoiceLeft(recording, int(seconds))


@dataclass(frozen=True, slots=True)
class Held:
    """A caller whose request cannot be answered. times: how often they were held before."""

    dialled: str | None
    language: str | None
    times: int
    is_asked: bool
    resumes: str
    keys: str
    words: str


class Holding:
    """HOLD, and after it SAFE. is_danger: of a caller's words; wants_person: of their keys and words."""

    def __init__(
        self,
        standing: Standing,
        is_danger: Callable[[str], bool],
        wants_person: Callable[[str, str], bool] = lambda keys, words: False,
    ) -> None:
        self._standing, self._is_danger, self._wants_person = standing, is_danger, wants_person

    def hold(self, held: Held) -> bytes | None:
        """The next moment's pause; None where there have been enough of them.

        Who was held before, and asks for a person now, has waited enough for the records to find one.
        """
        if held.times >= MOST_HOLDS:
            return None
        if held.times and held.is_asked and self._wants_person(held.keys, held.words):
            return None
        return self._standing.hold(
            held.times + 1,
            held.dialled,
            held.language,
            resumes=held.resumes,
            asked="question" if held.is_asked else "nothing",
            danger=self._is_danger(held.words),
        )

    def safe(self, held: Held) -> bytes:
        return self._standing.safe(held.dialled, held.language, danger=self._is_danger(held.words))


def held_of(request: Request, form: Posted | None) -> Held:
    """The caller of a request under /voice/. form None: it was not let in, or is not read yet."""
    dialled = form.dialled if form is not None else None
    words = form.values.get("SpeechResult", "") if form is not None else ""
    keys = form.values.get("Digits", "") if form is not None else ""
    counts = (request.args.get("hold", ""), request.cookies.get(COOKIE, ""))
    times = max(int(one) if HOLDS.fullmatch(one) else 0 for one in counts)
    turn = request.path.rpartition("/turn/")[2] if "/turn/" in request.path else None
    language = request.args.get("in")
    if language is not None and not LANGUAGE.fullmatch(language):
        language = None
    if turn is None:
        in_language = f"?in={language}" if language else ""
        return Held(dialled, language, times, False, f"/voice/resume{in_language}", keys, words)
    language = language or "en-US"
    event = event_in(request, form) if form is not None else Odd()
    if left := kept(event):
        resumes = f"/voice/turn/{turn}?left={left}&in={language}"
        return Held(dialled, language, times, False, resumes, keys, words)
    return Held(dialled, language, times, True, f"/voice/resume?in={language}", keys, words)


def counted(response: Response, times: int) -> None:
    """The carrier brings back with the call's next requests how often it was held; 0: it forgets it."""
    keeps = f"{COOKIE}={times}" if times else f"{COOKIE}=; Max-Age=0"
    response.headers.add("Set-Cookie", f"{keeps}; Path=/voice/; HttpOnly")


def kept(event: Event) -> str | None:
    """What must not be lost of the event, since no question brings it back; never what was keyed or said."""
    match event:
        case PersonLeft(how):
            return how
        case VoiceLeft(recording, seconds):
            return f"{recording}-{seconds}"
        case _:
            return None
