"""Overdue: messages that are due and that nobody has ever tried to send, brought to the workers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import String, cast, exists, literal, select, tuple_

from ivr.effects.order import GivenUp, Order
from ivr.store.attempts import SqlAttempts
from ivr.store.database import Database, answering
from ivr.store.durable import Durable
from ivr.store.effects import put
from ivr.store.tables import attempts, messages

AT_ONCE = 200
LOST = GivenUp("lost by the workflow engine")

Place = tuple[str, int, str]


class Overdue:
    """Finds them, however they came to be so. Methods raise LookupUnavailable where the records are away."""

    def __init__(self, database: Database, durable: Durable, tries: SqlAttempts) -> None:
        self._database = database
        self._durable = durable
        self._tries = tries

    def enqueue(self, before: datetime, between: Callable[[], object] = lambda: None) -> int:
        """What was due before then and never tried is enqueued, or is a dead letter. How many those were.

        between: called after every few hundred, of which there may be many.

        A release that sent nothing left messages so; what is enqueued already stays as it is. What the engine
        has ended without a try, because it could not read its own row, can only be tried again by a person.
        """
        found = 0
        after: Place = ("", -1, "")
        while orders := self._never_tried(before, after):
            ended = self._durable.ended([order.key for order in orders])
            with answering(), self._database.write() as connection:
                for order in orders:
                    put(self._durable, connection, order)
            for order in orders:
                if order.key in ended:
                    self._tries.begin(order)
                    self._tries.end(order, LOST, None)
            found += len(orders)
            between()
            after = (orders[-1].call, orders[-1].turn, orders[-1].record)
        return found

    def _never_tried(self, before: datetime, after: Place) -> list[Order]:
        of = messages.c
        key = of.call + literal(":") + cast(of.turn, String) + literal(":send:") + of.name
        wanted = (
            select(of.call, of.turn, of.name)
            .where(of.state == "due", of.due_at < before, ~exists().where(attempts.c.key == key))
            .where(tuple_(of.call, of.turn, of.name) > after)
            .order_by(of.call, of.turn, of.name)
            .limit(AT_ONCE)
        )
        with answering(), self._database.read() as connection:
            return [Order("send", row.call, row.turn, row.name) for row in connection.execute(wanted)]
