"""The conversation: every turn once, in whatever order requests come; and what works at every question."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ivr.domain.errors import FlowStuck
from ivr.engine.bundle import Bundle, Library
from ivr.engine.call import CallState, Utterance
from ivr.engine.conversation import ATTEMPTS, Conversation
from ivr.engine.events import CallArrived, Event, KeysPressed
from ivr.engine.hearing.question import Thresholds
from ivr.engine.ports import CallRow, Journaled, RecordTaken, ResultRow, TurnRow
from ivr.engine.results import Action, Given, RequestMade, Result
from ivr.engine.rules import Rules
from ivr.flow.document import TRANSFER_OUTCOMES
from ivr.flow.read import read

LINE = "+18005550110"
CALL = "CA1"
ARRIVAL = CallArrived(LINE, "+15035550117")

FLOW = """
flow    = "desk"
version = 1
start   = "welcome"
person  = "person"

[state.welcome]
say      = "welcome"
barge_in = false
then     = "first"

[state.first]
menu    = "first"
options = [{ key = "1", name = "go-on", to = "zip" }]

[state.zip]
ask   = "zip"
fills = "zip"
type  = "postal_code"
then  = "sure"

[state.sure]
confirm = "sure"
yes     = "take"
no      = "first"

[state.take]
run = "requests.take"
on  = { taken = "done" }

[state.done]
menu    = "done"
options = [{ key = "1", name = "go-on", to = "over" }]

[state.over]
end = "over"

[state.person]
transfer = "person"
queue    = "desk"
reason   = "asked"
[state.person.on]
""" + "\n".join(f'{outcome} = "over"' for outcome in TRANSFER_OUTCOMES)

LINES = f'[line.desk]\nnumber = "{LINE}"\nflow = "desk"\n[queue.desk]\nsays = "the desk"\n'

QUESTION = "{name} = {name}?\n    .again = again\n    .no-match = no match\n    .more = more\n"
PROMPTS = "".join(QUESTION.format(name=name) for name in ("first", "zip", "sure", "done")) + (
    "welcome = This call may be recorded.\n"
    "person = Hold on.\n"
    "go-on = Go on\n    .phrases = go on\n"
    "menu-first-option = { $option_name }, press { $option_key }.\n"
)


class MemoryJournal:
    """The journal in memory. refuses: how many turns with records are told that one is in the way."""

    def __init__(self) -> None:
        self.calls: dict[str, CallRow] = {}
        self.turns: list[TurnRow] = []
        self.refuses = 0

    def load(self, call: str, n: int) -> Journaled | None:
        if call not in self.calls:
            return None
        turns = [turn for turn in self.turns if turn.call == call]
        answer = next((turn.answer for turn in turns if turn.n == n), None)
        return Journaled(self.calls[call], turns[-1], answer)

    def begin(self, call: CallRow, turn: TurnRow) -> bytes:
        self.calls[call.call] = call
        return self.add(turn)

    def add(self, turn: TurnRow) -> bytes:
        if turn.records and self.refuses:
            self.refuses -= 1
            raise RecordTaken("in the way")
        self.turns.append(turn)
        return turn.answer

    def results(self, call: str, name: str, after: int) -> ResultRow | None:
        return None

    def check(self, call: str) -> None:
        """Memory can always be written."""

    def end(self, call: str, at: datetime, how: str) -> None:
        self.calls[call] = replace(self.calls[call], ended_at=at, how=how)


class NoBundles:
    def keep(self, name: str, content: bytes, at: datetime) -> None:
        raise AssertionError("nothing is kept here")

    def content(self, name: str) -> bytes:
        raise LookupError(name)

    def live(self, since: datetime) -> list[str]:
        return []


class Noon:
    def now(self) -> datetime:
        return datetime(2026, 11, 22, 17, 0, tzinfo=UTC)


class Desk:
    """A line with one journal, and what its action was told each time it ran."""

    def __init__(self) -> None:
        content, problems = read(
            {"flows/desk.toml": FLOW, "flows/lines.toml": LINES, "prompts/en-US/desk.ftl": PROMPTS}
        )
        assert content is not None, problems
        self.journal = MemoryJournal()
        self.ran: list[Given] = []
        take = Action("requests.take", self._take, {"taken": frozenset()})
        self.conversation = Conversation(
            journal=self.journal,
            library=Library(Bundle("bundle", content), b"", NoBundles()),
            actions={take.name: take},
            rules=Rules("Guardline", "+15035550190"),
            thresholds=Thresholds(),
            clock=Noon(),
            timezone="America/New_York",
            render=lambda steps, n: repr((n, steps)).encode(),
            safe=lambda: b"safe",
        )

    def _take(self, given: Given) -> Result:
        self.ran.append(given)
        return Result("taken", records=(RequestMade("transfer", f"5519028{given.attempt}", None),))

    def arrives(self) -> bytes:
        return self.conversation.arrive(CALL, ARRIVAL)

    def turn(self, n: int, event: Event) -> bytes:
        return self.conversation.turn(CALL, n, event, ARRIVAL)

    def keys(self, *entries: str) -> bytes:
        """The answer to the last of them, each being the next turn."""
        answers = [self.turn(self.journal.turns[-1].n + 1, KeysPressed(entry)) for entry in entries]
        return answers[-1]

    @property
    def said(self) -> list[str]:
        last = self.journal.turns[-1].said
        assert isinstance(last, list)
        return [Utterance.from_json(one).message for one in last]

    @property
    def facts(self) -> Collection[str]:
        """The names of the facts that the call knows."""
        last = self.journal.turns[-1].facts
        assert isinstance(last, dict)
        return last

    @property
    def state(self) -> CallState:
        last = self.journal.turns[-1].state
        assert isinstance(last, dict)
        return CallState.from_json(last)


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
