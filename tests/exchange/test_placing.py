"""Calls that the account places, on a virtual clock: what telephones do, and who is told of it."""

from __future__ import annotations

import pytest
from twilio.base.exceptions import TwilioRestException

from ivr.exchange.telephones import Telephone
from tests.exchange.carrier import client_of, code_of
from tests.exchange.conftest import LINE, ORIGIN, Answer

ALL = ["initiated", "ringing", "answered", "completed"]
HELLO = "<Response><Say>Hello there.</Say></Response>"
LONG = '<Response><Pause length="900"/></Response>'


@pytest.fixture
def place(account, server, exchange):
    """Place a call; it says hello where a test does not say otherwise. Its callbacks go to /told."""
    server.on("/told", Answer(b"", 204, None))

    def place_call(to="+15035550142", **options):
        if not {"url", "twiml"} & set(options):
            options["twiml"] = HELLO
        options.setdefault("status_callback", f"{ORIGIN}/told")
        options.setdefault("status_callback_event", ALL)
        return client_of(account).calls.create(to=to, from_=LINE, **options)

    return place_call


def told(server):
    return [one.form["CallStatus"] for one in server.asked_on("/told")]


@pytest.mark.parametrize(
    ("to", "status", "statuses"),
    [
        ("0142", "completed", ["initiated", "ringing", "in-progress", "completed"]),
        ("0143", "busy", ["initiated", "busy"]),
        ("0144", "no-answer", ["initiated", "ringing", "no-answer"]),
        ("0145", "failed", ["initiated", "failed"]),
        ("0146", "completed", ["initiated", "ringing", "in-progress", "completed"]),
    ],
)
def test_each_telephone_answers_in_its_own_way_and_the_server_is_told(
    place, exchange, server, to, status, statuses
):
    call = place(f"+1503555{to}")
    assert told(server) == []

    exchange.pass_time(70)

    assert call.fetch().status == status
    assert told(server) == statuses
    assert [one.form["SequenceNumber"] for one in server.asked_on("/told")] == [
        str(n) for n in range(len(statuses))
    ]


def test_only_the_end_is_told_where_nothing_else_was_asked(place, exchange, server):
    place(status_callback_event=[])

    exchange.pass_time(10)

    (last,) = server.asked_on("/told")
    assert (last.form["CallStatus"], last.form["Direction"]) == ("completed", "outbound-api")
    assert (last.form["CallDuration"], last.form["Duration"]) == ("1", "1")


def test_events_in_one_value_are_none_and_nobody_is_told(place, account, exchange, server):
    place(status_callback_event=["initiated ringing answered completed"])

    exchange.pass_time(10)

    assert told(server) == []
    assert [one.report.code for one in account.log] == [21626]


def test_a_telephone_rings_five_seconds_longer_than_was_said(place, exchange):
    call = place("+15035550144", timeout=10)

    exchange.pass_time(15.1)
    assert call.fetch().status == "ringing"

    exchange.pass_time(0.2)
    assert call.fetch().status == "no-answer"


def test_the_document_is_asked_for_when_somebody_has_answered(place, exchange, server):
    server.on("/doc", "<Say>Hi.</Say>")
    place("+15035550190", url=f"{ORIGIN}/doc", method="GET")

    exchange.pass_time(1.9)
    assert server.asked_on("/doc") == []

    exchange.pass_time(1)
    (asked,) = server.asked_on("/doc")
    assert (asked.method, asked.query["CallStatus"]) == ("GET", "in-progress")


@pytest.mark.parametrize(
    ("to", "kind", "found"),
    [
        ("0142", "Enable", "human"),
        ("0146", "Enable", "machine_start"),
        ("0146", "DetectMessageEnd", "machine_end_beep"),
    ],
)
def test_the_document_waits_until_it_is_known_who_has_answered(place, exchange, server, to, kind, found):
    server.on("/doc", "<Say>Hi.</Say>")

    call = place(f"+1503555{to}", url=f"{ORIGIN}/doc", machine_detection=kind)
    exchange.run(lambda: call.fetch().status == "in-progress")
    exchange.pass_time(1.9)
    assert server.asked_on("/doc") == []
    exchange.pass_time(30)

    assert server.asked_on("/doc")[0].form["AnsweredBy"] == found
    assert server.asked_on("/told")[-1].form["AnsweredBy"] == found
    assert call.fetch().answered_by == found


def test_or_is_told_beside_the_call(place, exchange, server):
    server.on("/doc", "<Say>Hi.</Say>")
    server.on("/amd", Answer(b"", 204, None))

    place(
        "+15035550146",
        url=f"{ORIGIN}/doc",
        machine_detection="Enable",
        async_amd="true",
        async_amd_status_callback=f"{ORIGIN}/amd",
    )
    exchange.pass_time(30)

    assert "AnsweredBy" not in server.asked_on("/doc")[0].form
    assert server.asked_on("/amd")[0].form["AnsweredBy"] == "machine_start"


def test_the_time_limit_ends_the_call(place, exchange):
    call = place(twiml=LONG, time_limit=30)

    exchange.pass_time(31)

    assert (call.fetch().status, call.fetch().duration) == ("completed", "30")


