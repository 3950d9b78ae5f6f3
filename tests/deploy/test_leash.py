"""A web process does not outlive its server: it would go on taking calls from the socket, with old code."""

from __future__ import annotations

import socket
import subprocess
import sys

from tests.structure.tree import ROOT

HOLDER = """
import socket, subprocess, sys, time
ours, theirs = socket.socketpair()
subprocess.Popen([sys.executable, "-c", sys.argv[1], str(theirs.fileno())], pass_fds=[theirs.fileno()])
theirs.close()
time.sleep(600)
"""
WEB = """
import socket, sys, time
from deploy.leash import follow
follow(socket.socket(fileno=int(sys.argv[1])), lambda: print("gone", flush=True))
print("working", flush=True)
time.sleep(60)
"""


def test_a_process_ends_when_the_holder_of_its_leash_is_killed() -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, WEB], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "working\n"

    holder.kill()

    # The process holds the other end of this pipe: it closes only when the process is gone too.
    rest, _ = holder.communicate(timeout=10)
    assert rest == ""


def test_it_goes_when_it_is_told_and_not_before() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        process = subprocess.Popen(
            [sys.executable, "-c", WEB, str(theirs.fileno())],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            pass_fds=[theirs.fileno()],
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "working\n"

        ours.send(b"g")

        assert process.stdout.readline() == "gone\n"
    process.communicate(timeout=10)
    assert process.returncode == 1
