"""Characters: what of a text may be kept, spoken and written as XML."""

from __future__ import annotations

import re
import unicodedata

# XML 1.0 allows nothing else; C1 controls it allows, and no voice can say them.
_FORBIDDEN = re.compile(
    "[^\\t\\n\\r\\u0020-\\u007e\\u00a0-\\ud7ff\\ue000-\\ufdcf\\ufdf0-\\ufffd\\U00010000-\\U0010fffd]"
)
_BLANKS = re.compile(r"\s+")
_MOST_MARKS = 2
_MARKS = ("Mn", "Me")


def sayable(text: str) -> str:
    """The text in NFC, on one line, without what XML 1.0 forbids; at most two marks on a letter."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    clean = " ".join(_FORBIDDEN.sub("", _BLANKS.sub(" ", text)).split())
    return "".join(_with_few_marks(unicodedata.normalize("NFC", clean)))


def _with_few_marks(text: str) -> list[str]:
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in _MARKS else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return kept
