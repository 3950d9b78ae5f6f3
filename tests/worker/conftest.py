"""The same worker tests on SQLite and on a real PostgreSQL, with workers that are processes of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ivr.store.database import Database
from ivr.store.durable import Durable
from ivr.store.effects import DurableEffects
from ivr.store.journal import SqlJournal
from ivr.store.sealed import Sealed
from tests.worker.line import Line
from tests.worker.workers import Workers


@pytest.fixture
def durable(database: Database) -> Durable:
    return Durable(database)


@pytest.fixture
def line(database: Database, sealed: Sealed, durable: Durable) -> Line:
    """A line whose turns have effects."""
    return Line(database, sealed, SqlJournal(database, sealed, DurableEffects(durable), tells=True))


@pytest.fixture
def workers(url: str, tmp_path: Path) -> Iterator[Workers]:
    """Workers to be started; those that still live end with the test."""
    started = Workers(url, tmp_path / "accepted")
    yield started
    started.end()
