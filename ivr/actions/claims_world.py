"""What actions of the repair-claims line may look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ivr.domain.contracts import Contract
from ivr.domain.coverage import CoverageRules


class VinEnds(Protocol):
    """Contracts by the end of their VIN. Raises LookupUnavailable when the records do not answer."""

    def of_vin_end(self, keys: str) -> list[Contract]:
        """All contracts whose VIN ends in six characters that are keyed so, whatever their status."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsWorld:
    """What actions of the repair-claims line may look at, and how often a shop may."""

    vin_ends: VinEnds
    coverage: CoverageRules
    shop_lookups_per_caller_hour: int
