"""Exits: every way out of a state that a flow's document writes down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ivr.flow.document import Ask, Confirm, Menu, Option, Run, Say, State, Sub, Transfer, Voicemail, Wait

How = Literal["then", "option", "yes", "no", "silence", "alternative", "outcome", "question"]


_CALLED = {"option": "key", "outcome": "on"}


@dataclass(frozen=True, slots=True)
class Exit:
    """A way to the state `to`. name: the option's key or the outcome, else None."""

    how: How
    to: str
    name: str | None = None

    @property
    def way(self) -> str:
        """The exit as the journal and the machine call it: then, yes, no, key:1, on:found, silence, ..."""
        return self.how if self.name is None else f"{_CALLED[self.how]}:{self.name}"


def options_of(state: State) -> tuple[Option, ...]:
    """The choices that a state offers by key."""
    return state.options if isinstance(state, Menu | Ask | Wait) else ()


def exits(state: State) -> Iterator[Exit]:
    """All ways out of a state, in the order of its document's keys; an `end` and a `go` have none.

    Where 0 leads, and a run's `unavailable` that is left out, is the line's affair and not written here.
    """
    for option in options_of(state):
        yield Exit("option", option.to, option.key)
    match state:
        case Say() | Ask() | Voicemail():
            yield Exit("then", state.then)
        case Confirm():
            yield Exit("yes", state.yes)
            yield Exit("no", state.no)
        case Run() | Sub() | Transfer() | Wait():
            for outcome, to in state.on.items():
                yield Exit("outcome", to, outcome)
        case _:
            pass
    if isinstance(state, Menu) and state.questions is not None:
        yield Exit("question", state.questions)
    if isinstance(state, Ask) and state.alternative is not None:
        yield Exit("alternative", state.alternative)
    if isinstance(state, Menu | Ask | Confirm | Voicemail) and state.silence is not None:
        yield Exit("silence", state.silence)
