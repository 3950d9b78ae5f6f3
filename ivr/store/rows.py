"""Rows: turns and calls as the tables hold them, and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import RowMapping

from ivr.engine.ports import CallRow, Json, TurnRow
from ivr.store.database import answering
from ivr.store.sealed import Sealed
from ivr.store.tables import calls, turns

SEALED_JSON = ("event", "heard", "path", "state", "facts", "said")


def turn_values(turn: TurnRow, sealed: Sealed) -> dict[str, Any]:
    """The columns of a turn; what the caller said and heard is sealed for this row alone."""
    values: dict[str, Any] = {"call": turn.call, "n": turn.n, "at": turn.at, "bundle": turn.bundle}
    for name in SEALED_JSON:
        values[name] = sealed.seal_json(_of_turn(name, turn.call, turn.n), getattr(turn, name))
    values["answer"] = sealed.seal(_of_turn("answer", turn.call, turn.n), turn.answer)
    return values


def turn_row(kept: RowMapping, sealed: Sealed) -> TurnRow:
    """The turn of a row that has all columns of `turns`, without its records and effects."""
    call, n = kept[turns.c.call], kept[turns.c.n]
    opened = {name: sealed.unseal_json(_of_turn(name, call, n), kept[turns.c[name]]) for name in SEALED_JSON}
    answer = unsealed_answer(call, n, kept[turns.c.answer], sealed)
    return TurnRow(call=call, n=n, at=kept[turns.c.at], bundle=kept[turns.c.bundle], answer=answer, **opened)


@dataclass(frozen=True, slots=True)
class LastTurn:
    """The port `Standing`: a call's last turn, as far as the next one is made of it."""

    call: str
    n: int
    state: Json
    facts: Json
    _token: bytes = field(repr=False)
    _sealed: Sealed = field(repr=False)

    @classmethod
    def of(cls, kept: RowMapping, sealed: Sealed) -> LastTurn:
        """The turn of a row that has these columns of `turns`."""
        call, n = kept[calls.c.call], kept[turns.c.n]
        state = sealed.unseal_json(_of_turn("state", call, n), kept[turns.c.state])
        facts = sealed.unseal_json(_of_turn("facts", call, n), kept[turns.c.facts])
        return cls(call, n, state, facts, kept[turns.c.answer], sealed)

    @property
    def answer(self) -> bytes:
        """The bytes that went out; unsealed when they are asked for, which a new turn never does."""
        with answering():
            return unsealed_answer(self.call, self.n, self._token, self._sealed)


def unsealed_answer(call: str, n: int, token: bytes, sealed: Sealed) -> bytes:
    return sealed.unseal(_of_turn("answer", call, n), token)


def call_values(call: CallRow, sealed: Sealed) -> dict[str, Any]:
    return {
        "call": call.call,
        "line": call.line,
        "dialled": call.dialled,
        "caller": sealed.seal_text(f"calls.caller/{call.call}", call.caller),
        "began_at": call.began_at,
        "bundle": call.bundle,
        "ended_at": call.ended_at,
        "how": call.how,
    }


def call_row(kept: RowMapping, sealed: Sealed) -> CallRow:
    """The call of a row that has all columns of `calls`."""
    return CallRow(
        call=kept[calls.c.call],
        line=kept[calls.c.line],
        dialled=kept[calls.c.dialled],
        caller=caller_of(kept, sealed),
        began_at=kept[calls.c.began_at],
        bundle=kept[calls.c.bundle],
        ended_at=kept[calls.c.ended_at],
        how=kept[calls.c.how],
    )


def caller_of(kept: RowMapping, sealed: Sealed) -> str | None:
    """The caller of a row that has these columns of `calls`; None: withheld."""
    return sealed.unseal_text(f"calls.caller/{kept[calls.c.call]}", kept[calls.c.caller])


def _of_turn(column: str, call: str, n: int) -> str:
    return f"turns.{column}/{call}/{n}"
