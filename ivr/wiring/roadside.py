"""What the actions of one subject may look at, of these records."""

from __future__ import annotations

from ivr.actions.roadside_world import RoadsideWorld
from ivr.store.earlier import SqlEarlier
from ivr.wiring.records import Records


def roadside_world(records: Records) -> RoadsideWorld:
    """The world of the subject's actions."""
    return RoadsideWorld(
        jobs=records.jobs,
        telephones=records.contracts,
        earlier=SqlEarlier(records.database, records.sealed),
        asks=frozenset(records.settings.dispatch_asks),
    )
