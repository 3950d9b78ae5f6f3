"""What the API refuses, with the carrier's code and status, and what it finds in its lists."""

from __future__ import annotations

import base64
from datetime import UTC, date, datetime, timedelta

import pytest
from twilio.base.exceptions import TwilioRestException

from ivr.exchange.rest.asking import Request
from ivr.exchange.rest.door import answer
from ivr.exchange.rest.form import Form
from ivr.exchange.switchboard import DEMO_ACCOUNT_SID
from tests.exchange.carrier import client_of, code_of
from tests.exchange.conftest import LINE, ORIGIN, TOKEN

MOBILE = "+15035550142"
TEXT = {"to": MOBILE, "from_": LINE, "body": "Hi"}
CALL = {"to": MOBILE, "from_": LINE, "url": f"{ORIGIN}/doc"}
SERVICE = "MG" + "1" * 32


@pytest.fixture
def client(account):
    return client_of(account)


def code(act):
    with pytest.raises(TwilioRestException) as refusal:
        act()
    return code_of(refusal.value)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"to": ""}, 21604),
        ({"to": "12"}, 21211),
        ({"to": "anonymous"}, 21211),
        ({"from_": ""}, 21603),
        ({"from_": "+15035550143"}, 21606),
        ({"body": ""}, 21602),
        ({"body": "x" * 1601}, 21617),
        ({"to": LINE}, 21266),
        ({"media_url": [f"{ORIGIN}/{n}.png" for n in range(11)]}, 21623),
        ({"from_": None, "messaging_service_sid": "MG1"}, 21705),
        ({"schedule_type": "fixed", "send_at": datetime(2026, 1, 6, tzinfo=UTC)}, 35118),
    ],
)
def test_a_text_that_cannot_be_sent_is_refused(client, account, changed, expected):
    words = {name: value for name, value in (TEXT | changed).items() if value is not None}

    assert code(lambda: client.messages.create(**words)) == (expected, 400)
    assert account.texts.newest_first() == []


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"to": ""}, 21201),
        ({"to": "503"}, 21211),
        ({"from_": ""}, 21213),
        ({"from_": "x"}, 21212),
        ({"from_": "+15035550190"}, 21210),
        ({"url": ""}, 21205),
        ({"url": "/relative"}, 21205),
        ({"url": f"{ORIGIN}/doc", "twiml": "<Response/>"}, 20001),
        ({"url": "", "twiml": "x" * 4001}, 32018),
        ({"method": "PUT"}, 21209),
        ({"send_digits": "12a"}, 21206),
        ({"timeout": 601}, 21208),
        ({"status_callback": "nowhere"}, 21205),
        ({"fallback_url": "nowhere"}, 21205),
        ({"application_sid": "AP" + "1" * 32}, 21218),
        ({"machine_detection": "Maybe"}, 20001),
    ],
)
def test_a_call_that_cannot_be_placed_is_refused(client, account, changed, expected):
    assert code(lambda: client.calls.create(**(CALL | changed))) == (expected, 400)
    assert account.calls.newest_first() == []


@pytest.mark.parametrize("to", ["(503) 555-0142", "1-503-555-0142", "5035550142", "+1 503 555 0142"])
def test_numbers_are_taken_as_people_write_them(client, to):
    assert client.messages.create(**(TEXT | {"to": to})).to == MOBILE


def test_a_wrong_status_callback_is_logged_and_the_text_goes_out(client, account, exchange):
    text = client.messages.create(**TEXT, status_callback="nowhere")

    exchange.pass_time(5)

    assert text.fetch().status == "delivered"
    assert [one.report.code for one in account.log] == [21609]


def test_who_asked_for_no_more_texts_gets_none(client, account):
    account.opted_out.add((MOBILE, LINE))

    assert code(lambda: client.messages.create(**TEXT)) == (21610, 400)


def test_a_text_under_way_can_be_neither_taken_back_nor_forgotten(client):
    text = client.messages.create(**TEXT)

    assert code(lambda: text.update(status="canceled")) == (30409, 400)
    assert code(lambda: text.update(body="")) == (20009, 409)
    assert code(text.delete) == (20009, 409)


@pytest.mark.parametrize(
    "words", [{}, {"body": "other"}, {"body": "", "status": "canceled"}, {"status": "sent"}]
)
def test_a_text_can_become_empty_or_canceled_and_nothing_else(client, exchange, words):
    text = client.messages.create(**TEXT)
    exchange.pass_time(5)

    assert code(lambda: text.update(**words)) == (30400, 400)


def test_a_scheduled_text_waits_and_can_be_taken_back(client, exchange):
    at = exchange.now() + timedelta(hours=1)
    words = {"to": MOBILE, "body": "Later", "messaging_service_sid": SERVICE, "schedule_type": "fixed"}
    kept, taken = (client.messages.create(**words, send_at=at) for _ in range(2))
    assert (kept.status, kept.from_) == ("scheduled", LINE)

    assert taken.update(status="canceled").status == "canceled"

    exchange.pass_time(3599)
    assert kept.fetch().status == "scheduled"
    exchange.pass_time(2)
    assert (kept.fetch().status, taken.fetch().status) == ("delivered", "canceled")


