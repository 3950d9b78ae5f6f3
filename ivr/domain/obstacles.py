"""Obstacles: why a contract can be neither cancelled nor transferred by phone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ivr.domain.calendar import end_date
from ivr.domain.contracts import Contract, ContractStatus


class Obstacle(StrEnum):
    """Why a contract cannot be cancelled, or transferred, by phone."""

    CANCELLED = "cancelled"
    EXPIRED = "expired"
    TRANSFERRED = "transferred"
    REQUESTED = "requested"
    """the same was asked for before, and is not settled yet"""
    GAP_CLAIM = "gap_claim"
    """a GAP claim is open or was paid: a person decides whether it can be cancelled"""
    CANCELLING = "cancelling"
    """its cancellation was asked for, and now its transfer: a person finds out which of the two is meant"""


@dataclass(frozen=True, slots=True)
class Standing:
    """A contract and what stands in the way of it. None: nothing does."""

    contract: Contract
    obstacle: Obstacle | None


_BY_STATUS = {
    ContractStatus.CANCELLED: Obstacle.CANCELLED,
    ContractStatus.EXPIRED: Obstacle.EXPIRED,
    ContractStatus.TRANSFERRED: Obstacle.TRANSFERRED,
}


def end_of(contract: Contract, today: date) -> Obstacle | None:
    """How the contract has ended, by its status or its date. None: it has not."""
    return _BY_STATUS.get(contract.status) or (Obstacle.EXPIRED if is_over(contract, today) else None)


def is_over(contract: Contract, today: date) -> bool:
    """Whether the contract's end date has passed, whatever its status says.

    Miles do not count here: the last reading on file may be old, and today's is not known.
    """
    return today > end_date(contract)
