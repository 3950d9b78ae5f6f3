"""What can be done about the contracts of the vehicle that the caller was recognised by."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ivr.actions.declared import World, action
from ivr.domain.calendar import end_date
from ivr.domain.cancellations import standings
from ivr.domain.contracts import Claim, Contract, Product
from ivr.domain.errors import LookupUnavailable
from ivr.domain.facts import FactValue
from ivr.domain.obstacles import Obstacle, Standing
from ivr.engine.ports import Contracts, OpenRequest
from ivr.engine.results import Given, Result

CANCELLATION = "cancellation"
"""The kind of request by which a contract is cancelled."""
TRANSFER = "transfer"
"""The kind of request by which a contract passes to a new owner."""
WHY_NOT_CANCELLED = {
    Obstacle.REQUESTED: "requested",
    Obstacle.GAP_CLAIM: "open_claim",
    Obstacle.CANCELLED: "cancelled",
    Obstacle.TRANSFERRED: "transferred",
    Obstacle.EXPIRED: "expired",
}
"""What leaves something to do comes first: a request, a claim, and only then what is over."""


@action(
    "contracts.cancellable",
    needs=("holder",),
    outcomes={
        "one": ("contract", "product"),
        "one_left": ("contract", "product", "number", "asked_on"),
        "several": (),
        "requested": ("product", "number", "asked_on"),
        "transferring": ("number", "asked_on"),
        "cancelled": ("product",),
        "expired": ("product", "ended_on"),
        "transferred": ("product",),
        "open_claim": (),
        "undecided": (),
        "unavailable": (),
    },
    forgets=("contract", "product", "odometer"),
)
def cancellable(given: Given, world: World) -> Result:
    """Which contracts can be cancelled by phone; where none can, the reason that helps most."""
    held = held_by(given, world)
    claims = claims_of(world.contracts, held)
    asked = {one.number: request for one in held if (request := _open(world, one))}
    found = standings(held, claims, today=given.today, requested=asked)
    open_to_it = [standing.contract for standing in found if standing.obstacle is None]
    sold = [notice for one in open_to_it if (notice := world.requests.open_for(TRANSFER, one.number))]
    free = [one for one in open_to_it if one.number not in {notice.contract for notice in sold}]
    if sold and not free:
        # Passed on, or cancelled: a person finds out which of the two is meant.
        return Result("transferring", earlier(sold[0]))
    if len(free) == 1:
        settled: dict[str, FactValue] = {"contract": free[0].number, "product": free[0].product.value}
        if asked:
            # The caller may be asking about the other one: they hear of its request before this one's offer.
            return Result("one_left", settled | earlier(next(iter(asked.values()))))
        return Result("one", settled)
    if len(free) > 1:
        # The caller is asked "the service contract, or GAP?": two of a kind are for a person to tell apart.
        products = {one.product for one in free}
        return Result("several" if products == set(Product) and len(free) == 2 else "undecided")
    return why_none(found, asked, WHY_NOT_CANCELLED)


def why_none(
    found: tuple[Standing, ...], asked: dict[str, OpenRequest], reasons: Mapping[Obstacle, str]
) -> Result:
    """The outcome of the first of these reasons that there is, with what can be told of it."""
    by_obstacle = {standing.obstacle: standing.contract for standing in reversed(found)}
    for obstacle, outcome in reasons.items():
        if (contract := by_obstacle.get(obstacle)) is None:
            continue
        facts: dict[str, FactValue] = {"product": contract.product.value}
        if obstacle is Obstacle.REQUESTED:
            facts |= earlier(asked[contract.number])
        if obstacle is Obstacle.EXPIRED:
            facts["ended_on"] = end_date(contract)
        return Result(outcome, facts)
    raise LookupUnavailable("the vehicle's contracts are gone since its holder was recognised")


def held_by(given: Given, world: World) -> list[Contract]:
    """The contracts by which the caller was recognised: one holder's, on one vehicle."""
    numbers = given.facts["holder"]
    assert isinstance(numbers, tuple), "`holder` holds record numbers"
    found = [world.contracts.numbered(number) for number in numbers]
    held = [one for one in found if one is not None]
    if len(held) < len(numbers):
        raise LookupUnavailable("a contract is gone since its holder was recognised")
    return held


def claims_of(contracts: Contracts, held: list[Contract]) -> list[Claim]:
    return [claim for one in held for claim in contracts.claims(one.number)]


def _open(world: World, contract: Contract) -> OpenRequest | None:
    return world.requests.open_for(CANCELLATION, contract.number)


def earlier(request: OpenRequest) -> dict[str, FactValue]:
    """A request that is open already, as it is told."""
    return {"number": request.number, "asked_on": date.fromisoformat(str(request.asks["asked_on"]))}
