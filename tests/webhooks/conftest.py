from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from flask import Flask

from ivr.telephony.signature import Signature
from ivr.telephony.standing import Safe, safe_document
from ivr.webhooks import register
from ivr.webhooks.guard import Guard
from ivr.webhooks.logs import configure_logs
from tests.webhooks.carrier import ACCOUNT, PUBLIC_URL, TOKEN, Carrier, FakeConversation

ENGLISH = safe_document("+15035550190")
SPANISH = safe_document("+15035550190", language="es-US")


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
        self.guard: Guard = register(
            self.app,
            signature=Signature(PUBLIC_URL, (TOKEN,)),
            conversation=lambda: conversation,
            safe=Safe(ENGLISH, {"+18005550111": SPANISH}),
            ready=lambda: self.is_ready,
            prompts=prompts,
            account=ACCOUNT,
        )


@pytest.fixture
def line(conversation: FakeConversation, tmp_path: Path, log: io.StringIO) -> Line:
    return Line(conversation, tmp_path)


@pytest.fixture
def carrier(line: Line) -> Carrier:
    return Carrier(line.app.test_client())
