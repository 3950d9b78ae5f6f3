"""Results: what an action answers, the records a turn commits and the effects that follow it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from ivr.domain.facts import FACTS, Facts, FactValue, Privacy


@dataclass(frozen=True, slots=True)
class RequestMade:
    """A caller asked for something; at most one is open for each kind and contract, one a kind in a turn.

    number: eight digits with a check digit, spoken to the caller. asks: JSON values, by name.
    """

    kind: str
    number: str
    contract: str | None
    asks: Mapping[str, str | int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MessageDue:
    """A message that is due; `name` says which.

    contract: whose holder it is for, by e-mail, or by post where none is known. text_to: the telephone
    (E.164) that it goes to as a text instead, because the caller said yes to that on this very call.
    """

    name: str
    contract: str | None
    request_number: str | None = None
    variables: Mapping[str, str | int | None] = field(default_factory=dict)
    text_to: str | None = None


@dataclass(frozen=True, slots=True)
class ChargeReturned:
    """A limit charged for what turned out right is given back. turn: whose charge; None: this turn's."""

    key: str
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class ClaimOpened:
    """A caller started a GAP claim: a contract has one open at the most. number: its request has it too."""

    number: str
    contract: str
    opened_on: date


@dataclass(frozen=True, slots=True)
class DocumentAsked:
    """A claim needs a document besides those that every claim needs; asked for once."""

    claim: str
    document: str


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """A caller said yes to one text, when something of a claim changes. wording: the message that asked."""

    claim: str
    telephone: str
    wording: str


@dataclass(frozen=True, slots=True)
class LinkMade:
    """A link that the caller may open for a while: `token` is its secret part, kept as a keyed hash alone.

    kind: what can be done there. until: aware UTC; later it does nothing any more.
    """

    kind: str
    token: str = field(repr=False)
    until: datetime = field(kw_only=True)


Record = RequestMade | MessageDue | ChargeReturned | ClaimOpened | DocumentAsked | ConsentGiven | LinkMade


@dataclass(frozen=True, slots=True)
class Effect:
    """Something the worker does after the turn: `do` what, for the record of that kind in the same turn."""

    do: str
    record: str


def send(message: MessageDue) -> Effect:
    """The effect that sends a message that is due."""
    return Effect("send", message.name)


@dataclass(frozen=True, slots=True)
class Result:
    """What an action found. A fact given as None is forgotten.

    speaks: the language of the person whom it has recognised, such as es-US; None: it is not known.
    """

    outcome: str
    facts: Mapping[str, FactValue | None] = field(default_factory=dict)
    records: tuple[Record, ...] = ()
    effects: tuple[Effect, ...] = ()
    speaks: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What an action may know of the call.

    visits: how often the state that runs it was reached in this call, 1 the first time.
    attempt: 0, or how often this very turn was run before and found its records in conflict.
    today: the centre's day; now: aware UTC; local: the same moment in the centre's time zone. caller: E.164
    or None. line: the one that the call is on, by name; moved: it came there from another one.
    """

    facts: Facts
    visits: int
    call: str
    turn: int
    attempt: int
    caller: str | None
    line: str
    language: str
    now: datetime
    today: date
    local: datetime
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """Something a flow may run, with what it needs and what each outcome provides.

    needs: facts that every path to it must have provided. provides: for each outcome, facts there afterwards.
    forgets: facts gone after it, whatever the outcome.
    """

    name: str
    run: Callable[[Given], Result]
    provides: Mapping[str, frozenset[str]]
    needs: frozenset[str] = frozenset()
    forgets: frozenset[str] = frozenset()

    @property
    def outcomes(self) -> frozenset[str]:
        return frozenset(self.provides)

    @property
    def consumes(self) -> frozenset[str]:
        """The secret slots that this action turns into a verdict."""
        return secrets_among(self.needs)


def secrets_among(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name for name in names if FACTS[name].privacy is Privacy.SECRET)
