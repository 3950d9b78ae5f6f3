"""A repair shop's look-up: which contract a VIN belongs to, so that an adjuster has it when they answer.

Anybody can say that they are a shop. So a telephone has so many look-ups an hour and a withheld one none; all
that is told is make, level and whether the contract is in force; and whatever fails, fails in the same words.
"""

from __future__ import annotations

from ivr.actions.declared import World, action
from ivr.domain.contracts import Contract
from ivr.domain.coverage import service_contract, standing
from ivr.domain.matching import KEYS, VOICE, keys_fit, spoken_exactly
from ivr.domain.vin import keyed_end, last_six, normal
from ivr.engine.results import Given, Result

HOUR_S = 3_600


@action(
    "claims.shop_vehicle",
    needs=("vin",),
    outcomes={
        "matched": ("contract", "vehicle", "vehicle_known", "level", "standing"),
        "unmatched": ("vin",),
        "unavailable": (),
    },
)
def shop_vehicle(given: Given, world: World) -> Result:
    """The service contract of the one vehicle with this VIN; otherwise the adjuster gets the VIN as given."""
    if not _may_look(given, world):
        return Result("unmatched")
    contract = _of(str(given.facts["vin"]), given, world)
    if contract is None or contract.level is None:
        return Result("unmatched")
    odometer = given.facts.get("odometer")
    stands = standing(contract, today=given.today, odometer=odometer if isinstance(odometer, int) else None)
    facts = {
        "vin": None,  # kept from here on as the contract alone
        "contract": contract.number,
        "vehicle": contract.vehicle_make or "vehicle",
        "vehicle_known": "yes" if contract.vehicle_make else "no",
        "level": contract.level.value,
        "standing": stands.value,
    }
    return Result("matched", facts)


def _may_look(given: Given, world: World) -> bool:
    return given.caller is not None and world.limits.charge(
        f"shop:caller:{given.caller}",
        given.call,
        given.turn,
        at_most=world.claims.shop_lookups_per_caller_hour,
        within_s=HOUR_S,
        now=given.now,
    )


def _of(vin: str, given: Given, world: World) -> Contract | None:
    """The service contract of the only vehicle that fits the VIN exactly, by its end or whole."""
    if vin.startswith(KEYS):
        keys = vin.removeprefix(KEYS)
        fitting = [one for one in world.claims.vin_ends.of_vin_end(last_six(keys)) if keys_fit(keys, one.vin)]
    else:
        spoken = normal(vin.removeprefix(VOICE))
        found = world.claims.vin_ends.of_vin_end(keyed_end(spoken))
        fitting = [one for one in found if spoken_exactly(spoken, one.vin)]
    if len({normal(one.vin) for one in fitting}) != 1:
        return None
    return service_contract(fitting, today=given.today)
