"""Pause waits for its length in whole seconds, 1 by default, and leaves a ringing call ringing."""

import pytest

from tests.exchange.conftest import codes


def test_it_is_a_second_long_by_default(dial, exchange):
    dial("<Pause/>")

    assert exchange.now_s == 1


def test_it_waits_for_its_length(dial, server):
    server.on("/next", "")

    phone = dial('<Say>Hi</Say><Pause length="30"/><Redirect>/next</Redirect>')

    assert phone.requests[1].at_s == pytest.approx(60 / 160 + 30)


def test_first_it_keeps_the_call_ringing(dial, exchange):
    phone = dial('<Pause length="3"/><Reject/>')

    assert (phone.ended.status, exchange.now_s) == ("no-answer", 3)


def test_a_document_of_pauses_alone_never_answers(dial):
    phone = dial("<Pause/><Pause/>")

    assert "the line answers" not in [entry.what for entry in phone.transcript.entries]


@pytest.mark.parametrize("length", ["0", "-1", "1.5", "short", ""])
def test_its_length_is_whole_and_positive(dial, exchange, length):
    phone = dial(f'<Pause length="{length}"/>')

    assert codes(phone) == [13910]
    assert exchange.now_s == 1


def test_keys_meanwhile_are_lost(dial, exchange):
    phone = dial('<Pause length="5"/>', begin=False)
    exchange.pass_time(1)

    phone.press("1")

    assert [report.level for report in phone.reports] == ["note"]
    assert exchange.now_s == 5


def test_nothing_may_be_inside(dial):
    assert codes(dial("<Pause><Say>Hi</Say></Pause>")) == [12200]
    assert codes(dial("<Pause>five</Pause>")) == [12200]
