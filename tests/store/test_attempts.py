"""Every try is on record before anybody is asked, and its end with what it was for, in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, text, update

from ivr.effects.order import Begun, Came, Done, GivenUp, NotDone, Order, Unsure
from ivr.engine.results import MessageDue, RequestMade
from ivr.store.attempts import SqlAttempts, Unsettled
from ivr.store.calls import messages
from ivr.store.database import Database
from ivr.store.durable import Durable
from ivr.store.journal import SqlJournal
from ivr.store.sealed import Sealed
from ivr.store.tables import attempts as attempts_table
from ivr.store.tables import messages as messages_table
from ivr.store.tables import requests as requests_table
from ivr.store.workers import SqlWorkers
from tests.store.rows import CALL, T0, call_row, turn_row

SEND = Order("send", CALL, 1, "cancellation-form")
TELL = Order("tell", CALL, 1, "cancellation")
NOW = T0 + timedelta(minutes=5)


class Clock:
    def now(self) -> datetime:
        return NOW


class Moving:
    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def durable(database: Database) -> Durable:
    return Durable(database)


@pytest.fixture
def attempts(journal: SqlJournal, database: Database, durable: Durable) -> SqlAttempts:
    """The tries, with a message and a request that are due."""
    journal.begin(call_row(), turn_row(0))
    journal.add(
        turn_row(
            1,
            records=(MessageDue("cancellation-form", "G1"), RequestMade("cancellation", "55190286", "G1")),
        )
    )
    return SqlAttempts(database, durable, Clock())


@pytest.fixture
def state(database: Database, sealed: Sealed) -> Callable[[], str]:
    return lambda: messages(database, sealed, 10)[0].state


def came(database: Database) -> list[tuple[int, str | None, str | None]]:
    wanted = select(attempts_table.c.n, attempts_table.c.came, attempts_table.c.reason)
    with database.read() as connection:
        return [(row.n, row.came, row.reason) for row in connection.execute(wanted.order_by("n"))]


def waiting(durable: Durable) -> list[tuple[str, str]]:
    return [(one.key, one.state) for one in durable.waiting(100)]


def test_a_try_is_fresh_once_and_torn_until_it_ends(attempts: SqlAttempts) -> None:
    assert [attempts.begin(SEND), attempts.begin(SEND)] == [Begun.FRESH, Begun.TORN]
    attempts.end(SEND, Done("sent"), None)
    assert attempts.begin(SEND) is Begun.OVER


def test_of_two_that_begin_the_same_try_at_once_one_may(attempts: SqlAttempts) -> None:
    with ThreadPoolExecutor(8) as threads:
        begun = list(threads.map(lambda _: attempts.begin(SEND), range(8)))
    assert begun.count(Begun.FRESH) == 1


@pytest.mark.parametrize(
    ("what", "word", "reason", "becomes"),
    [
        (Done("sent"), "done", "sent", "sent"),
        (Done("kept"), "done", "kept", "kept"),
        (Done("to_post"), "done", "to_post", "to_post"),
        (GivenUp("opted out"), "failed", "opted out", "failed"),
        (Unsure("worker died"), "unsure", "worker died", "unsure"),
        (NotDone("busy"), "not_done", "busy", "due"),
    ],
)
def test_what_came_stands_with_the_try_and_with_the_message(
    attempts: SqlAttempts,
    database: Database,
    state: Callable[[], str],
    what: Came,
    word: str,
    reason: str,
    becomes: str,
) -> None:
    attempts.begin(SEND)
    attempts.end(SEND, what, None)
    assert came(database) == [(1, word, reason)]
    assert state() == becomes


def test_the_next_try_is_enqueued_with_the_end_of_this_one(attempts: SqlAttempts, durable: Durable) -> None:
    attempts.begin(SEND)
    attempts.end(SEND, NotDone("busy"), 60.0)
    assert waiting(durable) == [(f"{SEND.key}#2", "delayed")]
    assert attempts.begin(SEND.again()) is Begun.FRESH


def test_a_try_ends_once(
    attempts: SqlAttempts, database: Database, durable: Durable, state: Callable[[], str]
) -> None:
    attempts.begin(SEND)
    attempts.end(SEND, GivenUp("opted out"), None)
    attempts.end(SEND, NotDone("busy"), 0.0)
    attempts.end(SEND, Done("sent"), None)
    assert (came(database), state(), waiting(durable)) == ([(1, "failed", "opted out")], "failed", [])


def test_who_did_it_and_comes_back_late_knows_better_than_those_who_were_unsure(
    attempts: SqlAttempts, database: Database, state: Callable[[], str]
) -> None:
    attempts.begin(SEND)
    attempts.end(SEND, Unsure("worker died"), None)
    attempts.end(SEND, NotDone("busy"), 0.0)
    assert (came(database), state()) == ([(1, "unsure", "worker died")], "unsure")
    attempts.end(SEND, Done("sent"), None)
    assert (came(database), state()) == ([(1, "done", "sent")], "sent")


def test_a_notice_that_was_taken_is_on_record_with_its_request(
    attempts: SqlAttempts, database: Database
) -> None:
    attempts.begin(TELL)
    attempts.end(TELL, Done("told"), None)
    with database.read() as connection:
        assert connection.scalar(select(requests_table.c.told_at)) == NOW
    assert attempts.begin(replace(TELL, try_n=2)) is Begun.OVER


@pytest.mark.parametrize(
    ("said", "word"), [("sent", "done"), ("delivered", "done"), ("failed", "failed"), ("unsure", "unsure")]
)
def test_what_a_carrier_wrote_before_its_worker_died_is_believed(
    attempts: SqlAttempts, database: Database, said: str, word: str
) -> None:
    attempts.begin(SEND)
    with database.write() as connection:
        connection.execute(update(messages_table).values(state=said))
    assert attempts.begin(SEND) is Begun.OVER
    assert came(database) == [(1, word, "said by the record")]


def test_an_order_whose_record_is_gone_is_over(attempts: SqlAttempts, database: Database) -> None:
    assert attempts.begin(replace(SEND, record="never-written")) is Begun.OVER
    assert came(database) == []


def test_what_failed_what_is_unsure_and_what_runs_is_listed(attempts: SqlAttempts) -> None:
    orders = [SEND, TELL, replace(SEND, do="dispatch", record="tow")]
    for order in orders:
        attempts.begin(order)
    attempts.end(SEND, GivenUp("opted out"), None)
    attempts.end(TELL, Done("told"), None)
    found = {one.order: (one.came, one.reason, one.began_at) for one in attempts.unsettled(10)}
    assert found == {SEND: ("failed", "opted out", NOW), orders[2]: (None, None, NOW)}


def test_a_dead_letter_is_tried_again_when_a_person_says_so(
    attempts: SqlAttempts, durable: Durable, state: Callable[[], str]
) -> None:
    attempts.begin(SEND)
    attempts.end(SEND, GivenUp("busy"), None)

    assert attempts.retry(SEND.key, sure=False) is None
    assert attempts.retry(SEND.key, sure=False) == "it is going to be tried again by itself"

    assert waiting(durable) == [(f"{SEND.key}#2", "enqueued")]
    assert state() == "due"
    assert attempts.begin(SEND.again()) is Begun.FRESH
    assert attempts.unsettled(10) == [Unsettled(SEND.again(), None, None, NOW)]


def test_what_nobody_knows_about_is_tried_again_only_by_who_has_made_sure(
    attempts: SqlAttempts, durable: Durable
) -> None:
    attempts.begin(SEND)
    attempts.end(SEND, Unsure("no answer"), None)
    assert (
        attempts.retry(SEND.key, sure=False) == "it may have been done: make sure that it was not, and say so"
    )
    assert waiting(durable) == []
    assert attempts.retry(SEND.key, sure=True) is None
    assert waiting(durable) == [(f"{SEND.key}#2", "enqueued")]


@pytest.mark.parametrize(
    ("what", "refusal"),
    [
        (Done("sent"), "it is done"),
        (NotDone("busy"), "it is going to be tried again by itself"),
        (None, "it is being carried out"),
    ],
)
def test_what_is_no_dead_letter_is_not_tried_again(
    attempts: SqlAttempts, database: Database, durable: Durable, what: Came | None, refusal: str
) -> None:
    with database.write() as connection:
        durable.enqueue(connection, SEND.key)
    attempts.begin(SEND)
    if what is not None:
        attempts.end(SEND, what, None)
    assert attempts.retry(SEND.key, sure=True) == refusal
    assert attempts.retry("CA2:1:send:x", sure=True) == "no effect of that name was ever tried"
    assert waiting(durable) == [(SEND.key, "enqueued")]


@pytest.mark.parametrize("began_by", ["a-worker-without-a-row", None])
def test_a_try_that_nobody_runs_any_more_is_tried_again_by_who_has_made_sure(
    attempts: SqlAttempts,
    database: Database,
    durable: Durable,
    state: Callable[[], str],
    began_by: str | None,
) -> None:
    """None: the engine has ended the work, and the try was never said to be over."""
    begun_by(began_by, attempts, database, durable)

    assert attempts.retry(SEND.key, sure=False) == "it is being carried out"
    assert attempts.retry(SEND.key, sure=True) is None

    assert (f"{SEND.key}#2", "enqueued") in waiting(durable)
    assert attempts.begin(SEND) is Begun.OVER
    attempts.end(SEND, Done("sent"), None)
    assert state() == "due", "who comes back after that is too late"


def test_a_try_that_a_living_worker_runs_is_left_to_it(
    attempts: SqlAttempts, database: Database, durable: Durable
) -> None:
    begun_by("alive", attempts, database, durable)
    SqlWorkers(database).join("alive", NOW)
    assert attempts.retry(SEND.key, sure=True) == "it is being carried out"


def begun_by(executor: str | None, attempts: SqlAttempts, database: Database, durable: Durable) -> None:
    """The try has begun; the engine has it in the hands of that executor."""
    if executor is not None:
        schema = "dbos." if database.engine.name == "postgresql" else ""
        with database.write() as connection:
            durable.enqueue(connection, SEND.key)
            begun = text(f"UPDATE {schema}workflow_status SET status = 'PENDING', executor_id = :executor")
            connection.execute(begun, {"executor": executor})
    attempts.begin(SEND)


def test_all_dead_letters_are_named_the_oldest_first_or_those_of_a_time(
    journal: SqlJournal, database: Database, durable: Durable
) -> None:
    clock = Moving()
    attempts = SqlAttempts(database, durable, clock)
    journal.begin(call_row(), turn_row(0))
    names = ("b-first", "a-second", "unsure", "done", "c-third")
    journal.add(turn_row(1, records=tuple(MessageDue(name, "G1") for name in names)))
    for name in names:
        clock.at += timedelta(hours=1)
        attempts.begin(replace(SEND, record=name))
        became: dict[str, Came] = {"unsure": Unsure("bug"), "done": Done("sent")}
        what = became.get(name, GivenUp("busy"))
        attempts.end(replace(SEND, record=name), what, None)
    keys = [replace(SEND, record=name).key for name in ("b-first", "a-second", "c-third")]

    assert attempts.failed(None) == keys
    assert attempts.failed(NOW + timedelta(hours=2)) == keys[1:]


def test_a_message_that_a_person_has_tried_again_is_due_from_then_on(
    attempts: SqlAttempts, database: Database, sealed: Sealed
) -> None:
    attempts.begin(SEND)
    attempts.end(SEND, GivenUp("too late"), None)
    attempts.retry(SEND.key, sure=False)
    assert messages(database, sealed, 10)[0].due_at == NOW
