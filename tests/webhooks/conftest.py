from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog
from flask import Flask

from ivr.telephony.signature import Signature
from ivr.telephony.standing import Standing, StandingLine
from ivr.webhooks import register
from ivr.webhooks.guard import Guard
from ivr.webhooks.logs import configure_logs
from ivr.webhooks.retries import Retries
from tests.company import NOON
from tests.webhooks.carrier import ACCOUNT, PUBLIC_URL, TOKEN, Carrier, FakeConversation

DIALLED = "+18006315590"
SAFETY = {"en-US": "Dial nine one one.", "es-US": "Marque el nueve uno uno."}
STANDING = Standing(
    "+15035550190", [StandingLine(DIALLED), StandingLine("+18005550111", language="es-US")], SAFETY
)
ENGLISH = STANDING.safe(DIALLED, "en-US")
SPANISH = STANDING.safe(DIALLED, "es-US")
BOTH = STANDING.safe(DIALLED)


class Time:
    """A clock that moves when somebody sleeps, and by nothing else."""

    def __init__(self) -> None:
        self.now_s = 1000.0
        self.slept: list[float] = []

    def now(self) -> float:
        return self.now_s

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now_s += seconds


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    configure_logs(stream)
    yield stream
    structlog.reset_defaults()


@pytest.fixture
def conversation() -> FakeConversation:
    return FakeConversation()


class Line:
    """An app with the carrier's routes, and what a test may turn on it."""

    def __init__(self, conversation: FakeConversation, prompts: Path) -> None:
        self.app = Flask("line")
        self.is_ready = True
        self.lost = 0
        self.time = Time()
        self.sleep: Callable[[float], None] = self.time.sleep
        self.spool = prompts / "spool.jsonl"
        self.guard: Guard = register(
            self.app,
            signature=Signature(PUBLIC_URL, (TOKEN,)),
            conversation=lambda: conversation,
            standing=STANDING,
            ready=lambda: self.is_ready,
            prompts=prompts,
            account=ACCOUNT,
            is_danger=lambda words: "fire" in words,
            wants_person=lambda keys, words: keys == "0" or words == "agent",
            retries=Retries(self.time.now, self._sleep),
            now=lambda: NOON,
            spool=self.spool,
            lost_log_lines=lambda: self.lost,
        )

    def _sleep(self, seconds: float) -> None:
        self.sleep(seconds)

    def sleeps(self, by: Callable[[float], None]) -> None:
        """From now on whoever waits for the records waits so."""
        self.sleep = by


@pytest.fixture
def line(conversation: FakeConversation, tmp_path: Path, log: io.StringIO) -> Line:
    return Line(conversation, tmp_path)


@pytest.fixture
def carrier(line: Line) -> Carrier:
    return Carrier(line.app.test_client())
