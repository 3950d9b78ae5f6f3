"""Conferences and Participants, as the carrier's own client has them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from twilio.base.exceptions import TwilioRestException

from tests.exchange.carrier import client_of, code_of
from tests.exchange.conftest import LINE, ORIGIN, Answer

AMY, BOB, EVE = "+15035550171", "+15035550172", "+15035550173"
ALL = "start end join leave mute hold modify speaker announcement"


@pytest.fixture
def client(account):
    return client_of(account)


@pytest.fixture
def join(server, exchange):
    server.on("/told", Answer(b"", 204, None))
    server.on("/status", Answer(b"", 204, None))
    server.on("/after", "<Say>after</Say>")

    def call(from_=AMY, **attributes):
        attributes = {"waitUrl": "", "beep": "false"} | attributes
        written = " ".join(f'{name}="{value}"' for name, value in attributes.items())
        callback = f'statusCallback="/told" statusCallbackEvent="{ALL}"'
        verbs = f'<Dial action="/after"><Conference {callback} {written}>room</Conference></Dial>'
        server.on("/voice", verbs)
        return exchange.dial(from_, LINE)

    return call


@pytest.fixture
def room(client, join):
    """Two talk in a room: the room, as the client has it, and their telephones."""
    amy, bob = join(AMY), join(BOB)
    (conference,) = client.conferences.list()
    return client.conferences(conference.sid), amy, bob


def told(server, event):
    return [one.form for one in server.asked_on("/told") if one.form["StatusCallbackEvent"] == event]


def refused(act):
    with pytest.raises(TwilioRestException) as refusal:
        act()
    return code_of(refusal.value)


def test_a_conference_is_listed_and_fetched(client, room):
    (found,) = client.conferences.list(friendly_name="room", status="in-progress")

    assert client.conferences(found.sid).fetch().status == "in-progress"
    assert found.date_created == datetime(2026, 1, 5, 17, 0, tzinfo=UTC)
    assert client.conferences.list(friendly_name="other") == []
    assert client.conferences.list(status="completed") == []


def test_participants_are_listed_and_fetched(room):
    conference, amy, bob = room

    found = conference.participants.list()

    assert {one.call_sid for one in found} == {amy.call_sid, bob.call_sid}
    one = conference.participants(amy.call_sid).fetch()
    assert (one.muted, one.hold, one.coaching, one.status) == (False, False, False, "connected")
    assert (one.start_conference_on_enter, one.end_conference_on_exit) == (True, False)
    assert conference.participants.list(muted=True) == []


def test_a_participant_is_muted_and_heard_again(room, server):
    conference, amy, bob = room

    assert conference.participants(amy.call_sid).update(muted=True).muted is True
    amy.say("Hello?")
    assert bob.transcript.heard == []
    assert [one.call_sid for one in conference.participants.list(muted=True)] == [amy.call_sid]

    conference.participants(amy.call_sid).update(muted=False)
    amy.say("And now?")
    assert bob.transcript.heard == ['"And now?"']
    assert told(server, "participant-mute")[0]["Muted"] == "true"
    assert told(server, "participant-unmute")[0]["Muted"] == "false"


def test_a_participant_on_hold_hears_the_hold_document_and_nobody_else(room, server, exchange):
    conference, amy, bob = room
    server.on("/hold", '<Say>On hold.</Say><Pause length="5"/>')

    held = conference.participants(amy.call_sid).update(hold=True, hold_url=f"{ORIGIN}/hold")
    bob.say("Are you there?")
    exchange.pass_time(15)

    assert held.hold is True
    assert amy.room.mode == "hold"
    assert amy.transcript.heard == []
    assert amy.said[:2] == ["On hold.", "On hold."]
    assert {one.method for one in server.asked_on("/hold")} == {"GET"}

    conference.participants(amy.call_sid).update(hold=False)
    bob.say("Hello again.")
    assert amy.transcript.heard == ['"Hello again."']
    assert (len(told(server, "participant-hold")), len(told(server, "participant-unhold"))) == (1, 1)


def test_who_is_on_hold_is_not_heard(room):
    conference, amy, bob = room
    conference.participants(amy.call_sid).update(hold=True)

    amy.say("Hello?")

    assert bob.transcript.heard == []


def test_a_change_of_what_their_exit_ends_is_forgotten_on_hold(room):
    conference, amy, _ = room
    participant = conference.participants(amy.call_sid)

    participant.update(hold=True)
    assert participant.update(end_conference_on_exit=True).end_conference_on_exit is False

    participant.update(hold=False)
    assert participant.update(end_conference_on_exit=True).end_conference_on_exit is True


def test_a_participant_begins_and_stops_to_coach(room, server, join):
    conference, amy, bob = room
    eve = join(EVE)

    coach = conference.participants(eve.call_sid).update(coaching=True, call_sid_to_coach=bob.call_sid)
    eve.say("Offer a refund.")
    assert (coach.coaching, coach.call_sid_to_coach) == (True, bob.call_sid)
    assert (amy.transcript.heard, bob.transcript.heard) == ([], ['"Offer a refund."'])

    conference.participants(eve.call_sid).update(coaching=False)
    eve.say("Hello all.")
    assert amy.transcript.heard == ['"Hello all."']
    assert len(told(server, "participant-modify")) == 2


def test_an_announcement_is_heard_by_one_alone(room, server):
    conference, amy, bob = room
    server.on("/announce", "<Say>Two minutes left.</Say>")

    conference.participants(amy.call_sid).update(announce_url=f"{ORIGIN}/announce")
    amy.wait()

    assert (amy.said, bob.said) == (["Two minutes left."], [])
    assert told(server, "announcement-end")[0]["CallSid"] == amy.call_sid
    amy.say("Thanks.")
    assert bob.transcript.heard == ['"Thanks."']


def test_or_by_all(room, server, exchange):
    conference, amy, bob = room
    server.on("/announce", "<Say>Two minutes left.</Say>")

    conference.update(announce_url=f"{ORIGIN}/announce")
    exchange.pass_time(5)

    assert (amy.said, bob.said) == (["Two minutes left."], ["Two minutes left."])
    assert len(told(server, "announcement-end")) == 1


def test_an_announcement_that_cannot_be_had_is_told(room, server, exchange):
    conference, amy, _ = room

    conference.participants(amy.call_sid).update(announce_url=f"{ORIGIN}/nowhere")
    exchange.pass_time(5)

    assert len(told(server, "announcement-fail")) == 1
    assert not amy.is_over


def test_a_participant_is_put_out_and_goes_on(room, server):
    conference, amy, bob = room

    assert conference.participants(bob.call_sid).delete() is True
    bob.wait()

    assert bob.said == ["after"]
    assert [one.call_sid for one in conference.participants.list()] == [amy.call_sid]
    assert told(server, "participant-leave")[0]["ReasonParticipantLeft"] == "participant_updated_via_api"
    assert refused(conference.participants(bob.call_sid).fetch) == (20404, 404)


def test_the_last_to_be_put_out_ends_it(room, client):
    conference, amy, bob = room

    conference.participants(bob.call_sid).delete()
    conference.participants(amy.call_sid).delete()

    assert conference.fetch().reason_conference_ended == "last-participant-kicked"


def test_a_conference_is_ended_for_all(room, server):
    conference, amy, _ = room

    assert conference.update(status="completed").status == "completed"
    amy.wait()

    assert amy.said == ["after"]
    assert {form["ReasonParticipantLeft"] for form in told(server, "participant-leave")} == {
        "conference_ended_via_api"
    }
    (end,) = told(server, "conference-end")
    assert end["ReasonConferenceEnded"] == "conference-ended-via-api"
    assert "CallSidEndingConference" not in end


def test_a_label_is_as_good_as_the_sid(client, join):
    amy = join(AMY, participantLabel="agent")
    (conference,) = client.conferences.list()

    found = client.conferences(conference.sid).participants("agent").fetch()

    assert (found.call_sid, found.label) == (amy.call_sid, "agent")


def test_somebody_is_called_into_the_conference(room, exchange, server):
    conference, amy, bob = room
    eve = exchange.handset(EVE)

    called = conference.participants.create(from_=LINE, to=EVE, label="eve", beep="false", muted=True)
    assert (called.status, called.label) == ("queued", "eve")
    exchange.pass_time(1)
    assert conference.participants("eve").fetch().status == "ringing"
    phone = eve.pick_up()

    assert conference.participants(called.call_sid).fetch().status == "connected"
    phone.say("Hello?")
    amy.say("Welcome.")
    assert bob.transcript.heard == ['"Welcome."']
    assert phone.transcript.heard == ['"Welcome."']


def test_a_conference_may_begin_with_a_call(client, exchange, server):
    server.on("/told", Answer(b"", 204, None))
    for number in (AMY, BOB):
        client.conferences("support").participants.create(
            from_=LINE,
            to=number,
            conference_status_callback=f"{ORIGIN}/told",
            conference_status_callback_event=["start", "end", "join"],
        )

    exchange.pass_time(10)

    (conference,) = client.conferences.list()
    assert (conference.friendly_name, conference.status) == ("support", "in-progress")
    assert [one.form["StatusCallbackEvent"] for one in server.asked_on("/told")] == [
        "participant-join",
        "participant-join",
        "conference-start",
    ]


def test_who_does_not_answer_is_in_no_conference(client, exchange):
    client.conferences("support").participants.create(from_=LINE, to="+15035550143")
    exchange.pass_time(10)

    (conference,) = client.conferences.list()

    assert conference.status == "completed"
    assert client.conferences(conference.sid).participants.list() == []


def test_what_is_not_there_or_not_allowed_is_refused(client, room, join):
    conference, amy, _ = room

    assert refused(conference.participants("CA" + "9" * 32).fetch) == (20404, 404)
    assert refused(client.conferences("CF" + "9" * 32).fetch) == (20404, 404)
    assert refused(lambda: conference.participants.create(from_=LINE, to="nobody")) == (21211, 400)
    assert refused(lambda: conference.participants.create(from_="+12025550100", to=BOB)) == (21210, 400)
    assert refused(lambda: conference.participants(amy.call_sid).update(announce_url="no url")) == (
        21205,
        400,
    )
    conference.update(status="completed")
    assert refused(lambda: conference.update(status="completed")) == (20404, 404)