def test_somebody_who_hangs_up_ends_the_call(place, exchange):
    exchange.directory.describe(Telephone("+15035550177", talks_s=12.0))
    call = place("+15035550177", twiml=LONG)

    exchange.pass_time(20)

    assert (call.fetch().status, call.fetch().duration) == ("completed", "12")


def test_a_call_that_is_taken_back_while_it_is_queued_is_told_to_nobody(place, exchange, server):
    call = place()

    assert call.update(status="canceled").status == "canceled"

    exchange.pass_time(30)
    assert told(server) == []


def test_a_ringing_call_that_is_taken_back_is_canceled(place, exchange, server):
    call = place("+15035550144")
    exchange.pass_time(5)

    assert call.update(status="canceled").status == "canceled"

    exchange.pass_time(5)
    assert told(server) == ["initiated", "ringing", "canceled"]


def test_a_live_call_is_not_canceled_but_completed(place, exchange):
    call = place(twiml=LONG)
    exchange.pass_time(5)

    assert call.update(status="canceled").status == "in-progress"
    assert call.update(status="completed").status == "completed"


def test_a_live_call_goes_on_with_what_it_is_pointed_at(place, exchange, server):
    server.on("/next", '<Say>Next.</Say><Pause length="900"/>')
    call = place(twiml=LONG)
    exchange.pass_time(5)

    call.update(url=f"{ORIGIN}/next")
    exchange.pass_time(5)
    assert server.asked_on("/next")[0].form["CallStatus"] == "in-progress"

    call.update(twiml=HELLO)
    exchange.pass_time(5)
    assert call.fetch().status == "completed"


def test_a_dial_that_is_broken_off_by_a_move_tells_its_action_too(place, exchange, server):
    server.on("/dialled", "<Say>Never heard.</Say>")
    server.on("/next", "<Say>Next.</Say>")
    call = place(twiml=f'<Response><Dial action="{ORIGIN}/dialled">+15035550150</Dial></Response>')
    exchange.pass_time(10)

    call.update(url=f"{ORIGIN}/next")
    exchange.pass_time(10)

    (dialled,) = server.asked_on("/dialled")
    assert (dialled.form["DialCallStatus"], dialled.form["CallStatus"]) == ("completed", "in-progress")
    assert server.paths().index("/dialled") < server.paths().index("/next")
    assert call.fetch().status == "completed"


def test_a_call_that_is_not_answered_cannot_be_moved(place, exchange):
    call = place("+15035550144")
    exchange.pass_time(5)

    with pytest.raises(TwilioRestException) as refusal:
        call.update(twiml=HELLO)

    assert code_of(refusal.value) == (21220, 400)


def test_a_document_that_fails_is_the_fallbacks_matter(place, exchange, server):
    server.on("/doc", Answer(b"", 500))
    server.on("/fallback", "<Say>Sorry.</Say>")

    place(url=f"{ORIGIN}/doc", fallback_url=f"{ORIGIN}/fallback", fallback_method="GET")
    exchange.pass_time(10)

    assert server.asked_on("/fallback")[0].query["ErrorCode"] == "11217"


def test_twiml_that_cannot_be_read_is_an_apology_and_in_the_debugger(place, account, exchange):
    call = place(twiml="<Response>")

    exchange.pass_time(20)

    assert call.fetch().status == "completed"
    assert [one.report.code for one in account.log] == [12100]


def test_what_is_relative_in_twiml_of_its_own_leads_nowhere(place, account, exchange):
    place(twiml="<Response><Redirect>/next</Redirect></Response>")

    exchange.pass_time(20)

    assert [one.report.code for one in account.log] == [11100]


def test_a_line_of_the_accounts_own_answers_with_its_voice_url(place, account, exchange, server):
    server.on("/voice", "<Say>Contract services.</Say>")

    call = place(LINE, twiml=LONG)
    exchange.pass_time(10)

    (asked,) = server.asked_on("/voice")
    assert (asked.form["Direction"], asked.form["CallStatus"], asked.form["To"]) == (
        "inbound",
        "ringing",
        LINE,
    )
    assert asked.form["CallSid"] != call.sid
    assert told(server) == ["initiated", "ringing", "in-progress", "completed"]
    assert {one.direction for one in client_of(account).calls.list()} == {"inbound", "outbound-api"}


def test_and_hangs_up_when_the_account_does(place, account, exchange, server):
    server.on("/voice", '<Pause length="1"/><Say>Hi.</Say><Pause length="900"/>')
    call = place(LINE, twiml=LONG)
    exchange.pass_time(10)

    call.update(status="completed")

    assert [one.status for one in client_of(account).calls.list()] == ["completed", "completed"]


@pytest.mark.parametrize(
    ("verbs", "status"), [("<Reject reason='busy'/>", "busy"), ("<Reject/>", "no-answer")]
)
def test_a_line_that_rejects_the_call_has_not_answered(place, exchange, server, verbs, status):
    server.on("/voice", verbs)

    call = place(LINE)
    exchange.pass_time(10)

    assert call.fetch().status == status


def test_a_line_that_leads_nowhere_fails(place, account, exchange):
    account.own(LINE).voice_url = ""

    call = place(LINE)
    exchange.pass_time(10)

    assert call.fetch().status == "failed"
