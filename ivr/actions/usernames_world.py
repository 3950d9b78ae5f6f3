"""What actions of the bank and invest lines may look at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class UsernamesWorld:
    """What actions of the bank and invest lines may look at."""
