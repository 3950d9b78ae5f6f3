"""Links as turns leave them: who has the token finds the row, and no row gives the token away."""

from __future__ import annotations

from sqlalchemy import Connection

from ivr.engine.ports import RecordTaken, TurnRow
from ivr.engine.results import LinkMade
from ivr.store.database import inserted
from ivr.store.job_tables import links
from ivr.store.sealed import Sealed


def write_link(connection: Connection, turn: TurnRow, made: LinkMade, language: str, sealed: Sealed) -> None:
    """The link is there. Raises RecordTaken where its token is another's."""
    row = {
        "token": token_hash(made.token, sealed),
        "call": turn.call,
        "turn": turn.n,
        "kind": made.kind,
        "language": language,
        "until": made.until,
    }
    if not inserted(connection, links, row):
        raise RecordTaken(f"{links.name}: turn {turn.n} of call {turn.call}")


def token_hash(token: str, sealed: Sealed) -> bytes:
    """What is kept of a link's token."""
    return sealed.index("links.token", token)
