"""Opt-outs: the telephones that want no texts, by keyed hash."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, delete, select

from ivr.store.database import Database, answering, inserted
from ivr.store.sealed import Sealed
from ivr.store.tables import opt_outs

_THERE = select(opt_outs.c.at).where(opt_outs.c.phone_index == bindparam("of_phone"))


class SqlOptOuts:
    """The port `OptOuts` on the database. Methods raise LookupUnavailable where it does not answer."""

    def __init__(self, database: Database, sealed: Sealed) -> None:
        self._database = database
        self._sealed = sealed

    def has(self, phone: str) -> bool:
        """Whether who holds this telephone (E.164) wants no texts."""
        with answering(), self._database.glance() as connection:
            return connection.execute(_THERE, {"of_phone": self._index(phone)}).one_or_none() is not None

    def add(self, phone: str, words: str, at: datetime) -> bool:
        """The telephone gets no more texts, of any line. False: it was so already, and stays as it was."""
        with answering():
            index = self._index(phone)
            row = {
                "phone_index": index,
                "phone": self._sealed.seal_text(f"opt_outs.phone/{index.hex()}", phone),
                "words": self._sealed.seal_text(f"opt_outs.words/{index.hex()}", words),
                "at": at,
            }
            with self._database.write() as connection:
                return inserted(connection, opt_outs, row)

    def remove(self, phone: str) -> bool:
        """The telephone gets texts again. False: it was so already."""
        with answering():
            gone = delete(opt_outs).where(opt_outs.c.phone_index == self._index(phone))
            with self._database.write() as connection:
                return connection.execute(gone).rowcount == 1

    def _index(self, phone: str) -> bytes:
        return self._sealed.index("opt_outs.phone", phone)
