"""Twilio's own clients, for Python and for Node, take the same steps at a running exchange.

An error fails, and so does a field that they do not know, or do not find.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from ivr.exchange.switchboard import DEMO_ACCOUNT_SID
from tests.exchange.carrier import running_exchange
from tests.exchange.conftest import LINE, TOKEN
from tests.exchange.control.line import make_app
from tests.exchange.steps import STEPS, Player
from tests.exchange.web import address_of

NODE = Path(__file__).with_name("node")
INSTALL = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]


@pytest.fixture(scope="module")
def control():
    app, _ = make_app(TOKEN, person="+15035550142")
    with address_of(app) as address:
        yield address


@pytest.fixture
def exchange(control):
    with running_exchange("--number", f"{LINE}={control}/voice", "--speed", "5") as process:
        yield process


def known(control, caller):
    return {"line": LINE, "caller": caller, "server": control}


def test_the_python_client_takes_every_step(exchange, control):
    player = Player(exchange.url, DEMO_ACCOUNT_SID, TOKEN, known(control, "+15035550142"))

    for step in STEPS:
        try:
            player.play(step)
        except AssertionError as error:
            raise AssertionError(f"{step['is']}: {error}") from error


def packages(lock):
    """What a lock file locks; nothing where there is no such file."""
    if not lock.exists():
        return {}
    locked = json.loads(lock.read_text())["packages"]
    return {name: one["integrity"] for name, one in locked.items() if name}


@pytest.fixture(scope="session")
def node():
    """Node with the client in it, as the lock file says; installed where that has not been done."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("the client for Node needs node and npm: apt-get install nodejs npm")
    if packages(NODE / "node_modules" / ".package-lock.json") != packages(NODE / "package-lock.json"):
        subprocess.run(INSTALL, cwd=NODE, check=True, capture_output=True, timeout=300)
    return "node"


def test_the_node_client_takes_every_step(node, exchange, control):
    told = {
        "url": exchange.url,
        "account": DEMO_ACCOUNT_SID,
        "token": TOKEN,
        "known": known(control, "+15035550142"),
        "steps": STEPS,
    }

    done = subprocess.run(
        [node, "play.js"], cwd=NODE, input=json.dumps(told), capture_output=True, text=True, timeout=120
    )

    assert done.stderr == ""
    assert done.stdout == f"{len(STEPS)} steps\n"
