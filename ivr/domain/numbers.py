"""Request numbers: what a caller writes down, the same however often a turn is run.

Eight digits, never 0 first; the last is a check digit (Damm), so one wrong digit or two swapped ones
never make another request's number.
"""

from __future__ import annotations

import hashlib
import json

from stdnum import damm
from stdnum.exceptions import ValidationError

LENGTH = 8
_FIRST = 10 ** (LENGTH - 2)


def request_number(call: str, turn: int, kind: str, attempt: int) -> str:
    """The number of the request of a kind that a turn of a call makes.

    attempt: 0, then one more each time that the number was found taken. Nothing secret is in it or needed
    for it; uniqueness is the store's.
    """
    named = json.dumps([call, turn, kind, attempt]).encode()
    drawn = int.from_bytes(hashlib.sha256(named).digest())
    digits = str(_FIRST + drawn % (9 * _FIRST))
    return digits + damm.calc_check_digit(digits)


def is_request_number(text: str) -> bool:
    """Whether the text is eight digits that a caller could have been given."""
    if len(text) != LENGTH or not (text.isascii() and text.isdigit()) or text.startswith("0"):
        return False
    try:
        damm.validate(text)
    except ValidationError:
        return False
    return True
