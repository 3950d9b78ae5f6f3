"""The journal: calls and turns. A call's state is its last row; the first turn n that commits is turn n."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.exc import IntegrityError

from ivr.engine.ports import CallRow, Effects, Journaled, ResultRow, TurnRow
from ivr.engine.results import Effect, RequestMade
from ivr.store.database import Database, answering, inserted
from ivr.store.records import write_records
from ivr.store.results import SqlResults
from ivr.store.rows import LastTurn, call_row, call_values, turn_values, unsealed_answer
from ivr.store.sealed import Sealed
from ivr.store.tables import calls, messages, requests, turns

# Statements are made once: to build one costs more than to carry it out.
_asked = turns.alias()
_LAST = (
    select(
        calls,
        turns.c.n,
        turns.c.state,
        turns.c.facts,
        turns.c.answer,
        select(_asked.c.answer)
        .where(_asked.c.call == bindparam("of_call"), _asked.c.n == bindparam("asked_n"))
        .scalar_subquery()
        .label("asked"),
    )
    .join_from(calls, turns)
    .where(calls.c.call == bindparam("of_call"))
    .order_by(turns.c.n.desc())
    .limit(1)
)
_ANSWER = select(turns.c.answer).where(turns.c.call == bindparam("of_call"), turns.c.n == bindparam("of_n"))
# The call's own row is written as it is; of the other tables none is, but PostgreSQL takes the lock for it.
_TOUCHES = (
    update(calls).where(calls.c.call == bindparam("of_call")).values(began_at=calls.c.began_at),
    update(turns).where(turns.c.call == bindparam("of_call"), turns.c.n < 0).values(n=turns.c.n),
    update(requests).where(requests.c.number == "").values(state=requests.c.state),
    update(messages)
    .where(messages.c.call == bindparam("of_call"), messages.c.turn < 0)
    .values(turn=messages.c.turn),
)
_CLOSE = (
    update(calls)
    .where(calls.c.call == bindparam("of_call"), calls.c.ended_at.is_(None))
    .values(ended_at=bindparam("at"), how=bindparam("why"))
)


class SqlJournal:
    """The port `Journal` on the database. Methods raise LookupUnavailable where it does not answer."""

    def __init__(self, database: Database, sealed: Sealed, effects: Effects, *, tells: bool = False) -> None:
        """tells: the operator's own system is told of every request that is made."""
        self._database = database
        self._sealed = sealed
        self._effects = effects
        self._tells = tells
        self._results = SqlResults(database, sealed)

    def load(self, call: str, n: int) -> Journaled | None:
        """The call, its last turn and turn n's answer if it is there, in one statement. None: no call."""
        with answering():
            with self._database.glance() as connection:
                kept = connection.execute(_LAST, {"of_call": call, "asked_n": n}).mappings().one_or_none()
            if kept is None:
                return None
            token = kept["asked"]
            return Journaled(
                call=call_row(kept, self._sealed),
                last=LastTurn.of(kept, self._sealed),
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

    def results(self, call: str, name: str, after: int) -> ResultRow | None:
        """The newest result of that name with a higher number, if there is one."""
        return self._results.newest(call, name, after)

    def check(self, call: str) -> None:
        """Raises LookupUnavailable where no turn of the call could be written now; changes nothing.

        Looked at: the call, and the tables of turns and records, any of which may be away by itself.
        """
        with answering(), self._database.write() as connection:
            for touch in _TOUCHES:
                connection.execute(touch, {"of_call": call})

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
            token = connection.execute(_ANSWER, {"of_call": turn.call, "of_n": turn.n}).scalar_one()
            return unsealed_answer(turn.call, turn.n, token, self._sealed)
        write_records(connection, turn, self._sealed)
        self._effects.enqueue(connection, turn.call, turn.n, turn.effects + self._notices(turn))
        if isinstance(turn.state, Mapping) and turn.state.get("ended"):
            _close(connection, turn.call, turn.at, "completed")
        return turn.answer

    def _notices(self, turn: TurnRow) -> tuple[Effect, ...]:
        made = (record for record in turn.records if self._tells and isinstance(record, RequestMade))
        return tuple(Effect("tell", request.kind) for request in made)


def _close(connection: Connection, call: str, at: datetime, how: str) -> None:
    connection.execute(_CLOSE, {"of_call": call, "at": at, "why": how})
