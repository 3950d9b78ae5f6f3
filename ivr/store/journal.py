"""The journal: calls and turns. A call's state is its last row; the first turn n that commits is turn n."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, select, update
from sqlalchemy.exc import IntegrityError

from ivr.engine.ports import CallRow, Effects, Journaled, TurnRow
from ivr.store.database import Database, answering, inserted
from ivr.store.records import write_records
from ivr.store.rows import call_row, call_values, turn_row, turn_values, unsealed_answer
from ivr.store.sealed import Sealed
from ivr.store.tables import calls, turns


class SqlJournal:
    """The port `Journal` on the database. Methods raise LookupUnavailable where it does not answer."""

    def __init__(self, database: Database, sealed: Sealed, effects: Effects) -> None:
        self._database = database
        self._sealed = sealed
        self._effects = effects

    def load(self, call: str, n: int) -> Journaled | None:
        """The call, its last turn and turn n's answer if it is there, in one statement. None: no call."""
        asked = turns.alias()
        answer = select(asked.c.answer).where(asked.c.call == call, asked.c.n == n).scalar_subquery()
        last = (
            select(calls, turns, answer.label("asked"))
            .join_from(calls, turns)
            .where(calls.c.call == call)
            .order_by(turns.c.n.desc())
            .limit(1)
        )
        with answering():
            with self._database.read() as connection:
                kept = connection.execute(last).mappings().one_or_none()
            if kept is None:
                return None
            token = kept["asked"]
            return Journaled(
                call=call_row(kept, self._sealed),
                last=turn_row(kept, self._sealed),
                answer=None if token is None else unsealed_answer(call, n, token, self._sealed),
            )

    def begin(self, call: CallRow, turn: TurnRow) -> bytes:
        """The call and its turn 0 are there; the winner's bytes where another process was first.

        Raises LookupError where the call's bundle was never kept.
        """
        values = call_values(call, self._sealed)
        with answering(), self._database.write() as connection:
            try:
                inserted(connection, calls, values)
            except IntegrityError as error:
                raise LookupError(f"the bundle {call.bundle} of a new call is not kept") from error
            return self._turn(connection, turn, turn_values(turn, self._sealed))

    def add(self, turn: TurnRow) -> bytes:
        """The turn with its records and effects is there, in one transaction; or the winner's bytes.

        A turn whose state has ended closes its call too. Raises RecordTaken where a record conflicts, and
        LookupError for a call that never began: nothing is written then.
        """
        values = turn_values(turn, self._sealed)  # sealed before the gate: the transaction stays short
        with answering(), self._database.write() as connection:
            return self._turn(connection, turn, values)

    def check(self, call: str) -> None:
        """Raises LookupUnavailable where no turn of the call could be written now; changes nothing."""
        same = update(calls).where(calls.c.call == call).values(began_at=calls.c.began_at)
        with answering(), self._database.write() as connection:
            connection.execute(same)

    def end(self, call: str, at: datetime, how: str) -> None:
        """The call is closed; a call that is closed already stays as it is."""
        with answering(), self._database.write() as connection:
            _close(connection, call, at, how)

    def _turn(self, connection: Connection, turn: TurnRow, values: Mapping[str, object]) -> bytes:
        try:
            first = inserted(connection, turns, values)
        except IntegrityError as error:
            raise LookupError("a turn of a call that never began") from error
        if not first:
            winner = select(turns.c.answer).where(turns.c.call == turn.call, turns.c.n == turn.n)
            token = connection.execute(winner).scalar_one()
            return unsealed_answer(turn.call, turn.n, token, self._sealed)
        write_records(connection, turn, self._sealed)
        self._effects.enqueue(connection, turn.call, turn.n, turn.effects)
        if isinstance(turn.state, Mapping) and turn.state.get("ended"):
            _close(connection, turn.call, turn.at, "completed")
        return turn.answer


def _close(connection: Connection, call: str, at: datetime, how: str) -> None:
    live = (calls.c.call == call, calls.c.ended_at.is_(None))
    connection.execute(update(calls).where(*live).values(ended_at=at, how=how))
