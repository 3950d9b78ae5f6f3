"""Codes: the six digits that were sent to the caller for this call, by keys or as they are said."""

from __future__ import annotations

import re
from datetime import date

from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.symbols import Reading, readings, runs
from ivr.engine.hearing.words import Utterance

DIGITS = 6
_CODE = re.compile(rf"[0-9]{{{DIGITS}}}")


def keyed(keys: str, _today: date) -> str | None:
    """The code, "482913"; None where the keys are none."""
    return keys if _CODE.fullmatch(keys) else None


def spoken(utterance: Utterance, lexicon: Lexicon) -> str | None:
    """The code as it was read out, digit by digit or in larger numbers; None for none, or for two."""
    answer = lexicon.corrected(utterance)
    return _code(answer, lexicon) or _code(answer.once, lexicon)


def _code(said: Utterance, lexicon: Lexicon) -> str | None:
    for loose in (False, True):
        reading = Reading(letters=False, loose=loose)
        for answer in readings(said, lexicon):
            codes = {run.symbols for run in runs(answer, lexicon, reading) if _CODE.fullmatch(run.symbols)}
            if len(codes) == 1:
                return codes.pop()
    return None
