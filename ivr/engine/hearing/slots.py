"""Slots: the types of answer that an `ask` listens for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from ivr.domain.facts import FactType, FactValue
from ivr.engine.hearing import (
    birth_dates,
    codes,
    dates,
    miles,
    names,
    phones,
    places,
    postal_codes,
    vins,
)
from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.words import Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One type of answer: how long it is waited for, and how its value is had from keys and from words.

    keyed None: it can only be said, and a key means what it does at a menu.
    fewest_keys: an entry begun again with * and shorter than this is incomplete. max_keys None: only # and
    silence end an entry; # ends every entry. speech_timeout_s None: the first pause ends the caller's words.
    match_confirms: the record that is looked up with it says whether it was heard right, so that middling
    speech counts. secret: nothing of it is asked back, so that middling speech counts for nothing.
    hints: word lists whose words the recogniser should expect.
    """

    name: str
    fills: FactType
    keyed: Callable[[str, date], FactValue | None] | None
    spoken: Callable[[Utterance, Lexicon], FactValue | None]
    fewest_keys: int
    max_keys: int | None
    finish_on_pound: bool = True
    timeout_s: int
    speech_timeout_s: int | None
    match_confirms: bool
    hints: tuple[str, ...]
    secret: bool = False


_SPELLING_HINTS = ("hearing-digits", "hearing-letters", "hearing-repeats", "hearing-spelling-words")
_LETTERS_TIMEOUT_S = 2
"""Callers pause between letters. The carrier takes whole seconds only."""
_IDENTIFIER_TIMEOUT_S = 8
_LOOKED_UP_TIMEOUT_S = 15
"""For what is read off a card, a windshield or a dashboard."""
_ON_ITS_WAY_TIMEOUT_S = 30
"""For what has yet to come to the caller's telephone, and to be read there."""


def _part_of_vin(length: int) -> Slot:
    """So many characters of a VIN, where the whole is given in parts."""
    return Slot(
        name=f"vin_{length}",
        fills=FactType.VIN,
        keyed=vins.keyed_part(length),
        spoken=vins.spoken_part(length),
        fewest_keys=length,
        max_keys=length,
        timeout_s=_LOOKED_UP_TIMEOUT_S,
        speech_timeout_s=_LETTERS_TIMEOUT_S,
        match_confirms=True,
        hints=_SPELLING_HINTS,
    )


SLOTS: Mapping[str, Slot] = {
    slot.name: slot
    for slot in (
        Slot(
            name="postal_code",
            fills=FactType.POSTAL_CODE,
            keyed=postal_codes.keyed,
            spoken=postal_codes.spoken,
            fewest_keys=5,
            max_keys=5,
            timeout_s=_IDENTIFIER_TIMEOUT_S,
            speech_timeout_s=_LETTERS_TIMEOUT_S,
            match_confirms=True,
            hints=_SPELLING_HINTS,
        ),
        Slot(
            name="last_name",
            fills=FactType.LAST_NAME,
            keyed=names.keyed,
            spoken=names.spoken,
            fewest_keys=2,
            max_keys=None,
            timeout_s=_IDENTIFIER_TIMEOUT_S,
            speech_timeout_s=_LETTERS_TIMEOUT_S,
            match_confirms=True,
            hints=("hearing-letters", "hearing-repeats", "hearing-spelling-words"),
        ),
        Slot(
            name="vin",
            fills=FactType.VIN,
            keyed=vins.keyed,
            spoken=vins.spoken,
            fewest_keys=6,
            max_keys=17,
            timeout_s=_LOOKED_UP_TIMEOUT_S,
            speech_timeout_s=_LETTERS_TIMEOUT_S,
            match_confirms=True,
            hints=_SPELLING_HINTS,
        ),
        *map(_part_of_vin, (3, 5, 6)),
        Slot(
            name="miles",
            fills=FactType.MILES,
            keyed=miles.keyed,
            spoken=miles.spoken,
            fewest_keys=1,
            max_keys=None,
            timeout_s=_LOOKED_UP_TIMEOUT_S,
            speech_timeout_s=_LETTERS_TIMEOUT_S,
            match_confirms=False,
            hints=("hearing-digits", "hearing-scales", "hearing-miles-words"),
        ),
        Slot(
            name="date",
            fills=FactType.DAY,
            keyed=dates.keyed,
            spoken=dates.spoken,
            fewest_keys=6,
            max_keys=8,
            timeout_s=_IDENTIFIER_TIMEOUT_S,
            speech_timeout_s=None,
            match_confirms=False,
            hints=("hearing-months", "hearing-days-ago", "hearing-weekdays"),
        ),
        Slot(
            name="birth_date",
            fills=FactType.DAY,
            keyed=birth_dates.keyed,
            spoken=birth_dates.spoken,
            fewest_keys=6,
            max_keys=8,
            timeout_s=_IDENTIFIER_TIMEOUT_S,
            speech_timeout_s=_LETTERS_TIMEOUT_S,
            match_confirms=False,
            hints=("hearing-months", "hearing-digits"),
            secret=True,
        ),
        Slot(
            name="code",
            fills=FactType.CODE,
            keyed=codes.keyed,
            spoken=codes.spoken,
            fewest_keys=codes.DIGITS,
            max_keys=codes.DIGITS,
            timeout_s=_ON_ITS_WAY_TIMEOUT_S,
            speech_timeout_s=_LETTERS_TIMEOUT_S,
            match_confirms=False,
            hints=("hearing-digits", "hearing-repeats"),
            secret=True,
        ),
        Slot(
            name="phone",
            fills=FactType.PHONE,
            keyed=phones.keyed,
            spoken=phones.spoken,
            fewest_keys=10,
            max_keys=None,
            timeout_s=_IDENTIFIER_TIMEOUT_S,
            speech_timeout_s=_LETTERS_TIMEOUT_S,
            match_confirms=False,
            hints=("hearing-digits", "hearing-repeats"),
        ),
        Slot(
            name="place",
            fills=FactType.PLACE,
            keyed=None,
            spoken=places.spoken,
            fewest_keys=1,
            max_keys=1,
            timeout_s=_IDENTIFIER_TIMEOUT_S,
            speech_timeout_s=None,
            match_confirms=False,
            hints=("hearing-roads", "hearing-directions", "hearing-marks", "hearing-streets"),
        ),
        Slot(
            name="road_number",
            fills=FactType.TEXT,
            keyed=places.keyed_number,
            spoken=places.spoken_number,
            fewest_keys=1,
            max_keys=None,
            timeout_s=_IDENTIFIER_TIMEOUT_S,
            speech_timeout_s=None,
            match_confirms=True,
            hints=("hearing-digits", "hearing-roads", "hearing-marks"),
        ),
    )
}
"""By the name that an `ask` gives as its `type`. Menus and yes-or-no questions have none."""
