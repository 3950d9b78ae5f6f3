"""Hangup answers a call that still rings, and ends it; nothing after it runs."""

import pytest

from tests.exchange.conftest import codes


def test_it_answers_and_ends_the_call(dial):
    phone = dial("<Hangup/><Say>Never said.</Say>")

    assert (phone.ended.status, phone.said) == ("completed", [])
    assert "the line answers" in [entry.what for entry in phone.transcript.entries]


def test_the_status_callback_is_told_that_the_call_was_completed(dial, server):
    dial("<Say>Hi</Say><Hangup/>")

    assert [one.form["CallStatus"] for one in server.asked_on("/status")] == ["completed"]


@pytest.mark.parametrize("hangup", ["<Hangup reason='busy'/>", "<Hangup><Say>Bye</Say></Hangup>"])
def test_it_has_neither_attributes_nor_children(dial, hangup):
    phone = dial(hangup)

    assert codes(phone) == [12200]
    assert phone.ended.status == "completed"
