"""The conversation: every turn once, in whatever order requests come; and what works at every question."""

from __future__ import annotations

import pytest

from ivr.domain.errors import FlowStuck
from ivr.engine.conversation import ATTEMPTS
from ivr.engine.events import KeysPressed
from ivr.engine.results import RequestMade
from tests.engine.desk import ARRIVAL, CALL, Desk


@pytest.fixture
def desk() -> Desk:
    desk = Desk()
    desk.arrives()
    return desk


# Requests that come late, twice, or too early.


def test_a_turn_that_was_taken_gets_its_own_bytes_again(desk: Desk) -> None:
    first = desk.keys("1")
    desk.keys("97205")

    assert desk.turn(1, KeysPressed("0")) == first
    assert [turn.n for turn in desk.journal.turns] == [0, 1, 2]


@pytest.mark.parametrize("n", [3, 9])
def test_a_number_beyond_the_open_turn_repeats_the_last_answer(desk: Desk, n: int) -> None:
    last = desk.keys("1")

    assert desk.turn(n, KeysPressed("97205")) == last
    assert [turn.n for turn in desk.journal.turns] == [0, 1]


def test_a_call_that_is_over_is_hung_up_and_takes_no_turn(desk: Desk) -> None:
    first = desk.keys("1")
    desk.conversation.hung_up(CALL, "completed")

    assert b"HangUp" in desk.turn(2, KeysPressed("97205"))
    assert desk.turn(1, KeysPressed("1")) == first
    assert b"HangUp" in desk.conversation.resume(CALL, ARRIVAL)
    assert [turn.n for turn in desk.journal.turns] == [0, 1]


def test_a_turn_of_a_call_that_nobody_knows_greets_its_caller() -> None:
    desk = Desk()

    desk.turn(4, KeysPressed("1"))

    assert (desk.said[0], [turn.n for turn in desk.journal.turns]) == ("welcome", [0])


def test_a_call_that_resumes_hears_its_last_answer(desk: Desk) -> None:
    last = desk.keys("1")

    assert desk.conversation.resume(CALL, ARRIVAL) == last == desk.arrives()


# Records in the way of others.


def test_a_turn_whose_record_is_in_the_way_is_run_once_more(desk: Desk) -> None:
    desk.keys("1", "97205")
    desk.journal.refuses = 1

    desk.keys("1")

    assert [given.attempt for given in desk.ran] == [0, 1]
    assert desk.journal.turns[-1].records == (RequestMade("transfer", "55190281", None),)
    assert desk.said[0] == "done"


def test_a_turn_run_once_more_begins_with_what_the_last_turn_left(desk: Desk) -> None:
    desk.keys("1", "97205")
    desk.journal.refuses = 1

    desk.keys("1")

    assert [given.visits for given in desk.ran] == [1, 1]
    assert [given.facts["zip"] for given in desk.ran] == ["97205", "97205"]


def test_a_turn_whose_records_are_always_in_the_way_is_given_up(desk: Desk) -> None:
    desk.keys("1", "97205")
    desk.journal.refuses = ATTEMPTS

    with pytest.raises(FlowStuck):
        desk.keys("1")
    assert len(desk.ran) == ATTEMPTS


# What works at every question.


def test_nine_says_the_question_again_and_no_notice(desk: Desk) -> None:
    assert desk.said[0] == "welcome"

    desk.keys("9")

    assert desk.said == ["first", "menu-first-option"]


def test_going_back_gives_up_what_was_given_since(desk: Desk) -> None:
    desk.keys("1", "97205")
    assert "zip" in desk.facts

    desk.keys("*")

    assert desk.said == ["zip"]
    assert "zip" not in desk.facts


def test_there_is_no_way_back_from_what_is_on_record(desk: Desk) -> None:
    desk.keys("1", "97205", "1")

    desk.keys("*")

    assert desk.said[0] == "done"
    assert len(desk.state.trail) == 1
    assert len(desk.ran) == 1
