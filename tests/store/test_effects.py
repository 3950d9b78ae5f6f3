"""What follows a turn is enqueued with it: with its commit, once, and by names alone."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from ivr.effects.order import NotDone, Order
from ivr.engine.ports import RecordTaken
from ivr.engine.results import MessageDue, RequestMade, send
from ivr.store.attempts import SqlAttempts
from ivr.store.bundles import SqlBundles
from ivr.store.database import Database
from ivr.store.durable import Durable
from ivr.store.effects import DueEffects, DurableEffects
from ivr.store.journal import SqlJournal
from ivr.store.overdue import AT_ONCE, Overdue
from ivr.store.sealed import Sealed
from tests.store.rows import BUNDLE, BUNDLE_CONTENT, CALL, T0, call_row, turn_row
from tests.store.test_attempts import Clock

FORM = MessageDue("cancellation-form", "G1", "55190286", {"refund": "562.60"}, text_to="+15035550117")
REQUEST = RequestMade("cancellation", "55190286", "G1", {"odometer": 41_500})
WANTS = turn_row(1, records=(FORM, REQUEST), effects=(send(FORM),))
KEY = f"{CALL}:1:send:cancellation-form"


@pytest.fixture
def durable(database: Database) -> Durable:
    return Durable(database)


@pytest.fixture
def line(database: Database, sealed: Sealed, durable: Durable) -> SqlJournal:
    """A journal with a call that has begun."""
    return begun(SqlJournal(database, sealed, DurableEffects(durable)), database)


def begun(journal: SqlJournal, database: Database) -> SqlJournal:
    SqlBundles(database).keep(BUNDLE, BUNDLE_CONTENT, T0)
    journal.begin(call_row(), turn_row(0))
    return journal


def waiting(durable: Durable) -> list[tuple[str, str]]:
    return [(one.key, one.state) for one in durable.waiting(1000)]


def test_with_its_commit_a_turns_effect_is_enqueued_once(line: SqlJournal, durable: Durable) -> None:
    line.add(WANTS)
    line.add(WANTS)
    line.add(replace(WANTS, answer=b"<late/>"))
    assert waiting(durable) == [(KEY, "enqueued")]


def test_a_turn_that_is_rolled_back_has_no_effect(line: SqlJournal, durable: Durable) -> None:
    line.add(turn_row(1, records=(REQUEST,)))
    with pytest.raises(RecordTaken):
        line.add(replace(WANTS, n=2, records=(FORM, replace(REQUEST, number="55190287"))))
    assert waiting(durable) == []


def test_what_is_enqueued_is_a_key_and_names(line: SqlJournal, durable: Durable, database: Database) -> None:
    line.add(WANTS)
    schema = "dbos." if database.engine.dialect.name == "postgresql" else ""
    with database.read() as connection:
        kept = connection.execute(text(f"SELECT * FROM {schema}workflow_input")).mappings().one()
        status = connection.execute(text(f"SELECT * FROM {schema}workflow_status")).mappings().one()
    assert (
        kept["inputs"] == f'{{"namedArgs":{{}},"positionalArgs":["send","{CALL}",1,"cancellation-form",1]}}'
    )
    assert status["serialization"] == "portable_json"
    assert "55501" not in repr([*kept.values(), *status.values()])


def test_the_operators_system_is_told_of_every_request_where_it_is_set_up(
    database: Database, sealed: Sealed, durable: Durable
) -> None:
    journal = begun(SqlJournal(database, sealed, DurableEffects(durable), tells=True), database)
    journal.add(WANTS)
    assert sorted(waiting(durable)) == [(KEY, "enqueued"), (f"{CALL}:1:tell:cancellation", "enqueued")]


def test_a_turn_without_effects_needs_none_of_the_engines_tables(
    line: SqlJournal, database: Database
) -> None:
    with database.write() as connection:
        if database.engine.dialect.name == "postgresql":
            connection.execute(text("DROP SCHEMA dbos CASCADE"))
        else:
            connection.execute(text("DROP TABLE workflow_input"))
    line.add(turn_row(1))


def test_what_was_cancelled_does_not_wait_any_more(line: SqlJournal, durable: Durable) -> None:
    line.add(WANTS)
    durable.cancel(KEY)
    assert waiting(durable) == []


def test_every_message_that_nobody_enqueued_is_found_however_many(
    database: Database, sealed: Sealed, durable: Durable
) -> None:
    journal = begun(SqlJournal(database, sealed, DueEffects()), database)
    many = tuple(replace(FORM, name=f"message-{n}") for n in range(AT_ONCE + 3))
    journal.add(turn_row(1, records=many))
    journal.add(turn_row(3, records=(FORM,)))

    overdue = Overdue(database, durable, SqlAttempts(database, durable, Clock()))
    beats: list[int] = []
    assert overdue.enqueue(T0 + timedelta(seconds=2), lambda: beats.append(1)) == len(many)
    assert len(beats) == 2, "whoever brings many says in between that they live"
    assert len(waiting(durable)) == len(many)
    assert overdue.enqueue(T0 + timedelta(seconds=2)) == len(many), "they wait, and nobody tried"
    assert len(waiting(durable)) == len(many)


def test_a_message_that_was_tried_is_none_that_nobody_enqueued(
    line: SqlJournal, database: Database, durable: Durable
) -> None:
    line.add(WANTS)
    attempts = SqlAttempts(database, durable, Clock())
    order = Order("send", CALL, 1, "cancellation-form")
    attempts.begin(order)
    attempts.end(order, NotDone("busy"), 60.0)
    assert Overdue(database, durable, attempts).enqueue(T0 + timedelta(days=1)) == 0


def test_what_the_engine_lost_is_a_dead_letter_that_a_person_can_have_tried_again(
    line: SqlJournal, database: Database, durable: Durable
) -> None:
    line.add(WANTS)
    durable.cancel(KEY)
    attempts = SqlAttempts(database, durable, Clock())
    overdue = Overdue(database, durable, attempts)

    assert overdue.enqueue(T0 + timedelta(days=1)) == 1

    assert [(one.came, one.reason) for one in attempts.unsettled(10)] == [
        ("failed", "lost by the workflow engine")
    ]
    assert overdue.enqueue(T0 + timedelta(days=1)) == 0
    assert attempts.retry(KEY, sure=False) is None
    assert waiting(durable) == [(f"{KEY}#2", "enqueued")]


def test_a_process_that_enqueues_nothing_does_not_load_the_engine() -> None:
    asks = "import ivr.wiring, sys; sys.exit('dbos' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asks], check=False).returncode == 0
