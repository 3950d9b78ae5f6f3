"""Which of the vehicle's contracts can pass to a new owner."""

from __future__ import annotations

from ivr.actions.contracts import CANCELLATION, TRANSFER, earlier, held_by, why_none
from ivr.actions.declared import World, action
from ivr.domain.contracts import Contract, Product
from ivr.domain.obstacles import Obstacle, Standing
from ivr.domain.transfers import standings
from ivr.engine.ports import OpenRequest
from ivr.engine.results import Given, Result

WHY_NOT_TRANSFERRED = {
    Obstacle.REQUESTED: "requested",
    Obstacle.TRANSFERRED: "transferred",
    Obstacle.CANCELLED: "cancelled",
    Obstacle.EXPIRED: "expired",
}
"""A request comes first; of what is over, a transfer, which is what the caller asks about."""


@action(
    "transfers.transferable",
    needs=("holder",),
    outcomes={
        "one": ("product",),
        "several": (),
        "gap_only": ("product",),
        "requested": ("product", "number", "asked_on"),
        "cancelling": ("product", "number", "asked_on"),
        "cancelled": ("product",),
        "expired": ("product", "ended_on"),
        "transferred": ("product",),
        "undecided": (),
        "unavailable": (),
    },
    forgets=("contract", "product", "sold_on"),
)
def transferable(given: Given, world: World) -> Result:
    """Which contracts can be transferred by phone; where none can, the reason that helps most."""
    found, asked = looked_at(given, world)
    free = [one.contract.product for one in found if one.obstacle is None]
    match free.count(Product.VSC), free.count(Product.GAP):
        case 1, 0:
            return Result("one", {"product": Product.VSC.value})
        case 1, 1:
            return Result("several")
        case 0, _:
            return _why_none(found, asked, world, gap_left=Product.GAP in free)
        case _:
            # The caller is asked "the service contract, or GAP?": two of a kind are told apart by a person.
            return Result("undecided")


def looked_at(given: Given, world: World) -> tuple[tuple[Standing, ...], dict[str, OpenRequest]]:
    """How each of the holder's contracts stands, and the transfers that were asked for already."""
    held = held_by(given, world)
    asked = _open(TRANSFER, held, world)
    cancelling = _open(CANCELLATION, held, world)
    return standings(held, today=given.today, requested=asked, cancelling=cancelling), asked


def _open(kind: str, held: list[Contract], world: World) -> dict[str, OpenRequest]:
    found = {one.number: world.requests.open_for(kind, one.number) for one in held}
    return {number: request for number, request in found.items() if request is not None}


def _why_none(
    found: tuple[Standing, ...],
    asked: dict[str, OpenRequest],
    world: World,
    *,
    gap_left: bool,
) -> Result:
    """The reason that leaves something to do: a request, a cancellation, GAP, and only then what is over."""
    by_obstacle = {standing.obstacle: standing.contract for standing in reversed(found)}
    if Obstacle.REQUESTED not in by_obstacle:
        if (contract := by_obstacle.get(Obstacle.CANCELLING)) is not None:
            [request] = _open(CANCELLATION, [contract], world).values()
            return Result("cancelling", {"product": contract.product.value, **earlier(request)})
        if gap_left:
            return Result("gap_only", {"product": Product.GAP.value})
    return why_none(found, asked, WHY_NOT_TRANSFERRED)
