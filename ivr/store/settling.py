"""Settling: what an order was for, brought into the state that its tries have led to."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, select, update

from ivr.effects.order import Came, Done, GivenUp, NotDone, Order, Unsure
from ivr.store.tables import MESSAGE_STATES, messages, requests

GIVEN_UP = ("failed", "unsure")


def settled(connection: Connection, order: Order) -> str | None:
    """How the order's record was settled: done, failed or unsure. None: something is still to be done for it.

    A record that is not there wants nothing, which counts as done.
    """
    match order.do:
        case "send":
            state = connection.scalar(select(messages.c.state).where(*_message(order)))
            return None if state == "due" else state if state in GIVEN_UP else "done"
        case "tell":
            told = connection.execute(select(requests.c.told_at).where(*_request(order))).one_or_none()
            return "done" if told is None or told.told_at is not None else None
        case _:
            return None


def settle(connection: Connection, order: Order, came: Came, at: datetime) -> None:
    """The order's record says what came, unless its carrier has said so already."""
    if order.do == "tell" and isinstance(came, Done):
        told = update(requests).where(*_request(order), requests.c.told_at.is_(None))
        connection.execute(told.values(told_at=at))
    if order.do == "send" and (values := _of_message(came, at)):
        # What was unsure may turn out to be done after all, when the one who did it comes back to say so.
        open_states = ("due", "unsure") if isinstance(came, Done) else ("due",)
        due = update(messages).where(*_message(order), messages.c.state.in_(open_states))
        connection.execute(due.values(**values))


def reopen(connection: Connection, order: Order, now: datetime) -> None:
    """A message that was failed or unsure is due again, from now on: somebody has it tried once more."""
    if order.do == "send":
        given_up = update(messages).where(*_message(order), messages.c.state.in_(GIVEN_UP))
        connection.execute(given_up.values(state="due", reason=None, due_at=now))


def _of_message(came: Came, at: datetime) -> dict[str, Any]:
    match came:
        case Done(how):
            state = how if how in MESSAGE_STATES else "sent"
            return {"state": state, "sent_at": at if state == "sent" else None}
        case GivenUp(reason):
            return {"state": "failed", "reason": reason}
        case Unsure(reason):
            return {"state": "unsure", "reason": reason}
        case NotDone(reason):
            return {"reason": reason}


def _message(order: Order) -> tuple[ColumnElement[bool], ...]:
    of = messages.c
    return (of.call == order.call, of.turn == order.turn, of.name == order.record)


def _request(order: Order) -> tuple[ColumnElement[bool], ...]:
    of = requests.c
    return (of.call == order.call, of.turn == order.turn, of.kind == order.record)