@pytest.mark.parametrize("minutes", [4, 36 * 24 * 60])
def test_a_text_is_scheduled_neither_at_once_nor_for_ever(client, exchange, minutes):
    at = exchange.now() + timedelta(minutes=minutes)
    words = {"to": MOBILE, "body": "x", "messaging_service_sid": SERVICE, "schedule_type": "fixed"}

    assert code(lambda: client.messages.create(**words, send_at=at)) == (35114, 400)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({"voice_url": "calls.example.com"}, 21402),
        ({"sms_url": "ftp://calls.example.com/"}, 21402),
        ({"voice_method": "PUT"}, 21403),
        ({"friendly_name": "x" * 65}, 20001),
    ],
)
def test_a_number_is_not_pointed_at_nonsense_and_nothing_of_it_changes(client, account, words, expected):
    number = account.own(LINE)
    before = (number.voice_url, number.voice_method, number.sms_url, number.friendly_name)

    act = client.incoming_phone_numbers(number.sid).update
    assert code(lambda: act(status_callback=f"{ORIGIN}/new", **words)) == (expected, 400)

    assert (number.voice_url, number.voice_method, number.sms_url, number.friendly_name) == before
    assert number.status_callback == ""


@pytest.mark.parametrize(("part", "count"), [("+1800", 1), ("5590", 1), ("+180063****0", 1), ("+1999", 0)])
def test_numbers_are_found_by_a_part_of_them(client, part, count):
    assert len(client.incoming_phone_numbers.list(phone_number=part)) == count


def test_texts_are_found_by_their_day(client, exchange):
    client.messages.create(**TEXT)
    exchange.pass_time(86_400)
    client.messages.create(**(TEXT | {"body": "Next day"}))
    exchange.pass_time(5)
    first, second = exchange.starts_at, exchange.now()

    def found(**filters):
        return [one.body for one in client.messages.list(to=MOBILE, **filters)]

    assert found(date_sent=date(2026, 1, 5)) == ["Hi"]
    assert found(date_sent_after=date(2026, 1, 6)) == ["Next day"]
    assert found(date_sent_before=date(2026, 1, 6)) == ["Hi"]
    assert found(date_sent_after=first, date_sent_before=second) == ["Next day", "Hi"]
    assert found(date_sent_after=second + timedelta(days=1)) == []


def test_a_text_that_was_just_taken_is_found_by_the_time(client, exchange):
    client.messages.create(**TEXT)

    assert len(client.messages.list(to=MOBILE, date_sent_after=exchange.now())) == 1


def test_calls_are_found_by_who_when_and_how(client, exchange):
    words = CALL | {"url": "", "twiml": "<Response><Say>Hi</Say></Response>"}
    client.calls.create(**words)
    client.calls.create(**(words | {"to": "+15035550143"}))
    exchange.pass_time(10)

    def found(**filters):
        return [one.to for one in client.calls.list(**filters)]

    assert found() == ["+15035550143", MOBILE]
    assert found(status="busy") == ["+15035550143"]
    assert found(to=MOBILE, from_=LINE) == [MOBILE]
    assert found(start_time_after=date(2026, 1, 6)) == []
    assert found(end_time_before=exchange.now()) == ["+15035550143", MOBILE]
    assert found(parent_call_sid="CA" + "1" * 32) == []


def test_what_comes_between_two_pages_moves_nothing(client):
    for n in range(6):
        client.messages.create(**(TEXT | {"body": str(n)}))
    page = client.messages.page(page_size=3)
    assert [one.body for one in page] == ["5", "4", "3"]

    client.messages.create(**(TEXT | {"body": "new"}))

    assert [one.body for one in page.next_page()] == ["2", "1", "0"]


@pytest.mark.parametrize(
    "query", [{"PageSize": "x"}, {"PageSize": "0"}, {"PageToken": "zz"}, {"DateSent": "today"}]
)
def test_a_list_that_cannot_be_read_is_refused(account, query):
    assert answer(account, asked("GET", "Messages.json", query)).status == 400


def asked(method, path, query=None):
    user = base64.b64encode(f"{DEMO_ACCOUNT_SID}:{TOKEN}".encode()).decode()
    whole = f"/2010-04-01/Accounts/{DEMO_ACCOUNT_SID}/{path}"
    return Request(method, whole, Form((query or {}).items()), Form(), f"Basic {user}")


@pytest.mark.parametrize(
    ("method", "path", "code", "status"),
    [
        ("GET", "Nothing.json", 20404, 404),
        ("GET", "Messages", 20404, 404),
        ("GET", "Messages/SM1.json", 20404, 404),
        ("GET", f"Calls/CA{'1' * 32}.json", 20404, 404),
        ("GET", f"IncomingPhoneNumbers/PN{'1' * 32}.json", 20404, 404),
        ("DELETE", "Messages.json", 20004, 405),
        ("PUT", f"Calls/CA{'1' * 32}.json", 20004, 405),
        ("POST", "IncomingPhoneNumbers.json", 20004, 405),
    ],
)
def test_what_is_not_there_is_the_carriers_json_of_an_error(account, method, path, code, status):
    reply = answer(account, asked(method, path))

    assert reply.status == status
    assert reply.body is not None
    assert set(reply.body) == {"code", "message", "more_info", "status"}
    assert (reply.body["code"], reply.body["status"]) == (code, status)


@pytest.mark.parametrize("header", [None, "", "Bearer x", "Basic", "Basic ?", "Basic /w==", "Basic Og=="])
def test_who_says_nothing_of_themselves_is_asked_who_they_are(account, header):
    request = Request("GET", f"/2010-04-01/Accounts/{account.sid}.json", authorization=header)

    reply = answer(account, request)

    assert reply.body is not None
    assert (reply.status, reply.body["code"]) == (401, 20003)
    assert reply.headers["WWW-Authenticate"].startswith("Basic ")


def test_another_account_is_not_there(account):
    client = client_of(account)

    assert code(client.api.accounts("AC" + "1" * 32).fetch) == (20404, 404)
