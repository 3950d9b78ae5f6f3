from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
import structlog

from ivr.webhooks.logs import configure_logs


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """The log lines of the process, as an operator has them."""
    stream = io.StringIO()
    configure_logs(stream)
    yield stream
    structlog.reset_defaults()
