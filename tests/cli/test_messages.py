"""`flask messages`: what is due to people and what became of it, without whom it went to."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from ivr.store.messages import SqlMessages
from tests.caller import Caller
from tests.cli.played import cancelled_by_keys, refused
from tests.cli.terminal import app_of, at, typed
from tests.company import NOON, contract
from tests.house import TestHouse

EMAIL = "dana.garcia@example.org"


@pytest.fixture
def call(house: TestHouse, caller: Caller) -> str:
    house.has(contract(email=EMAIL))
    return cancelled_by_keys(caller)


def test_a_message_is_listed_with_its_state_and_a_masked_reader(house: TestHouse, call: str) -> None:
    [request] = house.requests()

    done = typed(house, "messages", "list")

    assert (done.exit_code, done.stderr) == (0, "")
    heading, line = done.stdout.splitlines()
    for word in ("since", "state", "message", "to", "call"):
        assert word in heading.split()
    for shown in ("2026-11-22 12:", "due", "cancellation-form", "en-US", request.number, "d…@…", call):
        assert shown in line
    assert "Garcia" not in done.stdout
    assert "garcia" not in done.stdout


def test_a_letter_is_done_with_when_somebody_has_posted_it(house: TestHouse, call: str) -> None:
    [form] = house.messages()
    SqlMessages(house.house.database, house.house.sealed).settle(
        call, form.turn, form.name, "to_post", channel="letter"
    )
    assert form.name in typed(house, "messages", "list", "--state", "to_post").stdout

    done = typed(house, "messages", "posted", call, form.name)

    assert (done.exit_code, done.stdout) == (0, "The letter is on record as sent.\n")
    assert typed(house, "messages", "list", "--state", "to_post").stdout == "No message is to_post.\n"
    again = typed(house, "messages", "posted", call, form.name)
    assert (again.exit_code, again.stderr) == (
        1,
        "Error: this message is no letter to be posted: it is sent\n",
    )


def test_a_program_reads_the_same(house: TestHouse, call: str) -> None:
    [request] = house.requests()

    done = typed(house, "messages", "list", "--json")

    [message] = json.loads(done.stdout)
    assert message.pop("turn") > 0
    assert message.pop("due_at").startswith("2026-11-22T17:")
    assert message == {
        "call": call,
        "name": "cancellation-form",
        "state": "due",
        "reason": None,
        "channel": None,
        "language": "en-US",
        "contract": "VSC100001",
        "request_number": request.number,
        "to": "d…@…",
        "sent_at": None,
    }


def test_why_one_failed_is_listed(house: TestHouse, call: str) -> None:
    [message] = house.messages()
    rows = SqlMessages(house.house.database, house.house.sealed)
    rows.settle(
        call, message.turn, message.name, "failed", channel="e-mail", reason="the mail server says 550"
    )

    line = typed(house, "messages", "list").stdout.splitlines()[1]

    for shown in ("failed", "e-mail", "the mail server says 550"):
        assert shown in line


def test_a_letter_names_the_contract_whose_holder_it_is_for(house: TestHouse, call: str) -> None:
    [message] = house.messages()
    rows = SqlMessages(house.house.database, house.house.sealed)
    rows.settle(call, message.turn, message.name, "to_post", channel="letter", at=NOON + timedelta(minutes=5))

    assert "holder of VSC100001" in typed(house, "messages", "list").stdout


def test_the_words_are_shown_only_where_they_are_asked_for(house: TestHouse, call: str) -> None:
    listed = typed(house, "messages", "list").stdout
    shown = typed(house, "messages", "list", "--text", call, "cancellation-form")

    assert "Dear Dana" not in listed
    assert shown.exit_code == 0
    assert shown.stdout.startswith("To: d…@…\nSubject: Your request ")
    assert "\nDear Dana,\n" in shown.stdout
    assert "Estimated refund: $2,400.00" in shown.stdout
    assert EMAIL not in shown.stdout


def test_the_beginning_of_a_call_will_do_and_a_program_gets_the_words_too(
    house: TestHouse, call: str
) -> None:
    done = typed(house, "messages", "list", "--text", call[:8], "cancellation-form", "--json")
    found = json.loads(done.stdout)
    assert found["call"] == call
    assert "Dear Dana" in found["body"]


def test_a_message_that_is_not_there_is_said_so(house: TestHouse, call: str) -> None:
    done = typed(house, "messages", "list", "--text", "CA", "love-letter")
    assert refused(done) == "no message is called 'love-letter' in a call that begins with 'CA'"


def test_one_of_several_calls_has_to_be_named_whole(house: TestHouse, call: str) -> None:
    house.has(contract(number="VSC100002", last_name="Okafor", vin="2HGFC2F69KH537218", zip="30301"))
    other = Caller(house).dials().keys("1", "30301", "Okafor#", "537218#", "1", "1").waits().is_over()
    assert other.phone.call_sid != call

    done = typed(house, "messages", "list", "--text", "CA", "cancellation-form")

    assert refused(done).startswith("several messages are called")
    both = typed(house, "messages", "list").stdout.splitlines()
    assert len(both) == 3
    assert len(typed(house, "messages", "list", "--limit", "1").stdout.splitlines()) == 2


def test_before_the_first_message_there_are_none(house: TestHouse) -> None:
    assert typed(house, "messages", "list").stdout == "No messages yet.\n"
    assert json.loads(typed(house, "messages", "list", "--json").stdout) == []


def test_in_a_narrow_terminal_the_call_stays_whole(house: TestHouse, call: str) -> None:
    assert call in at(app_of(house), "messages", "list", columns=60).stdout


def test_a_link_is_shown_without_what_opens_it(house: TestHouse, caller: Caller) -> None:
    caller.dials("roadside").keys("1", "1", "1")
    [text] = house.messages()

    done = typed(house, "messages", "list", "--text", caller.phone.call_sid, text.name)

    assert (done.exit_code, done.stderr) == (0, "")
    assert "https://calls.test/l/… It works" in done.stdout
    assert caller.link.rpartition("/")[2] not in done.stdout
