"""`python -m tests.worker.latency URL`: how soon a text reaches its carrier, and what that costs the turns.

50 turns a second for so many seconds: without a worker, beside an idle one, and with a text each beside one
whose carrier takes 50 ms a text. Prints JSON, times in milliseconds.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from typing import Any

from cryptography.fernet import Fernet

from ivr.engine.results import MessageDue, send
from ivr.store import schema
from ivr.store.bundles import SqlBundles
from ivr.store.database import Database
from ivr.store.durable import Durable
from ivr.store.effects import DurableEffects
from ivr.store.index_key import sealed_with
from ivr.store.journal import SqlJournal
from tests.store.rows import BUNDLE, BUNDLE_CONTENT, T0, call_row, turn_row
from tests.worker.workers import Workers

A_SECOND = 50


def turns(
    journal: SqlJournal, name: str, seconds: float, *, texts: bool
) -> tuple[list[float], dict[str, float]]:
    """So many turns at their pace: what each took (ms), and when each text's turn had committed."""
    took_ms: list[float] = []
    committed: dict[str, float] = {}
    threads: list[Thread] = []

    def one(call: str) -> None:
        message = MessageDue("ok", None, text_to="+15035550117")
        records: Any = (message,) if texts else ()
        turn = turn_row(1, call, records=records, effects=(send(message),) if texts else ())
        began = time.perf_counter()
        journal.add(turn)
        took_ms.append(1000 * (time.perf_counter() - began))
        committed[f"{call}:1:send:ok"] = time.time()

    began = time.perf_counter()
    calls = [f"CA{name}{n}" for n in range(int(seconds * A_SECOND))]
    for call in calls:
        journal.begin(call_row(call), turn_row(0, call))
    began = time.perf_counter()
    for place, call in enumerate(calls):
        time.sleep(max(0.0, began + place / A_SECOND - time.perf_counter()))
        threads.append(Thread(target=one, args=(call,)))
        threads[-1].start()
    for thread in threads:
        thread.join()
    return took_ms, committed


def spread(values: Sequence[float]) -> dict[str, float]:
    ordered = sorted(values)
    return {
        "p50": round(statistics.median(ordered), 1),
        "p99": round(ordered[int(len(ordered) * 0.99)], 1),
        "max": round(ordered[-1], 1),
    }


def measured(url: str, seconds: float) -> dict[str, Any]:
    schema.upgrade(url)
    database = Database(url)
    SqlBundles(database).keep(BUNDLE, BUNDLE_CONTENT, T0)
    durable = Durable(database)
    durable.prepare()
    journal = SqlJournal(database, sealed_with(database, [Fernet.generate_key()]), DurableEffects(durable))
    found: dict[str, Any] = {"turns": int(seconds * A_SECOND)}
    run = f"{time.time_ns():x}"
    turns(journal, f"{run}warm", 1, texts=False)
    found["turn_ms_without_a_worker"] = spread(turns(journal, f"{run}alone", seconds, texts=False)[0])
    with tempfile.TemporaryDirectory() as folder:
        workers = Workers(url, Path(folder) / "accepted")
        try:
            process = workers.start("--takes-s", "0.05")
            cpu = process.cpu_times()
            began = time.perf_counter()
            found["turn_ms_beside_an_idle_worker"] = spread(
                turns(journal, f"{run}idle", seconds, texts=False)[0]
            )
            idle = process.cpu_times()
            idle_s = time.perf_counter() - began
            found["idle_worker_cpu_percent"] = round(
                100 * (idle.user + idle.system - cpu.user - cpu.system) / idle_s, 1
            )
            took, committed = turns(journal, f"{run}busy", seconds, texts=True)
            found["turn_ms_beside_a_busy_worker"] = spread(took)
            until = time.monotonic() + 30
            while len(workers.accepted()) < len(committed) and time.monotonic() < until:
                time.sleep(0.1)
            busy = process.cpu_times()
            found["worker_cpu_ms_a_text"] = round(
                1000 * (busy.user + busy.system - idle.user - idle.system) / len(committed), 1
            )
            seen = workers.accepted()
        finally:
            workers.end()
    found["texts_carried"] = len(seen)
    found["texts_twice"] = len(seen) - len({key for key, *_ in seen})
    found["commit_to_carrier_ms"] = spread([1000 * (float(at) - committed[key]) for key, _, at, _ in seen])
    database.close()
    return found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("url", nargs="?", help="Default: a SQLite file of its own.")
    options.add_argument("--seconds", type=float, default=10)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = measured(asked.url or f"sqlite:///{folder}/ivr.db", asked.seconds)
    sys.stdout.write(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
