"""Holding: what a caller hears instead of an answer, made of the request alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from werkzeug.wrappers import Request

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
    words: str


class Holding:
    """HOLD, and after it SAFE. is_danger: of a caller's words."""

    def __init__(self, standing: Standing, is_danger: Callable[[str], bool]) -> None:
        self._standing, self._is_danger = standing, is_danger

    def hold(self, held: Held) -> bytes | None:
        """The next moment's pause; None where there have been enough of them."""
        if held.times >= MOST_HOLDS:
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
    held = request.args.get("hold", "")
    times = int(held) if HOLDS.fullmatch(held) else 0
    turn = request.path.rpartition("/turn/")[2] if "/turn/" in request.path else None
    language = request.args.get("in")
    if language is not None and not LANGUAGE.fullmatch(language):
        language = None
    if turn is None:
        in_language = f"?in={language}" if language else ""
        return Held(dialled, language, times, False, f"/voice/resume{in_language}", words)
    language = language or "en-US"
    event = event_in(request, form) if form is not None else Odd()
    if left := kept(event):
        resumes = f"/voice/turn/{turn}?left={left}&in={language}"
        return Held(dialled, language, times, False, resumes, words)
    return Held(dialled, language, times, True, f"/voice/resume?in={language}", words)


def kept(event: Event) -> str | None:
    """What must not be lost of the event, since no question brings it back; never what was keyed or said."""
    match event:
        case PersonLeft(how):
            return how
        case VoiceLeft(recording, seconds):
            return f"{recording}-{seconds}"
        case _:
            return None
