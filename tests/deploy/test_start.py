"""What a web process loads before it answers: callers may be waiting for it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from ivr.store import schema
from tests.kills.served import environment
from tests.structure.tree import ROOT

ONLY_TO_SEND = {"twilio.rest", "smtplib", "rich.progress", "ivr.effects.send", "ivr.telephony.texts"}
START = """
import asyncio, json, sys
from app import door
from deploy.web import is_ready
ready = asyncio.run(is_ready(door))
print(json.dumps([ready, sorted(sys.modules)]))
"""


def test_a_web_process_gets_ready_without_what_only_a_worker_or_a_command_needs(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ivr.db"
    schema.upgrade(url)

    done = subprocess.run(
        [sys.executable, "-c", START],
        cwd=tmp_path,
        env=environment(url, 8000) | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )

    ready, loaded = json.loads(done.stdout.splitlines()[-1])
    assert ready
    assert "dbos" in loaded, "no caller waits for what enqueues an order"
    assert ONLY_TO_SEND & set(loaded) == set()
