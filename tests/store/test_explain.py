"""What a turn asks the database goes by an index, on both, however many calls there have been."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import Connection, Table, event, insert, select, text

from ivr.store.contracts import claim_values
from ivr.store.database import Database
from ivr.store.tables import PREFIX, calls, claims, limit_keys, limits, messages, opt_outs, requests, turns
from ivr.wiring import create_app
from tests.bench.databases import prepared, settings
from tests.bench.inprocess import asked, play
from tests.bench.x1 import Holder
from tests.company import claim
from tests.store.rows import T0

CONTRACTS = 600
ROWS = 3_000
"""Of each table that grows with calls: enough that reading it whole would be dearer than any index."""


@dataclass(frozen=True)
class Statement:
    sql: str
    parameters: Any

    @property
    def reads(self) -> bool:
        """Whether it looks for rows of ours; what only adds one has nothing to look for."""
        return PREFIX in self.sql and not self.sql.lstrip().upper().startswith("INSERT")


def issued_by_x1(url: str) -> list[Statement]:
    """Every statement of the whole call, each once."""
    app = create_app(settings(url))
    house = app.extensions["guardline"]
    play(app, asked(Holder(0)))
    found: dict[str, Statement] = {}

    def taken(_: Any, __: Any, sql: str, parameters: Any, *___: Any) -> None:
        found.setdefault(sql, Statement(sql, parameters))

    event.listen(house.database.engine, "before_cursor_execute", taken)
    answers = play(app, asked(Holder(1)))
    event.remove(house.database.engine, "before_cursor_execute", taken)
    house.database.close()
    assert b"<Hangup" in answers[-1]
    return list(found.values())


def more_of(connection: Connection, table: Table, **different: Any) -> None:
    """Copies of one of the table's rows. different: what a column holds in the copy of that number."""
    row = connection.execute(select(table).limit(1)).mappings().one()
    copies = [{**row, **{name: make(n) for name, make in different.items()}} for n in range(ROWS)]
    connection.execute(insert(table), copies)


def filled(connection: Connection) -> None:
    def call(n: int) -> str:
        return Holder(CONTRACTS + n).call

    def number(n: int) -> str:
        return f"VSC{n % CONTRACTS}"

    def key(n: int) -> bytes:
        return n.to_bytes(32, "big")

    more_of(connection, calls, call=call)
    more_of(connection, turns, call=call)
    more_of(connection, limit_keys, key=key)
    more_of(connection, limits, key=key)
    more_of(connection, requests, call=call, number=lambda n: f"{n:08d}", contract=lambda n: f"X{n}")
    more_of(connection, messages, call=call)
    filed = claim_values(claim(Holder(0).contract(T0.date())))
    connection.execute(
        insert(claims), [{**filed, "number": f"C{n}", "contract": number(n)} for n in range(ROWS)]
    )
    opted = {"phone": b"x", "at": T0, "words": b"x"}
    connection.execute(insert(opt_outs), [{**opted, "phone_index": key(n)} for n in range(ROWS)])
    connection.execute(text("ANALYZE"))


def plan(connection: Connection, statement: Statement) -> list[str]:
    explain = "EXPLAIN QUERY PLAN" if connection.dialect.name == "sqlite" else "EXPLAIN"
    rows = connection.exec_driver_sql(f"{explain} {statement.sql}", statement.parameters)
    return [str(row[-1]) for row in rows]


def read_whole(line: str) -> bool:
    """Whether a line of a plan reads a table of ours, or an index, from one end to the other."""
    return f"Seq Scan on {PREFIX}" in line or (line.startswith("SCAN ") and PREFIX in line)


@pytest.fixture
def full(empty_url: str) -> Iterator[tuple[Connection, list[Statement]]]:
    """A connection to a journal with many calls in it, and what X1 issues there."""
    prepared(empty_url, [Holder(n) for n in range(CONTRACTS)])
    issued = issued_by_x1(empty_url)
    database = Database(empty_url)
    with database.write() as connection:
        filled(connection)
    with database.read() as connection:
        yield connection, issued
    database.close()


def test_every_statement_of_a_turn_goes_by_an_index(full: tuple[Connection, list[Statement]]) -> None:
    connection, issued = full
    reading = [statement for statement in issued if statement.reads]
    assert len(reading) >= 8, "X1 loads, charges, looks up and closes"

    plans = {statement.sql: plan(connection, statement) for statement in reading}

    assert {sql: lines for sql, lines in plans.items() if any(map(read_whole, lines))} == {}
    assert all(lines for lines in plans.values())


def test_a_table_that_is_read_whole_is_noticed(full: tuple[Connection, list[Statement]]) -> None:
    connection, _ = full

    whole = plan(connection, Statement(f"SELECT * FROM {PREFIX}turns WHERE bundle = 'x'", ()))

    assert any(map(read_whole, whole))
