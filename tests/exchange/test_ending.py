"""How a call ends: at the end of its document, or when the caller hangs up.

The line's status callback is told once, whatever the cause.
"""

import pytest

from tests.exchange.conftest import Answer


@pytest.mark.parametrize("verbs", ["", "<!-- nothing -->", "<Say>Bye</Say>"])
def test_the_end_of_the_document_ends_the_call(dial, verbs):
    assert dial(verbs).ended.status == "completed"


def test_a_caller_who_hangs_up_before_the_line_answers_had_no_call(dial):
    phone = dial('<Pause length="10"/><Say>Hi</Say>', begin=False)

    phone.hang_up()

    assert phone.ended.status == "no-answer"


def test_hanging_up_breaks_off_what_is_being_said(dial, exchange):
    phone = dial(f"<Say>{'word ' * 16}</Say>", begin=False)
    exchange.pass_time(2)

    phone.hang_up()

    assert phone.speech_s == pytest.approx(2)
    assert phone.ended.reason == "the caller hung up"


def test_the_status_callback_tells_the_end_and_the_duration(dial, server, exchange):
    phone = dial('<Pause length="5"/><Say>Hi</Say><Pause length="61"/>')

    (asked,) = server.asked_on("/status")
    form = asked.form
    assert (form["CallSid"], form["CallStatus"]) == (phone.call_sid, "completed")
    assert (form["CallDuration"], form["Duration"], form["SequenceNumber"]) == ("61", "2", "0")
    assert form["CallbackSource"] == "call-progress-events"
    assert form["Timestamp"] == "Mon, 05 Jan 2026 17:01:06 +0000"


def test_a_status_callback_that_fails_is_only_a_warning(dial, server):
    phone = dial("<Gather/>")
    server.on("/status", Answer(b"", 500))

    phone.hang_up()

    assert [(report.level, report.code) for report in phone.warnings] == [("warning", 11217)]
    assert phone.ended.status == "completed"


def test_twiml_in_the_answer_to_a_status_callback_does_nothing(dial, server):
    phone = dial("<Gather/>")
    server.on("/status", "<Say>Hello?</Say>")

    phone.hang_up()

    assert phone.said == []
