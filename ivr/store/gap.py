"""The documents of GAP claims as rows, and the look-ups that calls make."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, bindparam, select

from ivr.domain.gap_documents import GapDocument
from ivr.store.database import Database, answering
from ivr.store.gap_tables import gap_consents, gap_documents
from ivr.store.sealed import Sealed

_OF_CLAIM = (
    select(gap_documents).where(gap_documents.c.claim == bindparam("of")).order_by(gap_documents.c.document)
)
_WAITS = (
    select(gap_consents.c.call)
    .where(gap_consents.c.claim == bindparam("of"), gap_consents.c.used_at.is_(None))
    .limit(1)
)


class SqlGapDocuments:
    """The port `Documents` on the database. Raises LookupUnavailable where it does not answer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_claim(self, number: str) -> list[GapDocument]:
        """All that the records have of a claim's documents."""
        with answering(), self._database.glance() as connection:
            return [document_of_row(row) for row in connection.execute(_OF_CLAIM, {"of": number})]


class SqlGapConsents:
    """The port `Consents` on the database. Raises LookupUnavailable where it does not answer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def waits(self, claim: str) -> bool:
        """Whether somebody has said yes to a text at the claim's next change, which has not come yet."""
        with answering(), self._database.glance() as connection:
            return connection.scalars(_WAITS, {"of": claim}).first() is not None


class SealedUnfiled:
    """The port `Unfiled` by keyed hashes."""

    def __init__(self, sealed: Sealed) -> None:
        self._sealed = sealed

    def reference(self, zip_or_postal_code: str, name_keys: str, vin_keys: str) -> str:
        """What stands for a contract that is not on file: of the three, only who has the key can tell."""
        with answering():
            hidden = self._sealed.index("gap.unfiled", f"{zip_or_postal_code}:{name_keys}:{vin_keys}")
        return f"not-on-file-{hidden.hex()[:28]}"


def document_values(document: GapDocument) -> dict[str, Any]:
    """The columns of a document."""
    return {
        "claim": document.claim_number,
        "document": document.code,
        "received_on": document.received_on,
        "reviewed_on": document.reviewed_on,
        "rejected_because": document.rejected_because,
    }


def document_columns(fields: frozenset[str]) -> frozenset[str]:
    """The table's columns that hold these fields of a document."""
    renamed = {"claim_number": "claim", "code": "document"}
    return frozenset(renamed.get(field, field) for field in fields)


def document_of_row(row: Row[Any]) -> GapDocument:
    return GapDocument(
        claim_number=row.claim,
        code=row.document,
        received_on=row.received_on,
        reviewed_on=row.reviewed_on,
        rejected_because=row.rejected_because,
    )
