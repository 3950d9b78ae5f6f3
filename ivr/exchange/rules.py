"""What one attribute of TwiML may hold, and what stands where it is absent or wrong."""

import re
from collections.abc import Callable
from dataclasses import dataclass

SCHEMA = 12200
"""The carrier's warning for everything off-schema that has no code of its own."""

ALL_KEYS = "1234567890*#"
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Rule:
    """default is as it would be written; None: there is none. code is reported for what is no value."""

    default: str | None
    accepts: Callable[[str], bool]
    code: int = SCHEMA


def anything(default: str | None = None) -> Rule:
    """Any text: an address, a name."""
    return Rule(default, lambda written: True)


def like(pattern: str, default: str | None = None, *, code: int = SCHEMA) -> Rule:
    """A text that matches the pattern whole."""
    return Rule(default, lambda written: re.fullmatch(pattern, written) is not None, code)


def whole(
    default: int | None, *, least: int = 0, most: int | None = None, code: int = SCHEMA, auto: bool = False
) -> Rule:
    """A whole number within these bounds; auto: or the word auto."""

    def accepts(written: str) -> bool:
        if auto and written == "auto":
            return True
        # isdecimal takes other scripts' digits too; the carrier takes ASCII.
        is_number = written.isascii() and written.isdecimal()
        return is_number and int(written) >= least and (most is None or int(written) <= most)

    return Rule(None if default is None else str(default), accepts, code)


def flag(default: bool, *, code: int = SCHEMA) -> Rule:
    return one_of("true", "false", default=str(default).lower(), code=code)


def one_of(*values: str, default: str | None = None, code: int = SCHEMA) -> Rule:
    return Rule(default, frozenset(values).__contains__, code)


def words(*values: str, default: str | None = None, code: int = SCHEMA) -> Rule:
    """Some of these words, with spaces between them."""

    def accepts(written: str) -> bool:
        found = written.split()
        return bool(found) and set(found) <= set(values)

    return Rule(default, accepts, code)


def method(*, code: int = SCHEMA, default: str = "POST") -> Rule:
    return Rule(default, lambda written: written.upper() in ("GET", "POST"), code)


def language(default: str | None = "en-US", *, code: int = SCHEMA) -> Rule:
    return like(LANGUAGE.pattern, default, code=code)


def at_most(characters: int, *, code: int = SCHEMA) -> Rule:
    """A text of no more than so many characters."""
    return Rule(None, lambda written: len(written) <= characters, code)
