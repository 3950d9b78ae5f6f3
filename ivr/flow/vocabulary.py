"""The vocabulary: all that flows may name and that is declared elsewhere, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from ivr.domain.facts import RESULTS, Fact, FactType

UNAVAILABLE = "unavailable"
"""The one outcome that a flow may leave to its line: it then leads to the root's `person`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """What an action promises to the flows that run it.

    provides: the facts that are there after each of its outcomes. needs: facts that must be there before.
    forgets: facts that are gone after it, whatever the outcome. consumes: secret facts that it turns into
    a verdict; they are gone too. costly: it does what cannot be taken back by phone.
    """

    provides: Mapping[str, frozenset[str]]
    needs: frozenset[str] = frozenset()
    forgets: frozenset[str] = frozenset()
    consumes: frozenset[str] = frozenset()
    costly: bool = False

    @property
    def outcomes(self) -> frozenset[str]:
        return frozenset(self.provides)


class MessageSpec(Protocol):
    """What is in a message: its attributes' names, and the variables of each text of it.

    variables: by attribute name, and by None for the message's own text (no None: it has no own text).
    """

    @property
    def attributes(self) -> frozenset[str]: ...

    @property
    def variables(self) -> Mapping[str | None, frozenset[str]]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What the world offers to flows.

    slot_types: what an `ask` may listen for, with the type of the value it gets. messages: for each
    language, each message. given: the facts that every call has from its first word. results: what a call
    can wait for, with the facts that each brings.
    """

    actions: Mapping[str, ActionSpec]
    facts: Mapping[str, Fact]
    slot_types: Mapping[str, FactType]
    messages: Mapping[str, Mapping[str, MessageSpec]]
    given: frozenset[str] = frozenset({"company"})
    results: Mapping[str, frozenset[str]] = field(default_factory=lambda: RESULTS)
