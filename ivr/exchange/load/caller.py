"""One caller of many: listens, thinks, and does what the script says next."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ivr.exchange.call import Call
from ivr.exchange.events import Ended, Event, HungUp, KeyPressed, Listening, Output, Reported, Spoke, Waiting
from ivr.exchange.phone import SECONDS_PER_KEY
from ivr.exchange.script import HangUp, Keys, Silence, Turn, Words

Later = Callable[[float, Callable[[], None]], None]
"""Lets something happen so many seconds from now."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How callers are: the seconds they think, on average; whether they wait for the end of what is said."""

    think_s: float = 2.0
    barges: bool = False


class Caller:
    """Follows one call, and feeds it what the script says, whenever the line needs somebody.

    The caller hangs up where the script ends, or where somebody else is put through. on_report is told what a
    debugger would show, on_end that it is over. has_failed: of an error, or of what is no completed call.
    """

    def __init__(
        self,
        call: Call,
        script: Sequence[Turn],
        manners: Manners,
        chance: random.Random,
        *,
        feed: Callable[[Call, Event], None],
        later: Later,
        on_report: Callable[[Reported], None],
        on_end: Callable[["Caller"], None],
    ) -> None:
        self.ended: Ended | None = None
        self.has_failed = False
        self.turns_left = len(script)
        self._call = call
        self._turns = iter(script)
        self._manners = manners
        self._chance = chance
        self._feed = feed
        self._later = later
        self._on_report = on_report
        self._on_end = on_end
        self._is_busy = False

    def observe(self, _at_s: float, output: Output) -> None:
        match output:
            case Waiting(awaited="conversation"):
                self._think(lambda: self._do(HungUp()))
            case Waiting():
                self._think(self._act)
            case Listening() if self._manners.barges:
                self._think(self._act)
            case Reported():
                self.has_failed |= output.level == "error"
                self._on_report(output)
            case Ended():
                self.has_failed |= output.status != "completed"
                self.ended = output
                self._on_end(self)

    def _think(self, then: Callable[[], None]) -> None:
        if not self._is_busy:
            self._is_busy = True
            self._later(self._manners.think_s * self._chance.uniform(0.5, 1.5), then)

    def _act(self) -> None:
        self._is_busy = False
        turn = next(self._turns, None)
        self.turns_left -= turn is not None
        match turn:
            case Keys(keys):
                self._is_busy = True
                self._press(iter(keys))
            case Words(text, confidence):
                self._do(Spoke(text, confidence))
            case Silence():
                return
            case HangUp() | None:
                self._do(HungUp())

    def _press(self, keys: Iterator[str]) -> None:
        """The keys are pressed, each some time after the one before; what the last leads to is new."""
        key = next(keys)
        rest = "".join(keys)
        if not rest:
            self._is_busy = False
        self._do(KeyPressed(key))
        if rest:
            self._later(SECONDS_PER_KEY, lambda: self._press(iter(rest)))

    def _do(self, event: Event) -> None:
        if self.ended is None:
            self._feed(self._call, event)
