"""Kept: what the journal keeps of a hearing, and how private it is."""

from __future__ import annotations

from datetime import date
from typing import Any

from ivr.domain.facts import FACTS, Privacy
from ivr.engine.events import Event, KeysPressed, PersonLeft, VoiceLeft, WordsSpoken
from ivr.engine.hearing.heard import Chosen, Heard, NotSure, Understood, Universal


def kept_of(event: Event, heard: Heard | None, slot_fact: str | None) -> dict[str, Any]:
    """What the journal keeps of a hearing: what came, what it was taken for, and how private it is.

    A secret leaves only its verdict.
    """
    privacy = FACTS[slot_fact].privacy if slot_fact else Privacy.OPERATIONAL
    verdict = type(heard).__name__ if heard is not None else None
    kept: dict[str, Any] = {"as": verdict, "slot": slot_fact, "privacy": privacy.value}
    if privacy is Privacy.SECRET:
        return kept
    match event:
        case KeysPressed(keys=keys):
            kept["keys"] = keys
        case WordsSpoken(text=text, confidence=confidence):
            kept |= {"words": text, "confidence": confidence}
        case PersonLeft(how=how):
            kept["how"] = how
        case VoiceLeft(recording=recording, seconds=seconds):
            kept |= {"recording": recording, "seconds": seconds}
        case _:
            pass
    value = heard.of if isinstance(heard, NotSure) else heard
    match value:
        case Understood(value=understood):
            kept["value"] = understood.isoformat() if isinstance(understood, date) else str(understood)
        case Chosen(key=key):
            kept["key"] = key
        case Universal(name=name):
            kept["universal"] = name
        case _:
            pass
    return kept
