"""Codes: six random digits, good for one call, once and for a short time, kept as a keyed hash alone."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, func, select, update

from ivr.domain.usernames import CODE_LIFE, CODE_TRIES, Verdict
from ivr.store.customer_tables import code_tries, codes
from ivr.store.database import Database, answering, insert_into, inserted
from ivr.store.sealed import Sealed

DIGITS = 6
KEPT = timedelta(days=1)
"""Longer than any call lasts: until then a repeated webhook is told the same."""
CLOCKS_APART = timedelta(seconds=30)
"""How far the clocks of two machines may differ. A code of the future was made before a clock was set back:
nobody knows how old it is."""
NONE = bytes(32)
"""What a guess is compared with where there is no code: the same work, and never right."""

_of_call = code_tries.c.call == bindparam("of_call")
_THIS = (_of_call, code_tries.c.turn == bindparam("of_turn"))
_VERDICT = select(code_tries.c.verdict).where(*_THIS)
_TRIES = select(func.count()).select_from(code_tries).where(_of_call)
_CODE = select(codes.c.code_hash, codes.c.made_at).where(codes.c.call == bindparam("of_call"))
_SPENT = delete(codes).where(codes.c.call == bindparam("of_call"), codes.c.code_hash == bindparam("of_hash"))
_SAYS = update(code_tries).where(*_THIS)


class SqlCodes:
    """The codes on the database. Methods raise LookupUnavailable where it does not answer.

    draw: a number below its argument, which nobody can foresee.
    """

    def __init__(
        self, database: Database, sealed: Sealed, draw: Callable[[int], int] = secrets.randbelow
    ) -> None:
        self._database = database
        self._sealed = sealed
        self._draw = draw

    def made(self, call: str, customer: str, now: datetime) -> str:
        """A new code for the call and the customer. It is known to who is given it here, and to nobody else.

        Any earlier one of the call is good no more.
        """
        code = f"{self._draw(10**DIGITS):0{DIGITS}}"
        with answering():
            row = {"call": call, "customer": customer, "made_at": now}
            row["code_hash"] = self._hashed(call, customer, code)
            with self._database.write() as connection:
                _forget(connection, now - KEPT)
                new = insert_into(connection, codes)
                renewed = {name: new.excluded[name] for name in row if name != "call"}
                connection.execute(new.on_conflict_do_update(index_elements=["call"], set_=renewed), row)
        return code

    def spend(self, call: str, turn: int, customer: str, given: str, now: datetime) -> Verdict:
        """What the try at the call's code comes to, durably. Right: the code is spent.

        The same (call, turn) gets the same verdict again and counts once. Without a code every try is wrong,
        after the same work.
        """
        with answering():
            guess = self._hashed(call, customer, given)
            with self._database.write() as connection:
                return _spent(connection, call, turn, guess, now)

    def _hashed(self, call: str, customer: str, code: str) -> bytes:
        return self._sealed.index("codes.code", f"{call}:{customer}:{code}")


def _spent(connection: Connection, call: str, turn: int, guess: bytes, now: datetime) -> Verdict:
    this = {"of_call": call, "of_turn": turn}
    before = connection.execute(_TRIES, this).scalar_one()
    verdict = Verdict.WRONG if before + 1 < CODE_TRIES else Verdict.NO_MORE
    # On record before it is looked at: of two that come at once the second waits here, and finds the first's.
    row = {"call": call, "turn": turn, "at": now, "verdict": verdict}
    if not inserted(connection, code_tries, row):
        return Verdict(connection.execute(_VERDICT, this).scalar_one())
    kept = connection.execute(_CODE, this).one_or_none()
    equal = hmac.compare_digest(NONE if kept is None else kept.code_hash, guess)
    if kept is None or not equal or before >= CODE_TRIES or not _is_good(kept.made_at, now):
        return verdict
    if connection.execute(_SPENT, this | {"of_hash": guess}).rowcount == 1:
        verdict = Verdict.RIGHT
        connection.execute(_SAYS, this | {"verdict": verdict})
    return verdict


def _is_good(made_at: datetime, now: datetime) -> bool:
    return -CLOCKS_APART <= now - made_at < CODE_LIFE


def _forget(connection: Connection, before: datetime) -> None:
    """Codes and tries of calls that are over by then are gone."""
    connection.execute(delete(codes).where(codes.c.made_at < before))
    connection.execute(delete(code_tries).where(code_tries.c.at < before))
