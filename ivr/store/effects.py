"""Effects: what follows a turn, enqueued in the turn's own transaction."""

from __future__ import annotations

from sqlalchemy import Connection

from ivr.effects.order import Order
from ivr.engine.results import Effect
from ivr.store.durable import Durable


class DueEffects:
    """The port `Effects` where no worker runs: a message's own row, in state "due", is the whole order.

    The turn has committed that row already, so nothing is added here and nothing can be lost: a worker that
    starts later finds all that is due (overdue.py).
    """

    def enqueue(self, transaction: object, call: str, turn: int, effects: tuple[Effect, ...]) -> None:
        """Nothing more is to be done: the turn's records say what is due."""


class DurableEffects:
    """The port `Effects`: what a turn wants is carried out by a worker once its transaction has committed."""

    def __init__(self, durable: Durable) -> None:
        self._durable = durable

    def enqueue(self, transaction: object, call: str, turn: int, effects: tuple[Effect, ...]) -> None:
        """Each effect is an order of its own, by its key: the same turn twice cannot make it two."""
        if not effects:
            return
        assert isinstance(transaction, Connection)
        for effect in effects:
            put(self._durable, transaction, Order(effect.do, call, turn, effect.record))


def name_of(order: Order) -> str:
    """What the try is called in the workflow engine: the first as the order, the others with a number."""
    return order.key if order.try_n == 1 else f"{order.key}#{order.try_n}"


def put(durable: Durable, transaction: Connection, order: Order, after_s: float | None = None) -> None:
    """The try of the order is enqueued: the first by the order's key, each further one with its number."""
    name = name_of(order)
    names = (order.do, order.call, order.turn, order.record, order.try_n)
    if after_s:
        durable.at(transaction, after_s, name, *names)
    else:
        durable.enqueue(transaction, name, *names)
