"""What actions of the GAP claims centre may look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ivr.domain.gap_documents import DocumentRules, GapDocument


class Documents(Protocol):
    """The documents of GAP claims. Every method raises LookupUnavailable when the records do not answer."""

    def of_claim(self, number: str) -> list[GapDocument]:
        """All that the records have of a claim's documents."""


class Consents(Protocol):
    """Who said yes to a text about a claim. Raises LookupUnavailable likewise."""

    def waits(self, claim: str) -> bool:
        """Whether somebody has said yes to a text at the claim's next change, which has not come yet."""


class Unfiled(Protocol):
    """Claims on contracts that are not on file. Raises LookupUnavailable when the records do not answer."""

    def reference(self, zip_or_postal_code: str, name_keys: str, vin_keys: str) -> str:
        """What stands for the contract: the same for the same holder and vehicle, and telling nothing of
        them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GapWorld:
    """What actions of the GAP claims centre may look at."""

    documents: Documents
    consents: Consents
    unfiled: Unfiled
    rules: DocumentRules
