"""Masking: what a caller said where nothing private was asked, without what is private in it all the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ivr.domain.facts import Privacy
from ivr.domain.keypad import keyed
from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.symbols import Run
from ivr.engine.hearing.unasked import MASK, masked, without_rows

__all__ = ["MASK", "Given", "masked_words"]
_DIGITS = 3
"""Digits in one go from which on it may be a ZIP, a VIN or a telephone; a key has fewer."""
_SYMBOLS = 5
"""Digits and letters in one go from which on it may be a spelling; "VIN" and "GAP" have fewer."""


class Given:
    """What a caller gave in a call to be recognised by: `in` finds a word or an entry that repeats it.

    heard: what hearing made of each turn. A last name is found by its letters, and by its keys too.
    """

    def __init__(self, heard: Iterable[Mapping[str, Any]]) -> None:
        private = [one for one in heard if one.get("privacy") == Privacy.SENSITIVE and "value" in one]
        self._values = {
            # "#427242" is a name in keys, "voice:MZ157943" the end of a VIN.
            part.casefold()
            for one in private
            for part in str(one["value"]).rpartition(":")[2].removeprefix("#").split()
        }

    def __contains__(self, word: str) -> bool:
        return word in self._values or (len(word) > 1 and keyed(word.upper()) in self._values)


def masked_words(said: str, given: Given, lexicon: Lexicon) -> str:
    """The words as they were heard; what they gave, numbers and spellings are masks.

    Where there is something to mask the rest is given plain: in lower case, without punctuation.
    """
    return without_rows(masked(said, lexicon, _may_be_private, given.__contains__))


def _may_be_private(run: Run) -> bool:
    digits = sum(symbol.isdigit() for symbol in run.symbols)
    return digits >= _DIGITS or len(run.symbols) >= _SYMBOLS
