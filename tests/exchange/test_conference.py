"""Dial Conference takes the caller into a room, where all hear each other.

It begins with the second participant, once one has startConferenceOnEnter; until then they hear waitUrl.
Whoever has endConferenceOnExit ends it for all; each then goes on with their own action or next verb.
"""

import pytest

from tests.exchange.carrier import client_of
from tests.exchange.conftest import CALLER, LINE, ORIGIN, Answer, codes

AMY, BOB, EVE = "+15035550171", "+15035550172", "+15035550173"
ALL = "start end join leave mute hold modify speaker announcement"


@pytest.fixture(autouse=True)
def documents(server):
    server.on("/after", "<Say>after</Say>")
    server.on("/wait", '<Say>Please wait.</Say><Pause length="2"/>')
    server.on("/told", Answer(b"", 204, None))
    server.on("/status", Answer(b"", 204, None))


@pytest.fixture
def join(server, exchange):
    """Somebody dials the line and is taken into the room, or into another."""

    def call(from_=AMY, room="room", begin=True, dial='action="/after"', **attributes):
        attributes = {"waitUrl": "", "beep": "false"} | attributes
        written = " ".join(f'{name}="{value}"' for name, value in attributes.items())
        server.on("/voice", f"<Dial {dial}><Conference {written}>{room}</Conference></Dial><Say>next</Say>")
        return exchange.dial(from_, LINE, begin=begin)

    return call


@pytest.fixture
def told(server):
    """What the conference's callback has been told."""
    return lambda: [one.form for one in server.asked_on("/told")]


def events(told):
    return [form["StatusCallbackEvent"] for form in told()]


def watched(events=ALL):
    return {"statusCallback": "/told", "statusCallbackEvent": events}


def conference(account, status=None):
    return client_of(account).conferences.list(status=status)[0]


def test_one_alone_waits_and_the_conference_has_not_begun(join, account):
    amy = join()

    assert (amy.room.mode, conference(account).status) == ("wait", "init")


def test_with_the_second_it_begins_and_they_hear_each_other(join, account):
    amy, bob = join(AMY), join(BOB)

    amy.say("Hello?")
    bob.press("5")

    assert conference(account).status == "in-progress"
    assert (amy.room.mode, bob.room.mode) == ("talk", "talk")
    assert (amy.transcript.heard, bob.transcript.heard) == (["5"], ['"Hello?"'])


def test_who_waits_is_not_heard(join):
    amy = join(AMY)
    amy.say("Hello?")

    assert join(BOB).transcript.heard == []


def test_it_does_not_begin_with_those_who_only_wait_for_it(join, account):
    join(AMY, startConferenceOnEnter="false")
    bob = join(BOB, startConferenceOnEnter="false")

    assert (bob.room.mode, conference(account).status) == ("wait", "init")

    join(EVE)
    assert (bob.room.mode, conference(account).status) == ("talk", "in-progress")


def test_the_wait_document_is_heard_once_and_then_silence(join, server, exchange):
    amy = join(AMY, waitUrl="/wait", begin=False)

    exchange.pass_time(600)

    assert amy.said == ["Please wait."]
    assert len(server.asked_on("/wait")) == 1


def test_it_goes_on_where_it_redirects_to_itself(join, server, exchange):
    server.on("/wait", '<Pause length="10"/><Redirect/>')
    join(AMY, waitUrl="/wait", begin=False)

    exchange.pass_time(35)

    assert len(server.asked_on("/wait")) == 4


def test_the_beginning_breaks_the_wait_document_off(join, server, exchange):
    server.on("/wait", f"<Say>{'word ' * 100}</Say>")
    amy = join(AMY, waitUrl="/wait", begin=False)
    exchange.pass_time(3)

    join(BOB)

    assert amy.room.mode == "talk"
    assert amy.speech_s == pytest.approx(3)


