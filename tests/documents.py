"""A pytest plugin: every document that the server sends in a test is read strictly, and none may warn.

It sees what any Flask application of ours answers in the tests' process, and what a house under test does.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, Response, request, request_finished

from ivr.exchange.document import DocumentInvalid, read_document
from ivr.exchange.places import CALL, QUEUE_WAIT, WHISPER, Place
from ivr.exchange.reading_texts import read_text_answer

URL = "https://calls.test/"
PLACES: dict[str, Place] = {"/voice/wait/": QUEUE_WAIT, "/voice/agent/": WHISPER, "/voice/": CALL}
"""Where the documents under these paths run; the first that fits."""


CALLS = frozenset(Path(__file__).parent.joinpath("calls").glob("test_*.py"))
"""Where all of these are played there are documents."""


class Documents:
    """The distinct documents that were read, and what is wrong with them, each with the test that got it."""

    def __init__(self) -> None:
        self.read: set[tuple[str, bytes]] = set()
        self.warnings: list[str] = []
        self.are_due = False

    def note(self, path: str, body: bytes) -> None:
        """The server has answered with this on the path; what is no TwiML is passed over."""
        kind = next((start for start in (*PLACES, "/sms/") if path.startswith(start)), None)
        if kind is None or b"<Response" not in body or (kind, body) in self.read:
            return
        self.read.add((kind, body))
        test = os.environ.get("PYTEST_CURRENT_TEST", "no test").partition(" ")[0]
        self.warnings += [f"{test}: {path}: {problem}" for problem in self._problems(kind, body)]

    @property
    def are_fine(self) -> bool:
        """Whether there are some where there must be, and nothing is wrong with any."""
        return not self.warnings and (bool(self.read) or not self.are_due)

    def _problems(self, kind: str, body: bytes) -> Iterator[str]:
        try:
            if kind == "/sms/":
                problems = read_text_answer("text/xml", body).problems
            else:
                problems = read_document(URL, body, PLACES[kind]).problems
        except DocumentInvalid as invalid:
            yield f"{invalid.code}: {invalid.text}"
            return
        for problem in problems:
            yield f"{problem.code}: {problem.text}"


DOCUMENTS = Documents()


def _answered(sender: Flask, response: Response, **_: Any) -> None:
    if sender.import_name.startswith("ivr") and not response.is_streamed:
        DOCUMENTS.note(request.path, response.get_data())


request_finished.connect(_answered)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Where every whole call is played, the server must answer with documents."""
    is_played = not session.config.option.collectonly
    DOCUMENTS.are_due = is_played and CALLS.issubset(item.path for item in session.items)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if session.exitstatus == pytest.ExitCode.OK and not DOCUMENTS.are_fine:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if DOCUMENTS.read or DOCUMENTS.are_due:
        found = len(DOCUMENTS.warnings)
        terminalreporter.write_line(f"documents parsed: {len(DOCUMENTS.read)}, warnings: {found}")
    for warning in DOCUMENTS.warnings:
        terminalreporter.write_line(f"  {warning}", red=True)
