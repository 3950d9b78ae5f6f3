"""The exchange's process, asked over HTTP by the carrier's own client."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.request_validator import RequestValidator

from ivr.exchange.switchboard import DEMO_ACCOUNT_SID
from tests.exchange.carrier import code_of, eventually, running_exchange
from tests.exchange.conftest import LINE, TOKEN, Answer, Server
from tests.exchange.web import listening

KEY, SECRET = "SK" + "5" * 32, "a secret of its own"
SPEED = 4
MOBILE = "+15035550142"


@pytest.fixture(scope="module")
def web():
    """A real server of the account's, and its address."""
    with listening(Server()) as server:
        yield server


@pytest.fixture(scope="module")
def exchange(web):
    with running_exchange(
        *("--number", f"{LINE}={web.address}/voice", "--sms-url", f"{web.address}/sms"),
        *("--status-callback", f"{web.address}/status", "--speed", str(SPEED)),
        TWILIO_API_KEY=KEY,
        TWILIO_API_SECRET=SECRET,
    ) as process:
        yield process


@pytest.fixture
def client(exchange, web):
    web.answers.clear()
    web.asked.clear()
    return exchange.client()


def refused(act):
    with pytest.raises(TwilioRestException) as refusal:
        act()
    return code_of(refusal.value)


def several(web, path, count):
    """The requests on the path, once there are so many; they come in any order."""
    eventually(lambda: len(web.asked_on(path)) >= count)
    return web.asked_on(path)


def final(resource, *statuses):
    return eventually(lambda: (now := resource.fetch()).status in statuses and now)


def test_a_text_is_taken_sent_and_delivered(client):
    text = client.messages.create(to=MOBILE, from_=LINE, body="Your number is 1399-5300.")

    assert (text.status, text.direction, text.date_sent) == ("queued", "outbound-api", None)
    assert abs(text.date_created - datetime.now(UTC)) < timedelta(hours=1)
    done = final(client.messages(text.sid), "delivered")
    assert (done.body, done.to, done.from_) == ("Your number is 1399-5300.", MOBILE, LINE)
    assert (done.num_segments, done.num_media, done.error_code) == ("1", "0", None)
    assert done.date_sent >= text.date_created


def test_each_change_of_a_text_is_told_and_signed(client, web):
    web.on("/text-status", Answer(b"", 204, None))
    text = client.messages.create(
        to=MOBILE, from_=LINE, body="Hi", status_callback=f"{web.address}/text-status?of=me"
    )

    told = several(web, "/text-status", 2)

    assert {one.form["MessageStatus"] for one in told} == {"sent", "delivered"}
    assert {one.form["MessageSid"] for one in told} == {text.sid}
    assert all(is_signed(one, f"{web.address}/text-status?of=me") for one in told)


def is_signed(asked, url):
    return RequestValidator(TOKEN).validate(url, asked.form, asked.headers["X-TWILIO-SIGNATURE"])


def test_120_texts_are_listed_page_by_page_each_once(client):
    to = "+15035550777"
    for n in range(120):
        client.messages.create(to=to, from_=LINE, body=str(n))
    newest_first = [str(n) for n in range(119, -1, -1)]

    assert [one.body for one in client.messages.list(to=to)] == newest_first
    assert [one.body for one in client.messages.stream(to=to, page_size=7, limit=30)] == newest_first[:30]
    assert [one.body for one in client.messages.list(to=to, limit=3)] == ["119", "118", "117"]
    first = client.messages.page(to=to, page_size=50)
    second = first.next_page()
    third = second.next_page()
    assert [len(list(one)) for one in (first, second, third)] == [50, 50, 20]
    assert third.next_page() is None
    assert [one.body for one in client.messages.page(to=to, page_size=50).next_page().previous_page()] == (
        newest_first[:50]
    )


def test_a_text_is_redacted_and_deleted(client):
    text = client.messages.create(to=MOBILE, from_=LINE, body="Something private")
    final(client.messages(text.sid), "delivered")

    assert client.messages(text.sid).update(body="").body == ""
    assert client.messages(text.sid).fetch().body == ""
    assert client.messages(text.sid).delete() is True
    assert refused(client.messages(text.sid).fetch) == (20404, 404)
    assert refused(client.messages(text.sid).delete) == (20404, 404)


