"""What the actions of one subject may look at, of these records."""

from __future__ import annotations

from ivr.actions.transfers_world import TransfersWorld
from ivr.wiring.records import Records


def transfers_world(records: Records) -> TransfersWorld:
    """The world of the subject's actions."""
    settings = records.settings
    return TransfersWorld(days=settings.transfer_days, call_counts=settings.transfer_call_counts)
