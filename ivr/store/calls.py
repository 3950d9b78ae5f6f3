"""Calls, read back: what the tools show of calls, turns, requests and messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from ivr.engine.ports import CallRow, Json, TurnRow
from ivr.store.database import Database, answering
from ivr.store.records import asks_place, variables_place
from ivr.store.rows import call_row, turn_row
from ivr.store.sealed import Sealed
from ivr.store.tables import calls, turns
from ivr.store.tables import messages as messages_table
from ivr.store.tables import requests as requests_table


@dataclass(frozen=True, slots=True)
class RecentCall:
    """A call with the number of its turns."""

    call: CallRow
    turns: int


@dataclass(frozen=True, slots=True)
class KeptRequest:
    """What a caller asked for. state: "open", or how it was closed."""

    number: str
    call: str
    turn: int
    kind: str
    contract: str | None
    asks: Mapping[str, Json]
    state: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class KeptMessage:
    """A message to a contract's holder. state: "due", or what became of it."""

    call: str
    turn: int
    name: str
    contract: str
    request_number: str | None
    variables: Mapping[str, Json]
    language: str
    state: str
    due_at: datetime


def recent(database: Database, sealed: Sealed, limit: int) -> list[RecentCall]:
    """The newest calls, newest first."""
    count = select(func.count()).where(turns.c.call == calls.c.call).scalar_subquery()
    newest = (
        select(calls, count.label("turns"))
        .order_by(calls.c.began_at.desc(), calls.c.call.desc())
        .limit(limit)
    )
    with answering():
        with database.read() as connection:
            rows = connection.execute(newest).mappings().all()
        return [RecentCall(call_row(row, sealed), row["turns"]) for row in rows]


def transcript(database: Database, sealed: Sealed, call: str) -> list[TurnRow]:
    """All turns of a call in their order, unsealed. Empty: no such call."""
    taken = select(turns).where(turns.c.call == call).order_by(turns.c.n)
    with answering():
        with database.read() as connection:
            rows = connection.execute(taken).mappings().all()
        return [turn_row(row, sealed) for row in rows]


def requests(database: Database, sealed: Sealed, limit: int) -> list[KeptRequest]:
    """The newest requests, newest first."""
    newest = (
        select(requests_table).order_by(requests_table.c.made_at.desc(), requests_table.c.number).limit(limit)
    )
    with answering():
        with database.read() as connection:
            rows = connection.execute(newest).mappings().all()
        return [
            KeptRequest(**{**row, "asks": sealed.unseal_json(asks_place(row["number"]), row["asks"])})
            for row in rows
        ]


def messages(database: Database, sealed: Sealed, limit: int) -> list[KeptMessage]:
    """The newest messages, newest first."""
    of = messages_table.c
    newest = select(messages_table).order_by(of.due_at.desc(), of.call, of.turn, of.name).limit(limit)
    with answering():
        with database.read() as connection:
            rows = connection.execute(newest).mappings().all()
        return [
            KeptMessage(
                **{
                    **row,
                    "variables": sealed.unseal_json(
                        variables_place(row["call"], row["turn"], row["name"]), row["variables"]
                    ),
                }
            )
            for row in rows
        ]
