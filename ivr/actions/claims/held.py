"""The service contract of the holder who was recognised, and what is told of it."""

from __future__ import annotations

from ivr.actions.contracts import held_by
from ivr.actions.declared import World
from ivr.domain.contracts import Claim, ClaimKind, Contract
from ivr.domain.coverage import service_contract, told_claims
from ivr.domain.errors import LookupUnavailable
from ivr.domain.facts import FactValue
from ivr.domain.money import ZERO
from ivr.engine.results import Given


def of_holder(given: Given, world: World) -> Contract | None:
    """The holder's service contract on the vehicle; None: they have only GAP there."""
    return service_contract(held_by(given, world), today=given.today)


def chosen(given: Given, world: World) -> Contract:
    """The contract that the call is about already."""
    contract = world.contracts.numbered(str(given.facts["contract"]))
    if contract is None:
        raise LookupUnavailable("the contract is gone since it was told of")
    return contract


def claims_told(contract: Contract, world: World) -> list[Claim]:
    return told_claims(world.contracts.claims(contract.number))


def newest_repair(contract: Contract, world: World) -> Claim | None:
    return next((one for one in claims_told(contract, world) if one.kind is ClaimKind.REPAIR), None)


def deductible_of(contract: Contract) -> dict[str, FactValue]:
    """The deductible as it is told."""
    amount = contract.deductible
    if amount is None:
        return {"deductible_is": "unknown", "deductible": ZERO}
    return {"deductible_is": "none" if amount == ZERO else "some", "deductible": amount}
