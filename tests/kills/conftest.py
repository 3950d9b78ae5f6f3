"""Databases for processes that are killed, and the call whose every turn they are killed in."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

import pytest

from ivr.store import schema
from ivr.store.loading import Batch, load
from ivr.wiring import House
from tests.company import contract
from tests.databases import PostgreSQL
from tests.kills.child import Child, Job, Noon, Outcome, settings_of
from tests.kills.story import Delivery, x1


@pytest.fixture(scope="session")
def script(tmp_path_factory: pytest.TempPathFactory) -> list[Delivery]:
    """The webhooks of the call X1."""
    return x1(tmp_path_factory.mktemp("x1"))


class Databases:
    """As many databases as a test needs, all alike: this release's tables and one contract."""

    def __init__(self, kind: str, folder: Path, postgresql: PostgreSQL | None, migrated: str | None) -> None:
        self.kind = kind
        self._folder = folder
        self._postgresql = postgresql
        self._made = 0
        if postgresql is not None:
            assert migrated is not None
            self._like = postgresql.new(migrated)
            self._fill(postgresql.uri(database=self._like))
        else:
            schema.upgrade(f"sqlite:///{folder}/like.db")
            self._fill(f"sqlite:///{folder}/like.db")

    def _fill(self, url: str) -> None:
        house = House(settings_of(url), Noon())
        load(house.database, house.sealed, Batch(contracts=(contract(),)))
        house.database.close()

    def new(self) -> str:
        """The URL of a new one."""
        if self._postgresql is not None:
            return self._postgresql.uri(database=self._postgresql.new(self._like))
        self._made += 1
        made = self._folder / f"ivr{self._made}.db"
        copyfile(self._folder / "like.db", made)
        return f"sqlite:///{made}"


@pytest.fixture(scope="session")
def made() -> dict[str, Databases]:
    """The databases of each kind, made when the first test asks for them."""
    return {}


@pytest.fixture
def databases(
    kind: str,
    made: dict[str, Databases],
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> Databases:
    if kind not in made:
        server = request.getfixturevalue("postgresql") if kind == "postgresql" else None
        tables = request.getfixturevalue("migrated") if kind == "postgresql" else None
        made[kind] = Databases(kind, tmp_path_factory.mktemp(kind), server, tables)
    return made[kind]


@pytest.fixture(scope="session")
def lived() -> dict[str, Outcome]:
    return {}


@pytest.fixture
def undisturbed(databases: Databases, lived: dict[str, Outcome], script: list[Delivery]) -> Outcome:
    """What X1 answers and leaves behind where nobody dies and nothing comes twice."""
    if databases.kind not in lived:
        lived[databases.kind] = Child(Job(databases.new(), script)).outcome()
    return lived[databases.kind]
