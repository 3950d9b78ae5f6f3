"""Records: what a turn commits besides itself, written inside the turn's own transaction."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table, bindparam, update

from ivr.engine.ports import RecordTaken, TurnRow
from ivr.engine.results import (
    ChargeReturned,
    ClaimOpened,
    ConsentGiven,
    DocumentAsked,
    LinkMade,
    MessageDue,
    RequestMade,
)
from ivr.store.database import inserted
from ivr.store.gap_records import open_claim, write_asked, write_consent
from ivr.store.limits import hashed
from ivr.store.link_records import write_link
from ivr.store.sealed import Sealed
from ivr.store.tables import limits, messages, requests

_GIVE_BACK = (
    update(limits)
    .where(
        limits.c.key == bindparam("of_key"),
        limits.c.call == bindparam("of_call"),
        limits.c.turn == bindparam("of_turn"),
    )
    .values(returned=True)
)


def write_records(connection: Connection, turn: TurnRow, sealed: Sealed) -> None:
    """The turn's records are there. Raises RecordTaken where one stands in the way of one already there."""
    for record in turn.records:
        match record:
            case RequestMade():
                _insert(connection, requests, _request(turn, record, sealed))
            case MessageDue():
                _insert(connection, messages, _message(turn, record, sealed))
            case ChargeReturned():
                _give_back(connection, turn, record, sealed)
            case ClaimOpened():
                open_claim(connection, record)
            case DocumentAsked():
                write_asked(connection, record)
            case LinkMade():
                write_link(connection, turn, record, language_of(turn), sealed)
            case ConsentGiven():
                write_consent(connection, turn, record, sealed, language_of(turn))


def _insert(connection: Connection, table: Table, values: dict[str, Any]) -> None:
    if not inserted(connection, table, values):
        raise RecordTaken(f"{table.name}: turn {values['turn']} of call {values['call']}")


def _request(turn: TurnRow, made: RequestMade, sealed: Sealed) -> dict[str, Any]:
    return {
        "number": made.number,
        "call": turn.call,
        "turn": turn.n,
        "kind": made.kind,
        "contract": made.contract,
        "asks": sealed.seal_json(asks_place(made.number), dict(made.asks)),
        "state": "open",
        "made_at": turn.at,
    }


def _message(turn: TurnRow, due: MessageDue, sealed: Sealed) -> dict[str, Any]:
    return {
        "call": turn.call,
        "turn": turn.n,
        "name": due.name,
        "contract": due.contract,
        "request_number": due.request_number,
        "variables": sealed.seal_json(variables_place(turn.call, turn.n, due.name), dict(due.variables)),
        "language": language_of(turn),
        "state": "due",
        "due_at": turn.at,
        "text_to": sealed.seal_text(text_to_place(turn.call, turn.n, due.name), due.text_to),
    }


def asks_place(number: str) -> str:
    return f"requests.asks/{number}"


def variables_place(call: str, turn: int, name: str) -> str:
    return f"messages.variables/{call}/{turn}/{name}"


def text_to_place(call: str, turn: int, name: str) -> str:
    return f"messages.text_to/{call}/{turn}/{name}"


def language_of(turn: TurnRow) -> str:
    """The language that the call is held in: its messages are written in the same."""
    if not isinstance(turn.state, dict):
        raise TypeError("a turn's state is a JSON object")
    return str(turn.state["language"])


def _give_back(connection: Connection, turn: TurnRow, returned: ChargeReturned, sealed: Sealed) -> None:
    charged = turn.n if returned.turn is None else returned.turn
    given = {"of_key": hashed(returned.key, sealed), "of_call": turn.call, "of_turn": charged}
    connection.execute(_GIVE_BACK, given)
