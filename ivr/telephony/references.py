"""References: how the carrier's reports of a text name the message that it was. Without the carrier's client,
which is a tenth of a second of a web process's start."""

from __future__ import annotations

import re

REPORTS = "/sms/status"
"""Where the carrier reports what became of a text."""

_MESSAGE = re.compile(r"([A-Za-z0-9]{1,64})\.([0-9]{1,6})\.([a-z0-9_-]{1,64})")


def reference(message: tuple[str, int, str]) -> str:
    """Call, turn and name of a message, as the carrier's reports of it repeat them."""
    return ".".join(map(str, message))


def referred(written: str) -> tuple[str, int, str] | None:
    """The message that a report is about; None: it names none."""
    found = _MESSAGE.fullmatch(written)
    return (found[1], int(found[2]), found[3]) if found else None
