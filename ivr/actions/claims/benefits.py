"""What the holder's contract includes: a rental, the costs of a trip, and all of it in one answer."""

from __future__ import annotations

import us

from ivr.actions.claims.held import deductible_of, newest_repair, of_holder
from ivr.actions.declared import World, action
from ivr.domain.contracts import Contract
from ivr.domain.coverage import (
    Benefit,
    CoverageRules,
    Rental,
    Standing,
    Trip,
    ends,
    included,
    rental,
    standing,
    trip,
)
from ivr.domain.facts import FactValue
from ivr.engine.results import Given, Result

TOLD = (
    "contract",
    "level",
    "has_towing",
    "has_roadside",
    "has_rental",
    "has_trip",
    "deductible_is",
    "deductible",
    "ends_on",
    "ends_by",
    "end_miles",
)


@action(
    "claims.included",
    needs=("holder",),
    outcomes={"told": TOLD, "over": ("contract",), "undecided": (), "unavailable": ()},
)
def all_included(given: Given, world: World) -> Result:
    """What this very contract includes; nothing that its records do not say."""
    contract = of_holder(given, world)
    if contract is None or contract.level is None:
        return Result("undecided")
    if standing(contract, today=given.today) is not Standing.IN_FORCE:
        return Result("over", {"contract": contract.number})
    return Result(
        "told",
        {
            "contract": contract.number,
            "level": contract.level.value,
            **_all_of(contract, world.claims.coverage),
        },
    )


def _all_of(contract: Contract, rules: CoverageRules) -> dict[str, FactValue]:
    end = ends(contract)
    return {
        "has_towing": included(contract, Benefit.TOWING, rules).value,
        "has_roadside": included(contract, Benefit.ROADSIDE, rules).value,
        "has_rental": included(contract, Benefit.RENTAL, rules).value,
        "has_trip": included(contract, Benefit.TRIP, rules).value,
        "ends_on": end.on,
        "ends_by": "day" if end.miles is None else "miles",
        "end_miles": end.miles or 0,
        **deductible_of(contract),
    }


@action(
    "claims.rental",
    needs=("holder",),
    outcomes={
        "qualifies": ("contract",),
        "not_included": ("contract", "level"),
        "not_diagnosed": ("contract",),
        "not_authorized": ("contract",),
        "not_qualifying": ("contract",),
        "undecided": (),
        "unavailable": (),
    },
)
def rental_for(given: Given, world: World) -> Result:
    """Whether a rental can be paid for, or the first thing that stands in its way."""
    contract = of_holder(given, world)
    if contract is None:
        return Result("undecided")
    found = rental(contract, newest_repair(contract, world), world.claims.coverage)
    if found is Rental.UNDECIDED or contract.level is None:
        return Result("undecided")
    facts: dict[str, FactValue] = {"contract": contract.number}
    if found is Rental.NOT_INCLUDED:
        facts["level"] = contract.level.value
    return Result(found.value, facts)


@action(
    "claims.trip",
    needs=("holder",),
    outcomes={
        "included": ("contract",),
        "not_where_bought": ("contract", "bought_in"),
        "not_included": ("contract",),
        "undecided": (),
        "unavailable": (),
    },
)
def trip_for(given: Given, world: World) -> Result:
    """Whether the costs of a trip that a breakdown cut short are part of the contract."""
    contract = of_holder(given, world)
    found = Trip.UNDECIDED if contract is None else trip(contract, world.claims.coverage)
    if contract is None or found is Trip.UNDECIDED:
        return Result("undecided")
    facts: dict[str, FactValue] = {"contract": contract.number}
    if found is Trip.NOT_WHERE_BOUGHT:
        state = us.states.lookup(contract.purchase_state or "", field="abbr")
        facts["bought_in"] = state.name if state else str(contract.purchase_state)
    return Result(found.value, facts)
