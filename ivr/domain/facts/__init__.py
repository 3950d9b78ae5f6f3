"""Facts: everything that a call can learn, each with its type, its privacy and how it is spoken.

A flow's slots, an action's needs and a prompt's variables are all names from this one table; the
verifier refuses any other.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ivr.domain.facts.claims import CLAIMS
from ivr.domain.facts.contracts import CONTRACTS
from ivr.domain.facts.everywhere import EVERYWHERE
from ivr.domain.facts.front import FRONT
from ivr.domain.facts.gap import GAP
from ivr.domain.facts.kinds import Fact, FactType, FactValue, Privacy
from ivr.domain.facts.people import PEOPLE
from ivr.domain.facts.places import PLACES
from ivr.domain.facts.roadside import ROADSIDE
from ivr.domain.facts.usernames import USERNAMES
from ivr.domain.money import Money

__all__ = ["FACTS", "RESULTS", "Fact", "FactType", "FactValue", "Facts", "Privacy", "decoded", "encoded"]

Facts = Mapping[str, FactValue]

FACTS: Mapping[str, Fact] = {
    fact.name: fact
    for fact in (*EVERYWHERE, *CONTRACTS, *PLACES, *ROADSIDE, *CLAIMS, *GAP, *USERNAMES, *FRONT, *PEOPLE)
}
"""Every fact by its name."""

RESULTS: Mapping[str, frozenset[str]] = {
    "position": frozenset({"place"}),
    "dispatch": frozenset({"job", "job_state", "eta_minutes", "eta_at"}),
    "cancel_job": frozenset(),
    "change_job": frozenset(),
}
"""What the world can answer to a waiting call: each result with the facts that it brings when it came."""


def encoded(facts: Facts) -> dict[str, str | int | list[str]]:
    """The facts as JSON holds them; `decoded` gives them back as they were."""
    return {name: _encode(value) for name, value in facts.items()}


def decoded(stored: Mapping[str, object]) -> dict[str, FactValue]:
    """Facts from JSON, typed by the table. Raises KeyError for a name that the table does not know."""
    return {name: _decode(FACTS[name].type, value) for name, value in stored.items()}


def _encode(value: FactValue) -> str | int | list[str]:
    match value:
        case Money():
            return str(value)
        case date():
            return value.isoformat()
        case tuple():
            return list(value)
        case _:
            return value


def _decode(kind: FactType, value: object) -> FactValue:
    match kind:
        case FactType.MONEY:
            return Money.of(str(value))
        case FactType.DAY:
            return date.fromisoformat(str(value))
        case FactType.COUNT | FactType.MILES:
            return int(str(value))
        case FactType.NUMBERS:
            assert isinstance(value, (list, tuple))
            return tuple(str(one) for one in value)
        case _:
            return str(value)
