"""A finding: what one check came to, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["well", "note", "wrong"]

SIGNS: dict[State, str] = {"well": "✓", "note": "!", "wrong": "✗"}
COLOURS: dict[State, str] = {"well": "green", "note": "yellow", "wrong": "red"}


@dataclass(frozen=True, slots=True)
class Finding:
    """name: what was looked at. says: what was found and, where it is not well, what to do."""

    name: str
    state: State
    says: str

    @property
    def line(self) -> str:
        return f"{SIGNS[self.state]} {self.name}: {self.says}"

    def as_json(self) -> dict[str, str]:
        return {"name": self.name, "state": self.state, "says": self.says}


def well(name: str, says: str) -> Finding:
    return Finding(name, "well", says)


def note(name: str, says: str) -> Finding:
    """Calls are answered, but somebody ought to know."""
    return Finding(name, "note", says)


def wrong(name: str, says: str) -> Finding:
    return Finding(name, "wrong", says)
