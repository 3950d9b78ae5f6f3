"""Texts on a virtual clock: out to a telephone, in from one, and what a server answers to it."""

from __future__ import annotations

import random

import pytest
from twilio.request_validator import RequestValidator

from ivr.exchange.account import Account
from ivr.exchange.progress import Callback
from ivr.exchange.refusal import Refusal
from ivr.exchange.segments import segments
from ivr.exchange.texting import STARTED, STOPPED, Draft, receive, send
from tests.exchange.conftest import LINE, ORIGIN, TOKEN, Answer

MOBILE = "+15035550142"


@pytest.fixture
def write(account, exchange):
    """A telephone writes to the line; everything that follows has happened. Return what came back to it."""

    def write_text(body, from_=MOBILE):
        receive(account, from_, LINE, body)
        exchange.pass_time(20)
        return back_at(account, from_)

    return write_text


def back_at(account, number):
    return [text.body for _, text in reversed(account.texts.newest_first()) if text.to == number]


@pytest.mark.parametrize(
    ("to", "status", "error"),
    [
        ("+15035550142", "delivered", None),
        ("+15035550144", "delivered", None),
        ("+15035551234", "delivered", None),
        ("+15035550145", "undelivered", 30005),
        ("+15035550190", "undelivered", 30006),
        ("+12125550145", "delivered", None),
        ("+12125551145", "undelivered", 30005),
    ],
)
def test_a_text_arrives_at_a_mobile_telephone_and_nowhere_else(account, exchange, server, to, status, error):
    server.on("/told", Answer(b"", 204, None))
    text = send(account, Draft(to, LINE, "Hi", callback=Callback(f"{ORIGIN}/told")))

    exchange.pass_time(5)

    assert (text.status, text.error_code) == (status, error)
    last = server.asked_on("/told")[-1].form
    assert (last["MessageStatus"], last["SmsStatus"], last["MessageSid"]) == (status, status, text.sid)
    assert last.get("ErrorCode") == (None if error is None else str(error))
    assert last["RawDlrDoneDate"] == "2601051700"


def test_nothing_is_told_of_what_it_was_at_first(account, exchange, server):
    server.on("/told", Answer(b"", 204, None))
    text = send(account, Draft(MOBILE, LINE, "Hi", callback=Callback(f"{ORIGIN}/told")))
    assert text.status == "queued"

    exchange.pass_time(5)

    assert [one.form["MessageStatus"] for one in server.asked_on("/told")] == ["sent", "delivered"]


def test_callbacks_can_overtake_each_other(account, exchange, server):
    server.on("/told", Answer(b"", 204, None))
    account.shuffles = random.Random(1)
    for _ in range(20):
        send(account, Draft(MOBILE, LINE, "Hi", callback=Callback(f"{ORIGIN}/told")))

    exchange.pass_time(5)

    told: dict[str, list[str]] = {}
    for one in server.asked_on("/told"):
        told.setdefault(one.form["MessageSid"], []).append(one.form["MessageStatus"])
    assert {tuple(statuses) for statuses in told.values()} == {("sent", "delivered"), ("delivered", "sent")}


def test_a_server_that_does_not_take_a_callback_is_in_the_debugger(account, exchange, server):
    server.on("/told", Answer(b"", 500))
    text = send(account, Draft(MOBILE, LINE, "Hi", callback=Callback(f"{ORIGIN}/told")))

    exchange.pass_time(5)

    assert text.status == "delivered"
    assert [(one.sid, one.report.level, one.report.code) for one in account.log] == [
        (text.sid, "warning", 11217)
    ] * 2


def test_a_text_to_the_line_is_a_signed_webhook_and_its_answer_comes_back(write, server, account):
    server.on("/sms", "<Message>We cannot read texts.</Message>")

    assert write("¿Está ahí?") == ["We cannot read texts."]

    (asked,) = server.asked_on("/sms")
    assert (asked.form["From"], asked.form["To"], asked.form["Body"]) == (MOBILE, LINE, "¿Está ahí?")
    assert asked.form["MessageSid"] == asked.form["SmsSid"] == asked.form["SmsMessageSid"]
    assert (asked.form["NumMedia"], asked.form["NumSegments"], asked.form["SmsStatus"]) == (
        "0",
        "1",
        "received",
    )
    assert RequestValidator(TOKEN).validate(f"{ORIGIN}/sms", asked.form, asked.headers["X-TWILIO-SIGNATURE"])
    assert list(account.log) == []


