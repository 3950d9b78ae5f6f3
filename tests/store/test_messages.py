"""A message's row moves on by what is known of it, and the last word stays."""

from __future__ import annotations

from datetime import timedelta
from itertools import permutations
from threading import Barrier, Thread

import pytest
from sqlalchemy import text as statement

from ivr.engine.results import MessageDue, RequestMade
from ivr.store.database import Database
from ivr.store.journal import SqlJournal
from ivr.store.loading import Batch, load
from ivr.store.messages import SqlMessages
from ivr.store.notices import SqlNotices
from ivr.store.sealed import Sealed
from tests.store.rows import CALL, T0, call_row, contract, turn_row

FORM, TEXT = (CALL, 1, "cancellation-form"), (CALL, 2, "request-number")
NUMBER = "13995300"
MOBILE = "+15035550117"
CARRIERS = "SM" + "1" * 32
LATER = T0 + timedelta(minutes=1)


@pytest.fixture
def messages(journal: SqlJournal, database: Database, sealed: Sealed) -> SqlMessages:
    """A request with its form of turn 1, and a text about it of turn 2."""
    load(database, sealed, Batch(contracts=(contract("G1"),)))
    asks = {"estimate": "2400.00", "payee": "holder"}
    made = RequestMade("cancellation", NUMBER, "G1", asks)
    form = MessageDue("cancellation-form", "G1", NUMBER)
    text = MessageDue("request-number", None, NUMBER, {"note": "x"}, text_to=MOBILE)
    journal.begin(call_row(), turn_row(0))
    journal.add(turn_row(1, records=(made, form)))
    journal.add(turn_row(2, records=(text,)))
    return SqlMessages(database, sealed)


def state(messages: SqlMessages, key: tuple[str, int, str] = TEXT) -> str:
    found = messages.due(*key)
    assert found is not None
    return found.state


def test_a_message_is_found_with_all_that_it_is_written_from(messages: SqlMessages) -> None:
    form, text = messages.due(*FORM), messages.due(*TEXT)
    assert form is not None
    assert text is not None
    assert (form.contract, form.text_to, form.email) == ("G1", None, "ivan@example.org")
    assert (text.contract, text.text_to, text.email) == (None, MOBILE, None)
    assert text.variables == {"note": "x"}
    for one in (form, text):
        assert (one.state, one.language, one.dialled) == ("due", "en-US", "+18006315590")
        assert one.request is not None
        assert one.request.asks == {"estimate": "2400.00", "payee": "holder"}
        assert (one.request.number, one.request.told) == (NUMBER, False)
    assert messages.due(CALL, 3, "request-number") is None


def test_the_newest_come_first(messages: SqlMessages) -> None:
    assert [one.name for one in messages.newest(10)] == ["request-number", "cancellation-form"]
    assert [one.name for one in messages.newest(1)] == ["request-number"]


def test_one_is_found_by_the_beginning_of_its_call(messages: SqlMessages) -> None:
    assert [one.turn for one in messages.of_call("CA00", "request-number")] == [2]
    assert messages.of_call("CA00", "nothing") == []
    assert messages.of_call("CA01", "request-number") == []
    assert messages.of_call("%", "request-number") == []


def test_what_was_sent_is_on_record_with_when_and_by_what(messages: SqlMessages) -> None:
    assert messages.settle(*TEXT, "sent", channel="text", carrier_id=CARRIERS, at=LATER)

    text = messages.due(*TEXT)
    assert text is not None
    assert (text.state, text.channel, text.carrier_id, text.sent_at) == ("sent", "text", CARRIERS, LATER)


@pytest.mark.parametrize(
    ("first", "then", "stays"),
    [
        ("sent", "failed", "sent"),
        ("sent", "unsure", "sent"),
        ("kept", "failed", "kept"),
        ("to_post", "failed", "to_post"),
        ("unsure", "sent", "sent"),
        ("unsure", "failed", "failed"),
        ("failed", "unsure", "failed"),
        ("failed", "sent", "failed"),
    ],
)
def test_what_is_done_stays_done(messages: SqlMessages, first: str, then: str, stays: str) -> None:
    assert messages.settle(*FORM, first)
    assert messages.settle(*FORM, then) == (stays == then)
    assert state(messages, FORM) == stays


