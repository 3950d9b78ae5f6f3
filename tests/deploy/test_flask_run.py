"""`flask run` alone answers calls: on PORT, with the demo's people, on a machine that has nothing yet."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.structure.tree import ROOT

CALL = ("call", "--to", "contracts", "--from", "+15035550117", "--script", "1 97205 Garcia 234567# 2 hang")


def test_flask_run_answers_a_call_of_the_demo_on_the_port_that_is_signed_for(tmp_path: Path) -> None:
    for name in (".flaskenv", "app.py", "deploy", "flows", "ivr", "prompts"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name)
        else:
            shutil.copy(ROOT / name, tmp_path / name)
    port = _free_port()
    # What the environment says of the demo or of flask would go before .flaskenv.
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("IVR_", "FLASK_"))}
    environment = {**bare, "PORT": str(port)}
    flask = [sys.executable, "-m", "flask"]
    server = subprocess.Popen([*flask, "run"], cwd=tmp_path, env=environment, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        done = subprocess.run(
            [*flask, *CALL], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(10)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "a full refund of two thousand four hundred dollars" in done.stdout
    assert "Nothing has changed" in done.stdout


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


def _wait_for(port: int) -> None:
    for _ in range(150):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2).close()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
        else:
            return
    raise AssertionError("flask run does not answer")
