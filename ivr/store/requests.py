"""Requests: what callers asked for and people have yet to settle."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from ivr.engine.ports import OpenRequest
from ivr.store.database import Database, answering
from ivr.store.records import asks_place
from ivr.store.sealed import Sealed
from ivr.store.tables import requests

_OPEN = select(requests).where(
    requests.c.contract == bindparam("of_contract"),
    requests.c.kind == bindparam("of_kind"),
    requests.c.state == "open",
)


class SqlRequests:
    """The port `Requests` on the database. Raises LookupUnavailable where it does not answer."""

    def __init__(self, database: Database, sealed: Sealed) -> None:
        self._database = database
        self._sealed = sealed

    def open_for(self, kind: str, contract: str) -> OpenRequest | None:
        """The one open request of a kind for a contract, if there is one."""
        with answering():
            with self._database.glance() as connection:
                row = connection.execute(_OPEN, {"of_contract": contract, "of_kind": kind}).one_or_none()
            if row is None:
                return None
            return OpenRequest(
                number=row.number,
                kind=row.kind,
                contract=row.contract,
                made_at=row.made_at,
                asks=self._sealed.unseal_json(asks_place(row.number), row.asks),
            )
