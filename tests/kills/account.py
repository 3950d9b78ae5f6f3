"""The account of a run of live calls: what callers met with, what is on record, and what was promised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from ivr.wiring import House
from tests.kills.carrier import Tally
from tests.kills.child import settings_of
from tests.kills.stories import Left, left

CALLS = 20
"""Fewer say nothing: so many were to be on the line at once."""


@dataclass(frozen=True)
class Promise:
    """times: how often something happens to the server. wait_s: nobody waits longer for an answer.

    is_graceful: no request is even cut off, and nobody comes to the fallback.
    """

    times: int
    wait_s: float
    is_graceful: bool = False


@dataclass
class Told:
    """One call that was made. is_over: its caller came to the end. fell_back: the fallback was asked."""

    story: str
    call: str = ""
    is_over: bool = False
    fell_back: bool = False
    trouble: list[str] = field(default_factory=list)
    """What the carrier's debugger would show of it."""
    missing: Left = field(default_factory=Counter)
    double: Left = field(default_factory=Counter)

    @property
    def is_lost(self) -> bool:
        """Whether it ended in any other way than its story."""
        return not self.is_over or bool(self.missing) or bool(self.double)


@dataclass
class Account:
    """What a run of live calls came to. happened: how often something hit the server."""

    made: list[Told] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    happened: int = 0
    on_record: Left = field(default_factory=Counter)
    """How much there is of each kind: turn, request, message, order, try."""

    @property
    def lost(self) -> list[Told]:
        return [told for told in self.made if told.is_lost]

    def count(self, of: str, *kinds: str) -> int:
        """How much is missing, or there twice, of these kinds; of all where none is named."""
        found: Left = sum((getattr(told, of) for told in self.made), Counter())
        return sum(n for what, n in found.items() if not kinds or what.split()[0] in kinds)

    def settle(self, database_url: str, expected: Mapping[str, Left]) -> None:
        """What is on record is held against what the stories leave where nothing happens."""
        house = House(settings_of(database_url))
        found = left(house)
        house.database.close()
        for told in self.made:
            told.missing = expected[told.story] - found.get(told.call, Counter())
            told.double = found.get(told.call, Counter()) - expected[told.story]
        self.on_record = Counter(
            {kind: sum(n for _, n in rows) for kind, rows in _by_kind(found).items()},
        )

    def broken(self, promise: Promise, *, slack: float = 1.0) -> list[str]:
        """What of the promise was not kept, a line each. slack: how much slower a shared machine may be."""
        tally, on_record = self.tally, self.on_record
        return [
            line
            for line, is_so in {
                f"it happened {self.happened} times, not {promise.times}": self.happened < promise.times,
                f"only {len(self.made)} calls": len(self.made) < CALLS,
                "nothing was asked for on them": not (on_record["request"] and on_record["order"]),
                "no webhook was sent twice": not tally.repeats,
                f"{len(self.lost)} calls lost": bool(self.lost),
                f"{self.count('missing')} rows missing": self.count("missing") > 0,
                f"{self.count('double')} rows too many": self.count("double") > 0,
                f"{tally.refused} connections refused": tally.refused > 0,
                f"{tally.other_bytes} repeats with other bytes": tally.other_bytes > 0,
                f"{tally.longest_s:.1f} s waited": tally.longest_s > promise.wait_s * slack,
                f"{tally.resets + tally.timed_out} requests cut off": promise.is_graceful
                and tally.resets + tally.timed_out > 0,
                f"{tally.fallbacks} came to the fallback": promise.is_graceful and tally.fallbacks > 0,
            }.items()
            if is_so
        ]

    def table(self) -> list[tuple[str, str]]:
        tally, on_record = self.tally, self.on_record
        went_on = sum(told.fell_back and not told.is_lost for told in self.made)
        return [
            ("calls", str(len(self.made))),
            ("kills or deploys", str(self.happened)),
            ("turns on record", str(on_record["turn"])),
            ("requests, messages, orders", ", ".join(str(on_record[one]) for one in RECORDS)),
            ("webhooks answered, sent twice", f"{tally.requests}, {tally.repeats}"),
            ("refused", str(tally.refused)),
            ("reset, timed out (and retried)", f"{tally.resets}, {tally.timed_out}"),
            ("asked the fallback; calls that went on", f"{tally.fallbacks}; {went_on}"),
            ("waits: 99 in 100 within, longest", f"{tally.within_s(0.99):.2f} s, {tally.longest_s:.2f} s"),
            ("answers with other bytes", str(tally.other_bytes)),
            ("lost calls, lost turns", f"{len(self.lost)}, {self.count('missing', 'turn')}"),
            ("lost requests, messages, orders", str(self.count("missing", *RECORDS))),
            ("double turns, double effects", f"{self.count('double', 'turn')}, {self._double_effects}"),
        ]

    @property
    def _double_effects(self) -> int:
        return self.count("double", *RECORDS, "try")


RECORDS = ("request", "message", "order")


def _by_kind(found: Mapping[str, Left]) -> dict[str, list[tuple[str, int]]]:
    kinds: dict[str, list[tuple[str, int]]] = {}
    for rows in found.values():
        for what, n in rows.items():
            kinds.setdefault(what.split()[0], []).append((what, n))
    return kinds
