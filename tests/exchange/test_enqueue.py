"""Enqueue puts the caller into a queue, first in, first out, where they hear waitUrl over and over.

How they leave is told to action as QueueResult; its document takes over, and without one the next verb does.
"""

import pytest

from tests.exchange.carrier import client_of
from tests.exchange.conftest import CALLER, LINE, ORIGIN, Answer, codes

WAIT = '<Say>You are waiting.</Say><Pause length="20"/>'


@pytest.fixture(autouse=True)
def documents(server):
    server.on("/wait", WAIT)
    server.on("/left", "<Say>next document</Say>")


@pytest.fixture
def enqueue(dial):
    def call(*, after="<Say>next verb</Say>", begin=True, **attributes):
        attributes = {"waitUrl": "/wait", "action": "/left"} | attributes
        written = " ".join(f'{name}="{value}"' for name, value in attributes.items() if value is not None)
        return dial(f"<Enqueue {written}>support</Enqueue>{after}", begin=begin)

    return call


def left(server):
    return [one.form for one in server.asked_on("/left")]


def test_the_caller_is_answered_and_hears_the_wait_document(enqueue):
    phone = enqueue()

    assert phone.said == ["You are waiting."]
    assert "the line answers" in [entry.what for entry in phone.transcript.entries]


def test_the_wait_document_is_asked_for_again_at_its_end(enqueue, server, exchange):
    enqueue(begin=False)

    exchange.pass_time(65)

    assert len(server.asked_on("/wait")) == 4


def test_one_that_takes_no_time_is_asked_for_once_a_second(enqueue, server, exchange):
    server.on("/wait", "")
    enqueue(begin=False)

    exchange.pass_time(10)

    assert 10 <= len(server.asked_on("/wait")) <= 11


def test_each_request_tells_position_and_times(enqueue, server, exchange):
    enqueue(begin=False)
    exchange.pass_time(10)
    enqueue(begin=False)
    exchange.pass_time(1)

    first, second = (one.form for one in server.asked_on("/wait"))
    assert (first["QueuePosition"], first["CurrentQueueSize"], first["MaxQueueSize"]) == ("1", "1", "1000")
    assert (first["QueueTime"], first["AvgQueueTime"]) == ("0", "0")
    assert (second["QueuePosition"], second["CurrentQueueSize"], second["AvgQueueTime"]) == ("2", "2", "5")
    assert first["QueueSid"] == second["QueueSid"]
    assert first["QueueSid"].startswith("QU")


def test_who_was_behind_moves_up(enqueue, server, exchange):
    first = enqueue(begin=False)
    enqueue(begin=False)
    exchange.pass_time(1)
    first.hang_up()

    exchange.pass_time(30)

    assert server.asked_on("/wait")[-1].form["QueuePosition"] == "1"


def test_a_wait_url_is_relative_and_may_be_a_get(enqueue, server):
    enqueue(waitUrlMethod="GET")

    assert server.asked_on("/wait")[0].query["QueuePosition"] == "1"


@pytest.mark.parametrize("url", [None, ""])
def test_without_a_wait_document_there_is_nothing_to_ask_for(enqueue, server, exchange, url):
    phone = enqueue(waitUrl=url, begin=False)
    exchange.pass_time(3600)

    assert server.paths() == ["/voice"]
    assert not phone.is_over


def test_leave_in_the_wait_document_ends_the_wait(enqueue, server):
    server.on("/wait", '<Pause length="7"/><Leave/>')

    phone = enqueue()

    (form,) = left(server)
    assert (form["QueueResult"], form["QueueTime"], form["CallStatus"]) == ("leave", "7", "in-progress")
    assert phone.said == ["next document"]


def test_without_an_action_the_next_verb_follows(enqueue, server):
    server.on("/wait", "<Leave/>")

    assert enqueue(action=None).said == ["next verb"]


def test_a_key_in_the_wait_document_may_leave(enqueue, server):
    server.on("/wait", '<Gather numDigits="1" action="/keyed"><Say>Press one to leave.</Say></Gather>')
    server.on("/keyed", "<Leave/>")
    phone = enqueue()

    phone.press("1")

    assert [form["QueueResult"] for form in left(server)] == ["leave"]


def test_leave_outside_of_a_queue_does_nothing(dial):
    assert dial("<Leave/><Say>still here</Say>").said == ["still here"]


def test_who_hangs_up_while_waiting_is_told_and_the_answer_does_nothing(enqueue, server, exchange):
    phone = enqueue(begin=False)
    exchange.pass_time(12)

    phone.hang_up()

    (form,) = left(server)
    assert (form["QueueResult"], form["QueueTime"], form["CallStatus"]) == ("hangup", "12", "completed")
    assert "next document" not in phone.said


def test_hangup_in_the_wait_document_ends_the_call(enqueue, server):
    server.on("/wait", "<Hangup/>")

    phone = enqueue()

    assert phone.ended.status == "completed"
    assert [form["QueueResult"] for form in left(server)] == ["hangup"]


def test_a_full_queue_takes_nobody(enqueue, server, account):
    client_of(account).queues.create(friendly_name="support", max_size=1)
    enqueue(begin=False)

    phone = enqueue()

    (form,) = left(server)
    assert form["QueueResult"] == "queue-full"
    assert not {"QueueSid", "QueueTime"} & set(form)
    assert codes(phone) == [14207]
    assert phone.said == ["next document"]


def test_a_call_that_the_account_moves_is_told_first_and_then_moved(enqueue, server, account):
    phone = enqueue()
    server.on("/elsewhere", "<Say>elsewhere</Say>")

    client_of(account).calls(phone.call_sid).update(url=f"{ORIGIN}/elsewhere")
    phone.wait()

    assert [form["QueueResult"] for form in left(server)] == ["redirected"]
    assert server.paths().index("/left") < server.paths().index("/elsewhere")
    assert phone.said[-1] == "elsewhere"
    assert "next document" not in phone.said


@pytest.mark.parametrize("verb", ["<Dial>+15035550142</Dial>", "<Record/>", "<Enqueue>other</Enqueue>"])
def test_a_verb_that_cannot_be_there_ends_the_wait_with_an_error(enqueue, server, verb):
    server.on("/wait", verb)

    phone = enqueue()

    assert [form["QueueResult"] for form in left(server)] == ["error"]
    assert codes(phone) == [12200]


@pytest.mark.parametrize("answer", [b"<Response>", Answer(b"", 500)])
def test_a_wait_document_that_cannot_be_had_ends_the_wait_with_an_error(enqueue, server, answer):
    server.on("/wait", answer)

    phone = enqueue()

    assert [form["QueueResult"] for form in left(server)] == ["error"]
    assert phone.said == ["next document"]


def test_the_call_goes_on_from_its_own_document(enqueue, server):
    server.on("/deep/wait", "<Leave/>")
    server.on("/voice2", "<Say>same base</Say>")

    phone = enqueue(waitUrl="/deep/wait", action=None, after="<Redirect>voice2</Redirect>")

    assert phone.said == ["same base"]


def test_the_action_is_of_the_line_and_the_caller(enqueue, server):
    server.on("/wait", "<Leave/>")

    phone = enqueue()

    (form,) = left(server)
    assert (form["CallSid"], form["From"], form["To"]) == (phone.call_sid, CALLER, LINE)
