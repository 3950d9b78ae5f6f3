"""`make bench`: figures on the terminal and in var/bench.json; ends with 0 only where every limit is kept.

turns: X1 beside the floor and Flask's bare answer. stages: where a turn's CPU goes. texts: how soon a text
reaches its carrier.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from contextlib import ExitStack
from dataclasses import asdict, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.console import Console
from rich.progress import Progress

from tests.bench.databases import Place, opened
from tests.bench.figures import as_json, ratio_table, ratios, table
from tests.bench.stages import profile, stage_table
from tests.bench.turns import Bench, Plan
from tests.structure.tree import ROOT
from tests.worker.latency import measured as texts_measured

QUICK = Plan(rounds=1, calls=2, connections=(1, 2), many=800)
STAGE_CALLS, QUICK_STAGE_CALLS = 400, 10
TEXTS_S, QUICK_TEXTS_S = 10.0, 1.0
MOST_TO_THE_CARRIER_MS = 1_000
"""Of the time from a turn's commit to the carrier, at the 99th percentile."""

Measured = tuple[dict[str, Any], bool]
"""What was measured, as JSON, and whether every limit is kept."""


def main(arguments: list[str] | None = None) -> int:
    given = _arguments(arguments)
    plan = _plan(given)
    # On the disk that the database would be on: in memory every commit would be free.
    with TemporaryDirectory(prefix="guardline-bench-", dir=given.folder) as name:
        folder = Path(name)
        # PostgreSQL under root runs as a user of its own, who has to get there.
        folder.chmod(0o755)
        measure = {"turns": _turns, "stages": _stages, "texts": _texts}[given.what]
        told, is_kept = measure(plan, folder, given.quick)
    machine = {"cpus": os.cpu_count(), "python": platform.python_version(), "system": platform.platform()}
    given.json.parent.mkdir(exist_ok=True)
    given.json.write_text(json.dumps({"what": given.what, "machine": machine, **told}, indent=1) + "\n")
    return 0 if given.quick or is_kept else 1


def _turns(plan: Plan, folder: Path, _quick: bool) -> Measured:
    with Progress(console=Console(stderr=True)) as progress, Bench(plan, folder, progress) as bench:
        bench.measure()
    found = ratios(bench.runs)
    Console().print(table(bench.runs), ratio_table(found))
    told = as_json(bench.runs, {"plan": asdict(plan), "fill_s": bench.fill_s})
    return told, all(one.is_kept for one in found)


def _stages(plan: Plan, folder: Path, quick: bool) -> Measured:
    told = {}
    with ExitStack() as stack:
        for place in _places(plan, folder, stack):
            log = folder / f"{place.kind}.log"
            found = profile(place.new("stages"), QUICK_STAGE_CALLS if quick else STAGE_CALLS, log)
            Console().print(stage_table(found, place.kind))
            told[place.kind] = asdict(found)
    return {"stages": told}, True


def _texts(plan: Plan, folder: Path, quick: bool) -> Measured:
    told = {}
    with ExitStack() as stack:
        for place in _places(plan, folder, stack):
            told[place.kind] = texts_measured(place.new("texts"), QUICK_TEXTS_S if quick else TEXTS_S)
    Console().print_json(data=told)
    late = [one for one in told.values() if one["commit_to_carrier_ms"]["p99"] > MOST_TO_THE_CARRIER_MS]
    return {"texts": told}, not late


def _places(plan: Plan, folder: Path, stack: ExitStack) -> list[Place]:
    return [stack.enter_context(opened(kind, folder / kind)) for kind in plan.databases]


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    asked = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    asked.add_argument("what", nargs="?", choices=("turns", "stages", "texts"), default="turns")
    asked.add_argument("--quick", action="store_true", help="a few calls, to see that it runs")
    asked.add_argument("--json", type=Path, default=ROOT / "var/bench.json", help="where the figures go")
    asked.add_argument("--folder", type=Path, help="where the databases are made; default: the temporary one")
    asked.add_argument("--databases", nargs="+", choices=("sqlite", "postgresql"))
    asked.add_argument("--rounds", type=int)
    asked.add_argument("--calls", type=int, help="calls of one run; a call is eight turns")
    asked.add_argument("--connections", type=int, nargs="+")
    asked.add_argument("--many", type=int, help="turns in the large journal; 0: leave it out")
    return asked.parse_args(arguments)


def _plan(given: argparse.Namespace) -> Plan:
    asked = {name: getattr(given, name) for name in ("rounds", "calls", "many")}
    asked |= {name: tuple(getattr(given, name) or ()) or None for name in ("databases", "connections")}
    plan = QUICK if given.quick else Plan()
    return replace(plan, **{name: value for name, value in asked.items() if value is not None})


if __name__ == "__main__":
    sys.exit(main())
