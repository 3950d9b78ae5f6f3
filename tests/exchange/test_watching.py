"""What the pages of an account show the moment it happens: texts, the debugger, calls from telephones."""

from __future__ import annotations

import pytest

from ivr.exchange.events import CallAnswered, Ended, Spoken
from ivr.exchange.refusal import Refusal
from ivr.exchange.texting import Draft, receive, send
from tests.exchange.conftest import CALLER, LINE, ORIGIN, Answer


class Notes:
    """A watcher that writes down what it is told."""

    def __init__(self):
        self.texts = []
        self.problems = []

    def text_changed(self, text):
        self.texts.append((text.direction, text.body, text.status))

    def logged(self, entry):
        self.problems.append((entry.sid, entry.report.code))


@pytest.fixture
def notes(account):
    found = Notes()
    account.watchers.add(found)
    return found


def test_a_text_is_told_whenever_it_changes(account, exchange, notes):
    send(account, Draft(CALLER, LINE, "Hi"))
    exchange.pass_time(5)

    assert notes.texts == [("outbound-api", "Hi", status) for status in ("queued", "sent", "delivered")]


def test_a_text_from_a_telephone_is_told_too_and_so_is_what_is_wrong_with_its_answer(
    account, exchange, server, notes
):
    server.on("/sms", Answer(b"", 500))
    account.own(LINE).sms_url = f"{ORIGIN}/sms"
    incoming = receive(account, CALLER, LINE, "Hello")
    exchange.pass_time(5)

    assert notes.texts == [("inbound", "Hello", "received")]
    assert notes.problems == [(incoming.text.sid, 11217)]


def test_who_watches_no_more_is_told_nothing(account, exchange, notes):
    account.watchers.remove(notes)

    send(account, Draft(CALLER, LINE, "Hi"))
    exchange.pass_time(5)

    assert notes.texts == []


def test_a_telephone_dials_a_line_and_follows_the_call(account, exchange, server):
    server.on("/voice", "<Say>Good morning.</Say>")
    account.own(LINE).voice_url = f"{ORIGIN}/voice"
    heard = []

    placed = account.dial(CALLER, LINE, lambda one, output: heard.append((one, type(output))))
    exchange.pass_time(5)

    assert [kind for one, kind in heard if one is placed][-3:] == [CallAnswered, Spoken, Ended]
    (asked,) = server.asked_on("/voice")
    assert (asked.form["From"], asked.form["To"], asked.form["Direction"]) == (CALLER, LINE, "inbound")
    assert account.calls.get(placed.sid) is placed


@pytest.mark.parametrize(("from_", "to"), [("bob", LINE), (CALLER, "+18005559999"), (CALLER, "bob")])
def test_nothing_comes_of_a_call_that_cannot_be(account, from_, to):
    account.own(LINE).voice_url = f"{ORIGIN}/voice"

    with pytest.raises(Refusal):
        account.dial(from_, to, lambda one, output: None)
