"""Record beeps, records, and always asks its action, by default the document's own URL.

It ends on timeout seconds of silence (5; 0: never), on a key of finishOnKey (any key), on maxLength (3600),
or when the caller hangs up: then the action is asked with Digits=hangup, and its answer does nothing.
"""

import pytest

from tests.exchange.conftest import codes


@pytest.fixture(autouse=True)
def thanks(server):
    server.on("/thanks", "<Say>Thank you.</Say>")


def test_silence_after_the_words_ends_it(dial, server, exchange):
    phone = dial('<Record action="/thanks" timeout="3"/>')

    phone.say("please call me back", seconds=4)

    (asked,) = server.asked_on("/thanks")
    assert (asked.form["RecordingDuration"], asked.form["Digits"]) == ("7", "")
    assert asked.form["RecordingUrl"].endswith(asked.form["RecordingSid"])
    assert asked.form["CallStatus"] == "in-progress"
    assert phone.transcript.recordings[0].text == "please call me back"
    assert phone.said == ["[beep]", "Thank you."]


def test_who_goes_on_speaking_is_not_silent(dial, server, exchange):
    phone = dial('<Record action="/thanks" timeout="3"/>')

    exchange.pass_time(2.9)
    phone.begin_to_speak()
    phone.wait(4)
    assert server.asked_on("/thanks") == []
    phone.wait(2)

    assert server.asked_on("/thanks")


def test_a_key_ends_it_and_is_told(dial, server, exchange):
    phone = dial('<Record action="/thanks"/>')
    phone.say("hello", seconds=2, and_wait=False)
    exchange.pass_time(2)

    phone.press("#")

    form = server.asked_on("/thanks")[0].form
    assert (form["Digits"], form["RecordingDuration"]) == ("#", "2")


def test_only_its_own_keys_end_it(dial, server, exchange):
    phone = dial('<Record action="/thanks" finishOnKey="*" timeout="5"/>')

    phone.press("1", and_wait=False)
    exchange.pass_time(4)

    assert server.asked_on("/thanks") == []


def test_it_is_no_longer_than_its_longest(dial, server):
    phone = dial('<Record action="/thanks" maxLength="10" timeout="0"/>')

    phone.say("and so on", seconds=100)

    assert server.asked_on("/thanks")[0].form["RecordingDuration"] == "10"


def test_nothing_but_silence_asks_the_action_too(dial, server):
    phone = dial('<Record action="/thanks"/><Say>next verb</Say>')

    phone.wait()

    assert server.asked_on("/thanks")[0].form["RecordingDuration"] == "5"
    assert "next verb" not in phone.said


def test_without_an_action_the_document_asks_itself(dial, server):
    phone = dial("<Record/>")
    server.on("/voice", "<Hangup/>")

    phone.wait()

    assert server.paths() == ["/voice", "/voice", "/status"]


def test_hanging_up_asks_the_action_in_vain(dial, server):
    server.on("/thanks", "<Redirect>/elsewhere</Redirect>")
    phone = dial('<Record action="/thanks"/>')

    phone.hang_up()

    form = server.asked_on("/thanks")[0].form
    assert (form["Digits"], form["CallStatus"]) == ("hangup", "completed")
    assert server.asked_on("/elsewhere") == []
    assert codes(phone) == []


def test_the_recording_status_callback_is_told_of_the_recording_not_of_the_call(dial, server):
    phone = dial('<Record action="/thanks" recordingStatusCallback="/recorded"/>')
    server.on("/recorded", "")

    phone.wait()

    (asked,) = server.asked_on("/recorded")
    assert asked.form["RecordingStatus"] == "completed"
    assert asked.form["CallSid"] == phone.call_sid
    assert asked.form["RecordingSource"] == "RecordVerb"
    assert "From" not in asked.form


@pytest.mark.parametrize(
    ("events", "told"),
    [
        ("completed", ["completed"]),
        ("in-progress", ["in-progress"]),
        ("in-progress completed absent", ["in-progress", "completed"]),
        ("absent", []),
    ],
)
def test_the_recording_status_callback_is_told_of_the_events_it_wants(dial, server, events, told):
    server.on("/recorded", "")

    wanted = f'recordingStatusCallback="/recorded" recordingStatusCallbackEvent="{events}"'

    dial(f'<Record action="/thanks" {wanted}/>').wait()

    assert [one.form["RecordingStatus"] for one in server.asked_on("/recorded")] == told


