"""Databases that can be taken away: SQLite in a file, PostgreSQL behind a proxy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import make_url

from tests.databases import PostgreSQL
from tests.faults.proxy import TcpProxy


@pytest.fixture
def proxy(postgresql: PostgreSQL) -> Iterator[TcpProxy]:
    """A way to the PostgreSQL server that can be disturbed."""
    folder = make_url(postgresql.uri()).query["host"]
    with TcpProxy(f"{folder}/.s.PGSQL.5432") as proxy:
        yield proxy
        proxy.set("pass")


@pytest.fixture
def proxied_url(postgresql: PostgreSQL, migrated: str, proxy: TcpProxy) -> str:
    """A new database of its own with this release's tables, by that way."""
    user = make_url(postgresql.uri()).username
    return f"postgresql+psycopg://{user}@127.0.0.1:{proxy.port}/{postgresql.new(migrated)}"
