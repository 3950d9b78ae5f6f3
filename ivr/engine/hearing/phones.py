"""Telephone numbers of North America, ten digits with or without the 1, by keys or as they are said."""

from __future__ import annotations

import re
from datetime import date

from ivr.domain.phone import phone_number
from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.symbols import Reading, readings, runs
from ivr.engine.hearing.words import Utterance

# Neither an area nor an exchange begins with 0 or 1.
_NUMBER = re.compile(r"1?([2-9][0-9]{2}[2-9][0-9]{6})")
_DIGITS = (Reading(letters=False), Reading(letters=False, loose=True))


def keyed(keys: str, _today: date) -> str | None:
    """ "+15035550117"; None where the keys are no whole number."""
    return _e164(keys)


def spoken(utterance: Utterance, lexicon: Lexicon) -> str | None:
    """The number in E.164; None where there is none, or more than one."""
    answer = lexicon.corrected(utterance)
    for said in (answer, answer.once):
        for reading in _DIGITS:
            for one in readings(said, lexicon):
                found = {e164 for run in runs(one, lexicon, reading) if (e164 := _e164(run.symbols))}
                if len(found) == 1:
                    return found.pop()
    return None


def _e164(digits: str) -> str | None:
    found = _NUMBER.fullmatch(digits)
    return None if found is None else phone_number(f"+1{found[1]}")
