"""Cancellations: which of a vehicle's contracts can be cancelled by phone, and what stands in the way."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from ivr.domain.contracts import Claim, ClaimKind, Contract, Product
from ivr.domain.obstacles import Obstacle, Standing, end_of

WITHDRAWN = "withdrawn"
"""The status of a claim that its holder took back."""

GAP_CLAIMS_WITHOUT_BENEFIT = frozenset({"denied", "no_benefit", "closed_no_response", WITHDRAWN})
"""Statuses of GAP claims that ended and paid nothing: the addendum can be cancelled as before."""


def standings(
    contracts: Iterable[Contract], claims: Sequence[Claim], *, today: date, requested: Collection[str] = ()
) -> tuple[Standing, ...]:
    """How each contract stands, in the order given.

    contracts and claims: all of one vehicle's. requested: numbers of contracts whose cancellation was
    asked for already.
    """
    return tuple(Standing(one, obstacle(one, claims, today=today, requested=requested)) for one in contracts)


def obstacle(
    contract: Contract, claims: Sequence[Claim], *, today: date, requested: Collection[str] = ()
) -> Obstacle | None:
    """What stands in the way of cancelling a contract by phone, the most final reason first."""
    if end := end_of(contract, today):
        return end
    if contract.number in requested:
        return Obstacle.REQUESTED
    if gap_claim_stands_in_the_way(contract, claims):
        return Obstacle.GAP_CLAIM
    return None


def gap_claim_stands_in_the_way(contract: Contract, claims: Sequence[Claim]) -> bool:
    """Whether a GAP addendum has a claim on its vehicle that may still pay, or has paid.

    A service contract is never held up by it: after a total loss it should be cancelled.
    """
    return contract.product is Product.GAP and any(
        claim.kind is ClaimKind.GAP and claim.status not in GAP_CLAIMS_WITHOUT_BENEFIT for claim in claims
    )
