"""Where a claim stands, as its holder may hear it: no amounts, no authorization number."""

from __future__ import annotations

from datetime import date

from ivr.actions.claims.held import chosen, claims_told, deductible_of, of_holder
from ivr.actions.declared import World, action
from ivr.domain.contracts import Claim, Contract
from ivr.domain.coverage import AUTHORIZED
from ivr.domain.errors import LookupUnavailable
from ivr.engine.results import Given, Result

TOLD = (
    "contract",
    "claim_kind",
    "claim_status",
    "claim_day",
    "claim_place",
    "deductible_is",
    "deductible",
)


@action(
    "claims.newest",
    needs=("holder",),
    outcomes={
        "only": TOLD,
        "newest": TOLD,
        "denied": ("contract",),
        "no_claim": ("contract",),
        "undecided": (),
        "unavailable": (),
    },
)
def newest(given: Given, world: World) -> Result:
    """The newest claim on the holder's service contract."""
    contract = of_holder(given, world)
    if contract is None:
        return Result("undecided")
    claims = claims_told(contract, world)
    return _told(contract, claims, place=1) if claims else Result("no_claim", {"contract": contract.number})


@action(
    "claims.older",
    needs=("contract", "claim_place"),
    outcomes={"only": TOLD, "newest": TOLD, "denied": ("contract",), "unavailable": ()},
)
def older(given: Given, world: World) -> Result:
    """The claim before the one that was told. `newest`: another one is before it; `only`: none is."""
    place = given.facts["claim_place"]
    assert isinstance(place, int), "`claim_place` is a count"
    contract = chosen(given, world)
    claims = claims_told(contract, world)
    if len(claims) <= place:
        raise LookupUnavailable("the older claim is gone since it was told that there is one")
    return _told(contract, claims, place=place + 1)


def _told(contract: Contract, claims: list[Claim], *, place: int) -> Result:
    claim = claims[place - 1]
    if claim.status == "denied":
        # The reason is a person's to give.
        return Result("denied", {"contract": contract.number})
    facts = {
        "contract": contract.number,
        "claim_kind": claim.kind.value,
        "claim_status": claim.status,
        "claim_day": _day(claim),
        "claim_place": place,
        **deductible_of(contract),
    }
    return Result("newest" if len(claims) > place else "only", facts)


def _day(claim: Claim) -> date:
    """When the claim came to where it stands, as near as the records tell."""
    if claim.authorized_on and claim.status in AUTHORIZED - {"repair_completed", "invoice_received", "paid"}:
        return claim.authorized_on
    return claim.updated_on or claim.opened_on
