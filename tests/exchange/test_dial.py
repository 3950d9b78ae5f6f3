"""Dial rings telephones and connects the caller with the first to answer.

timeout (30, the carrier adds 5 s), timeLimit (14400), callerId (the caller's own), answerOnBridge (false),
hangupOnStar (false), sequential (false).
With an action, it is asked with the result, and takes over; without one the next verb follows.
"""

import pytest

from ivr.exchange.telephones import Telephone
from tests.exchange.conftest import CALLER, LINE, codes

ANSWERS, BUSY, SILENT, FAILING, MACHINE, HUMAN = (
    f"+1503555{n}" for n in ("0142", "0143", "0144", "0145", "0146", "0190")
)
NEXT = "<Say>next document</Say>"


@pytest.fixture(autouse=True)
def after(server):
    server.on("/after", NEXT)
    server.on("/leg", "")


def result(server):
    form = server.asked_on("/after")[0].form
    return form["DialCallStatus"], form["DialCallDuration"], form["DialBridged"]


def test_a_person_answers_and_talks_until_the_caller_hangs_up(dial, server):
    phone = dial(f'<Dial action="/after">{HUMAN}</Dial>')
    assert phone.connected_to == HUMAN
    phone.wait(seconds=60)

    phone.hang_up()

    assert result(server) == ("completed", "60", "true")
    assert server.asked_on("/after")[0].form["CallStatus"] == "completed"
    assert "next document" not in phone.said


def test_the_demo_person_lets_it_ring_for_two_seconds(dial, exchange):
    dial(f"<Dial>{HUMAN}</Dial>")

    assert exchange.now_s == 2


def test_when_the_other_side_hangs_up_the_action_takes_over(dial, server, exchange):
    exchange.directory.describe(Telephone(HUMAN, "person", rings_s=3, talks_s=40))
    phone = dial(f'<Dial action="/after">{HUMAN}</Dial><Say>next verb</Say>')

    phone.wait()

    assert result(server) == ("completed", "40", "true")
    assert phone.said == ["next document"]


@pytest.mark.parametrize(
    ("number", "status"),
    [(BUSY, "busy"), (SILENT, "no-answer"), (FAILING, "failed"), ("+442079460000", "failed")],
)
def test_a_telephone_that_nobody_answers_is_told_to_the_action(dial, server, number, status):
    phone = dial(f'<Dial action="/after">{number}</Dial>')

    assert result(server) == (status, "0", "false")
    assert phone.said == ["next document"]


def test_without_an_action_the_next_verb_follows(dial):
    phone = dial(f"<Dial>{BUSY}</Dial><Say>next verb</Say>")

    assert phone.said == ["next verb"]


def test_it_rings_five_seconds_longer_than_its_timeout(dial, exchange):
    dial(f'<Dial timeout="20">{SILENT}</Dial>')

    assert exchange.now_s == 25


def test_a_machine_answers_too_and_is_told_where_it_is_looked_for(dial, server):
    dial(
        '<Dial><Number machineDetection="Enable" statusCallbackEvent="answered" statusCallback="/leg">'
        f"{MACHINE}</Number></Dial>"
    )

    assert [one.form["AnsweredBy"] for one in server.asked_on("/leg")] == ["machine_start"]


def test_who_answers_is_told_to_a_callback_of_its_own_once_it_is_known(dial, server, exchange):
    server.on("/amd", "")
    dial(
        '<Dial><Number machineDetection="DetectMessageEnd" amdStatusCallback="/amd">'
        f"{MACHINE}</Number></Dial>"
    )
    assert server.asked_on("/amd") == []

    exchange.pass_time(8)

    (form,) = (one.form for one in server.asked_on("/amd"))
    assert (form["AnsweredBy"], form["MachineDetectionDuration"]) == ("machine_end_beep", "8000")
    assert "From" not in form


def test_who_answers_is_not_told_where_nobody_looks(dial, server):
    dial(f'<Dial><Number statusCallbackEvent="answered" statusCallback="/leg">{MACHINE}</Number></Dial>')
    dial(f'<Dial><Number machineDetection="Enable" statusCallback="/leg">{BUSY}</Number></Dial>')

    assert ["AnsweredBy" in one.form for one in server.asked_on("/leg")] == [False, False]


def test_attributes_that_change_nothing_here_are_no_warning(dial):
    byoc = "BY" + "1" * 32
    number = f'<Number byoc="{byoc}" machineDetectionTimeout="9" amdStatusCallback="/x" method="GET">'

    phone = dial(f'<Dial ringTone="us-old" trim="do-not-trim" referUrl="/x">{number}{BUSY}</Number></Dial>')

    assert codes(phone) == []


def test_the_first_to_answer_wins_and_the_others_are_canceled(dial):
    phone = dial(f"<Dial><Number>{SILENT}</Number><Number>{HUMAN}</Number></Dial>")

    assert phone.connected_to == HUMAN
    assert [(leg.number, leg.status) for leg in phone.transcript.legs][-1] == (SILENT, "canceled")


def test_of_two_that_answer_at_once_only_the_first_is_connected(dial):
    phone = dial(
        f"<Dial><Number>{ANSWERS}</Number><Number>{MACHINE}</Number><Number>{ANSWERS}</Number></Dial>"
    )

    assert [leg.status for leg in phone.transcript.legs].count("in-progress") == 1
    assert [leg.status for leg in phone.transcript.legs].count("canceled") == 2


