"""Bundles: what calls are answered with, kept as long as a call may need it."""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlalchemy import select

from ivr.store.database import Database, answering, inserted
from ivr.store.tables import bundles, calls


class SqlBundles:
    """The port `Bundles` on the database. Methods raise LookupUnavailable where it does not answer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, name: str, content: bytes, at: datetime) -> None:
        """The bundle is there. Raises ValueError where the name is not the SHA-256 of the content."""
        if hashlib.sha256(content).hexdigest() != name:
            raise ValueError("a bundle is named by the SHA-256 of its content")
        with answering(), self._database.write() as connection:
            inserted(connection, bundles, {"name": name, "content": content, "kept_at": at})

    def content(self, name: str) -> bytes:
        """The bundle's bytes. Raises LookupError where there is none of that name."""
        with answering(), self._database.read() as connection:
            content = connection.scalar(select(bundles.c.content).where(bundles.c.name == name))
        if content is None:
            raise LookupError(f"no bundle {name}")
        return bytes(content)

    def live(self, since: datetime) -> list[str]:
        """The bundles that calls which began since then and have not ended are pinned to."""
        is_live = (calls.c.ended_at.is_(None), calls.c.began_at >= since)
        pinned = select(calls.c.bundle).where(*is_live).distinct().order_by(calls.c.bundle)
        with answering(), self._database.read() as connection:
            return list(connection.scalars(pinned))
