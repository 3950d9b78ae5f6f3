"""Last names: whether what was keyed or heard is the name on a contract."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import combinations

import jellyfish
from rapidfuzz.distance import JaroWinkler

from ivr.domain.contracts import Contract
from ivr.domain.keypad import keyed_as

KEYED = "#"
"""A name that begins with this was keyed, one press a letter: "#427242"."""

NEARNESS = 0.78
"""How alike two spellings must be (Jaro-Winkler, 0 to 1) for their equal sound to count.

The sound leaves out vowels, so it alone would take Cole for Kelly (0.48) and Road for Reed (0.67); Smyth
for Smith (0.89), Braun for Brown (0.79) and Filips for Phillips (0.82) are what it is for.
"""
SHORTEST_SOUND = 2
"""Consonants that a name's sound must have to be told from others: one alone is shared by too many."""

# Parts that are no name by themselves: de la, van der, Mc, and single letters.
_NO_NAME = re.compile("[A-Z]|AL|D[AIOU]|DE[LNR]?|DOS|EL|L[AEO]S?|MA?C|SAN|ST|V[AO]N")
_GENERATIONS = ("JR", "SR", "II", "III", "IV", "JUNIOR", "SENIOR")
# Letters that decomposition leaves whole.
_LETTERS = str.maketrans({"Ø": "O", "Ł": "L", "Æ": "AE", "Œ": "OE", "Đ": "D", "Ð": "D", "Þ": "TH", "ẞ": "SS"})


def fits_name(heard: str, contract: Contract) -> bool:
    """Whether a last name as heard is the holder's or the co-holder's.

    heard: "#" and keypad digits, which must be exactly the keys of a name; or letters, which must be a
    name's spelling or sound like it. Spaces, hyphens, apostrophes and accents do not count; each part of
    a double name is a name too, and a Jr may be there or not.
    """
    on_file = set(_names(contract.last_name)) | set(_names(contract.co_holder_last_name or ""))
    if heard.startswith(KEYED):
        # No letter is on 0, so it can only stand for a space.
        keys = heard.removeprefix(KEYED).replace("0", "")
        return any(keyed_as(keys, name + after) for name in on_file for after in ("", *_GENERATIONS))
    said = set(_names(heard))
    if said & on_file:
        return True
    return any(_sounds_like(one, name) for one in said for name in on_file)


def _names(written: str) -> Iterator[str]:
    """Every way to give a name: whole, and each part or run of parts; a Jr at its end is left out."""
    parts = _parts(written)
    while parts and parts[-1] in _GENERATIONS:
        parts.pop()
    for first, end in combinations(range(len(parts) + 1), 2):
        run = parts[first:end]
        if len(run) < len(parts) and all(map(_NO_NAME.fullmatch, run)):
            continue
        yield "".join(run)


def _parts(written: str) -> list[str]:
    """The upper-case letters of a name, in the parts that spaces and hyphens make; O'Brien is one part."""
    upper = unicodedata.normalize("NFKD", written.upper().translate(_LETTERS))
    spaced = re.sub(r"[\s\-\u2010-\u2015_/,]+", " ", upper)
    parts = ("".join(one for one in part if "A" <= one <= "Z") for part in spaced.split())
    return [part for part in parts if part]


def _sounds_like(one: str, other: str) -> bool:
    sound = jellyfish.metaphone(one)
    return (
        len(sound) >= SHORTEST_SOUND
        and sound == jellyfish.metaphone(other)
        and JaroWinkler.similarity(one, other) >= NEARNESS
    )
