"""What of a text may be spoken: text from outside can never become markup, a pause or a broken document."""

from __future__ import annotations

import unicodedata

LONGEST = 300
"""Characters of one text from outside. A make or a street is far shorter; a longer one is no name."""

# Control, format, surrogate, private-use and unassigned characters: all that XML 1.0 forbids (NUL, ESC,
# lone surrogates, U+FFFE) and the private-use marks that our own functions speak with are among them.
_UNSPEAKABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def unspeakable(text: str) -> bool:
    """True where a text holds a character that must not reach a voice; white space is none."""
    return any(unicodedata.category(c) in _UNSPEAKABLE and not c.isspace() for c in text)


def speakable(text: str) -> str:
    """The text as it may be spoken: NFC, one line, nothing unspeakable, at most LONGEST characters."""
    kept = "".join(c for c in text if c.isspace() or unicodedata.category(c) not in _UNSPEAKABLE)
    one_line = " ".join(kept.split())
    return unicodedata.normalize("NFC", one_line)[:LONGEST].rstrip()