@pytest.mark.parametrize(
    ("answer", "replies", "codes"),
    [
        ("", [], []),
        (Answer(b"", 204, None), [], []),
        (Answer(b"Plain words.", content_type="text/plain"), ["Plain words."], []),
        ("<Message><Body>One</Body></Message><Message>Two</Message>", ["One", "Two"], []),
        ("<Redirect>/more</Redirect><Message>Never</Message>", ["More"], []),
        ("<Say>Hello</Say><Message>One</Message>", ["One"], [12200]),
        ("<Message/>", [], [14103]),
        ("<Message>" + "x" * 1601 + "</Message>", [], [21617]),
        (b"<Response>", [], [12100]),
        (Answer(b"{}", content_type="application/json"), [], [12300]),
        (Answer(b"<Response/>", 500), [], [11217]),
        ("<Redirect>/sms</Redirect>", [], [14106]),
    ],
)
def test_what_a_server_answers_to_a_text(write, account, server, answer, replies, codes):
    server.on("/sms", answer)
    server.on("/more", "<Message>More</Message>")

    assert write("Hello") == replies

    assert [one.report.code for one in account.log] == codes


def test_the_fallback_answers_where_the_server_fails(write, account, server):
    server.on("/sms", Answer(b"", 500))
    server.on("/sms-fallback", "<Message>Please call us.</Message>")
    account.own(LINE).sms_fallback_url = f"{ORIGIN}/sms-fallback"

    assert write("Hello") == ["Please call us."]

    assert server.asked_on("/sms-fallback")[0].form["ErrorCode"] == "11217"


def test_a_number_without_an_address_for_texts_tells_nobody(write, account, server):
    account.own(LINE).sms_url = ""

    assert write("Hello") == []

    assert server.asked == []


@pytest.mark.parametrize("word", ["STOP", "stop", " Unsubscribe. ", "CANCEL"])
def test_stop_is_heeded_by_the_carrier_whatever_the_server_answers(write, account, server, word):
    server.on("/sms", "<Message>Good bye.</Message>")

    assert write(word) == [STOPPED]

    assert [one.report.code for one in account.log] == [21610]
    assert len(server.asked_on("/sms")) == 1
    with pytest.raises(Refusal) as refusal:
        send(account, Draft(MOBILE, LINE, "Hi"))
    assert refusal.value.code == 21610


def test_start_takes_it_back(write, account, server):
    server.on("/sms", "")
    write("STOP")

    assert write("START") == [STOPPED, STARTED]

    assert send(account, Draft(MOBILE, LINE, "Hi")).status == "queued"


def test_another_telephone_is_not_concerned(write, account, server):
    server.on("/sms", "")
    write("STOP", from_="+15035550177")

    assert send(account, Draft(MOBILE, LINE, "Hi")).status == "queued"


@pytest.mark.parametrize(
    ("from_", "to", "body", "code"),
    [
        ("anonymous", LINE, "Hi", 21211),
        (MOBILE, "+18005559999", "Hi", 20404),
        (MOBILE, LINE, "", 21617),
        (MOBILE, LINE, "x" * 1601, 21617),
    ],
)
def test_a_text_that_nobody_could_write_is_refused(account, from_, to, body, code):
    with pytest.raises(Refusal) as refusal:
        receive(account, from_, to, body)

    assert refusal.value.code == code


def test_the_same_seed_gives_the_same_sids(exchange):
    def sids():
        account = Account(exchange, sid="AC" + "0" * 32, auth_token=TOKEN, seed=7)
        account.own(LINE)
        return [send(account, Draft(MOBILE, LINE, "Hi")).sid for _ in range(3)]

    assert sids() == sids()
    assert len(set(sids())) == 3


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("", 1),
        ("x" * 160, 1),
        ("x" * 161, 2),
        ("x" * 306, 2),
        ("x" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("ñ¿¡é" * 40, 1),
        ("í" * 70, 1),
        ("í" * 71, 2),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
    ],
)
def test_a_text_has_as_many_parts_as_it_is_paid_for(body, count):
    assert segments(body) == count
