"""What the actions of one subject may look at, of these records."""

from __future__ import annotations

from ivr.actions.gap_world import GapWorld
from ivr.wiring.records import Records


def gap_world(records: Records) -> GapWorld:
    """The world of the subject's actions."""
    return GapWorld()
