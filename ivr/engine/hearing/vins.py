"""VINs: the whole seventeen characters or the end of one, by voice or by keys."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from ivr.engine.hearing.cards import is_card
from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.symbols import Reading, readings, runs
from ivr.engine.hearing.words import Utterance

_KEYED = re.compile(r"[0-9]{6,17}")
_AS_ASKED = frozenset({8, 17})
_ONE_OFF = frozenset({7, 9, 16, 18})
_LAST_SIX = frozenset({6})
"""Asked for by keys, and said by many who were asked for either; only an exact match will do."""
"""One character dropped or added: passed on, since the match against the records forgives one."""
# A VIN has neither I nor O: a caller who says them means the digits.
_IN_A_VIN = str.maketrans("IO", "10")


def keyed(keys: str, _today: date) -> str | None:
    """ "keys:234567": the last six up to all seventeen, a letter keyed as on any keypad."""
    return f"keys:{keys}" if _KEYED.fullmatch(keys) else None


def spoken(utterance: Utterance, lexicon: Lexicon) -> str | None:
    """ "voice:K1234567": the last eight or all seventeen, one more or less passed on; or the last six.

    None for any other length, for two different readings, for a card's number, and where there is a Q, which
    no VIN has.
    """
    return _of_lengths(utterance, lexicon, (_AS_ASKED, _ONE_OFF, _LAST_SIX))


def keyed_part(length: int) -> Callable[[str, date], str | None]:
    """The reader of so many keys of a VIN: "keys:142"."""
    return lambda keys, _today: f"keys:{keys}" if len(keys) == length else None


def spoken_part(length: int) -> Callable[[Utterance, Lexicon], str | None]:
    """The reader of so many characters of a VIN as they are said: "voice:1GC"; None for any other number."""
    return lambda utterance, lexicon: _of_lengths(utterance, lexicon, (frozenset({length}),))


def _of_lengths(utterance: Utterance, lexicon: Lexicon, wanted: tuple[frozenset[int], ...]) -> str | None:
    answer = lexicon.after(lexicon.corrected(utterance), "hearing-lead-ins-vin")
    # Said twice, eight characters are sixteen; but "1234 1234" are eight as they stand.
    found = [
        {run.symbols for run in runs(readable, lexicon, Reading(letters=True, loose=loose))}
        for said in (answer, answer.once)
        for readable in readings(said, lexicon)
        for loose in (False, True)
    ]
    for lengths in wanted:
        for ones in found:
            fitting = {symbols for symbols in ones if len(symbols) in lengths}
            if len(fitting) == 1:
                vin = fitting.pop().translate(_IN_A_VIN)
                return None if "Q" in vin or is_card(vin) else f"voice:{vin}"
            if fitting:
                return None
    return None
