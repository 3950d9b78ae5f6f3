"""Cards: the number of a payment card, which no question asks for and nothing may take for an answer."""

from __future__ import annotations

import re

# As long as cards are, and beginning as theirs do. No whole VIN and few names are: a name keyed in as many
# letters is taken for a card one time in ten, and can still be said.
_CARD = re.compile(r"[2-6][0-9]{12,15}|[2-6][0-9]{18}")


def is_card(digits: str) -> bool:
    """True where the digits are as many as a card has and their check digit is right."""
    if not _CARD.fullmatch(digits):
        return False
    ones = [int(digit) for digit in reversed(digits)]
    return sum(ones[::2] + [one * 2 - 9 * (one > 4) for one in ones[1::2]]) % 10 == 0
