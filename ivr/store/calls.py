"""Calls, read back: what the tools show of calls, turns, requests and messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, func, select

from ivr.engine.ports import CallRow, Json, TurnRow
from ivr.store.database import Database, answering
from ivr.store.records import asks_place, variables_place
from ivr.store.rows import call_row, turn_row
from ivr.store.sealed import Sealed
from ivr.store.tables import calls, turns
from ivr.store.tables import messages as messages_table
from ivr.store.tables import requests as requests_table

ABOVE_ANY = "zz"
"""Put behind the beginning of a call's name, it sorts above every name that begins so, in any collation:
names are ASCII letters and digits."""
SEVERAL = 2


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
    """A message: to a contract's holder, or as a text to who called. state: "due", or what became of it."""

    call: str
    turn: int
    name: str
    contract: str | None
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
        return [RecentCall(call_row(row, sealed), row["turns"]) for row in _rows(database, newest)]


def named(database: Database, sealed: Sealed, beginning: str) -> list[CallRow]:
    """The calls whose names begin so, by name: two at most, which is enough to say that there are several."""
    # LIKE alone is exact but uses no index: not on PostgreSQL without the C collation, not on SQLite.
    fitting = (
        select(calls)
        .where(calls.c.call >= beginning, calls.c.call < beginning + ABOVE_ANY)
        .where(calls.c.call.startswith(beginning, autoescape=True))
        .order_by(calls.c.call)
        .limit(SEVERAL)
    )
    with answering():
        return [call_row(row, sealed) for row in _rows(database, fitting)]


def transcript(database: Database, sealed: Sealed, call: str) -> list[TurnRow]:
    """All turns of a call in their order, unsealed. Empty: no such call."""
    taken = select(turns).where(turns.c.call == call).order_by(turns.c.n)
    with answering():
        return [turn_row(row, sealed) for row in _rows(database, taken)]


def requests(database: Database, sealed: Sealed, limit: int) -> list[KeptRequest]:
    """The newest requests, newest first."""
    of = requests_table.c
    return _requests(
        database, sealed, select(requests_table).order_by(of.made_at.desc(), of.number).limit(limit)
    )


def requests_of(database: Database, sealed: Sealed, call: str) -> list[KeptRequest]:
    """What was asked for in a call, in its order."""
    of = requests_table.c
    return _requests(
        database, sealed, select(requests_table).where(of.call == call).order_by(of.turn, of.kind)
    )


def messages(database: Database, sealed: Sealed, limit: int) -> list[KeptMessage]:
    """The newest messages, newest first."""
    of = messages_table.c
    newest = select(messages_table).order_by(of.due_at.desc(), of.call, of.turn, of.name).limit(limit)
    return _messages(database, sealed, newest)


def messages_of(database: Database, sealed: Sealed, call: str) -> list[KeptMessage]:
    """The messages that came of a call, in its order."""
    of = messages_table.c
    return _messages(
        database, sealed, select(messages_table).where(of.call == call).order_by(of.turn, of.name)
    )


def _requests(database: Database, sealed: Sealed, wanted: Select[Any]) -> list[KeptRequest]:
    with answering():
        return [
            KeptRequest(
                **{
                    **_of(KeptRequest, row),
                    "asks": sealed.unseal_json(asks_place(row["number"]), row["asks"]),
                }
            )
            for row in _rows(database, wanted)
        ]


def _messages(database: Database, sealed: Sealed, wanted: Select[Any]) -> list[KeptMessage]:
    with answering():
        return [
            KeptMessage(
                **{
                    **_of(KeptMessage, row),
                    "variables": sealed.unseal_json(
                        variables_place(row["call"], row["turn"], row["name"]), row["variables"]
                    ),
                }
            )
            for row in _rows(database, wanted)
        ]


def _of(kept: type[KeptRequest | KeptMessage], row: RowMapping) -> dict[str, Any]:
    return {field.name: row[field.name] for field in fields(kept)}


def _rows(database: Database, wanted: Select[Any]) -> Sequence[RowMapping]:
    with database.read() as connection:
        return connection.execute(wanted).mappings().all()
