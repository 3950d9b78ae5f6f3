"""What a recogniser with a profanity filter writes: the first letter of a bad word, and stars.

The carrier does not publish its words; these few are the exchange's own.
"""

import re

_WORDS = re.compile(r"\b(?:fuck|shit|bitch|bastard|asshole|damn)\w*", re.IGNORECASE)


def masked(text: str) -> str:
    return _WORDS.sub(lambda found: found[0][0] + "*" * (len(found[0]) - 1), text)
