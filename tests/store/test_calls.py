"""Calls, read back: one call is found by the beginning of its name, and nothing else is read for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import event, text

from ivr.domain.errors import LookupUnavailable
from ivr.engine.results import MessageDue, RequestMade
from ivr.store.calls import messages, messages_of, named, recent, requests, requests_of, transcript
from ivr.store.database import Database
from ivr.store.journal import SqlJournal
from ivr.store.sealed import Sealed
from tests.store.rows import T0, call_row, turn_row

Read = Callable[[Database, Sealed], Any]

CALLS = ("CA00a1", "CA00a2", "CA00b1", "CAff01")


@pytest.fixture
def kept(journal: SqlJournal) -> None:
    """Four calls, each with a request and a message of its turn 1."""
    for minute, call in enumerate(CALLS):
        at = T0 + timedelta(minutes=minute)
        journal.begin(call_row(call, began_at=at), turn_row(0, call, at=at))
        made = RequestMade("cancellation", f"1000000{minute}", f"G{minute}", {"estimate": "2400.00"})
        due = MessageDue("cancellation-form", f"G{minute}", made.number, {"number": made.number})
        journal.add(turn_row(1, call, at=at, records=(made, due)))


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("beginning", "found"),
    [
        ("CA00b1", ["CA00b1"]),
        ("CA00b", ["CA00b1"]),
        ("CAf", ["CAff01"]),
        ("CA00a", ["CA00a1", "CA00a2"]),
        ("CA", ["CA00a1", "CA00a2"]),  # two at most: enough to say that there are several
        ("CA00a1f", []),
        ("CB", []),
        ("ca00b1", []),
        ("A00b1", []),
        ("CA00b%", []),
        ("CA00b_", []),
        ("%", []),
    ],
)
def test_calls_are_found_by_the_beginning_of_their_names(
    database: Database, sealed: Sealed, beginning: str, found: list[str]
) -> None:
    assert [call.call for call in named(database, sealed, beginning)] == found


def test_a_call_that_is_found_is_whole(journal: SqlJournal, database: Database, sealed: Sealed) -> None:
    journal.begin(call_row("CA1"), turn_row(0, "CA1"))
    assert named(database, sealed, "CA1") == [call_row("CA1")]


@pytest.mark.usefixtures("kept")
def test_requests_and_messages_are_those_of_the_call(database: Database, sealed: Sealed) -> None:
    (request,) = requests_of(database, sealed, "CA00a2")
    (message,) = messages_of(database, sealed, "CA00a2")
    assert (request.call, request.turn, request.number) == ("CA00a2", 1, "10000001")
    assert request.asks == {"estimate": "2400.00"}
    assert (message.call, message.turn, message.request_number) == ("CA00a2", 1, "10000001")
    assert message.variables == {"number": "10000001"}
    assert requests_of(database, sealed, "CA00a") == [] == messages_of(database, sealed, "CA00a")


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    "read",
    [
        lambda database, sealed: recent(database, sealed, 20),
        lambda database, sealed: named(database, sealed, "CA00a"),
        lambda database, sealed: transcript(database, sealed, "CA00a1"),
        lambda database, sealed: requests(database, sealed, 20),
        lambda database, sealed: requests_of(database, sealed, "CA00a1"),
        lambda database, sealed: messages(database, sealed, 20),
        lambda database, sealed: messages_of(database, sealed, "CA00a1"),
    ],
    ids=["recent", "named", "transcript", "requests", "requests_of", "messages", "messages_of"],
)
def test_whatever_is_read_back_is_read_by_an_index(
    database: Database, sealed: Sealed, kind: str, read: Read
) -> None:
    """A journal holds a year of calls: none of these may go through all of them."""
    with statements(database) as sent:
        assert read(database, sealed), "nothing was read"
    (statement,) = sent
    plan = "\n".join(plan_of(database, kind, *statement))
    # SQLite calls a walk through a whole table a scan, and one along an index "SCAN ... USING INDEX".
    whole = [
        line for line in plan.splitlines() if "Seq Scan" in line or ("SCAN" in line and "INDEX" not in line)
    ]
    assert whole == [], plan
    assert "index" in plan.casefold()


@pytest.mark.usefixtures("kept")
def test_the_beginning_of_a_name_is_looked_up_not_filtered(
    database: Database, sealed: Sealed, kind: str
) -> None:
    with statements(database) as sent:
        named(database, sealed, "CA00a")
    plan = "\n".join(plan_of(database, kind, *sent[0]))
    bounds = "(call>? AND call<?)" if kind == "sqlite" else "Index Cond: (((call)::text >="
    assert bounds in plan, plan


def test_a_key_that_is_gone_is_told_apart_from_no_such_call(journal: SqlJournal, database: Database) -> None:
    journal.begin(call_row("CA1"), turn_row(0, "CA1"))
    stranger = Sealed([Fernet.generate_key()], b"")
    with pytest.raises(LookupUnavailable, match="InvalidToken"):
        named(database, stranger, "CA1")
    assert named(database, stranger, "CA2") == []


@contextmanager
def statements(database: Database) -> Iterator[list[tuple[str, Any]]]:
    """The SELECTs that the block sends, with their parameters."""
    sent: list[tuple[str, Any]] = []

    def note(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        if statement.lstrip().startswith("SELECT"):
            sent.append((statement, parameters))

    event.listen(database.engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(database.engine, "before_cursor_execute", note)


def plan_of(database: Database, kind: str, statement: str, parameters: Any) -> list[str]:
    """How the database would find the rows, were there too many to walk through."""
    with database.read() as connection:
        if kind == "sqlite":
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
            return [str(row[-1]) for row in rows]
        connection.execute(text("SET LOCAL enable_seqscan = off"))
        return [str(row[0]) for row in connection.exec_driver_sql(f"EXPLAIN {statement}", parameters).all()]
