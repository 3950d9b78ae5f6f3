"""What the actions of one subject may look at, of these records."""

from __future__ import annotations

from ivr.actions.usernames_world import UsernamesWorld
from ivr.wiring.records import Records


def usernames_world(records: Records) -> UsernamesWorld:
    """The world of the subject's actions."""
    return UsernamesWorld()
