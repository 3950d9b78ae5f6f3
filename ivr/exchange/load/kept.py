"""Figures that are kept on a page: as Markdown, between two marks."""

import platform
import re
from datetime import datetime
from pathlib import Path
from typing import Any

from ivr.exchange.load.figures import rows

_BEGIN, _END = "<!-- figures of load -->", "<!-- end of figures -->"
_MARKED = re.compile(f"{re.escape(_BEGIN)}.*?{re.escape(_END)}", re.DOTALL)


class NoPlace(Exception):
    """The page has no place for figures; the message says what it lacks."""


def markdown(found: dict[str, Any], at: datetime) -> str:
    """Return the figures as a table, with when and on what they were measured."""
    lines = [f"| {name} | {value} |" for name, value in rows(found).items()]
    said = f"Measured on {at:%Y-%m-%d}, {platform.system()}, Python {platform.python_version()}:"
    return "\n".join([said, "", "| | |", "| --- | --- |", *lines])


def keep(page: Path, found: dict[str, Any], at: datetime) -> None:
    """The page has these figures in the place of those that it had. Raises NoPlace."""
    written = page.read_text()
    if _MARKED.search(written) is None:
        raise NoPlace(f"{page} has no lines {_BEGIN} and {_END}")
    new = f"{_BEGIN}\n{markdown(found, at)}\n{_END}"
    page.write_text(_MARKED.sub(lambda _: new, written))
