"""The telephone keypad: which key a letter is on, as E.161 has it and as older telephones did."""

from __future__ import annotations

from functools import cache

_LETTERS_ON = {
    "2": "ABC",
    "3": "DEF",
    "4": "GHI",
    "5": "JKL",
    "6": "MNO",
    "7": "PQRS",
    "8": "TUV",
    "9": "WXYZ",
    # Older telephones had no Q and no Z, or both on 1.
    "1": "QZ",
}


@cache
def keys_of(character: str) -> frozenset[str]:
    """The keys that may mean an upper-case letter or a digit; empty for anything else."""
    if character.isascii() and character.isdigit():
        return frozenset(character)
    return frozenset(key for key, letters in _LETTERS_ON.items() if character in letters)


def keyed_as(keys: str, text: str) -> bool:
    """Whether somebody who keys the text, one press a character, presses exactly these keys."""
    return len(keys) == len(text) and all(key in keys_of(one) for key, one in zip(keys, text, strict=True))


def keyed(text: str) -> str:
    """The keys of a text on today's layout; characters that are on no key are left out."""
    return "".join(max(keys) for one in text if (keys := keys_of(one)))