def test_in_sequence_the_next_is_rung_when_the_one_before_has_failed(dial, server, exchange):
    phone = dial(
        f'<Dial sequential="true" timeout="5"><Number>{SILENT}</Number><Number>{ANSWERS}</Number></Dial>'
    )

    assert phone.connected_to == ANSWERS
    assert exchange.now_s == 10


def test_star_ends_the_conversation_where_the_dial_says_so(dial, server):
    phone = dial(f'<Dial hangupOnStar="true" action="/after">{HUMAN}</Dial>')

    phone.press("*")

    assert phone.said == ["next document"]


def test_star_is_nothing_otherwise(dial):
    phone = dial(f"<Dial>{HUMAN}</Dial>")

    phone.press("*", and_wait=False)

    assert phone.connected_to == HUMAN


def test_the_time_limit_ends_the_conversation(dial, server):
    phone = dial(f'<Dial timeLimit="90" action="/after">{HUMAN}</Dial>')

    phone.wait()

    assert result(server) == ("completed", "90", "true")


def test_with_answer_on_bridge_the_caller_hears_ringing_until_the_other_answers(dial, server):
    phone = dial(f'<Dial answerOnBridge="true">{HUMAN}</Dial>')
    phone.wait(seconds=10)

    phone.hang_up()

    assert phone.ended.duration_s == 10


def test_without_it_the_line_answers_at_once(dial):
    phone = dial(f"<Dial>{HUMAN}</Dial>")
    phone.wait(seconds=10)

    phone.hang_up()

    assert phone.ended.duration_s == 12


def test_a_caller_who_gives_up_while_it_rings_unanswered_had_no_call(dial, exchange, server):
    phone = dial(f'<Dial answerOnBridge="true" action="/after">{SILENT}</Dial>', begin=False)
    exchange.pass_time(3)

    phone.hang_up()

    assert phone.ended.status == "no-answer"
    assert result(server) == ("canceled", "0", "false")


def test_the_status_callback_of_a_number_is_told_of_its_leg(dial, server):
    phone = dial(
        '<Dial><Number statusCallback="/leg" statusCallbackEvent="initiated ringing answered completed">'
        f"{HUMAN}</Number></Dial>"
    )
    phone.wait(seconds=61)
    phone.hang_up()

    forms = [one.form for one in server.asked_on("/leg")]
    assert [form["CallStatus"] for form in forms] == ["initiated", "ringing", "in-progress", "completed"]
    assert [form["SequenceNumber"] for form in forms] == ["0", "1", "2", "3"]
    assert {form["ParentCallSid"] for form in forms} == {phone.call_sid}
    assert {(form["From"], form["To"], form["Direction"]) for form in forms} == {
        (CALLER, HUMAN, "outbound-dial")
    }
    assert (forms[-1]["CallDuration"], forms[-1]["Duration"]) == ("61", "2")


def test_a_number_tells_only_of_its_end_by_default(dial, server):
    dial(f'<Dial><Number statusCallback="/leg">{BUSY}</Number></Dial>')

    assert [one.form["CallStatus"] for one in server.asked_on("/leg")] == ["busy"]


def test_the_line_may_show_its_own_number(dial, server):
    phone = dial(f'<Dial callerId="{LINE}"><Number statusCallback="/leg">{BUSY}</Number></Dial>')

    assert codes(phone) == []
    assert server.asked_on("/leg")[0].form["From"] == LINE


def test_the_line_may_not_show_a_stranger(dial, server):
    phone = dial(f'<Dial callerId="+12025550100" action="/after">{HUMAN}</Dial>')

    assert codes(phone) == [13247]
    assert server.asked_on("/after")[0].form["DialCallStatus"] == "failed"


def test_a_dial_that_records_tells_the_recording(dial, server, exchange):
    exchange.directory.describe(Telephone(HUMAN, "person", talks_s=40))

    dial(f'<Dial record="record-from-answer" action="/after">{HUMAN}</Dial>').wait()

    assert "/Recordings/RE" in server.asked_on("/after")[0].form["RecordingUrl"]


@pytest.mark.parametrize(
    ("dial_verb", "code"),
    [
        (f'<Dial method="PUT">{BUSY}</Dial>', 13210),
        (f'<Dial timeout="3">{BUSY}</Dial>', 13212),
        (f'<Dial hangupOnStar="yes">{BUSY}</Dial>', 13213),
        (f'<Dial callerId="Guardline">{BUSY}</Dial>', 13214),
        (f"<Dial>{BUSY}<Say>Hi</Say></Dial>", 13215),
        (f"<Dial>{'<Number>+15035550143</Number>' * 11}</Dial>", 13215),
        (f'<Dial timeLimit="long">{BUSY}</Dial>', 13216),
        (f'<Dial record="always">{BUSY}</Dial>', 13217),
        (f'<Dial sequential="1">{BUSY}</Dial>', 13218),
        (f'<Dial answerOnBridge="1">{BUSY}</Dial>', 13219),
        (f'<Dial><Number statusCallbackMethod="PUT">{BUSY}</Number></Dial>', 13221),
        (f'<Dial><Number sendDigits="now">{BUSY}</Number></Dial>', 13222),
        ("<Dial>the front desk</Dial>", 13223),
    ],
)
def test_what_cannot_be_done_is_a_warning(dial, dial_verb, code):
    assert codes(dial(dial_verb)) == [code]
