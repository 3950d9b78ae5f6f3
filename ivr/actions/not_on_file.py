"""Claims that wait for their contract: found again by the same last name, ZIP and VIN that started them."""

from __future__ import annotations

from ivr.actions.declared import World
from ivr.domain.keypad import keyed
from ivr.domain.matching import KEYS, VOICE
from ivr.domain.names import KEYED
from ivr.domain.vin import LAST_KEYED, keyed_end
from ivr.engine.ports import OpenRequest
from ivr.engine.results import Given

CLAIM_NOT_ON_FILE = "gap_claim_not_on_file"
"""The kind of request by which a GAP claim is started whose contract a person has yet to find."""
_Q_AND_Z = str.maketrans("19", "77")


def open_claim(given: Given, world: World, vin: str) -> OpenRequest | None:
    """The open claim that was started with the caller's ZIP and last name and that VIN."""
    return world.requests.open_for(CLAIM_NOT_ON_FILE, reference(given, world, vin))


def reference(given: Given, world: World, vin: str) -> str:
    """What stands for its contract: the same however name and VIN were given, the VIN whole or its end."""
    keys = (
        vin.removeprefix(KEYS)[-LAST_KEYED:] if vin.startswith(KEYS) else keyed_end(vin.removeprefix(VOICE))
    )
    name = folded_name(str(given.facts["last_name"]))
    return world.gap.unfiled.reference(str(given.facts["zip"]), name, keys)


def folded_name(name: str) -> str:
    """The keys of a last name, the same however it is keyed: 0 is a space, Q and Z may be on 1."""
    keys = name.removeprefix(KEYED) if name.startswith(KEYED) else keyed(name)
    return keys.replace("0", "").translate(_Q_AND_Z)
