"""Attempts: every try of every order, on record before anybody outside is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Row, exists, func, or_, select, update

from ivr.effects.order import Begun, Came, Done, GivenUp, NotDone, Order, Unsure
from ivr.engine.ports import Clock
from ivr.store.database import Database, answering, inserted
from ivr.store.durable import Durable
from ivr.store.effects import name_of, put
from ivr.store.settling import reopen, settle, settled
from ivr.store.tables import attempts, workers
from ivr.store.together import Together


@dataclass(frozen=True, slots=True)
class Unsettled:
    """The last try of an order that nobody may forget. came: failed, unsure, or None while it runs."""

    order: Order
    came: str | None
    reason: str | None
    began_at: datetime


class SqlAttempts:
    """The tries on the database. Methods raise LookupUnavailable where it does not answer."""

    def __init__(self, database: Database, durable: Durable, clock: Clock) -> None:
        self._database = database
        self._together = Together(database)
        self._durable = durable
        self._clock = clock

    def begin(self, order: Order) -> Begun:
        """The try is on record, durably, if it is fresh: only then may anybody outside be asked."""
        now = self._clock.now()
        values = {
            "key": order.key,
            "n": order.try_n,
            "do": order.do,
            "call": order.call,
            "turn": order.turn,
            "record": order.record,
            "began_at": now,
        }

        def begun(connection: Connection) -> Begun:
            kept = connection.execute(select(attempts.c.ended_at).where(*_this(order))).one_or_none()
            if kept is not None and kept.ended_at is not None:
                return Begun.OVER
            if came := settled(connection, order):
                # Its carrier had said so before it died.
                torn = update(attempts).where(*_this(order), attempts.c.ended_at.is_(None))
                connection.execute(torn.values(ended_at=now, came=came, reason="said by the record"))
                return Begun.OVER
            # Of two that begin at once one inserts: the other finds a try that has not ended.
            return Begun.FRESH if inserted(connection, attempts, values) else Begun.TORN

        with answering():
            return self._together.write(begun)

    def end(self, order: Order, came: Came, again_after_s: float | None) -> None:
        """What came is on record with the try and with the record that it was for.

        again_after_s: the next try is enqueued, in the same transaction, not before so many seconds are gone.
        """
        now = self._clock.now()
        word, reason = _words(came)
        values = {"ended_at": now, "came": word, "reason": None if reason is None else reason[:64]}

        def ended(connection: Connection) -> None:
            ends = update(attempts).where(*_this(order), _may_become(came))
            if connection.execute(ends.values(**values)).rowcount == 0:
                return
            settle(connection, order, came, now)
            if again_after_s is not None:
                put(self._durable, connection, order.again(), again_after_s)

        with answering():
            self._together.write(ended)

    def unsettled(self, at_most: int) -> list[Unsettled]:
        """What failed, what nobody knows about and what runs, the oldest first."""
        open_ones = or_(attempts.c.came.is_(None), attempts.c.came.in_(("failed", "unsure")))
        wanted = select(attempts).where(open_ones).order_by(attempts.c.began_at, attempts.c.key)
        with answering(), self._database.read() as connection:
            return [_unsettled(row) for row in connection.execute(wanted.limit(at_most))]

    def retry(self, key: str, *, sure: bool) -> str | None:
        """The order is tried once more, from a first try on; otherwise why it is not.

        sure: a person has made sure that what nobody knew about was not done.
        """
        may = ("failed", "unsure") if sure else ("failed",)
        last = select(attempts).where(attempts.c.key == key).order_by(attempts.c.n.desc()).limit(1)
        with answering(), self._database.write() as connection:
            found = connection.execute(last).one_or_none()
            if found is None:
                return "no effect of that name was ever tried"
            order, now = _order(found), self._clock.now()
            open_ones: ColumnElement[bool] = attempts.c.came.in_(may)
            if sure and found.came is None and self._is_nobodys(connection, order):
                open_ones = attempts.c.came.is_(None)
            ended_at = func.coalesce(attempts.c.ended_at, now)
            again = update(attempts).where(*_this(order), open_ones)
            if connection.execute(again.values(came="retried", ended_at=ended_at)).rowcount == 0:
                return _refusal(found.came)
            reopen(connection, order, now)
            put(self._durable, connection, order.again())
        return None

    def failed(self, since: datetime | None) -> list[str]:
        """The keys of all dead letters, the oldest first. since: only of those last tried then or later."""
        wanted = select(attempts.c.key).where(attempts.c.came == "failed")
        if since is not None:
            wanted = wanted.where(attempts.c.began_at >= since)
        with answering(), self._database.read() as connection:
            return list(connection.scalars(wanted.order_by(attempts.c.began_at, attempts.c.key)))

    def _is_nobodys(self, connection: Connection, order: Order) -> bool:
        """Whether a try that has not ended is run by nobody any more, and will not be looked into either."""
        work = self._durable.unfinished(name_of(order))
        if work is None or work.executor is None:
            return work is None
        return not connection.scalar(select(exists().where(workers.c.executor == work.executor)))


def _this(order: Order) -> tuple[ColumnElement[bool], ...]:
    return (attempts.c.key == order.key, attempts.c.n == order.try_n)


def _may_become(came: Came) -> ColumnElement[bool]:
    """A try ends once. Who did it may come back after others gave up on it, and knows better than they."""
    running = attempts.c.ended_at.is_(None)
    return or_(running, attempts.c.came == "unsure") if isinstance(came, Done) else running


def _words(came: Came) -> tuple[str, str | None]:
    match came:
        case Done(how):
            return "done", how
        case NotDone(reason):
            return "not_done", reason
        case GivenUp(reason):
            return "failed", reason
        case Unsure(reason):
            return "unsure", reason


def _refusal(came: str | None) -> str:
    match came:
        case "unsure":
            return "it may have been done: make sure that it was not, and say so"
        case None:
            return "it is being carried out"
        case "done":
            return "it is done"
        case _:
            return "it is going to be tried again by itself"


def _order(row: Row[tuple[object, ...]]) -> Order:
    return Order(row.do, row.call, row.turn, row.record, row.n)


def _unsettled(row: Row[tuple[object, ...]]) -> Unsettled:
    return Unsettled(_order(row), row.came, row.reason, row.began_at)