def test_a_recording_that_is_too_short_is_absent(dial, server):
    server.on("/recorded", "")
    phone = dial(
        '<Record action="/thanks" recordingStatusCallback="/recorded"'
        ' recordingStatusCallbackEvent="completed absent"/>'
    )

    phone.hang_up()

    assert [one.form["RecordingStatus"] for one in server.asked_on("/recorded")] == ["absent"]
    assert server.asked_on("/thanks")[0].form["RecordingDuration"] == "0"


@pytest.mark.parametrize(("trim", "kept"), [("trim-silence", "3"), ("do-not-trim", "9")])
def test_silence_is_cut_off_the_recording_and_the_action_is_told_how_long_it_ran(dial, server, trim, kept):
    server.on("/recorded", "")
    phone = dial(f'<Record action="/thanks" trim="{trim}" recordingStatusCallback="/recorded"/>')
    phone.wait(1)

    phone.say("hello", seconds=3)

    assert server.asked_on("/thanks")[0].form["RecordingDuration"] == "9"
    assert server.asked_on("/recorded")[0].form["RecordingDuration"] == kept


def test_what_was_said_is_told_some_time_after(dial, server):
    server.on("/words", "<Say>Never said.</Say>")
    phone = dial('<Record action="/thanks" transcribe="true" transcribeCallback="/words"/>')

    phone.say("please call me back", seconds=4)

    (asked,) = server.asked_on("/words")
    form = asked.form
    assert (form["TranscriptionText"], form["TranscriptionStatus"]) == ("please call me back", "completed")
    assert (form["CallSid"], form["From"]) == (phone.call_sid, phone.requests[0].form["From"])
    assert form["RecordingSid"] == server.asked_on("/thanks")[0].form["RecordingSid"]
    assert form["TranscriptionSid"].startswith("TR")
    assert form["TranscriptionUrl"].endswith(form["TranscriptionSid"])


def test_without_transcribe_nobody_is_told_what_was_said(dial, server):
    phone = dial('<Record action="/thanks" transcribeCallback="/words"/>')

    phone.say("please call me back", seconds=4)

    assert server.asked_on("/words") == []


def test_what_is_too_short_is_not_transcribed(dial, server):
    server.on("/words", "")
    phone = dial('<Record timeout="1" action="/thanks" transcribe="true" transcribeCallback="/words"/>')

    phone.say("hm", seconds=1)

    assert codes(phone) == [13617]
    assert server.asked_on("/words")[0].form["TranscriptionStatus"] == "failed"


def test_transcribing_makes_the_longest_recording_two_minutes(dial, server):
    phone = dial('<Record action="/thanks" transcribe="true" timeout="0"/>')

    phone.wait()

    assert server.asked_on("/thanks")[0].form["RecordingDuration"] == "120"


def test_the_longest_recording_is_an_hour_unless_it_says_so(dial, server):
    dial('<Record action="/thanks" timeout="0"/>').wait()

    assert server.asked_on("/thanks")[0].form["RecordingDuration"] == "3600"


@pytest.mark.parametrize("key", "1234567890*#")
def test_by_default_any_key_ends_it(dial, server, key):
    dial('<Record action="/thanks"/>').press(key)

    assert server.asked_on("/thanks")[0].form["Digits"] == key


def test_it_may_be_told_by_get(dial, server):
    dial('<Record action="/thanks?a=1" method="GET"/>').press("1")

    (asked,) = server.asked_on("/thanks")
    assert (asked.method, asked.query["a"], asked.query["Digits"]) == ("GET", "1", "1")


def test_it_answers_and_beeps(dial):
    phone = dial("<Record/>")

    assert [entry.what for entry in phone.transcript.entries] == ["the line answers", "[beep]"]


def test_it_may_start_without_a_beep(dial):
    phone = dial('<Record playBeep="false"/>')

    assert phone.said == []


@pytest.mark.parametrize(
    ("record", "code"),
    [
        ('<Record timeout="soon"/>', 13611),
        ('<Record maxLength="1"/>', 13612),
        ('<Record method="PUT"/>', 13610),
        ('<Record finishOnKey="any"/>', 13613),
        ('<Record playBeep="1"/>', 13616),
        ('<Record transcribe="maybe"/>', 13614),
        ('<Record transcribe="true" maxLength="121"/>', 13615),
        ('<Record recordingStatusCallbackEvent="begun"/>', 13621),
        ('<Record trim="all"/>', 13699),
        ('<Record maxLength="14401"/>', 13612),
        ('<Record maxlength="10"/>', 12200),
        ("<Record><Say>Now.</Say></Record>", 12200),
    ],
)
def test_a_bad_value_is_a_warning(dial, record, code):
    assert codes(dial(record)) == [code]
