"""Waiting for the world: the call goes on when the result is there, and the caller's wish goes first."""

from __future__ import annotations

import pytest

from ivr.engine.events import KeysPressed, StayedSilent, WordsSpoken
from ivr.flow.document import REMINDED_S, TRANSFER_OUTCOMES
from tests.engine.desk import CALL, LINES, Desk

WAITING = """
flow    = "desk"
version = 1
start   = "first"
person  = "person"

[state.first]
menu    = "first"
options = [{ key = "1", name = "go-on", to = "position" }]

[state.position]
wait      = "hold"
for       = "position"
at_most_s = 90
options   = [{ key = "2", name = "tell-me", to = "over" }]
[state.position.on]
came    = "found"
failed  = "lost"
gave_up = "late"

[state.found]
menu    = "found"
options = [{ key = "1", name = "go-on", to = "position" }]

[state.lost]
end = "lost"
words = "lost"

[state.late]
end = "late"
words = "late"

[state.over]
end = "over"

[state.person]
transfer = "person"
queue    = "desk"
reason   = "asked"
[state.person.on]
""" + "\n".join(f'{outcome} = "over"' for outcome in TRANSFER_OUTCOMES)

WORDS = """
hold = One moment.
    .again = Still waiting.
found = You are there?
    .again = again
    .no-match = no match
    .more = more
lost = Lost.
late = Late.
tell-me = To tell me
    .phrases = tell you
"""

SILENCE = StayedSilent()


@pytest.fixture
def desk() -> Desk:
    desk = Desk({"flows/desk.toml": WAITING, "flows/lines.toml": LINES}, WORDS)
    desk.arrives()
    desk.keys("1")
    return desk


def test_what_is_waited_for_is_said_once_and_each_poll_is_silent(desk: Desk) -> None:
    assert desk.said == ["hold", "menu-first-option"]

    desk.later(1, SILENCE)

    assert desk.said == []
    assert (desk.state.failures, desk.state.polls) == (0, 1)


def test_the_call_goes_on_with_the_facts_at_the_turn_after_the_result(desk: Desk) -> None:
    desk.later(1, SILENCE)
    desk.comes("position", place="text|Reno")

    desk.later(1, SILENCE)

    assert desk.said[0] == "found"
    assert "place" in desk.facts


def test_a_result_that_will_not_come_leads_elsewhere(desk: Desk) -> None:
    desk.comes("position", came=False)

    desk.later(1, SILENCE)

    assert desk.said == ["lost"]


def test_the_wait_is_given_up_when_its_time_is_over(desk: Desk) -> None:
    for _ in range(89):
        desk.later(1, SILENCE)
    assert not desk.state.ended

    desk.later(1, SILENCE)

    assert desk.said == ["late"]


def test_a_caller_who_waits_is_told_now_and_then_that_the_line_waits_too(desk: Desk) -> None:
    said = []
    for _ in range(2 * REMINDED_S):
        desk.later(1, SILENCE)
        said += desk.said

    assert said == ["hold", "hold"]


@pytest.mark.parametrize("answer", [KeysPressed("2"), WordsSpoken("tell you", 0.9)], ids=["key", "words"])
def test_what_the_caller_wants_goes_before_the_result(desk: Desk, answer: KeysPressed | WordsSpoken) -> None:
    desk.comes("position", place="text|Reno")

    desk.later(1, answer)

    assert desk.state.ended
    assert "place" not in desk.facts


@pytest.mark.parametrize(
    "noise", [KeysPressed("7"), WordsSpoken("mumble mumble", 0.2)], ids=["a wrong key", "a voice nearby"]
)
def test_noise_is_no_failure(desk: Desk, noise: KeysPressed | WordsSpoken) -> None:
    for _ in range(9):
        desk.later(1, noise)

    assert (desk.state.failures, desk.state.stack[0].state) == (0, "position")


def test_zero_reaches_a_person_from_a_wait(desk: Desk) -> None:
    desk.later(1, KeysPressed("0"))

    assert desk.said == ["person"]


def test_polls_do_not_count_as_turns_of_the_caller(desk: Desk) -> None:
    desk.comes("position", place="text|Reno")
    for _ in range(3):
        desk.later(1, SILENCE)  # the result, and two silences at the question
        desk.keys("1")
        for _ in range(40):
            desk.later(1, SILENCE)
        desk.comes("position", place="text|Reno")

    assert desk.state.stack[0].state == "position"


def test_a_result_counts_once(desk: Desk) -> None:
    desk.comes("position", place="text|Reno")
    desk.later(1, SILENCE)
    desk.keys("1")

    desk.later(1, SILENCE)

    assert desk.said == []


def test_going_back_from_a_wait_leads_to_the_question_before_it(desk: Desk) -> None:
    desk.later(1, KeysPressed("*"))

    assert desk.said[0] == "first"


def test_repeat_says_what_the_wait_is_for_again(desk: Desk) -> None:
    desk.later(1, SILENCE)

    desk.later(1, KeysPressed("9"))

    assert desk.said == ["hold", "menu-first-option"]
    assert desk.journal.calls[CALL].ended_at is None
