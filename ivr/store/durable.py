"""Durable work: what a transaction enqueues is run once that has committed, whatever dies in between.

Around dbos, which only running.py knows besides. Web processes and commands enqueue; only a worker runs. What
is enqueued is a key and a few names, as JSON: nothing that a caller said, and no pickles.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from ivr.store.database import Database, answering
from ivr.store.running import (
    APPLICATION,
    FINISHED,
    QUEUE,
    Running,
    Work,
    configuration,
    log_as_we_do,
    periodic,
)
from ivr.store.workflow_tables import SCHEMA

if TYPE_CHECKING:
    from dbos import DBOSClient, EnqueueOptions, WorkflowStatus

WORK = "carry_out"
POLL_S = 0.05
AT_ONCE = 32
"""How much one worker carries out at the same time; each is a thread that waits for somebody's server."""

_UNFINISHED = ["ENQUEUED", "DELAYED", "PENDING"]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Work that is not done yet. state: enqueued, delayed or pending. executor: who has begun it."""

    key: str
    state: str
    since: datetime
    executor: str | None = None


class Durable:
    """What can be done with durable work, on the database of the journal."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._made: DBOSClient | None = None
        self._making = Lock()
        self._every: dict[str, tuple[str, Callable[[], object]]] = {}

    def enqueue(self, transaction: Connection, key: str, *names: str | int) -> None:
        """The work is run soon after the transaction commits, and never if it does not; once for each key."""
        self._client.enqueue_in_transaction(transaction, _options(key), *names)

    def at(self, transaction: Connection, after_s: float, key: str, *names: str | int) -> None:
        """As `enqueue`, but not before so many seconds have gone; it is a second late at the most."""
        options = _options(key)
        options["delay_seconds"] = after_s
        self._client.enqueue_in_transaction(transaction, options, *names)

    def cancel(self, key: str) -> None:
        """The work is not run, if it has not begun yet. Raises LookupUnavailable where nobody answers.

        While another one holds the SQLite file it waits: the engine has no end for that.
        """
        with answering():
            self._client.cancel_workflow(key)

    def every(self, name: str, cron: str, work: Callable[[], object]) -> None:
        """Once `run` is called, the work is done at these times (UTC), by one worker of all."""
        self._every[name] = (cron, work)

    def run(self, work: Work, executor: str) -> Running:
        """This process runs what is enqueued, as the executor of that name, which nobody else may have.

        `work` is called with the names that were enqueued, in threads of its own, and must not raise.
        Raises LookupUnavailable where the database does not answer: the process has to end then.
        """
        from dbos import DBOS

        running = Running(executor, self._client)
        log_as_we_do()
        DBOS(config=configuration(self._database, executor))
        DBOS.workflow(name=WORK)(running.counted(work))
        scheduled = {
            name: DBOS.workflow(name=f"every-{name}")(periodic(name, work))
            for name, (_, work) in self._every.items()
        }
        with answering():
            DBOS.launch()
            DBOS.register_queue(
                QUEUE, worker_concurrency=AT_ONCE, polling_interval_sec=POLL_S, on_conflict="always_update"
            )
            DBOS.apply_schedules(
                [
                    {"schedule_name": name, "workflow_fn": workflow, "schedule": self._every[name][0]}
                    for name, workflow in scheduled.items()
                ]
            )
        return running

    def prepare(self) -> None:
        """What enqueuing needs is loaded: no caller waits for that."""
        assert self._client

    def ended(self, keys: Sequence[str]) -> set[str]:
        """Those of the keys whose work the engine has ended, however. Raises LookupUnavailable likewise."""
        with answering():
            found = self._client.list_workflows(
                workflow_ids=list(keys), status=FINISHED, load_input=False, load_output=False
            )
        return {one.workflow_id for one in found}

    def unfinished(self, key: str) -> Waiting | None:
        """The work, if it is not done yet. Raises LookupUnavailable likewise."""
        with answering():
            found = self._client.list_workflows(
                workflow_ids=[key], status=_UNFINISHED, load_input=False, load_output=False
            )
        return next(map(_waiting, found), None)

    def executors(self) -> set[str]:
        """All that have begun work which is not ended. Raises LookupUnavailable likewise."""
        with answering():
            begun = self._client.list_workflows(status="PENDING", load_input=False, load_output=False)
        return {one.executor_id for one in begun if one.executor_id}

    def waiting(self, at_most: int) -> list[Waiting]:
        """What is not done yet, the oldest first. Raises LookupUnavailable likewise."""
        with answering():
            found = self._client.list_workflows(
                status=_UNFINISHED, name=WORK, limit=at_most, load_input=False, load_output=False
            )
        return [_waiting(one) for one in found]

    @property
    def _client(self) -> DBOSClient:
        with self._making:
            if self._made is None:
                from dbos import DBOSClient, DBOSPortableJSONSerializer

                log_as_we_do()
                # Nothing is connected here: what is enqueued goes through the transaction that it is handed.
                self._made = DBOSClient(
                    system_database_engine=self._database.engine,
                    dbos_system_schema=SCHEMA,
                    serializer=DBOSPortableJSONSerializer(),
                    application_name=APPLICATION,
                    lazy=True,
                    retry_connection_errors=False,
                    # None of its own, whose end is an error of its own: the database's counts, as everywhere.
                    observability_query_timeout_sec=0,
                )
            return self._made


def _waiting(one: WorkflowStatus) -> Waiting:
    since = datetime.fromtimestamp((one.created_at or 0) / 1000, UTC)
    executor = one.executor_id if one.status == "PENDING" else None
    return Waiting(one.workflow_id, one.status.lower(), since, executor)


def _options(key: str) -> EnqueueOptions:
    return {"workflow_name": WORK, "queue_name": QUEUE, "workflow_id": key}
