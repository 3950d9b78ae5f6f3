"""Figures: what the rounds measured, as medians and ratios, for a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from statistics import median, quantiles
from typing import Any

from rich.table import Table

from tests.bench.driving import Driven

MOST_OF_THE_FLOOR = 2.0
"""A whole turn costs at most so many times the floor's CPU."""
MOST_OF_A_SMALL_JOURNAL = 1.1
"""With a million turns in the journal a turn costs at most so many times what it costs with a few."""

TICK_S = 0.01
"""What the system counts CPU in: a run that is over within one has cost something all the same."""


@dataclass(frozen=True, slots=True)
class Run:
    """One subject, driven once. subject: turn, floor, bare, small or many. cpu_us: a request's."""

    subject: str
    database: str
    connections: int
    round: int
    requests: int
    cpu_us: float
    p50_ms: float
    p99_ms: float
    per_s: float


def measured(subject: str, database: str, connections: int, round_: int, driven: Driven, cpu_s: float) -> Run:
    """What a run came to."""
    latencies_ms = [1000 * latency for latency in driven.latencies]
    hundredths = quantiles(latencies_ms, n=100)
    return Run(
        subject,
        database,
        connections,
        round_,
        len(latencies_ms),
        cpu_us=round(1e6 * max(cpu_s, TICK_S) / len(latencies_ms), 1),
        p50_ms=round(hundredths[49], 3),
        p99_ms=round(hundredths[98], 3),
        per_s=round(len(latencies_ms) / driven.wall_s, 1),
    )


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times the CPU of `beside` the subject costs: the rounds' median, least and most."""

    subject: str
    beside: str
    database: str
    median: float
    least: float
    most: float
    at_most: float | None = None

    @property
    def is_kept(self) -> bool:
        return self.at_most is None or self.median <= self.at_most


def ratio(runs: Iterable[Run], subject: str, beside: str, database: str, at_most: float | None) -> Ratio:
    """The ratio of two subjects, round by round, at one connection."""
    cpu = {(run.subject, run.round): run.cpu_us for run in runs if _counts(run, database)}
    each = [
        cpu[subject, round_] / cpu[beside, round_]
        for name, round_ in cpu
        if name == subject and (beside, round_) in cpu
    ]
    return Ratio(
        subject, beside, database, round(median(each), 2), round(min(each), 2), round(max(each), 2), at_most
    )


def _counts(run: Run, database: str) -> bool:
    return run.connections == 1 and run.database in (database, "none")


def ratios(runs: Sequence[Run]) -> list[Ratio]:
    """Every ratio that the runs allow, those with a limit first."""
    pairs = [
        ("turn", "floor", MOST_OF_THE_FLOOR),
        ("many", "small", MOST_OF_A_SMALL_JOURNAL),
        ("turn", "bare", None),
        ("floor", "bare", None),
    ]
    there = {(run.subject, run.database) for run in runs}
    databases = sorted({run.database for run in runs} - {"none"}, reverse=True)
    return [
        ratio(runs, subject, beside, database, at_most)
        for subject, beside, at_most in pairs
        for database in databases
        if (subject, database) in there and {(beside, database), (beside, "none")} & there
    ]


def table(runs: Sequence[Run]) -> Table:
    """The medians of all rounds, a line for each subject, database and number of connections."""
    shown = Table(title="Medians of the rounds")
    for name in ("subject", "database"):
        shown.add_column(name)
    for name in ("connections", "requests/s", "p50 ms", "p99 ms", "CPU µs a request"):
        shown.add_column(name, justify="right")
    for subject, database, connections in dict.fromkeys((r.subject, r.database, r.connections) for r in runs):
        same = [
            run
            for run in runs
            if (run.subject, run.database, run.connections) == (subject, database, connections)
        ]
        shown.add_row(
            subject,
            database,
            str(connections),
            f"{median(run.per_s for run in same):.0f}",
            f"{median(run.p50_ms for run in same):.2f}",
            f"{median(run.p99_ms for run in same):.2f}",
            f"{median(run.cpu_us for run in same):.0f}",
        )
    return shown


def ratio_table(found: Sequence[Ratio]) -> Table:
    """The ratios, each with its limit where it has one."""
    shown = Table(title="CPU, one connection, round by round")
    for name in ("ratio", "database"):
        shown.add_column(name)
    for name in ("median", "least", "most", "at most"):
        shown.add_column(name, justify="right")
    for one in found:
        style = "" if one.is_kept else "red"
        limit = "" if one.at_most is None else f"{one.at_most:.1f}"
        shown.add_row(
            f"{one.subject} / {one.beside}",
            one.database,
            f"{one.median:.2f}",
            f"{one.least:.2f}",
            f"{one.most:.2f}",
            limit,
            style=style,
        )
    return shown


def as_json(runs: Sequence[Run], more: dict[str, Any]) -> dict[str, Any]:
    """Everything that was measured, and what it comes to."""
    return {
        **more,
        "ratios": [{**asdict(one), "is_kept": one.is_kept} for one in ratios(runs)],
        "runs": [asdict(run) for run in runs],
    }
