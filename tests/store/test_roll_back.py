"""A roll-back: an earlier release starts on the tables that a later one has made."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from ivr.store import schema
from ivr.store.database import Database


@pytest.fixture
def later(tmp_path: Path) -> str:
    """A database at which a release has been that nobody here knows."""
    url = f"sqlite:///{tmp_path}/ivr.db"
    schema.upgrade(url)
    at(url, "update ivr_schema_version set version_num = '9999_later'")
    return url


def at(url: str, statement: str) -> list[object]:
    database = Database(url)
    with database.write() as connection:
        done = connection.execute(text(statement))
        rows = list(done.scalars()) if done.returns_rows else []
    database.close()
    return rows


def test_the_upgrade_of_an_earlier_release_leaves_the_later_tables_alone(later: str) -> None:
    schema.upgrade(later)

    assert schema.check(later) == []
    assert at(later, "select version_num from ivr_schema_version") == ["9999_later"]
