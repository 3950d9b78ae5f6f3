"""Keys: what keyed input means at a question."""

from __future__ import annotations

import re
from datetime import date

from ivr.engine.hearing.cards import is_card
from ivr.engine.hearing.heard import (
    Alternative,
    Chosen,
    Heard,
    NoInput,
    NoMatch,
    Short,
    Understood,
    Universal,
)
from ivr.engine.hearing.question import Question
from ivr.engine.hearing.slots import SLOTS, Slot
from ivr.engine.hearing.universals import of_key

_KEYS = re.compile(r"[0-9*#]{1,64}")
_ALONE = frozenset({"0", "8"})
"""Keys that mean at a slot what they mean everywhere, where nothing else is keyed."""


def hear_keys(keys: str, ended: bool, question: Question, today: date) -> Heard:
    """What the keys mean. Only what follows the last * counts.

    `ended`: by # or by silence, so that a 0 or an 8 on its own at a slot is no first digit.
    """
    if not keys:
        return NoInput()
    if not _KEYS.fullmatch(keys):
        return NoMatch("keys")
    slot = SLOTS[question.slot] if question.slot is not None else None
    if slot is not None:
        keys = keys.rstrip("#")
        if not keys:
            # The habit of ending every entry with #, after one that was full already: it belongs to that one.
            return Short()
    before, star, entry = keys.rpartition("*")
    if any(choice.key == keys for choice in question.choices):
        return Chosen(keys, "keys")
    if star and not entry:
        if before.strip("*"):
            return Short()
        return Alternative("keys") if question.alternative else Universal("back", "keys")
    if any(choice.key == entry for choice in question.choices):
        return Chosen(entry, "keys")
    if slot is None or slot.keyed is None:
        return _at_menu(entry, question)
    if ended and entry in _ALONE and (universal := of_key(entry, question)) is not None:
        return Universal(universal, "keys")
    return _at_slot(entry, slot, today, again=bool(star))


def _at_menu(key: str, question: Question) -> Heard:
    universal = of_key(key, question)
    return NoMatch("keys") if universal is None else Universal(universal, "keys")


def _at_slot(entry: str, slot: Slot, today: date, *, again: bool) -> Heard:
    if again and len(entry) < slot.fewest_keys:
        return Short()
    assert slot.keyed is not None, "what can only be said takes keys as a menu does"
    value = None if is_card(entry) else slot.keyed(entry, today)
    return NoMatch("keys") if value is None else Understood(value, "keys")
