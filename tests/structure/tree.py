"""The project's own files, as the structure tests read them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def code() -> list[Path]:
    """Every Python file that runs when a call comes in."""
    return [ROOT / "app.py", *_python("ivr"), *_python("deploy")]


def tests() -> list[Path]:
    return list(_python("tests"))


def pages() -> list[Path]:
    """Every page that people read."""
    return [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def named(file: Path) -> str:
    """The file as a message names it: from the project's root."""
    return file.relative_to(ROOT).as_posix()


def module(file: Path) -> str:
    """The dotted name under which Python imports the file."""
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _python(folder: str) -> Iterator[Path]:
    return iter(sorted((ROOT / folder).rglob("*.py")))
