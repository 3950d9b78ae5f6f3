"""Restored: what was due in a back-up that was put back may have been sent since; nobody here can know."""

from __future__ import annotations

from sqlalchemy import String, case, cast, func, literal, select

from ivr.effects.order import Order, Unsure
from ivr.store.attempts import SqlAttempts
from ivr.store.database import Database, answering
from ivr.store.tables import attempts, messages

RESTORED = Unsure("restored from a back-up")


def distrust_due(database: Database, tries: SqlAttempts) -> int:
    """Every message that was due is unsure: no worker sends it, a person decides. How many there were.

    Notices to the operator's own system stay due: each is repeated under the same Idempotency-Key.
    Raises LookupUnavailable where the database does not answer; begun again it does what is left.
    """
    orders = _due(database)
    for order in orders:
        tries.begin(order)
        tries.end(order, RESTORED, None)
    return len(orders)


def _due(database: Database) -> list[Order]:
    """The try that would come next of each due message; of one that was under way, that try."""
    of, tried = messages.c, attempts.c
    key = of.call + literal(":") + cast(of.turn, String) + literal(":send:") + of.name
    running = func.max(case((tried.came.is_(None), tried.n)))
    wanted = (
        select(of.call, of.turn, of.name, func.coalesce(running, func.max(tried.n) + 1, 1).label("n"))
        .outerjoin(attempts, tried.key == key)
        .where(of.state == "due")
        .group_by(of.call, of.turn, of.name)
        .order_by(of.call, of.turn, of.name)
    )
    with answering(), database.read() as connection:
        return [Order("send", row.call, row.turn, row.name, row.n) for row in connection.execute(wanted)]
