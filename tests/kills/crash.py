"""Where a process of ours can die in a turn: named points, at which it kills itself as kill -9 would.

The code of the line knows nothing of this. The points are found from outside, in what it asks of its
database: the events of the house's own SQLAlchemy engine.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Engine, event

POINTS = (
    "after_load",
    "after_transition",
    "after_turn_row",
    "after_records",
    "after_enqueue",
    "before_commit",
    "after_commit",
    "mid_response",
)
"""In the order in which a turn passes them.

after_load: the journal has been asked for the call. after_transition: the flow has run on, and the turn's
own transaction has begun. after_turn_row: the turn's row is written. after_records: the last of its records
is. after_enqueue: the orders of its effects are. before_commit, after_commit: what their names say.
mid_response: half of the answer's bytes are on their way to the caller.
"""

SELECTED = "FROM ivr_calls JOIN ivr_turns"
WRITTEN = "INSERT INTO ivr_turns"
RECORDED = ("INSERT INTO ivr_requests", "INSERT INTO ivr_messages")
ENQUEUED = "workflow_status"


def die() -> None:
    """This process is gone at once, and runs no handler, no finally and no flush."""
    os.kill(os.getpid(), signal.SIGKILL)


class Plan:
    """At which point to die in the next turn; None: nowhere.

    records: how many rows of records the turn is going to write, so that the last one is known.
    """

    def __init__(self, point: str | None, records: int = 0) -> None:
        assert point is None or point in POINTS, point
        self._point = point
        self._records_left = records
        self._is_writing = False
        self._is_committed = False

    def watch(self, engine: Engine) -> None:
        """From now on the process dies when the engine's work comes to the point."""
        event.listen(engine, "before_cursor_execute", self._before)
        event.listen(engine, "after_cursor_execute", self._after)
        event.listen(engine, "commit", self._commit)
        event.listen(engine, "checkin", self._checkin)

    def answered(self, answer: bytes, send: Callable[[bytes], Any]) -> None:
        """The answer is sent, or half of it."""
        if self._point == "mid_response":
            send(answer[: len(answer) // 2])
            die()
        send(answer)

    def _before(self, connection: Connection, cursor: Any, statement: str, *rest: Any) -> None:
        # A call's row comes before the row of its first turn, in the same transaction.
        if statement.startswith(("INSERT INTO ivr_calls", WRITTEN)):
            self._pass("after_transition")

    def _after(self, connection: Connection, cursor: Any, statement: str, *rest: Any) -> None:
        if SELECTED in " ".join(statement.split()):
            self._pass("after_load")
        elif statement.startswith(WRITTEN):
            self._is_writing = True
            self._pass("after_turn_row")
        elif statement.startswith(RECORDED):
            self._records_left -= 1
            if self._records_left == 0:
                self._pass("after_records")
        elif self._is_writing and ENQUEUED in statement and statement.lstrip().startswith("INSERT"):
            self._pass("after_enqueue")

    def _commit(self, connection: Connection) -> None:
        if self._is_writing:
            self._pass("before_commit")
            self._is_committed = True

    def _checkin(self, connection: Any, record: Any) -> None:
        # The connection goes back to the pool as soon as its transaction is committed.
        if self._is_committed:
            self._pass("after_commit")

    def _pass(self, point: str) -> None:
        if point == self._point:
            die()
