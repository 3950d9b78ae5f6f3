"""The shape of one element of TwiML: its attributes, and what may be inside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ivr.exchange.rules import SCHEMA, Rule


@dataclass(frozen=True, slots=True)
class Shape:
    """misplaced is the code for a child that cannot be there; has_text: text is its content.

    is_mixed: text may stand between its children too.
    """

    attributes: Mapping[str, Rule] = field(default_factory=dict)
    children: frozenset[str] = frozenset()
    misplaced: int = SCHEMA
    has_text: bool = False
    is_mixed: bool = False


def names(text: str) -> frozenset[str]:
    return frozenset(text.split())
