"""Unasked: what nobody asked for is masked before anything keeps it: a card, a PIN said in passing.

Four digits in a row are enough to be somebody's secret; what an answer was taken for is kept beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby

from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.symbols import Reading, Run, readable, runs
from ivr.engine.hearing.words import LONGEST, Utterance

MASK = "•••"
DIGITS = 4
"""Digits in one go from which on they are masked."""

# \d is any script's digit; what is no letter and no digit between two of them divides nothing.
_ROW = re.compile(rf"\d(?:[\W_]*\d){{{DIGITS - 1},}}")


def unasked_keys(keys: str, understood: str = "") -> str:
    """The keys without rows of digits, but for those of what was understood."""
    before, star, entry = keys.rpartition("*")
    return without_rows(before) + star + without_rows(entry, understood)


def unasked_words(said: str, lexicon: Lexicon, understood: str = "") -> str:
    """The words without rows of digits, in figures or in words, but for those of what was understood.

    Where there is something to mask, the rest is in lower case and without punctuation.
    """
    kept = masked(
        said[:LONGEST],
        lexicon,
        lambda run: sum(map(str.isdigit, run.symbols)) >= DIGITS and run.symbols not in understood,
    )
    return without_rows(kept, understood)


def masked(
    said: str,
    lexicon: Lexicon,
    is_private: Callable[[Run], bool],
    is_given: Callable[[str], bool] = lambda word: False,
) -> str:
    """The words with a mask for each private run of digits and letters, and for each word that is given.

    Where there is nothing to mask they are as they were; otherwise the rest is in lower case and without
    punctuation.
    """
    utterance = readable(Utterance.of(said), lexicon)
    private = {i for i, word in enumerate(utterance.words) if is_given(word)}
    for run in runs(utterance, lexicon, Reading(letters=True)):
        if is_private(run):
            private |= set(range(run.first, run.after))
    if not private:
        return said
    shown = (MASK if i in private else word for i, word in enumerate(utterance.words))
    # However long it was: one mask.
    return " ".join(MASK if hidden else " ".join(words) for hidden, words in groupby(shown, MASK.__eq__))


def without_rows(text: str, understood: str = "") -> str:
    """The text with a mask for each row of digits in figures that is not of what was understood."""
    return _ROW.sub(lambda row: row[0] if _digits(row[0]) in understood else MASK, text)


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
