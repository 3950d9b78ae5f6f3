"""Cancellations: which of a vehicle's contracts can be cancelled by phone, and what stands in the way."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ivr.domain.calendar import end_date
from ivr.domain.contracts import Claim, ClaimKind, Contract, ContractStatus, Product


class Obstacle(StrEnum):
    """Why a contract cannot be cancelled by phone."""

    CANCELLED = "cancelled"
    EXPIRED = "expired"
    TRANSFERRED = "transferred"
    REQUESTED = "requested"
    """its cancellation was asked for before, and is not settled yet"""
    GAP_CLAIM = "gap_claim"
    """a GAP claim is open or was paid: a person decides"""


@dataclass(frozen=True, slots=True)
class Standing:
    """A contract and what stands in the way of its cancellation. None: nothing does."""

    contract: Contract
    obstacle: Obstacle | None

    @property
    def cancellable(self) -> bool:
        return self.obstacle is None


_ENDED_BY_STATUS = {
    ContractStatus.CANCELLED: Obstacle.CANCELLED,
    ContractStatus.EXPIRED: Obstacle.EXPIRED,
    ContractStatus.TRANSFERRED: Obstacle.TRANSFERRED,
}
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
    if contract.status in _ENDED_BY_STATUS:
        return _ENDED_BY_STATUS[contract.status]
    if is_over(contract, today):
        return Obstacle.EXPIRED
    if contract.number in requested:
        return Obstacle.REQUESTED
    if gap_claim_stands_in_the_way(contract, claims):
        return Obstacle.GAP_CLAIM
    return None


def is_over(contract: Contract, today: date) -> bool:
    """Whether the contract's end date has passed, whatever its status says.

    Miles do not count here: the last reading on file may be old, and today's is not known.
    """
    return today > end_date(contract)


def gap_claim_stands_in_the_way(contract: Contract, claims: Sequence[Claim]) -> bool:
    """Whether a GAP addendum has a claim on its vehicle that may still pay, or has paid.

    A service contract is never held up by it: after a total loss it should be cancelled.
    """
    return contract.product is Product.GAP and any(
        claim.kind is ClaimKind.GAP and claim.status not in GAP_CLAIMS_WITHOUT_BENEFIT for claim in claims
    )
