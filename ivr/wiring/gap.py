"""What actions of the GAP claims centre may look at, and who tells holders of changes."""

from __future__ import annotations

from ivr.actions.gap_world import GapWorld
from ivr.domain.gap_documents import shipped_documents
from ivr.store.effects import DurableEffects
from ivr.store.gap import SealedUnfiled, SqlGapConsents, SqlGapDocuments
from ivr.store.gap_news import GapNews
from ivr.wiring.records import Records


def gap_world(records: Records) -> GapWorld:
    """The world of the subject's actions."""
    return GapWorld(
        documents=SqlGapDocuments(records.database),
        consents=SqlGapConsents(records.database),
        unfiled=SealedUnfiled(records.sealed),
        rules=shipped_documents(),
    )


def gap_news(records: Records) -> GapNews | None:
    """Who tells holders what an import changes; None where the lines have no such line to call."""
    line = records.shipped.content().lines.served.get("gap")
    if line is None:
        return None
    return GapNews(
        records.sealed, DurableEffects(records.durable), shipped_documents(), records.clock, line.number
    )