def test_a_call_is_placed_runs_its_document_and_tells_how_it_goes(client, web):
    web.on("/called", "<Say>One two three four five six.</Say>")
    web.on("/call-status", Answer(b"", 204, None))
    url = f"{web.address}/call-status"

    call = client.calls.create(
        to=MOBILE,
        from_=LINE,
        url=f"{web.address}/called",
        status_callback=url,
        status_callback_event=["initiated", "ringing", "answered", "completed"],
    )

    assert (call.status, call.direction, call.start_time) == ("queued", "outbound-api", None)
    done = final(client.calls(call.sid), "completed")
    # At least; a busy machine takes longer.
    assert int(done.duration) >= 2
    assert done.end_time >= done.start_time
    told = sorted(several(web, "/call-status", 4), key=lambda one: int(one.form["SequenceNumber"]))
    assert [one.form["CallStatus"] for one in told] == ["initiated", "ringing", "in-progress", "completed"]
    assert all(is_signed(one, url) for one in told)
    (asked,) = web.asked_on("/called")
    assert (asked.form["Direction"], asked.form["CallStatus"]) == ("outbound-api", "in-progress")
    assert is_signed(asked, f"{web.address}/called")


def test_a_live_call_is_moved_to_another_document_and_ended(client, web):
    web.on("/long", '<Pause length="600"/>')
    web.on("/elsewhere", '<Say>Now here.</Say><Pause length="600"/>')
    call = client.calls.create(to=MOBILE, from_=LINE, url=f"{web.address}/long")
    final(client.calls(call.sid), "in-progress")
    eventually(lambda: web.asked_on("/long"))

    moved = client.calls(call.sid).update(url=f"{web.address}/elsewhere", method="POST")

    assert moved.status == "in-progress"
    assert eventually(lambda: web.asked_on("/elsewhere"))[0].form["CallSid"] == call.sid
    assert refused(client.calls(call.sid).delete) == (20009, 409)
    assert client.calls(call.sid).update(status="completed").status == "completed"
    assert refused(lambda: client.calls(call.sid).update(status="completed")) == (21220, 400)
    assert refused(lambda: client.calls(call.sid).update(url=f"{web.address}/long")) == (21220, 400)
    assert [one.sid for one in client.calls.list(status="completed", limit=1)] == [call.sid]
    assert client.calls(call.sid).delete() is True
    assert refused(client.calls(call.sid).fetch) == (20404, 404)


def test_a_number_is_found_and_pointed_elsewhere(client, web):
    (number,) = client.incoming_phone_numbers.list(phone_number=LINE)
    assert (number.voice_url, number.voice_method) == (f"{web.address}/voice", "POST")
    assert number.status_callback == f"{web.address}/status"

    changed = client.incoming_phone_numbers(number.sid).update(
        voice_url="https://calls.example.com/voice/incoming",
        voice_fallback_url="https://last.example.com/",
        voice_fallback_method="GET",
        sms_url="",
    )

    assert changed.voice_url == "https://calls.example.com/voice/incoming"
    again = client.incoming_phone_numbers(number.sid).fetch()
    assert (again.voice_fallback_url, again.voice_fallback_method, again.sms_url) == (
        "https://last.example.com/",
        "GET",
        "",
    )
    assert client.incoming_phone_numbers.list(phone_number="+1999") == []
    client.incoming_phone_numbers(number.sid).update(
        voice_url=f"{web.address}/voice", sms_url=f"{web.address}/sms"
    )


def test_the_account_is_active(client):
    account = client.api.accounts(DEMO_ACCOUNT_SID).fetch()

    assert (account.status, bool(account.friendly_name)) == ("active", True)


def test_an_api_key_is_as_good_as_the_auth_token(exchange):
    assert exchange.client(KEY, SECRET).messages.list(limit=1) is not None


@pytest.mark.parametrize(
    ("user", "password"),
    [(DEMO_ACCOUNT_SID, "wrong"), (KEY, TOKEN), ("AC" + "1" * 32, TOKEN), (KEY, "")],
)
def test_wrong_credentials_are_refused(exchange, user, password):
    client = exchange.client(user, password or " ")

    assert refused(client.api.accounts(DEMO_ACCOUNT_SID).fetch) == (20003, 401)
    assert refused(lambda: client.messages.create(to=MOBILE, from_=LINE, body="x")) == (20003, 401)
    with pytest.raises(TwilioException):
        client.messages.list()
