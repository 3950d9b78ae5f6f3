"""What the actions of one subject may look at, of these records."""

from __future__ import annotations

from ivr.actions.people_world import PeopleWorld
from ivr.wiring.records import Records


def people_world(records: Records) -> PeopleWorld:
    """The world of the subject's actions."""
    return PeopleWorld()
