"""Recordings, as the carrier's own client has them: of a Record, a Dial, a Conference, or the API."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from twilio.base.exceptions import TwilioRestException

from tests.exchange.carrier import client_of, code_of
from tests.exchange.conftest import CALLER, LINE, ORIGIN, Answer

AGENT = "+15035550177"


@pytest.fixture
def client(account):
    return client_of(account)


@pytest.fixture
def talking(dial, exchange, server):
    server.on("/told", Answer(b"", 204, None))
    return dial('<Gather timeout="600"/>')


def told(server):
    return [one.form for one in server.asked_on("/told")]


def refused(act):
    with pytest.raises(TwilioRestException) as refusal:
        act()
    return code_of(refusal.value)


def test_what_a_record_took_is_listed_fetched_and_deleted(client, dial, server):
    server.on("/after", "<Pause/>")
    phone = dial('<Record action="/after" timeout="3" playBeep="false"/>')
    phone.say("My name is Amy.", seconds=4)

    (one,) = client.recordings.list(call_sid=phone.call_sid)

    assert (one.source, one.status, one.duration, one.channels) == ("RecordVerb", "completed", "7", 1)
    assert one.sid == server.asked_on("/after")[0].form["RecordingSid"]
    assert one.date_created == datetime(2026, 1, 5, 17, 0, tzinfo=UTC)
    assert client.recordings(one.sid).fetch().call_sid == phone.call_sid
    assert [each.sid for each in client.calls(phone.call_sid).recordings.list()] == [one.sid]
    assert client.recordings(one.sid).delete() is True
    assert refused(client.recordings(one.sid).fetch) == (20404, 404)


def test_a_live_call_is_recorded_until_it_is_stopped(client, talking, server):
    recordings = client.calls(talking.call_sid).recordings
    begun = recordings.create(
        recording_status_callback=f"{ORIGIN}/told",
        recording_status_callback_event=["in-progress", "completed"],
        recording_channels="dual",
    )
    assert (begun.status, begun.source, begun.channels) == ("in-progress", "StartCallRecordingAPI", 2)
    talking.wait(seconds=30)

    stopped = client.calls(talking.call_sid).recordings("Twilio.CURRENT").update(status="stopped")

    assert (stopped.sid, stopped.status, stopped.duration) == (begun.sid, "stopped", "30")
    assert client.recordings(begun.sid).fetch().status == "completed"
    assert [form["RecordingStatus"] for form in told(server)] == ["in-progress", "completed"]
    assert told(server)[-1]["RecordingDuration"] == "30"
    assert "From" not in told(server)[-1]


@pytest.mark.parametrize(("behaviour", "seconds"), [("skip", "20"), ("silence", "30"), (None, "30")])
def test_a_pause_is_silence_unless_it_is_skipped(client, talking, behaviour, seconds):
    recordings = client.calls(talking.call_sid).recordings
    begun = recordings.create()
    talking.wait(seconds=10)
    options = {} if behaviour is None else {"pause_behavior": behaviour}
    assert recordings(begun.sid).update(status="paused", **options).status == "paused"
    talking.wait(seconds=10)
    recordings(begun.sid).update(status="in-progress")
    talking.wait(seconds=10)

    assert recordings(begun.sid).update(status="stopped").duration == seconds


def test_the_end_of_the_call_ends_its_recording(client, talking, server):
    recordings = client.calls(talking.call_sid).recordings
    begun = recordings.create(recording_status_callback=f"{ORIGIN}/told")
    talking.wait(seconds=12)

    talking.hang_up()

    assert [form["RecordingDuration"] for form in told(server)] == ["12"]
    assert client.recordings(begun.sid).fetch().status == "completed"
    assert refused(recordings.create) == (21220, 400)


def test_a_dial_that_records_tells_of_it(client, dial, exchange, server):
    server.on("/told", Answer(b"", 204, None))
    server.on("/after", "<Pause/>")
    agent = exchange.handset(AGENT)
    caller = dial(
        '<Dial record="record-from-answer-dual" recordingStatusCallback="/told" action="/after"'
        f' recordingStatusCallbackEvent="in-progress completed">{AGENT}</Dial>'
    )
    agent.pick_up().wait(seconds=40)
    agent.phone.hang_up()
    caller.wait()

    (one,) = client.recordings.list()
    assert (one.source, one.duration, one.channels, one.call_sid) == ("DialVerb", "40", 2, caller.call_sid)
    assert [form["RecordingStatus"] for form in told(server)] == ["in-progress", "completed"]
    assert server.asked_on("/after")[0].form["RecordingUrl"] == told(server)[-1]["RecordingUrl"]


def test_a_conference_is_recorded_from_its_start(client, exchange, server):
    server.on("/told", Answer(b"", 204, None))
    server.on("/status", Answer(b"", 204, None))
    recorded = 'record="record-from-start" recordingStatusCallback="/told"'
    server.on("/voice", f'<Dial><Conference waitUrl="" {recorded}>room</Conference></Dial>')
    amy = exchange.dial(CALLER, LINE)
    amy.wait(seconds=30)
    bob = exchange.dial(AGENT, LINE)
    amy.wait(seconds=20)
    bob.hang_up()
    amy.hang_up()

    (conference,) = client.conferences.list()
    (one,) = client.conferences(conference.sid).recordings.list()
    assert (one.source, one.duration, one.conference_sid) == ("Conference", "20", conference.sid)
    (form,) = told(server)
    assert (form["ConferenceSid"], "CallSid" in form) == (conference.sid, False)


def test_what_is_none_of_the_carriers_is_refused(client, talking):
    recordings = client.calls(talking.call_sid).recordings
    begun = recordings.create()

    assert refused(lambda: recordings.create(recording_track="both ways")) == (20001, 400)
    assert refused(lambda: recordings(begun.sid).update(status="over")) == (20001, 400)
    assert refused(recordings("RE" + "9" * 32).fetch) == (20404, 404)
    recordings(begun.sid).update(status="stopped")
    assert refused(lambda: recordings(begun.sid).update(status="paused")) == (21220, 400)
