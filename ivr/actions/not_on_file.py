"""Claims that wait for their contract: found again by the same last name, ZIP and VIN that started them."""

from __future__ import annotations

from ivr.actions.declared import World
from ivr.domain.matching import KEYS, VOICE
from ivr.domain.vin import LAST_KEYED, keyed_end
from ivr.engine.ports import OpenRequest
from ivr.engine.results import Given

CLAIM_NOT_ON_FILE = "gap_claim_not_on_file"
"""The kind of request by which a GAP claim is started whose contract a person has yet to find."""


def open_claim(given: Given, world: World, name_keys: str, vin: str) -> OpenRequest | None:
    """The open claim that was started with the caller's ZIP and last name and that VIN."""
    return world.requests.open_for(CLAIM_NOT_ON_FILE, reference(given, world, name_keys, vin))


def reference(given: Given, world: World, name_keys: str, vin: str) -> str:
    """What stands for its contract: the same however name and VIN were given, the VIN whole or its end."""
    keys = (
        vin.removeprefix(KEYS)[-LAST_KEYED:] if vin.startswith(KEYS) else keyed_end(vin.removeprefix(VOICE))
    )
    return world.gap.unfiled.reference(str(given.facts["zip"]), name_keys, keys)
