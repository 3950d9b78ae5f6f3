"""The speech meter: how long words and pauses take to say, before any voice has said them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ivr.flow.speech import Break, Words

WORDS_PER_MINUTE = 160
"""The middle of the rates that young and old follow with ease."""

# "don't" is one word; "e-mail", "U.S." and "41,500" are two: each of their runs is said by itself.
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def seconds(fragments: Iterable[Words | Break]) -> float:
    """The time that the fragments take. What is to be written down takes longer by the pauses in it."""
    return sum(_seconds(fragment) for fragment in fragments)


def _seconds(fragment: Words | Break) -> float:
    if isinstance(fragment, Break):
        return fragment.ms / 1000
    return len(_WORD.findall(fragment.text)) * 60 / WORDS_PER_MINUTE
