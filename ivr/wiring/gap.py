"""What the actions of one subject may look at, of these records."""

from __future__ import annotations

from ivr.actions.gap_world import GapWorld
from ivr.domain.gap_documents import shipped_documents
from ivr.store.gap import SqlGapConsents, SqlGapDocuments
from ivr.wiring.records import Records


def gap_world(records: Records) -> GapWorld:
    """The world of the subject's actions."""
    return GapWorld(
        documents=SqlGapDocuments(records.database),
        consents=SqlGapConsents(records.database),
        rules=shipped_documents(),
    )
