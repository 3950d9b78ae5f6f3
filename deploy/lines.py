"""The numbers that are answered here, read without the server's libraries."""

from __future__ import annotations

import tomllib
from pathlib import Path

LINES = Path("flows/lines.toml")


def numbers(*, demo: bool, lines: Path = LINES) -> dict[str, str]:
    """Every line with a number, by name; in the demo those too that the operator has given none."""
    found = tomllib.loads(lines.read_text(encoding="utf-8"))["line"]
    given = {name: line.get("number") or (line.get("demo") if demo else None) for name, line in found.items()}
    return {name: number for name, number in given.items() if number is not None}
