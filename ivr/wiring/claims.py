"""What the actions of one subject may look at, of these records."""

from __future__ import annotations

from ivr.actions.claims_world import ClaimsWorld
from ivr.domain.coverage import shipped_coverage
from ivr.wiring.records import Records


def claims_world(records: Records) -> ClaimsWorld:
    """The world of the subject's actions."""
    return ClaimsWorld(
        vin_ends=records.contracts,
        coverage=shipped_coverage(),
        shop_lookups_per_caller_hour=records.settings.shop_lookups_per_caller_hour,
    )
