"""Orders: what is to be done for which record, and what became of it. They carry keys, never content."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Protocol


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

    def again(self) -> Order:
        """The same order at its next try."""
        return replace(self, try_n=self.try_n + 1)


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


class Begun(Enum):
    """How a try stands when it is to begin."""

    FRESH = "nobody began it before"
    TORN = "it was begun, and nobody knows how it ended"
    OVER = "there is nothing to do any more"


class Carrier(Protocol):
    """Carries out the orders of one kind of `do`; handed to the worker in a mapping from `do`.

    Reasons are words of ours, without any value of a caller's.
    """

    def carry(self, order: Order) -> Came:
        """What became of one try. Whatever may have left the house before an error is Unsure, not NotDone.

        Raises LookupUnavailable only where nothing has left the house yet: it counts as NotDone. Another
        error of ours counts as Unsure unless the order is repeatable; any other exception is a bug, and
        counts as Unsure.
        """

    def repeatable(self, order: Order) -> bool:
        """Whether a try of which nobody knows how it ended may be repeated without being done twice.

        True only where the other side sees that it is the same: a fixed Message-ID, an idempotency key.
        Raises LookupUnavailable where the records that say so do not answer.
        """
