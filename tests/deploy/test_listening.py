"""The listening socket: taken over from a service manager, or opened here."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

import pytest

from tests.kills.served import HANDED_OVER
from tests.structure.tree import ROOT

WHOSE = """
import json, os
from deploy.listening import listening
held = listening("127.0.0.1", 0)
left = [name for name in os.environ if name.startswith("LISTEN_")]
print(json.dumps([held.getsockname()[1], held.fileno(), left]))
"""


def said(*command: str, **variables: str) -> str:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        pass_fds=[int(command[2])] if command[2:] else (),
    )
    return done.stdout.strip() or done.stderr.strip().splitlines()[-1]


def test_a_socket_that_was_handed_over_is_taken_and_the_hand_over_not_passed_on() -> None:
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]

        assert said("-c", HANDED_OVER, str(held.fileno()), "-c", WHOSE) == f"[{port}, 3, []]"


def test_a_hand_over_to_somebody_else_is_none() -> None:
    assert "[]]" in said("-c", WHOSE, LISTEN_FDS="1", LISTEN_PID="1")


@pytest.mark.parametrize("count", ["0", "2", ""])
def test_any_other_number_of_sockets_is_a_mistake_of_the_unit(count: str) -> None:
    handed = HANDED_OVER.replace('LISTEN_FDS="1"', f'LISTEN_FDS="{count}"')
    with socket.create_server(("127.0.0.1", 0)) as held:
        assert "the server takes one" in said("-c", handed, str(held.fileno()), "-c", WHOSE)


def test_an_address_that_somebody_else_has_is_said_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as somebody:
        port = str(somebody.getsockname()[1])
        done = subprocess.run(
            [sys.executable, "-m", "deploy.server", "app:door", "--port", port],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )

    assert done.returncode == 1
    assert done.stderr == f"127.0.0.1:{port} cannot be listened on: Address already in use\n"