@pytest.mark.parametrize("order", list(permutations(("sent", "sent", "delivered"))))
def test_reports_in_any_order_any_number_of_times_come_to_the_same(
    messages: SqlMessages, order: tuple[str, ...]
) -> None:
    messages.settle(*TEXT, "sent", carrier_id=CARRIERS, at=T0)
    for one in (*order, *order):
        messages.report(CARRIERS, None, one, at=LATER)
    assert state(messages) == "delivered"


@pytest.mark.parametrize(("first", "second"), [("delivered", "failed"), ("failed", "delivered")])
def test_the_carriers_last_word_stays(messages: SqlMessages, first: str, second: str) -> None:
    messages.settle(*TEXT, "sent", carrier_id=CARRIERS, at=T0)
    assert messages.report(CARRIERS, None, first, at=LATER, reason="the carrier says 30005")
    assert not messages.report(CARRIERS, None, second, at=LATER)
    assert not messages.settle(*TEXT, "sent", carrier_id=CARRIERS, at=LATER)
    assert state(messages) == first


def test_a_report_that_is_here_before_its_name_finds_its_message(messages: SqlMessages) -> None:
    """The carrier may be quicker than our own note of what it called the text."""
    assert messages.report(CARRIERS, TEXT, "delivered", at=LATER)
    messages.settle(*TEXT, "sent", channel="text", carrier_id=CARRIERS, at=LATER)

    text = messages.due(*TEXT)
    assert text is not None
    assert (text.state, text.carrier_id, text.channel) == ("delivered", CARRIERS, "text")


def test_a_text_of_which_nobody_knew_is_known_once_the_carrier_reports_it(messages: SqlMessages) -> None:
    messages.settle(*TEXT, "unsure", reason="the carrier did not answer")
    assert messages.report(CARRIERS, TEXT, "sent", at=LATER)

    text = messages.due(*TEXT)
    assert text is not None
    assert (text.state, text.carrier_id, text.sent_at, text.reason) == ("sent", CARRIERS, LATER, None)


def test_a_report_of_another_text_changes_nothing(messages: SqlMessages) -> None:
    messages.settle(*TEXT, "sent", carrier_id=CARRIERS, at=T0)
    assert not messages.report("SM" + "2" * 32, None, "failed", at=LATER)
    assert not messages.report("SM" + "2" * 32, TEXT, "failed", at=LATER)
    assert not messages.report("SM" + "2" * 32, FORM, "delivered", at=LATER)
    assert state(messages) == "sent"
    assert state(messages, FORM) == "due"


def test_of_two_that_settle_at_once_one_does(messages: SqlMessages) -> None:
    barrier, won = Barrier(2), []

    def settles(to: str) -> None:
        barrier.wait()
        won.append(messages.settle(*FORM, to))

    threads = [Thread(target=settles, args=(to,)) for to in ("kept", "to_post")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(won) == [False, True]


def test_a_notice_is_on_record_once(messages: SqlMessages, database: Database, sealed: Sealed) -> None:
    notices = SqlNotices(database, sealed)
    found = notices.request(CALL, 1, "cancellation")
    assert found is not None
    assert (found.number, found.contract, found.state, found.told) == (NUMBER, "G1", "open", False)

    notices.told(NUMBER, T0)
    notices.told(NUMBER, LATER)

    found = notices.request(CALL, 1, "cancellation")
    assert found is not None
    assert found.told_at == T0
    assert notices.request(CALL, 2, "cancellation") is None
    assert notices.request(CALL, 1, "transfer") is None


def test_whom_a_text_is_for_cannot_be_read_in_the_database(messages: SqlMessages, database: Database) -> None:
    with database.read() as connection:
        rows = connection.execute(statement("SELECT * FROM ivr_messages")).all()
    assert MOBILE[1:] not in repr(rows)
