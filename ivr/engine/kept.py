"""Kept: what the journal keeps of a hearing, and how private it is."""

from __future__ import annotations

from datetime import date
from typing import Any

from ivr.domain.facts import FACTS, FactValue, Privacy
from ivr.engine.events import Event, KeysPressed, PersonLeft, VoiceLeft, WordsSpoken
from ivr.engine.hearing.heard import Chosen, Heard, NotSure, Understood, Universal
from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.unasked import unasked_keys, unasked_words


def kept_of(event: Event, heard: Heard | None, slot_fact: str | None, *lexicons: Lexicon) -> dict[str, Any]:
    """What the journal keeps of a hearing: what came, what it was taken for, and how private it is.

    A secret leaves only its verdict, and rows of digits that no slot asked for leave a mask. lexicons: what
    the event may have been heard with: one, or where it changed the call's language, both.
    """
    privacy = FACTS[slot_fact].privacy if slot_fact else Privacy.OPERATIONAL
    verdict = type(heard).__name__ if heard is not None else None
    kept: dict[str, Any] = {"as": verdict, "slot": slot_fact, "privacy": privacy.value}
    if privacy is Privacy.SECRET:
        return kept
    value = heard.of if isinstance(heard, NotSure) else heard
    understood = _written(value.value) if isinstance(value, Understood) else ""
    match event:
        case KeysPressed(keys=keys):
            kept["keys"] = unasked_keys(keys, understood)
        case WordsSpoken(text=text, confidence=confidence):
            for lexicon in lexicons:
                text = unasked_words(text, lexicon, understood)
            kept |= {"words": text, "confidence": confidence}
        case PersonLeft(how=how):
            kept["how"] = how
        case VoiceLeft(recording=recording, seconds=seconds):
            kept |= {"recording": recording, "seconds": seconds}
        case _:
            pass
    match value:
        case Understood():
            kept["value"] = understood
        case Chosen(key=key):
            kept["key"] = key
        case Universal(name=name):
            kept["universal"] = name
        case _:
            pass
    return kept


def _written(value: FactValue) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
