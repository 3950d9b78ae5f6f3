"""A desk of the tests: a line of one flow, with its journal in memory."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from ivr.engine.bundle import Bundle, Library
from ivr.engine.call import CallState, Utterance
from ivr.engine.conversation import Conversation
from ivr.engine.events import CallArrived, Event, KeysPressed
from ivr.engine.hearing.question import Thresholds
from ivr.engine.ports import CallRow, Journaled, Json, RecordTaken, ResultRow, TurnRow
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
        self.came: list[tuple[str, ResultRow]] = []

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
        found = [row for of, row in self.came if (of, row.name) == (call, name) and row.seq > after]
        return found[-1] if found else None

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


class Clock:
    """Sunday noon in New York, and as much later as a test lets pass."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at


class Desk:
    """A line with one journal, and what its action was told each time it ran."""

    def __init__(self, files: Mapping[str, str] | None = None, prompts: str = "") -> None:
        """files: of flows/, instead of the desk's own. prompts: more of them."""
        flows = files or {"flows/desk.toml": FLOW, "flows/lines.toml": LINES}
        content, problems = read({**flows, "prompts/en-US/desk.ftl": PROMPTS + prompts})
        assert content is not None, problems
        self.journal = MemoryJournal()
        self.clock = Clock()
        self.ran: list[Given] = []
        take = Action("requests.take", self._take, {"taken": frozenset()})
        self.conversation = Conversation(
            journal=self.journal,
            library=Library(Bundle("bundle", content), b"", NoBundles()),
            actions={take.name: take},
            rules=Rules("Guardline", "+15035550190"),
            thresholds=Thresholds(),
            clock=self.clock,
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

    def later(self, seconds: float, event: Event) -> bytes:
        """The answer to the next turn, so many seconds after the last."""
        self.clock.at += timedelta(seconds=seconds)
        return self.turn(self.journal.turns[-1].n + 1, event)

    def comes(self, name: str, *, came: bool = True, **facts: Json) -> None:
        """The world has answered."""
        seq = 1 + sum(row.name == name for _, row in self.journal.came)
        self.journal.came.append((CALL, ResultRow(name, seq, came, facts)))

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
