"""Postal codes: five digits of a ZIP, or a Canadian A1A 1A1."""

from __future__ import annotations

import re
from datetime import date

from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.symbols import Reading, readings, runs
from ivr.engine.hearing.words import Utterance

# Canada Post uses no D, F, I, O, Q or U anywhere, and neither W nor Z in the first place.
_CANADIAN = re.compile(r"[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z][0-9][ABCEGHJ-NPRSTV-Z][0-9]")
_ZIP = re.compile(r"([0-9]{5})(?:[0-9]{4})?")
"""A ZIP, and the four digits that may follow it and are not needed."""
_READ_AS_DIGIT = str.maketrans("OI", "01")


def keyed(keys: str, _today: date) -> str | None:
    """A ZIP, "97205"; None where the keys are none."""
    return _zip(keys)


def spoken(utterance: Utterance, lexicon: Lexicon) -> str | None:
    """A ZIP "97205" or a Canadian postal code "M5V2T6"; None where there is none, or more than one."""
    answer = lexicon.after(lexicon.corrected(utterance), "hearing-lead-ins-postal-code")
    return _code(answer, lexicon) or _code(answer.once, lexicon)


def _code(said: Utterance, lexicon: Lexicon) -> str | None:
    answers = readings(said, lexicon)
    for read in (_zip, _canadian):
        for loose in (False, True):
            reading = Reading(letters=read is _canadian, loose=loose)
            for answer in answers:
                codes = {code for run in runs(answer, lexicon, reading) if (code := read(run.symbols))}
                if len(codes) == 1:
                    return codes.pop()
    return None


def _zip(digits: str) -> str | None:
    whole = _ZIP.fullmatch(digits)
    # No ZIP begins with three zeros.
    return None if whole is None or digits.startswith("000") else whole[1]


def _canadian(symbols: str) -> str | None:
    if len(symbols) != 6:
        return None
    letters_and_digits = "".join(
        symbol.translate(_READ_AS_DIGIT) if place % 2 else symbol for place, symbol in enumerate(symbols)
    )
    return letters_and_digits if _CANADIAN.fullmatch(letters_and_digits) else None