@pytest.mark.parametrize("verb", ["<Dial>+15035550142</Dial>", "<Gather/>", "<Hangup/>", "<Record/>"])
def test_the_wait_document_may_not_do_more_than_be_heard(join, server, verb):
    server.on("/wait", f"{verb}<Say>Please wait.</Say>")

    amy = join(AMY, waitUrl="/wait")

    assert codes(amy) == [13238]
    assert amy.said == ["Please wait."]


def test_who_cannot_be_given_the_wait_document_is_not_in_the_room(join, server):
    server.on("/wait", Answer(b"", 500))

    amy = join(AMY, waitUrl="/wait")

    assert amy.said == ["after"]


def test_two_rooms_do_not_hear_each_other(join):
    amy, bob, _, eve = join(AMY, "one"), join(BOB, "two"), join(CALLER, "one"), join(EVE, "two")

    amy.say("Hello?")

    assert (bob.transcript.heard, eve.transcript.heard) == ([], [])


def test_who_comes_muted_hears_and_is_not_heard(join):
    amy, bob = join(AMY), join(BOB, muted="true")

    bob.say("Hello?")
    amy.say("Anybody?")

    assert (amy.transcript.heard, bob.transcript.heard) == ([], ['"Anybody?"'])


def test_a_coach_is_heard_by_one_alone_and_hears_all(join):
    amy, bob = join(AMY), join(BOB)
    eve = join(EVE, coach=bob.call_sid)

    eve.say("Offer a refund.")
    amy.say("And now?")

    assert (amy.transcript.heard, bob.transcript.heard) == ([], ['"Offer a refund."', '"And now?"'])
    assert eve.transcript.heard == ['"And now?"']


def test_who_coaches_nobody_there_is_not_let_in(join):
    join(AMY)

    eve = join(EVE, coach="CA" + "9" * 32)

    assert codes(eve) == [13240]
    assert eve.said == ["after"]


def test_a_label_belongs_to_one_participant(join):
    join(AMY, participantLabel="agent")

    bob = join(BOB, participantLabel="agent", dial="")

    assert codes(bob) == [16025]
    assert bob.said == ["next"]


def test_a_full_room_lets_nobody_in(join, server):
    join(AMY)

    bob = join(BOB, maxParticipants="1")

    assert codes(bob) == [16020]
    assert server.asked_on("/after")[0].form["DialCallStatus"] == "failed"


@pytest.mark.parametrize(("beep", "beeps"), [("true", 2), ("false", 0), ("onEnter", 1), ("onExit", 1)])
def test_a_beep_tells_who_comes_and_goes(join, beep, beeps):
    amy, bob = join(AMY), join(BOB, beep=beep)

    bob.hang_up()

    assert [entry.what for entry in amy.transcript.entries].count("[beep]") == beeps


def test_who_leaves_leaves_the_others(join, account, exchange):
    amy, bob = join(AMY), join(BOB)

    bob.hang_up()

    assert conference(account).status == "in-progress"
    assert (amy.is_over, amy.room.hears) == (False, ())


def test_with_the_last_it_is_completed(join, account, exchange):
    amy, bob = join(AMY), join(BOB)
    bob.hang_up()
    amy.hang_up()

    over = conference(account)

    assert (over.status, over.reason_conference_ended) == ("completed", "last-participant-left")
    assert over.call_sid_ending_conference == amy.call_sid


def test_who_ends_it_on_exit_ends_it_for_all_and_they_go_on(join, account, exchange):
    amy, bob, eve = join(AMY, endConferenceOnExit="true"), join(BOB), join(EVE, dial="")

    amy.hang_up()

    assert conference(account).status == "completed"
    exchange.pass_time(5)
    assert (bob.said, eve.said) == (["after"], ["next"])


def test_the_next_of_that_name_is_another(join, account):
    join().hang_up()
    join()

    first, second = client_of(account).conferences.list()

    assert first.sid != second.sid
    assert {first.status, second.status} == {"init", "completed"}


