"""What turns commit of GAP claims: a claim that was started, a document asked for, a yes to a text."""

from __future__ import annotations

from sqlalchemy import Connection, select

from ivr.domain.contracts import ENDED_CLAIM_STATUSES, ClaimKind
from ivr.engine.ports import RecordTaken, TurnRow
from ivr.engine.results import ClaimOpened, ConsentGiven, DocumentAsked
from ivr.store.database import inserted
from ivr.store.gap_tables import gap_consents, gap_documents
from ivr.store.sealed import Sealed
from ivr.store.tables import claims

_STARTED = "started"


def open_claim(connection: Connection, opened: ClaimOpened) -> None:
    """The claim is there. Raises RecordTaken where the contract has an open one, or the number is taken.

    Two turns that start one at once are told apart by their requests, of which one kind and contract have one
    that is open; this also sees claims that came from the company's files.
    """
    other = select(claims.c.number).where(
        claims.c.contract == opened.contract,
        claims.c.kind == ClaimKind.GAP.value,
        claims.c.status.not_in(ENDED_CLAIM_STATUSES),
    )
    values = {
        "number": opened.number,
        "contract": opened.contract,
        "kind": ClaimKind.GAP.value,
        "status": _STARTED,
        "opened_on": opened.opened_on,
    }
    if connection.scalars(other.limit(1)).first() is not None or not inserted(connection, claims, values):
        raise RecordTaken(f"{claims.name}: a claim is open on the contract, or has the number")


def write_asked(connection: Connection, asked: DocumentAsked) -> None:
    """The document is asked for; what the records have of it already stays."""
    inserted(connection, gap_documents, {"claim": asked.claim, "document": asked.document})


def write_consent(
    connection: Connection, turn: TurnRow, given: ConsentGiven, sealed: Sealed, language: str
) -> None:
    """What was said yes to, by which telephone, when and on which call: what a text later rests on."""
    values = {
        "call": turn.call,
        "turn": turn.n,
        "claim": given.claim,
        "telephone": sealed.seal_text(telephone_place(turn.call, turn.n), given.telephone),
        "wording": given.wording,
        "language": language,
        "at": turn.at,
    }
    inserted(connection, gap_consents, values)


def telephone_place(call: str, turn: int) -> str:
    return f"gap_consents.telephone/{call}/{turn}"
