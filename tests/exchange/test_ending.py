"""How a call ends: Hangup, Reject, the end of a document, or the caller.

Hangup and most verbs answer a ringing call; Pause, Redirect and Reject do not.
The line's status callback is told once, whatever the cause.
"""

import pytest

from tests.exchange.conftest import Answer, codes


def test_hangup_answers_and_ends_the_call(dial):
    phone = dial("<Hangup/><Say>Never said.</Say>")

    assert (phone.ended.status, phone.said) == ("completed", [])
    assert "the line answers" in [entry.what for entry in phone.transcript.entries]


@pytest.mark.parametrize(
    ("reject", "status"),
    [
        ("<Reject/>", "no-answer"),
        ('<Reject reason="rejected"/>', "no-answer"),
        ('<Reject reason="busy"/>', "busy"),
    ],
)
def test_reject_never_answers(dial, server, reject, status):
    phone = dial(reject)

    assert phone.ended.status == status
    assert "the line answers" not in [entry.what for entry in phone.transcript.entries]
    assert server.asked_on("/status")[0].form["CallStatus"] == status


def test_reject_after_the_call_was_answered_ends_it(dial):
    phone = dial("<Say>Hi</Say><Reject/><Say>Never said.</Say>")

    assert (phone.ended.status, phone.said) == ("completed", ["Hi"])


def test_an_unknown_reason_to_reject_is_a_warning(dial):
    phone = dial('<Reject reason="lunch"/>')

    assert codes(phone) == [13810]
    assert phone.ended.status == "no-answer"


@pytest.mark.parametrize("verbs", ["", "<!-- nothing -->", "<Say>Bye</Say>"])
def test_the_end_of_the_document_ends_the_call(dial, verbs):
    assert dial(verbs).ended.status == "completed"


def test_a_pause_first_keeps_the_call_ringing(dial, exchange):
    phone = dial('<Pause length="3"/><Reject/>')

    assert (phone.ended.status, exchange.now_s) == ("no-answer", 3)


def test_a_pause_is_a_second_long_by_default(dial, exchange):
    dial("<Pause/>")

    assert exchange.now_s == 1


@pytest.mark.parametrize("length", ["0", "-1", "1.5", "short"])
def test_a_pause_has_a_whole_positive_length(dial, exchange, length):
    phone = dial(f'<Pause length="{length}"/>')

    assert codes(phone) == [13910]
    assert exchange.now_s == 1


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
