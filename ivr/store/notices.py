"""Notices: the requests that the operator's own system is told of, and whether it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import RowMapping, select, update

from ivr.engine.ports import Json
from ivr.store.database import Database, answering
from ivr.store.records import asks_place
from ivr.store.sealed import Sealed
from ivr.store.tables import requests


@dataclass(frozen=True, slots=True)
class KeptNotice:
    """A request as it is told."""

    COLUMNS: ClassVar = ("kind", "number", "call", "contract", "asks", "state", "made_at", "told_at")

    kind: str
    number: str
    call: str
    contract: str | None
    asks: Mapping[str, Json]
    state: str
    made_at: datetime
    told_at: datetime | None

    @property
    def told(self) -> bool:
        return self.told_at is not None


class SqlNotices:
    """The requests on the database. Methods raise LookupUnavailable where it does not answer."""

    def __init__(self, database: Database, sealed: Sealed) -> None:
        self._database = database
        self._sealed = sealed

    def request(self, call: str, turn: int, kind: str) -> KeptNotice | None:
        """What was asked for in that turn; None: nothing of that kind was."""
        of = requests.c
        wanted = select(*(of[name] for name in KeptNotice.COLUMNS)).where(
            of.call == call, of.turn == turn, of.kind == kind
        )
        with answering():
            with self._database.read() as connection:
                row = connection.execute(wanted).mappings().one_or_none()
            return None if row is None else notice_of(row, self._sealed)

    def told(self, number: str, at: datetime) -> None:
        """It is on record that the operator's system took the notice; the first time counts."""
        first = update(requests).where(requests.c.number == number, requests.c.told_at.is_(None))
        with answering(), self._database.write() as connection:
            connection.execute(first.values(told_at=at))


def notice_of(row: Mapping[str, Any] | RowMapping, sealed: Sealed) -> KeptNotice:
    """The request of a row that has KeptNotice's columns."""
    return KeptNotice(
        **{**row, "asks": sealed.unseal_json(asks_place(row["number"]), row["asks"])},
    )
