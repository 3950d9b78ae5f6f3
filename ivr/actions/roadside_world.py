"""What roadside actions may look at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadsideWorld:
    """What roadside actions may look at."""
