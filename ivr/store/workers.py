"""Workers: which processes carry effects out, and when each last said that it lives."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete, select, update

from ivr.store.database import Database, answering, inserted
from ivr.store.tables import workers


class SqlWorkers:
    """The workers' rows. Methods raise LookupUnavailable where the database does not answer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def join(self, executor: str, now: datetime) -> None:
        """The worker is known to the others; one that is so already stays as it is."""
        row = {"executor": executor, "began_at": now, "beat_at": now}
        with answering(), self._database.write() as connection:
            inserted(connection, workers, row)

    def beat(self, executor: str, now: datetime) -> bool:
        """The worker has said that it lives. False: the others took it for dead, and its work over."""
        lives = update(workers).where(workers.c.executor == executor).values(beat_at=now)
        with answering(), self._database.write() as connection:
            return connection.execute(lives).rowcount == 1

    def others(self, executor: str) -> Mapping[str, datetime]:
        """When each other worker last said that it lives, by its own clock."""
        beats = select(workers.c.executor, workers.c.beat_at).where(workers.c.executor != executor)
        with answering(), self._database.read() as connection:
            return {row.executor: row.beat_at for row in connection.execute(beats)}

    def claim(self, dead: str, beat_at: datetime, now: datetime) -> bool:
        """Whether this process is the one to take the dead worker's work over: one is, of all that ask.

        The row stays until `leave`: should this process die too, another finds it silent in its turn.
        """
        claimed = (
            update(workers)
            .where(workers.c.executor == dead, workers.c.beat_at == beat_at)
            .values(beat_at=now)
        )
        with answering(), self._database.write() as connection:
            return connection.execute(claimed).rowcount == 1

    def leave(self, executor: str) -> None:
        """The worker is gone, and has left nothing behind."""
        with answering(), self._database.write() as connection:
            connection.execute(delete(workers).where(workers.c.executor == executor))
