"""A server's worker does not outlive its master, which would leave the port taken."""

from __future__ import annotations

import subprocess
import sys

from tests.structure.tree import ROOT

MASTER = """
import multiprocessing, time
from deploy.orphan import end_with_the_master

def work():
    end_with_the_master()
    print("working", flush=True)
    time.sleep(600)

if __name__ == "__main__":
    worker = multiprocessing.get_context("fork").Process(target=work)
    worker.start()
    worker.join()
"""


def test_a_worker_ends_when_its_master_is_killed() -> None:
    master = subprocess.Popen([sys.executable, "-c", MASTER], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert master.stdout is not None
    assert master.stdout.readline() == "working\n"

    master.kill()

    # The worker holds the other end of this pipe: it closes only when the worker is gone too.
    rest, _ = master.communicate(timeout=30)
    assert rest == ""


def test_a_process_without_a_master_goes_on() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from deploy.orphan import end_with_the_master as e; e(); print('on')"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )

    assert done.stdout == "on\n"
