"""Orders: what is to be done for which record, and what became of it. They carry keys, never content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Order:
    """Something to be done once: `do` what (send, tell), for the record of that name in a call's turn.

    try_n: 1 at the first try, counted durably before each.
    """

    do: str
    call: str
    turn: int
    record: str
    try_n: int = 1

    @property
    def key(self) -> str:
        """The same for every try of it, and for nothing else."""
        return f"{self.call}:{self.turn}:{self.do}:{self.record}"


@dataclass(frozen=True, slots=True)
class Done:
    """It is done; there is nothing more to do. how: a word for the operator (sent, kept, to_post)."""

    how: str


@dataclass(frozen=True, slots=True)
class NotDone:
    """It has certainly not happened, and may be tried again."""

    reason: str


@dataclass(frozen=True, slots=True)
class GivenUp:
    """It has certainly not happened, and trying again would be no use: a person is told."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unsure:
    """It may or may not have happened: it is never repeated by itself, a person is told."""

    reason: str


Came = Done | NotDone | GivenUp | Unsure

Carry = Callable[[Order], Came]
"""Carries one kind of order out. Reasons are words of ours, without any value of a caller's."""
