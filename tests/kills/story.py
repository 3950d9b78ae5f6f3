"""A call as its carrier sent it: every webhook in order; and what the database holds after each of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import MetaData, Select, Table, inspect, select
from sqlalchemy.engine import Inspector

from ivr.store import calls
from ivr.store.contracts import SqlContracts
from ivr.store.tables import attempts, limit_keys, limits, opt_outs
from ivr.wiring import House
from tests.caller import Caller
from tests.company import contract
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")
X1 = ("1", *TRIO, "1", "1", "1")
"""Cancel, with a full refund: who the caller is, then yes, then sure; and the number as a text, please."""


@dataclass(frozen=True)
class Delivery:
    """One webhook: where it is posted, and its form."""

    url: str
    form: tuple[tuple[str, str], ...]

    @property
    def path(self) -> str:
        return urlsplit(self.url).path

    def with_keys(self, digits: str) -> Delivery:
        return Delivery(self.url, tuple({**dict(self.form), "Digits": digits}.items()))

    def as_turn(self, n: int) -> Delivery:
        return Delivery(self.url.replace(self.path, f"/voice/turn/{n}"), self.form)


def x1(folder: Path) -> list[Delivery]:
    """The webhooks of the whole call X1, from the first to the callback at its end."""
    house = TestHouse(folder)
    house.has(contract())
    caller = Caller(house).dials().keys(*X1).waits().is_over()
    house.house.database.close()
    assert not house.exchange.warnings
    return [Delivery(one.request.url, one.request.form or ()) for one in caller.phone.requests]


def left_behind(house: House) -> dict[str, Any]:
    """All that calls have left: turns, how each call stands, requests, messages, orders of effects; what was
    tried and counted; who wants no texts.

    A house whose clock stands still leaves exactly the same twice.
    """
    database, sealed = house.database, house.sealed
    known = calls.recent(database, sealed, 1000)
    return {
        "calls": sorted((one.call.call, str(one.call.ended_at), one.call.how, one.turns) for one in known),
        "turns": {one.call.call: calls.transcript(database, sealed, one.call.call) for one in known},
        "requests": calls.requests(database, sealed, 1000),
        "messages": calls.messages(database, sealed, 1000),
        "orders": orders(house),
        "attempts": _rows(house, select(attempts)),
        "limits": _rows(house, select(limits)),
        "limited": _rows(house, select(limit_keys)),
        # Sealed anew each time, the rest of the row says nothing.
        "opted out": _rows(house, select(opt_outs.c.phone_index, opt_outs.c.at)),
        "holder": SqlContracts(database, sealed).numbered("VSC100001"),
    }


def _rows(house: House, wanted: Select[Any]) -> list[tuple[str, ...]]:
    with house.database.read() as connection:
        return sorted(tuple(map(str, row)) for row in connection.execute(wanted))


def orders(house: House) -> list[tuple[str, ...]]:
    """The effects that wait for the worker: key, what is run, and its arguments as they lie there."""
    with house.database.read() as connection:
        looked: Inspector = inspect(connection)
        schema = "dbos" if "dbos" in looked.get_schema_names() else None
        if "workflow_status" not in looked.get_table_names(schema=schema):
            return []
        table = Table("workflow_status", MetaData(), schema=schema, autoload_with=connection)
        kept = select(table.c.workflow_uuid, table.c.name, table.c.status, table.c.inputs)
        return sorted(tuple(map(str, row)) for row in connection.execute(kept))