def test_the_action_tells_neither_a_call_nor_seconds(join, server):
    _, bob = join(AMY), join(BOB, dial='action="/after" hangupOnStar="true"')
    bob.press("*")

    form = server.asked_on("/after")[0].form

    assert (form["DialCallStatus"], form["CallStatus"]) == ("answered", "in-progress")
    assert not {"DialCallSid", "DialCallDuration"} & set(form)
    assert bob.said == ["after"]


def test_star_is_nothing_where_the_dial_does_not_say_so(join):
    amy, bob = join(AMY), join(BOB)

    bob.press("*")

    assert (bob.is_over, amy.transcript.heard) == (False, ["*"])


def test_the_time_limit_ends_the_stay(join, server, exchange):
    amy = join(AMY, dial='action="/after" timeLimit="90"')

    amy.wait(seconds=91)

    assert amy.said == ["after"]


def test_a_call_that_the_account_moves_is_out_of_the_room(join, account, server, told):
    _, bob = join(AMY, **watched("leave")), join(BOB)
    server.on("/elsewhere", "<Say>elsewhere</Say>")

    client_of(account).calls(bob.call_sid).update(url=f"{ORIGIN}/elsewhere")
    bob.wait()

    assert bob.said == ["elsewhere"]
    assert [(form["ReasonParticipantLeft"], form["ParticipantCallStatus"]) for form in told()] == [
        ("participant_updated_via_api", "in-progress")
    ]


def test_each_event_is_told_in_order(join, told):
    amy, bob = join(AMY, **watched()), join(BOB)
    amy.say("Hello?", seconds=1)
    amy.wait(seconds=2)
    bob.hang_up()
    amy.hang_up()

    assert events(told) == [
        "participant-join",
        "participant-join",
        "conference-start",
        "participant-speech-start",
        "participant-speech-stop",
        "participant-leave",
        "participant-leave",
        "conference-end",
    ]
    assert [form["SequenceNumber"] for form in told()] == [str(n) for n in range(8)]
    assert {form["FriendlyName"] for form in told()} == {"room"}
    assert len({form["ConferenceSid"] for form in told()}) == 1


def test_only_what_was_asked_for_is_told(join, told):
    join(AMY, **watched("end")).hang_up()

    assert events(told) == ["conference-end"]


def test_the_callback_is_that_of_the_first_participant(join, told, server):
    server.on("/other", Answer(b"", 204, None))
    join(AMY, **watched("join"))
    join(BOB, statusCallback="/other", statusCallbackEvent="join")

    assert (len(told()), server.asked_on("/other")) == (2, [])


def test_a_participant_is_described(join, told):
    amy = join(AMY, participantLabel="agent", muted="true", endConferenceOnExit="true", **watched("join"))

    (form,) = told()

    assert (form["CallSid"], form["ParticipantLabel"]) == (amy.call_sid, "agent")
    assert (form["Muted"], form["Hold"], form["Coaching"]) == ("true", "false", "false")
    assert (form["StartConferenceOnEnter"], form["EndConferenceOnExit"]) == ("true", "true")
    assert not {"From", "To"} & set(form)


def test_the_end_is_told_with_its_reason_and_who_brought_it(join, told):
    amy, bob = (
        join(AMY, participantLabel="agent", endConferenceOnExit="true", **watched("leave end")),
        join(BOB),
    )
    amy.hang_up()
    bob.wait()

    assert [form.get("ReasonParticipantLeft") for form in told()] == [
        "participant_hung_up",
        "moderator_ended_conference",
        None,
    ]
    last = told()[-1]
    assert last["ReasonConferenceEnded"] == "participant-with-end-conference-on-exit-left"
    assert (last["CallSidEndingConference"], last["ParticipantLabelEndingConference"]) == (
        amy.call_sid,
        "agent",
    )
    assert told()[0]["ParticipantCallStatus"] == "completed"
