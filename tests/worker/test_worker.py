"""The worker, as processes: what a turn leaves is carried out at most once, whatever dies."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from ivr.effects.carrying import Carrying
from ivr.engine.results import RequestMade
from ivr.store.attempts import SqlAttempts
from ivr.store.database import Database
from ivr.store.durable import AT_ONCE, Durable
from ivr.store.effects import DueEffects
from ivr.store.journal import SqlJournal
from ivr.store.workers import SqlWorkers
from ivr.worker import Worker
from tests.worker.line import Line
from tests.worker.process import SystemClock
from tests.worker.workers import Workers


def test_a_turns_effects_are_carried_out_once(line: Line, workers: Workers) -> None:
    worker = workers.start()
    request = RequestMade("cancellation", "55190286", "G1")

    call = line.leaves("ok", requests=(request,))
    line.takes_the_turn(call, "ok", requests=(request,))
    line.waits_until(lambda: line.states() == {"ok": "sent"} and workers.times("cancellation") == 1)
    worker.terminate()

    assert worker.wait(timeout=20) == 0
    assert workers.times("ok") == 1
    assert (line.tries("ok"), line.tries("cancellation")) == ([(1, "done")], [(1, "done")])


def test_what_is_due_without_a_worker_waits_for_one(line: Line, workers: Workers) -> None:
    line.leaves("ok")
    line.journal = SqlJournal(line.database, line.sealed, DueEffects())
    line.leaves("ok-of-the-release-before")

    workers.start()

    line.waits_until(lambda: line.states() == {"ok": "sent", "ok-of-the-release-before": "sent"})
    assert workers.times("ok") == 1


def test_what_failed_is_tried_again_and_what_fails_for_ever_holds_nobody_up(
    line: Line, workers: Workers
) -> None:
    workers.start()

    line.leaves("never", "bug", "fails-twice")
    line.waits_until(lambda: line.states() == {"never": "failed", "bug": "unsure", "fails-twice": "sent"})

    assert line.tries("never") == [(n, "not_done") for n in (1, 2, 3, 4)] + [(5, "failed")]
    assert line.tries("fails-twice") == [(1, "not_done"), (2, "not_done"), (3, "done")]
    assert (workers.times("never"), workers.times("bug"), workers.times("fails-twice")) == (0, 1, 1)
    line.leaves("ok")
    line.waits_until(lambda: line.states()["ok"] == "sent")


AGAIN = [(1, "not_done"), (2, "done")]


@pytest.mark.parametrize(
    ("dies", "record", "state", "tries", "accepted"),
    [
        ("before-attempt", "ok", "sent", [(1, "done")], 1),
        ("after-attempt", "ok", "unsure", [(1, "unsure")], 0),
        ("after-provider", "ok", "unsure", [(1, "unsure")], 1),
        ("after-provider", "again-ok", "sent", AGAIN, 2),
    ],
)
def test_a_worker_that_dies_leaves_nothing_done_twice_and_a_person_is_told_where_nobody_knows(
    line: Line,
    workers: Workers,
    dies: str,
    record: str,
    state: str,
    tries: list[tuple[int, str]],
    accepted: int,
) -> None:
    dying = workers.start("--die", dies)
    line.leaves(record)
    assert dying.wait(timeout=30) == -signal.SIGKILL

    workers.start()
    line.waits_until(lambda: line.states() == {record: state} and line.tries(record) == tries)

    assert workers.times(record) == accepted


def test_two_workers_share_the_work_and_do_none_of_it_twice(line: Line, workers: Workers) -> None:
    for _ in range(2):
        workers.start()
    calls = [line.leaves("ok") for _ in range(60)]
    line.waits_until(lambda: len(workers.accepted()) >= 60 and set(line.states().values()) == {"sent"})
    assert sorted(key for key, *_ in workers.accepted()) == sorted(f"{call}:1:send:ok" for call in calls)


def test_a_living_worker_takes_over_what_a_dead_one_had_begun(line: Line, workers: Workers) -> None:
    first = workers.start()
    line.leaves("slow", "again-slow")
    line.waits_until(lambda: len(workers.accepted()) == 2)
    workers.start()

    first.kill()
    line.waits_until(lambda: line.states()["slow"] == "unsure" and workers.times("again-slow") == 2)

    assert workers.times("slow") == 1


def test_a_worker_that_was_taken_for_dead_ends(line: Line, workers: Workers) -> None:
    frozen = workers.start()
    frozen.send_signal(signal.SIGSTOP)
    workers.start(until="a dead worker's work is taken over")
    frozen.send_signal(signal.SIGCONT)
    assert frozen.wait(timeout=20) == 1


def test_what_a_worker_begins_that_was_asleep_and_taken_for_dead_is_looked_for(
    line: Line, workers: Workers
) -> None:
    slowly = ("--takes-s", "3", "--stop-s", "1")
    asleep = workers.start(*slowly)
    asleep.send_signal(signal.SIGSTOP)
    workers.start(*slowly, until="a dead worker's work is taken over")
    names = [f"ok-{n}" for n in range(AT_ONCE + 12)]
    line.leaves(*names)
    line.waits_until(lambda: len(workers.accepted()) >= AT_ONCE)

    asleep.send_signal(signal.SIGCONT)

    assert asleep.wait(timeout=20) == 1
    line.waits_until(lambda: set(line.states().values()) <= {"sent", "unsure"})
    assert all(workers.times(name) == 1 for name in names)


def test_work_in_the_hands_of_a_worker_without_a_row_is_looked_for(
    line: Line, durable: Durable, database: Database
) -> None:
    schema = "dbos." if database.engine.name == "postgresql" else ""
    line.leaves("ok")
    with database.write() as connection:
        begun = f"UPDATE {schema}workflow_status SET status = 'PENDING', executor_id = 'gone'"
        connection.execute(text(begun))

    worker(durable, database).look_after()

    assert list(SqlWorkers(database).others("")) == ["gone"]


def test_a_worker_that_finds_the_records_held_says_so_in_a_line_and_ends(
    durable: Durable, database: Database, url: str
) -> None:
    other = Database(url)
    with other.write() as connection, capture_logs() as logs:
        if database.engine.name == "postgresql":
            connection.execute(text("LOCK TABLE ivr_workers IN EXCLUSIVE MODE"))
        assert worker(durable, database).run() == 1
    other.close()
    assert [one["event"] for one in logs] == ["the worker cannot begin"]


def worker(durable: Durable, database: Database) -> Worker:
    """A worker of this very process, which carries nothing."""
    clock = SystemClock()
    return Worker(database, durable, Carrying(SqlAttempts(database, durable, clock), {}), clock)


def test_a_worker_that_fails_is_over_whatever_still_runs_in_its_process() -> None:
    fails = (
        "import threading, time\n"
        "from ivr.worker import run_to_the_end\n"
        "class Worker:\n"
        "    def run(self):\n"
        "        threading.Thread(target=time.sleep, args=(60,)).start()\n"
        "        raise KeyError('+15035550117')\n"
        "run_to_the_end(Worker())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", fails], check=False, capture_output=True, text=True, timeout=40
    )
    assert done.returncode == 1
    assert "the worker fails" in done.stdout + done.stderr
    assert "5550117" not in done.stdout + done.stderr


def test_a_worker_that_is_told_to_stop_ends_while_somebodys_server_does_not_answer(
    line: Line, workers: Workers
) -> None:
    worker = workers.start()
    line.leaves("slow")
    line.waits_until(lambda: workers.times("slow") == 1)

    worker.terminate()

    assert worker.wait(timeout=20) == 0
    workers.start()
    line.waits_until(lambda: line.states() == {"slow": "unsure"})


def test_without_its_tables_a_worker_says_so_in_a_line_and_ends(empty_url: str, tmp_path: Path) -> None:
    workers = Workers(empty_url, tmp_path / "accepted")
    try:
        worker = workers.start(until="the schema is at nothing")
        assert worker.wait(timeout=20) == 1
    finally:
        workers.end()
