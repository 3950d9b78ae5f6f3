"""What the server sends in a test is read as the carrier reads it, and a warning fails the run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.structure import tree

SERVER = """
from flask import Flask

def test_a_call():
    app = Flask("ivr")
    app.add_url_rule("/<path:path>", "any", lambda path: {body!r})
    assert app.test_client().get({path!r}).status_code == 200
"""


def run(folder: Path, body: str, path: str = "/voice/incoming") -> subprocess.CompletedProcess[str]:
    (folder / "test_served.py").write_text(SERVER.format(body=body, path=path))
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "tests.documents", "test_served.py"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(tree.ROOT)},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        ("/voice/incoming", "<Response><Say tone='sad'>Hi</Say></Response>", "12200"),
        ("/voice/incoming", "<Response><Say>Hi</Response>", "12100"),
        ("/voice/wait/1", "<Response><Record/></Response>", "12200"),
        ("/sms/incoming", "<Response><Shout/></Response>", "12200"),
    ],
)
def test_a_document_that_the_carrier_would_warn_of_fails_the_run(
    tmp_path: Path, path: str, body: str, code: str
) -> None:
    done = run(tmp_path, body, path)

    assert done.returncode == 1, done.stdout
    assert "1 passed" in done.stdout
    assert "documents parsed: 1, warnings: 1" in done.stdout
    assert f"test_served.py::test_a_call: {path}: {code}" in done.stdout


def test_a_clean_document_is_counted(tmp_path: Path) -> None:
    done = run(tmp_path, "<Response><Say>Hi</Say></Response>")

    assert done.returncode == 0, done.stdout
    assert "documents parsed: 1, warnings: 0" in done.stdout


def test_where_nothing_is_answered_nothing_is_said(tmp_path: Path) -> None:
    assert "documents" not in run(tmp_path, "<Response/>", "/healthz").stdout


def test_where_every_whole_call_is_played_there_must_be_documents() -> None:
    from tests.documents import Documents  # a plugin, which must not be imported before pytest does

    documents = Documents()
    assert documents.are_fine

    documents.are_due = True
    assert not documents.are_fine

    documents.note("/voice/incoming", b"<Response/>")
    assert documents.are_fine
