"""Messages: what is due to whom, and what became of it; every move of a row is a conditional update."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Update, and_, func, or_, select, update

from ivr.engine.ports import Json
from ivr.store.calls import ABOVE_ANY, SEVERAL
from ivr.store.contracts import place_of
from ivr.store.database import Database, answering
from ivr.store.notices import KeptNotice, notice_of
from ivr.store.records import text_to_place, variables_place
from ivr.store.sealed import Sealed
from ivr.store.tables import calls, contracts, messages, requests

Key = tuple[str, int, str]
"""Call, turn and name."""

OPEN = ("due", "unsure")
"""States that anything may come after."""
BEFORE: Mapping[str, tuple[str, ...]] = {
    "sent": OPEN,
    "kept": OPEN,
    "to_post": OPEN,
    "failed": OPEN,
    "unsure": ("due",),
}
"""What each state may be put upon by whoever sends."""
REPORTED_AFTER: Mapping[str, tuple[str, ...]] = {
    "sent": OPEN,
    "delivered": (*OPEN, "sent"),
    "failed": (*OPEN, "sent"),
}
"""What each state may be put upon by the carrier's report: its last word stays."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message, unsealed. email: its holder's, where it is for one. request: what it speaks of."""

    call: str
    turn: int
    name: str
    contract: str | None
    request_number: str | None
    variables: Mapping[str, Json]
    language: str
    state: str
    due_at: datetime
    text_to: str | None
    channel: str | None
    carrier_id: str | None
    sent_at: datetime | None
    reason: str | None
    dialled: str
    email: str | None
    request: KeptNotice | None


_is_text = or_(messages.c.text_to.is_not(None), messages.c.channel == "text")
"""Whom some texts go to is found out only when they are sent."""


class SqlMessages:
    """The messages on the database. Methods raise LookupUnavailable where it does not answer."""

    def __init__(self, database: Database, sealed: Sealed) -> None:
        self._database = database
        self._sealed = sealed

    def due(self, call: str, turn: int, name: str) -> Outgoing | None:
        """The message, whatever its state; None: there is none."""
        found = self._found(_is((call, turn, name)), 1)
        return found[0] if found else None

    def newest(self, limit: int, state: str | None = None) -> list[Outgoing]:
        """The newest messages, newest first; of one state only, where it is given."""
        return self._found(None if state is None else messages.c.state == state, limit)

    def of_call(self, beginning: str, name: str) -> list[Outgoing]:
        """The messages of that name in the calls whose names begin so: two at most, which is enough."""
        begins = messages.c.call.startswith(beginning, autoescape=True)
        return self._found(
            and_(messages.c.call >= beginning, messages.c.call < beginning + ABOVE_ANY, begins)
            & (messages.c.name == name),
            SEVERAL,
        )

    def settle(
        self,
        call: str,
        turn: int,
        name: str,
        state: str,
        *,
        channel: str | None = None,
        carrier_id: str | None = None,
        at: datetime | None = None,
        reason: str | None = None,
    ) -> bool:
        """What became of it is on record. False: something that stays was on record already."""
        told = {"channel": channel, "carrier_id": carrier_id, "sent_at": at}
        known = {name: value for name, value in told.items() if value is not None}
        move = (
            update(messages)
            .where(_is((call, turn, name)), messages.c.state.in_(BEFORE[state]))
            .values(state=state, reason=reason, **known)
        )
        return self._moved(move)

    def posted(self, call: str, turn: int, name: str, at: datetime) -> bool:
        """A person has posted the letter. False: it was no letter to be posted, or is posted already."""
        is_letter = _is((call, turn, name)) & (messages.c.state == "to_post")
        return self._moved(update(messages).where(is_letter).values(state="sent", sent_at=at))

    def report(
        self, carrier_id: str, message: Key | None, state: str, *, at: datetime, reason: str | None = None
    ) -> bool:
        """What the carrier says of a text is on record. False: it is no text of ours, or nothing has changed.

        message: which one, where the carrier repeats it: its report may be here before its name is.
        """
        this: ColumnElement[bool] = messages.c.carrier_id == carrier_id
        if message is not None:
            this = or_(this, and_(_is(message), messages.c.carrier_id.is_(None)))
        move = (
            update(messages)
            .where(this, _is_text, messages.c.state.in_(REPORTED_AFTER[state]))
            .values(
                state=state,
                reason=reason,
                carrier_id=carrier_id,
                channel="text",
                sent_at=func.coalesce(messages.c.sent_at, at),
            )
        )
        return self._moved(move)

    def _moved(self, move: Update) -> bool:
        with answering(), self._database.write() as connection:
            return connection.execute(move).rowcount == 1

    def _found(self, condition: ColumnElement[bool] | None, limit: int) -> list[Outgoing]:
        of = messages.c
        wanted = (
            select(
                messages,
                calls.c.dialled,
                contracts.c.email,
                *(requests.c[name].label(f"asked_{name}") for name in KeptNotice.COLUMNS),
            )
            # What came of no call, but of the company's files, names the line's number itself.
            .outerjoin(calls, calls.c.call == of.call)
            .outerjoin(contracts, contracts.c.number == of.contract)
            .outerjoin(requests, requests.c.number == of.request_number)
            .order_by(of.due_at.desc(), of.call, of.turn, of.name)
            .limit(limit)
        )
        if condition is not None:
            wanted = wanted.where(condition)
        with answering():
            with self._database.read() as connection:
                rows = connection.execute(wanted).mappings().all()
            return [self._message(row) for row in rows]

    def _message(self, row: RowMapping) -> Outgoing:
        call, turn, name = row["call"], row["turn"], row["name"]
        plain: dict[str, Any] = {
            column: row[column]
            for column in (
                *("call", "turn", "name", "contract", "request_number", "language", "state", "due_at"),
                *("channel", "carrier_id", "sent_at", "reason"),
            )
        }
        unsealed = self._sealed.unseal_text
        number = row["request_number"]
        variables = self._sealed.unseal_json(variables_place(call, turn, name), row["variables"])
        return Outgoing(
            **plain,
            dialled=row["dialled"] or str(variables["line_number"]),
            variables=variables,
            text_to=unsealed(text_to_place(call, turn, name), row["text_to"]),
            email=unsealed(place_of("email", row["contract"] or ""), row["email"]),
            request=None
            if number is None or row["asked_kind"] is None
            else notice_of({one: row[f"asked_{one}"] for one in KeptNotice.COLUMNS}, self._sealed),
        )


def _is(key: Key) -> ColumnElement[bool]:
    call, turn, name = key
    return and_(messages.c.call == call, messages.c.turn == turn, messages.c.name == name)
