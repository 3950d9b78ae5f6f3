"""Lines: a call moved to another one, a queue that is closed, and what a line says of danger and of tries."""

from __future__ import annotations

import pytest

from ivr.engine.events import KeysPressed, StayedSilent, WordsSpoken
from ivr.flow.document import TRANSFER_OUTCOMES
from tests.engine.desk import LINE, Desk

PERSON = """
[state.person]
transfer = "person"
queue    = "{queue}"
reason   = "asked"
[state.person.on]
closed = "shut"
""" + "\n".join(f'{outcome} = "over"' for outcome in TRANSFER_OUTCOMES if outcome != "closed")

END = """
[state.shut]
end   = "shut"
words = "shut"

[state.over]
end = "over"
"""

DESK = (
    """
flow    = "desk"
version = 1
start   = "first"
person  = "person"
danger  = "unsafe"
tries   = 2

[state.first]
menu    = "first"
options = [{ key = "1", name = "go-on", to = "garage" }]

[state.garage]
go = "garage"
at = "moved"

[state.unsafe]
say  = "unsafe"
then = "person"
"""
    + PERSON.format(queue="desk")
    + END
)
GARAGE = (
    """
flow    = "garage"
version = 1
start   = "welcome"
person  = "person"

[state.welcome]
say      = "welcome"
barge_in = false
then     = "zip"

[state.moved]
say  = "moved"
then = "zip"

[state.zip]
ask   = "zip"
fills = "zip"
type  = "postal_code"
then  = "over"
"""
    + PERSON.format(queue="garage")
    + END
)
LINES = f"""
[line.desk]
number = "{LINE}"
flow   = "desk"

[line.garage]
flow  = "garage"
human = "+15035550191"

[queue.desk]
says = "the desk"

[queue.garage]
says = "the garage"
open = ["mon-fri 08:00-17:00"]
"""
WORDS = (
    "moved = You need not call again.\nunsafe = Dial nine one one.\nshut = Nobody is there.\n"
    "universal-danger = danger\n    .phrases = smoke\n"
)
DAY_S = 86_400


@pytest.fixture
def desk() -> Desk:
    flows = {"flows/desk.toml": DESK, "flows/garage.toml": GARAGE, "flows/lines.toml": LINES}
    desk = Desk(flows, WORDS)
    desk.arrives()
    return desk


def test_a_call_that_is_moved_begins_where_the_flow_says_and_hears_no_welcome_again(desk: Desk) -> None:
    desk.keys("1")

    assert desk.said == ["moved", "zip"]
    assert desk.state.line == "garage"


def test_a_person_on_the_line_that_a_call_was_moved_to_is_that_lines(desk: Desk) -> None:
    desk.keys("1")

    answer = desk.later(DAY_S, KeysPressed("0"))  # Monday

    assert b"+15035550191" in answer


def test_who_cannot_be_reached_is_not_rung(desk: Desk) -> None:
    desk.keys("1")

    desk.keys("0")  # Sunday

    assert desk.said == ["shut"]


def test_words_of_danger_lead_where_the_line_says(desk: Desk) -> None:
    desk.later(1, WordsSpoken("there is smoke coming out of the engine", 0.3))

    assert desk.said == ["unsafe", "person"]


def test_a_line_bears_as_many_misses_as_it_says(desk: Desk) -> None:
    desk.later(5, StayedSilent())
    assert desk.said[0] == "first"

    desk.later(5, StayedSilent())

    assert desk.said == ["person"]
