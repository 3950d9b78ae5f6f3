"""The journal is the truth: what was answered stays answered, however often it is asked."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from structlog.testing import capture_logs

from ivr.exchange.events import Answered
from tests.caller import Caller
from tests.company import contract
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")
HANGUP = b"<Hangup"


def test_a_whole_call_sent_again_gets_the_same_bytes_and_leaves_no_row(
    house: TestHouse, caller: Caller
) -> None:
    """Every webhook of a call that is over, replayed in order and in reverse."""
    house.has(contract())
    caller.dials().keys("1", *TRIO, "1", "1").waits().is_over()
    turns = [one for one in caller.phone.requests if "/voice/turn/" in one.request.url]
    before = house.rows()

    for one in [*turns, *reversed(turns)]:
        assert one.body == house.again(one.request)

    assert len(turns) == 7
    assert before == house.rows()
    # The first request is the one that begins calls: of a call that is over, it begins nothing.
    assert HANGUP in house.again(caller.phone.requests[0].request)
    assert before == house.rows()


def test_the_first_answer_to_a_question_is_the_one_that_counts(house: TestHouse, caller: Caller) -> None:
    """The same turn with other keys, sent late: the stored answer, and nothing is done."""
    house.has(contract())
    caller.dials().keys("1", *TRIO, "2").heard("cancellation-kept")
    kept = caller.phone.requests[-1]
    assert isinstance(kept.reply, Answered)

    again = house.post(kept.request.url, kept.form | {"Digits": "1"})

    assert kept.body == again
    assert house.requests() == []


def test_of_two_answers_at_once_one_is_taken_and_both_hear_it(house: TestHouse, caller: Caller) -> None:
    """Two webhooks of one turn with different keys, in two threads: one row, the same bytes for both."""
    house.has(contract())
    caller.dials().keys("1", *TRIO, "1").heard("cancellation-sure")
    form = caller.phone.requests[-1].form
    url = house.open_turn(caller.phone.call_sid)
    together = Barrier(2)

    def answer(digits: str) -> bytes:
        together.wait()
        return house.post(url, form | {"Digits": digits})

    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(answer, ("1", "2"))

    assert first == second
    taken = [one.message for one in caller.said]
    assert len(house.requests()) == (1 if "cancellation-requested" in taken else 0)
    assert len(house.messages()) == len(house.requests())


def test_a_turn_beyond_the_open_one_hears_the_last_answer_again(house: TestHouse, caller: Caller) -> None:
    house.has(contract())
    caller.dials().keys("1").heard("identify-holder-zip")
    last = caller.phone.requests[-1]

    skipped = house.post(last.request.url.replace("/turn/1", "/turn/7"), last.form | {"Digits": "1"})

    assert last.body == skipped
    assert len(caller.turns) == 2


def test_a_call_that_is_over_is_hung_up(house: TestHouse, caller: Caller) -> None:
    caller.dials().keys("1").hangs_up()
    last = next(one for one in reversed(caller.phone.requests) if "/voice/turn/" in one.request.url)

    late = house.post(last.request.url.replace("/turn/1", "/turn/2"), last.form | {"Digits": "97205"})

    assert HANGUP in late
    assert len(caller.turns) == 2


def test_what_comes_after_the_end_of_a_call_is_told_from_other_webhooks_in_the_log(
    house: TestHouse, caller: Caller
) -> None:
    caller.dials().keys("1").hangs_up()
    last = next(one for one in reversed(caller.phone.requests) if "/voice/turn/" in one.request.url)

    with capture_logs() as lines:
        house.again(last.request)
        house.post(last.request.url.replace("/turn/1", "/turn/2"), last.form | {"Digits": "97205"})

    assert [one["reason"] for one in lines if one["event"] == "webhook"] == [None, "after the end"]


def test_a_turn_of_a_call_that_was_never_heard_of_is_greeted(house: TestHouse, caller: Caller) -> None:
    """Its first webhook was lost: better a greeting than a dead line."""
    caller.dials().keys("1")
    last = caller.phone.requests[-1]
    unknown = "CA" + "0" * 32

    greeted = house.post(last.request.url, last.form | {"CallSid": unknown})

    assert b"Contract services" in greeted
    assert len(house.turns(unknown)) == 1


def test_the_end_of_a_call_may_be_told_twice_and_of_any_call(house: TestHouse, caller: Caller) -> None:
    caller.dials().keys("1").hangs_up()
    end = caller.phone.requests[-1]
    before = house.ended(caller.phone.call_sid)

    house.again(end.request)
    house.post(end.request.url, end.form | {"CallSid": "CA" + "0" * 32})

    assert before is not None
    assert before == house.ended(caller.phone.call_sid)
