"""A line that answers over HTTP, for the tests of `flask twilio`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.answering import OLD, Answering, answering, connect


@pytest.fixture(scope="session")
def processes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answering]:
    with answering(tmp_path_factory.mktemp("answering")) as here:
        yield here


@pytest.fixture
def here(processes: Answering) -> Answering:
    """The number leads elsewhere, as it did before anybody heard of us; a worker lives."""
    processes.leads(**OLD, status_callback_method="POST", sms_method="POST")
    processes.has_worker()
    return processes


@pytest.fixture
def connected(here: Answering, tmp_path: Path) -> Answering:
    done = connect(here, tmp_path / "before", "--yes", "--fallback-url", here.fallback)
    assert done.exit_code == 0, done.output
    return here
