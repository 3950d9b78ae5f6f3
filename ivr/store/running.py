"""Running: the workflow engine inside a worker, and how it is set up. It and durable.py alone know dbos."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING, Any

import structlog
from sqlalchemy import Engine, create_engine, event

from ivr.store.database import Database, answering
from ivr.store.workflow_tables import SCHEMA

if TYPE_CHECKING:
    from dbos import DBOSClient, DBOSConfig

APPLICATION = "guardline"
RELEASE = "1"
"""Pinned: dbos would take a hash of the code, and work left over from before a deploy would never be run."""
QUEUE = "effects"
BATCH = 200
SQLITE_CONNECTIONS = 2

FINISHED = ["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]

Work = Callable[..., None]

_log = structlog.get_logger()


class Running:
    """A worker that runs what is enqueued, until it is stopped."""

    def __init__(self, executor: str, client: DBOSClient) -> None:
        self.executor = executor
        self._client = client
        self._busy = 0
        self._counting = Lock()

    def counted(self, work: Work) -> Work:
        def carry_out(*names: str | int) -> None:
            with self._one_more():
                work(*names)

        return carry_out

    @contextmanager
    def _one_more(self) -> Iterator[None]:
        with self._counting:
            self._busy += 1
        try:
            yield
        finally:
            with self._counting:
                self._busy -= 1

    def take_over(self, dead: str) -> int:
        """What the dead executor had begun is enqueued again. How much that was.

        Raises LookupUnavailable where the database does not answer; asked again it does what is left.
        """
        from dbos import DBOS

        taken = 0
        with answering():
            while found := self._client.list_workflows(
                status="PENDING", executor_id=dead, limit=BATCH, load_input=False, load_output=False
            ):
                DBOS.resume_workflows([one.workflow_id for one in found], queue_name=QUEUE)
                taken += len(found)
        return taken

    def forget(self, before: datetime) -> int:
        """What was finished before then is deleted from the engine's tables. How much that was."""
        from dbos import DBOS

        forgotten = 0
        while found := DBOS.list_workflows(
            status=FINISHED,
            completed_before=before.isoformat(),
            limit=BATCH,
            load_input=False,
            load_output=False,
        ):
            DBOS.delete_workflows([one.workflow_id for one in found])
            forgotten += len(found)
        return forgotten

    def stop(self, within_s: int) -> bool:
        """Nothing more is begun, and what runs has so long to end; False: something still runs."""
        from dbos import DBOS

        DBOS.destroy(destroy_registry=True, workflow_completion_timeout_sec=within_s)
        with self._counting:
            return self._busy == 0


def configuration(database: Database, executor: str) -> DBOSConfig:
    from dbos import DBOSPortableJSONSerializer

    return {
        "name": APPLICATION,
        # An engine of its own on the same database: dbos begins its transactions in its own way.
        "system_database_url": database.engine.url.render_as_string(hide_password=False),
        "system_database_engine": _sqlite_engine(database) if database.engine.name == "sqlite" else None,
        "dbos_system_schema": SCHEMA,
        "executor_id": executor,
        "application_version": RELEASE,
        "serializer": DBOSPortableJSONSerializer(),
        "run_migrations": False,
        "log_level": "WARNING",
    }


def _sqlite_engine(database: Database) -> Engine:
    """As dbos makes it, but that it leaves the file to the turns.

    Whoever writes to the file waits for all others, in no order: of many threads that wait here, a turn would
    be one among many. And what dbos writes by itself need not be on the disk at once: were it lost, the work
    would be begun again, and the tries, which are on the disk, would say that there is nothing to do.
    """
    engine = create_engine(database.engine.url, pool_size=SQLITE_CONNECTIONS, max_overflow=0)

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _: object) -> None:
        connection.isolation_level = "IMMEDIATE"
        cursor = connection.cursor()
        for setting in ("busy_timeout = 30000", "foreign_keys = ON", "synchronous = NORMAL"):
            cursor.execute(f"PRAGMA {setting}")
        cursor.close()

    return engine


def periodic(name: str, work: Callable[[], object]) -> Callable[[datetime, Any], None]:
    def repeated(_at: datetime, _context: Any) -> None:
        from dbos import DBOS

        def once() -> None:
            work()

        # As one step: what it asks the engine for would otherwise be written down, with all the answers.
        DBOS.run_step({"name": name}, once)

    return repeated


class _AsWeDo(logging.Handler):
    """The engine's warnings as log lines of ours, by their first line alone: the rest may quote rows."""

    def emit(self, record: logging.LogRecord) -> None:
        said = record.getMessage().partition("\n")[0]
        _log.log(record.levelno, "the workflow engine says", reason=said)


def log_as_we_do() -> None:
    theirs = logging.getLogger("dbos")
    theirs.handlers = [_AsWeDo()]
    theirs.propagate = False
    theirs.setLevel(logging.WARNING)
