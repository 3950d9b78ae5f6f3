"""What a caller at the terminal does in one turn, and the SCRIPT that holds many of them.

A SCRIPT is words separated by spaces, quoted as in a shell: keys (`1`, `97205#`), `.` to stay silent,
`hang` to hang up, and anything else is speech (`cancel`, `'cancel it'`); `~0.6:words` is speech that the
recogniser hears with confidence 0.6. The caller hangs up where the script ends.
"""

import re
import shlex
from dataclasses import dataclass

_CONFIDENT = re.compile(r"~(0(?:\.\d+)?|1(?:\.0+)?)[:\s]\s*(\S.*)", re.DOTALL)
SURE = 0.9


class ScriptInvalid(Exception):
    """The script cannot be read; the message says why in one line."""


@dataclass(frozen=True, slots=True)
class Keys:
    keys: str


@dataclass(frozen=True, slots=True)
class Words:
    text: str
    confidence: float = SURE


@dataclass(frozen=True, slots=True)
class Silence:
    pass


@dataclass(frozen=True, slots=True)
class HangUp:
    pass


Turn = Keys | Words | Silence | HangUp


def read_turn(text: str) -> Turn:
    """Return what one line at the terminal, or one word of a script, means. Raises ScriptInvalid."""
    text = text.strip()
    if text in ("", "."):
        return Silence()
    if text == "hang":
        return HangUp()
    if re.fullmatch(r"[0-9*#]+", text):
        return Keys(text)
    if not text.startswith("~"):
        return Words(text)
    match = _CONFIDENT.fullmatch(text)
    if match is None:
        raise ScriptInvalid(f"{text!r} is no speech with a confidence: write ~0.6:words")
    return Words(match[2], float(match[1]))


def read_script(script: str) -> list[Turn]:
    """Return the turns of a script, in order. Raises ScriptInvalid."""
    try:
        tokens = shlex.split(script)
    except ValueError as error:
        raise ScriptInvalid(f"the script cannot be read: {error}".lower()) from error
    return [read_turn(token) for token in tokens]
