"""What actions of the GAP claims centre may look at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GapWorld:
    """What actions of the GAP claims centre may look at."""
