"""VINs: what they are made of, their check digit, and which characters sound alike on the telephone."""

from __future__ import annotations

from collections.abc import Mapping

from vininfo import Vin

from ivr.domain.keypad import keyed

LENGTH = 17
LAST_SPOKEN = 8
"""Asked for by voice: model year, plant and sequence; on a light vehicle the last five are digits."""
LAST_KEYED = 6
"""Asked for by keys."""

CHARACTERS = frozenset("ABCDEFGHJKLMNPRSTUVWXYZ0123456789")
"""All but I, O and Q, which look like 1 and 0 (49 CFR 565.15, ISO 3779)."""

SOUND_ALIKE_GROUPS = tuple(map(frozenset, ("AJKH8", "BCDEGPTVZ3", "FSX", "MN", "59")))
"""Characters that are taken for one another on the telephone, in speech research and in practice.

The vowel of each name decides: A as in "ay", E as in "ee", then F S X, M N, and 5 9. No two groups share a
character. Spanish names fall within the same groups (be, ve, de, pe, te; eme, ene; efe, ese), and so does
every pair of sound-alikes that has one check-digit value and that the check digit therefore cannot tell
apart: A J, H 8, C T, C 3, T 3, E V, G P.
"""

_GROUP_OF: Mapping[str, frozenset[str]] = {one: group for group in SOUND_ALIKE_GROUPS for one in group}

_NEVER_IN_A_VIN = str.maketrans({"O": "0", "I": "1"})


def normal(text: str) -> str:
    """A VIN or its end in upper case, without spaces and hyphens; O can only mean 0, and I 1."""
    return "".join(text.split()).replace("-", "").upper().translate(_NEVER_IN_A_VIN)


def is_vin(text: str) -> bool:
    """Whether the text has the length and the characters of a whole VIN, already normal."""
    return len(text) == LENGTH and CHARACTERS.issuperset(text)


def check_digit_fits(vin: str) -> bool:
    """Whether place 9 of a whole VIN agrees with the rest.

    Outside North America the digit is often not used, so this is never a reason to refuse a VIN on file;
    False too for the makers that are known to put something else there.
    Raises vininfo's ValidationError, a ValueError, for a text that is no VIN.
    """
    return bool(Vin(vin).verify_checksum(check_year=False))


def sound_alike(one: str, other: str) -> bool:
    """Whether two different characters are easily taken for one another when spoken."""
    return one != other and other in _GROUP_OF.get(one, ())


def last_eight(vin: str) -> str:
    return vin[-LAST_SPOKEN:]


def last_six(vin: str) -> str:
    return vin[-LAST_KEYED:]


def keyed_end(vin: str) -> str:
    """The last six of a VIN or of its end, as they are keyed on today's telephones."""
    return keyed(last_six(normal(vin)))
