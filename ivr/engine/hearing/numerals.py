"""Numerals: spoken numbers written in digits, by the text2num library, in every language that it knows."""

from __future__ import annotations

import re

from text_to_num import alpha2digit

from ivr.engine.hearing.words import Utterance

_DECIMAL_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9])")
"""Words have no commas: one that the library writes is its own, "41,5" for "cuarenta y uno coma cinco"."""


def in_digits(utterance: Utterance, language: str) -> Utterance:
    """The answer with its numbers in digits: "forty one five hundred" becomes "41 500", "tenth" "10th".

    In a language that the library does not know the answer stays as it is: the lexicon's digits remain.
    """
    try:
        # The least number to be written in digits is 0: by itself the library leaves one to three in words.
        written: str = alpha2digit(" ".join(utterance.written), language.partition("-")[0], 0.0)
    except ValueError:
        return utterance
    return Utterance.of(_DECIMAL_COMMA.sub(".", written))


def is_digits(word: str) -> bool:
    """True for ASCII digits alone: str.isdigit takes Arabic-Indic and superscript ones too."""
    return word.isascii() and word.isdigit()
