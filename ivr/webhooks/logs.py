"""Logs: one JSON line an event, with fields from a fixed list and nothing that a caller said, keyed or is."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any, TextIO

import structlog

FIELDS = frozenset(
    {
        "event",
        "level",
        "timestamp",
        "call",
        "turn",
        "line",
        "flow",
        "state",
        "route",
        "status",
        "reason",
        "ms",
        "incident",
        "error",
        "at",
        "mend",
        "url",
        "count",
        "pid",
        "version",
    }
)
"""What a log line may hold. Anything else is left out, whoever logs it."""

MOST_CHARACTERS = 300

_CALL = re.compile(r"CA[0-9a-f]{32}")
# Four digits in a row are enough to be somebody's, wherever they hide; ids in hexadecimal are none, nor is an
# address with dots, nor what the carrier or a mail server answered ("says 30006").
_LONG_NUMBER = re.compile(r"(?<![0-9A-Za-z])(?<!\bsays )\+?(?:[0-9][ ()-]{0,2}){3,}[0-9](?![0-9A-Za-z])")
# Ports stand here, and lines of code: only what is as long as a telephone is masked.
_LONGER_NUMBER = re.compile(r"(?<![0-9A-Za-z])\+?(?:[0-9][ ()-]{0,2}){6,}[0-9](?![0-9A-Za-z])")
_WITH_PORTS = frozenset({"url", "mend", "at"})
_OURS = frozenset({"timestamp", "incident", "level"})


class ForgivingStream:
    """A stream whose failures are counted and otherwise ignored: a full disk must not end a call."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.lost = 0

    def write(self, text: str) -> int:
        try:
            return self._stream.write(text)
        except (OSError, ValueError):
            # ValueError is what a closed stream raises.
            self.lost += 1
            return 0

    def flush(self) -> None:
        try:
            self._stream.flush()
        except (OSError, ValueError):
            self.lost += 1


def configure_logs(to: TextIO | None = None) -> ForgivingStream:
    """Every log line of the process goes to `to` (default: standard error) as one line of JSON."""
    stream = ForgivingStream(to or sys.stderr)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            only_allowed,
            structlog.processors.JSONRenderer(sort_keys=True),
        ],
        logger_factory=structlog.WriteLoggerFactory(stream),  # type: ignore[arg-type]  # duck-typed stream
        cache_logger_on_first_use=False,
    )
    return stream


def only_allowed(_logger: object, _method: str, fields: MutableMapping[str, Any]) -> Mapping[str, Any]:
    """The allowed fields alone, as plain values: texts cut short, long numbers masked."""
    return {name: _plain(name, value) for name, value in fields.items() if name in FIELDS}


def _plain(name: str, value: object) -> str | int | float | bool | None:
    if value is None or isinstance(value, bool | int | float):
        return value
    text = str(value)
    if name == "call":
        return text if _CALL.fullmatch(text) else "invalid"
    if name not in _OURS:
        text = (_LONGER_NUMBER if name in _WITH_PORTS else _LONG_NUMBER).sub("(number)", text)
    return text[:MOST_CHARACTERS]
