"""What a run came to: counts, latencies and costs, as a table and as JSON."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from rich.table import Table

SHOWN_PROBLEMS = 5


@dataclass(slots=True)
class Tally:
    """What is counted while it runs. latencies_s: one a turn, a request whose answer controls its call."""

    began: int = 0
    completed: int = 0
    failed: int = 0
    cut_short: int = 0
    at_once: int = 0
    most_at_once: int = 0
    callbacks: int = 0
    latencies_s: list[float] = field(default_factory=list)
    late_s: list[float] = field(default_factory=list)
    warnings: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)

    @property
    def over(self) -> int:
        return self.completed + self.failed


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds that passed, and seconds of CPU; server_cpu_s None: nobody said which process it is."""

    wall_s: float
    own_cpu_s: float
    server_cpu_s: float | None
    memory_mb: float


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that so large a share of them does not exceed; 0 where there is none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def figures(tally: Tally, cost: Cost) -> dict[str, Any]:
    """Return everything that was measured. Times are ms, CPU is µs a turn.

    start_late_ms says how late this process was itself; with much of it, its latencies mean nothing.
    """
    turns = len(tally.latencies_s)
    own = _each(cost.own_cpu_s, turns)
    server = None if cost.server_cpu_s is None else _each(cost.server_cpu_s, turns)
    return {
        "calls": {
            "made": tally.began,
            "completed": tally.completed,
            "failed": tally.failed,
            "over_before_their_script": tally.cut_short,
            "at_once": tally.most_at_once,
        },
        "turns": turns,
        "callbacks": tally.callbacks,
        "wall_s": round(cost.wall_s, 2),
        "turns_per_s": round(turns / cost.wall_s, 1) if cost.wall_s else 0.0,
        "latency_ms": _percentiles(tally.latencies_s),
        "start_late_ms": _percentiles(tally.late_s),
        "cpu_us_per_turn": {"exchange": own, "server": server},
        "exchange_to_server": round(own / server, 2) if own and server else None,
        "memory_mb": round(cost.memory_mb, 1),
        "warnings": dict(tally.warnings.most_common()),
        "errors": dict(tally.errors.most_common()),
    }


def _each(cpu_s: float, turns: int) -> float | None:
    return round(1e6 * cpu_s / turns, 1) if turns else None


def _percentiles(values_s: Sequence[float]) -> dict[str, float]:
    shares = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "most": 1.0}
    return {name: round(1000 * percentile(values_s, share), 2) for name, share in shares.items()}


def rows(found: dict[str, Any]) -> dict[str, str]:
    """Return the figures as somebody reads them, by what they are called."""
    calls, cpu = found["calls"], found["cpu_us_per_turn"]
    named = {
        "calls made": calls["made"],
        "completed": calls["completed"],
        "failed": calls["failed"],
        "over before their script": calls["over_before_their_script"],
        "most calls at once": calls["at_once"],
        "turns": found["turns"],
        "turns a second": found["turns_per_s"],
        "callbacks": found["callbacks"],
        **{f"latency of a turn, {name}": f"{ms} ms" for name, ms in found["latency_ms"].items()},
        "started late, p99": f"{found['start_late_ms']['p99']} ms",
        "CPU of the exchange a turn": _us(cpu["exchange"]),
        "CPU of the server a turn": _us(cpu["server"]),
        "the exchange's share of the server's": found["exchange_to_server"] or "unknown",
        "memory of the exchange": f"{found['memory_mb']} MB",
        "warnings": sum(found["warnings"].values()),
        "errors": sum(found["errors"].values()),
    }
    return {name: str(value) for name, value in named.items()}


def table(found: dict[str, Any]) -> Table:
    """Return the figures for a terminal, and what most often went wrong."""
    shown = Table(title="Load", show_header=False)
    shown.add_column()
    shown.add_column(justify="right")
    for name, value in rows(found).items():
        shown.add_row(name, value)
    for level in ("errors", "warnings"):
        for text, times in list(found[level].items())[:SHOWN_PROBLEMS]:
            shown.add_row(f"{times} x {text}", "")
    return shown


def _us(value: float | None) -> str:
    return "unknown" if value is None else f"{value:.0f} µs"
