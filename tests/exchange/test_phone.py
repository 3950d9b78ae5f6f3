"""A phone on the virtual clock: each action runs the call on until the line needs the caller, or it ends."""

import pytest

from ivr.exchange.phone import NotConnected
from ivr.exchange.telephones import Line
from ivr.exchange.wsgi import VirtualExchange
from tests.exchange.conftest import CALLER, LINE, Answer, Server

MENU = '<Gather numDigits="1" action="/menu"><Say>One two three four.</Say></Gather>'


@pytest.fixture(autouse=True)
def menu(server):
    server.on("/menu", MENU)


def test_dialling_listens_to_the_end_of_the_first_prompt(dial, exchange):
    phone = dial(MENU)

    assert phone.waiting.awaited == "gather"
    assert exchange.now_s == pytest.approx(1.5)


def test_hear_gives_what_was_said_since_the_last_action(dial):
    phone = dial("<Say>Welcome.</Say>" + MENU)
    assert phone.hear() == "Welcome. One two three four."

    phone.press("1")

    assert phone.hear() == "One two three four."


def test_hear_listens_to_the_end_of_what_a_hasty_caller_would_interrupt(dial, exchange):
    phone = dial(MENU, barge=True)
    assert exchange.now_s == 0

    phone.hear()

    assert exchange.now_s == pytest.approx(1.5)


def test_a_hasty_caller_acts_as_soon_as_the_line_listens(dial):
    phone = dial(MENU, barge=True)

    phone.press("1")
    phone.press("1")
    phone.hang_up()

    assert phone.speech_s == 0


def test_waiting_for_some_seconds_stops_in_the_middle_of_a_silence(dial, exchange):
    phone = dial(MENU)

    phone.wait(seconds=2)

    assert phone.waiting is not None
    assert exchange.now_s == pytest.approx(3.5)


def test_counts_what_the_caller_did(dial, server):
    server.on("/menu", '<Gather input="dtmf speech" action="/menu"/>')
    phone = dial('<Gather input="dtmf speech" action="/menu"/>')

    phone.press("97205#")
    phone.say("cancel it")

    counts = phone.transcript
    assert (counts.keys_count, counts.utterances_count, counts.actions_count) == (6, 1, 2)
    assert phone.inputs_count == 7


def test_nothing_can_be_done_in_a_call_that_is_over(dial):
    phone = dial("<Hangup/>")

    for act in (phone.hang_up, phone.wait, lambda: phone.press("1"), lambda: phone.say("hello")):
        with pytest.raises(NotConnected):
            act()


def test_letters_are_no_keys(dial):
    with pytest.raises(ValueError, match="no keys"):
        dial(MENU).press("1A")


def test_the_same_request_can_be_sent_again(dial, server):
    phone = dial(MENU)
    phone.press("1")
    before = len(phone.requests)

    again = phone.resend(1)

    assert again == phone.requests[1].body == phone.documents[1]
    assert server.asked[-1].form == phone.requests[1].form
    assert len(phone.requests) == before


def test_a_server_that_answers_differently_is_seen(dial, server):
    phone = dial(MENU)
    server.on("/voice", "<Hangup/>")

    assert phone.resend(0) != phone.requests[0].body


def test_calls_share_one_clock(dial, exchange, server):
    first = dial(MENU)

    exchange.dial("+15035550177", LINE)
    exchange.pass_time(60)

    assert first.is_over
    assert exchange.now_s == pytest.approx(63)
    assert (exchange.now() - exchange.starts_at).total_seconds() == pytest.approx(63)


def test_the_exchange_collects_the_warnings_of_all_calls(dial, exchange):
    dial("<Say/>")
    dial("<Shout/>")

    assert [report.code for report in exchange.warnings] == [13520, 12200]


def test_the_transcript_is_the_call_in_order(dial, server):
    server.on("/menu", "<Hangup/>")
    phone = dial(MENU)
    phone.press("1")

    assert [(entry.who, entry.what) for entry in phone.transcript.entries] == [
        ("exchange", "the line answers"),
        ("line", "One two three four."),
        ("caller", "1"),
        ("exchange", "the call is over: completed, the line hung up"),
    ]


def test_what_the_application_raises_comes_through():
    def broken(environ, start_response):
        raise ZeroDivisionError

    exchange = VirtualExchange(broken, lines=[Line(LINE, "/voice")], auth_token="t")

    with pytest.raises(ZeroDivisionError):
        exchange.dial(CALLER, LINE)


def test_a_public_address_with_https_needs_no_port(server):
    server.on("/voice", "<Say>Hi</Say>")
    exchange = VirtualExchange(
        server, lines=[Line(LINE, "/voice")], auth_token="t", public_url="https://line.example"
    )

    assert exchange.dial(CALLER, LINE).said == ["Hi"]


def test_another_origin_is_another_application(server):

    other = Server()
    other.on("/last", "<Say>Please call again.</Say>")
    server.on("/voice", Answer(b"", 500))
    exchange = VirtualExchange(
        server,
        lines=[Line(LINE, "/voice", "http://127.0.0.1:8002/last")],
        auth_token="t",
        others={"http://127.0.0.1:8002": other},
    )

    assert exchange.dial(CALLER, LINE).said == ["Please call again."]
