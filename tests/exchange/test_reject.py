"""Reject is the one way not to answer: reason rejected (the default) is no-answer, busy is busy.

A call that was answered already is ended.
"""

import pytest

from tests.exchange.conftest import codes


@pytest.mark.parametrize(
    ("reject", "status"),
    [
        ("<Reject/>", "no-answer"),
        ('<Reject reason="rejected"/>', "no-answer"),
        ('<Reject reason="busy"/>', "busy"),
    ],
)
def test_it_never_answers(dial, server, reject, status):
    phone = dial(reject)

    assert phone.ended.status == status
    assert "the line answers" not in [entry.what for entry in phone.transcript.entries]
    assert server.asked_on("/status")[0].form["CallStatus"] == status


def test_who_was_never_answered_has_no_seconds(dial, server):
    dial('<Pause length="5"/><Reject/>')

    assert server.asked_on("/status")[0].form["CallDuration"] == "0"


def test_nothing_after_it_runs(dial):
    assert dial("<Reject/><Say>Never said.</Say>").said == []


def test_after_the_call_was_answered_it_ends_it(dial):
    phone = dial("<Say>Hi</Say><Reject/><Say>Never said.</Say>")

    assert (phone.ended.status, phone.said) == ("completed", ["Hi"])


def test_an_unknown_reason_is_a_warning(dial):
    phone = dial('<Reject reason="lunch"/>')

    assert codes(phone) == [13810]
    assert phone.ended.status == "no-answer"


def test_nothing_may_be_inside(dial):
    assert codes(dial("<Reject><Say>Hi</Say></Reject>")) == [12200]
