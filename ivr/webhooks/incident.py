"""Incidents: what is written down of an exception that nobody foresaw. Its place and type, no values."""

from __future__ import annotations

import secrets
import traceback
from pathlib import Path

import structlog

_OURS = Path(__file__).resolve().parent.parent
_log = structlog.get_logger()


def report(error: BaseException, **where: str | int | None) -> str:
    """The incident is logged, once; its id, by which an operator finds the line again."""
    incident = secrets.token_hex(4)
    _log.error("incident", incident=incident, error=type(error).__name__, at=place_of(error), **where)
    return incident


def place_of(error: BaseException) -> str:
    """The innermost line of ours that the exception came through, "engine/turn.py:41 hear"."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_OURS)]
    for frame in reversed(ours or list(frames)):
        name = Path(frame.filename)
        short = name.relative_to(_OURS) if name.is_relative_to(_OURS) else name.name
        return f"{short}:{frame.lineno} {frame.name}"
    return "unknown"
