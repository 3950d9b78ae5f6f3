"""Importing: the company's CSV files become records, or a list of everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ivr.domain.contracts import CLAIM_STATUSES, Claim, ClaimKind, Contract, Product
from ivr.domain.gap_documents import GapDocument
from ivr.domain.usernames import Customer
from ivr.store.columns import CLAIM, CONTRACT, GAP_DOCUMENT
from ivr.store.csv_rows import Problem, Read, read_row, read_rows
from ivr.store.customer_columns import CUSTOMER, CUSTOMERS, customer
from ivr.store.loading import Batch

CONTRACTS, CLAIMS, GAP_DOCUMENTS = "contracts.csv", "claims.csv", "gap_documents.csv"
READ = (CONTRACTS, CLAIMS, GAP_DOCUMENTS, CUSTOMERS)
"""The files that are read."""
REQUESTS, MESSAGES = "requests.csv", "messages.csv"
ONLY_WRITTEN = frozenset({REQUESTS, MESSAGES})
"""Files that an export writes besides: what came of calls, which nobody loads back."""
NOT_YET = frozenset({"agents.csv"})
"""Files of the format that this release has no tables for."""


@dataclass(frozen=True, slots=True)
class Import:
    """All files read. Good only without problems; `unknown` then still wants to be asked."""

    contracts: Read[Contract]
    claims: Read[Claim]
    documents: Read[GapDocument]
    customers: Read[Customer]
    problems: tuple[Problem, ...]

    @property
    def batch(self) -> Batch:
        return Batch(
            tuple(self.contracts.rows.values()),
            tuple(self.claims.rows.values()),
            self.contracts.fields,
            self.claims.fields,
            tuple(self.documents.rows.values()),
            self.documents.fields,
            tuple(self.customers.rows.values()),
            self.customers.fields,
        )

    @property
    def contracts_elsewhere(self) -> frozenset[str]:
        """The contracts that claims refer to and that no row of contracts.csv is about."""
        return frozenset(claim.contract_number for claim in self.claims.rows.values()) - self.contracts.keys

    @property
    def claims_elsewhere(self) -> frozenset[str]:
        """The claims that documents are for and that no row of claims.csv is about."""
        return frozenset(one.claim_number for one in self.documents.rows.values()) - self.claims.keys

    def unknown(self, contracts: set[str], gap_claims: set[str] | None = None) -> list[Problem]:
        """A problem for each row that is about something neither in these files nor in the records.

        contracts, gap_claims: those of the elsewhere ones that the records have.
        """
        missing = self.contracts_elsewhere - contracts
        others = self.claims_elsewhere - (gap_claims or set())
        others |= {one.number for one in self.claims.rows.values() if one.kind is not ClaimKind.GAP}
        return [
            Problem(CLAIMS, line, "contract_number", f"no contract {claim.contract_number}")
            for line, claim in self.claims.rows.items()
            if claim.contract_number in missing
        ] + [
            Problem(GAP_DOCUMENTS, line, "claim_number", f"no GAP claim {document.claim_number}")
            for line, document in self.documents.rows.items()
            if document.claim_number in others
        ]


def read_files(files: Mapping[str, bytes], progress: Callable[[int], None] = lambda rows: None) -> Import:
    """The CSV files of a folder, by name. progress: told how many lines more were read."""
    told = files.keys() - ONLY_WRITTEN
    strange = [Problem(name, None, None, _refusal(name)) for name in files if name in told - set(READ)]
    if not told:
        strange.append(Problem(CONTRACTS, None, None, f"none of {', '.join(READ)} is there"))
    contracts = read_rows(CONTRACTS, files.get(CONTRACTS), CONTRACT, _contract, progress)
    claims = read_rows(CLAIMS, files.get(CLAIMS), CLAIM, _claim, progress)
    documents = read_rows(GAP_DOCUMENTS, files.get(GAP_DOCUMENTS), GAP_DOCUMENT, _document, progress, key=2)
    customers = read_rows(CUSTOMERS, files.get(CUSTOMERS), CUSTOMER, customer, progress)
    of_rows = (contracts.problems, claims.problems, documents.problems, customers.problems)
    problems = (*strange, *(problem for some in of_rows for problem in some))
    return Import(contracts, claims, documents, customers, problems)


def contract_of(values: Mapping[str, str]) -> tuple[Contract | None, dict[str, str]]:
    """One row of contracts.csv, or None and the reasons by column."""
    return read_row(CONTRACT, values, _contract)


def claim_of(values: Mapping[str, str]) -> tuple[Claim | None, dict[str, str]]:
    """One row of claims.csv, or None and the reasons by column."""
    return read_row(CLAIM, values, _claim)


def document_of(values: Mapping[str, str]) -> tuple[GapDocument | None, dict[str, str]]:
    """One row of gap_documents.csv, or None and the reasons by column."""
    return read_row(GAP_DOCUMENT, values, _document)


def _refusal(name: str) -> str:
    if name in NOT_YET:
        return "this release does not read this file yet"
    return f"is none of the files that are read: {', '.join(READ)}"


def _contract(values: dict[str, Any]) -> tuple[Contract | None, dict[str, str]]:
    if values["product"] is Product.GAP and "level" in values:
        return None, {"level": "is for service contracts, not for gap"}
    return Contract(**values), {}


def _claim(values: dict[str, Any]) -> tuple[Claim | None, dict[str, str]]:
    statuses = CLAIM_STATUSES[values["kind"]]
    if values["status"] not in statuses:
        reason = f"is {values['status']!r}, for {values['kind']} not one of {', '.join(statuses)}"
        return None, {"status": reason}
    return Claim(**values), {}


def _document(values: dict[str, Any]) -> tuple[GapDocument | None, dict[str, str]]:
    found = GapDocument(**values)
    if found.reviewed_on and not found.received_on:
        return None, {"reviewed_on": "is there, and received_on is not"}
    if found.rejected_because and not found.reviewed_on:
        return None, {"rejected_because": "is there, and reviewed_on is not"}
    return found, {}
