"""`flask data` and `flask db`: as an operator types them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import Result
from cryptography.fernet import Fernet
from flask import Flask

from ivr.cli.data import data
from ivr.cli.db import db
from ivr.store.contracts import SqlContracts
from ivr.store.database import Database
from ivr.store.index_key import sealed_with
from ivr.store.sealed import Sealed

HEADER = "contract_number,product,status,last_name,zip,vin,start_date,term_months,price"
GARCIA = "G1,vsc,active,Garcia,97205,1GCUYDED1P1234567,2026-10-18,48,2400"


@dataclass(frozen=True)
class FakeSettings:
    database_url: str
    timezone: str = "America/Los_Angeles"


@dataclass(frozen=True)
class FakeHouse:
    settings: FakeSettings
    database: Database
    sealed: Sealed
    clock: FakeClock

    def gap_news(self) -> None:
        """Nobody is told."""


class FakeClock:
    def now(self) -> datetime:
        # In Los Angeles it is still 22 November.
        return datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[FakeHouse]:
    url = f"sqlite:///{tmp_path}/ivr.db"
    database = Database(url)
    yield FakeHouse(FakeSettings(url), database, sealed_with(database, [Fernet.generate_key()]), FakeClock())
    database.close()


@pytest.fixture
def app(house: FakeHouse) -> Flask:
    app = Flask("test")
    app.extensions["guardline"] = house
    app.cli.add_command(data)
    app.cli.add_command(db)
    return app


def typed(app: Flask, *words: str) -> Result:
    return app.test_cli_runner().invoke(args=words)


@pytest.fixture
def ready(app: Flask) -> Flask:
    assert typed(app, "db", "upgrade").exit_code == 0
    return app


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "records"
    folder.mkdir()
    return folder


def test_upgrade_makes_the_tables_and_does_nothing_the_second_time(app: Flask) -> None:
    for _ in range(2):
        done = typed(app, "db", "upgrade")
        assert (done.exit_code, done.output) == (0, "The tables are this release's.\n")


@pytest.mark.parametrize("command", [("data", "demo"), ("data", "import", "/")])
def test_without_tables_a_command_says_how_to_get_them(app: Flask, command: tuple[str, ...]) -> None:
    done = typed(app, *command)
    assert done.exit_code == 1
    assert done.stderr == "Error: the schema is at nothing, this release needs 0007: flask db upgrade\n"


def test_an_import_tells_how_many_rows_it_added_and_updated(
    ready: Flask, house: FakeHouse, folder: Path
) -> None:
    (folder / "contracts.csv").write_text(f"{HEADER}\n{GARCIA}\n", encoding="utf-8")
    first = typed(ready, "data", "import", str(folder))
    (folder / "contracts.csv").write_text(
        f"{HEADER}\n{GARCIA.replace('97205', '97206')}\n{GARCIA.replace('G1', 'G2')}\n", encoding="utf-8"
    )
    again = typed(ready, "data", "import", str(folder))
    assert first.stdout == (
        "Contracts: 1 added, 0 updated. Claims: 0 added, 0 updated. "
        "GAP documents: 0 added, 0 updated. Customers: 0 added, 0 updated.\n"
    )
    assert again.stdout == (
        "Contracts: 1 added, 1 updated. Claims: 0 added, 0 updated. "
        "GAP documents: 0 added, 0 updated. Customers: 0 added, 0 updated.\n"
    )
    moved = SqlContracts(house.database, house.sealed).in_zip("97206")
    assert [one.number for one in moved] == ["G1"]


def test_a_bad_row_keeps_every_row_out_and_is_named(ready: Flask, house: FakeHouse, folder: Path) -> None:
    (folder / "contracts.csv").write_text(f"{HEADER}\n{GARCIA}\nG2,vsc,active,Garcia\n", encoding="utf-8")
    (folder / "claims.csv").write_text(
        "claim_number,contract_number,kind,status,opened_on\nC1,G9,repair,paid,2026-01-01\n", encoding="utf-8"
    )
    (folder / "agents.csv").touch()
    done = typed(ready, "data", "import", str(folder))
    assert done.exit_code == 1
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        "agents.csv: this release does not read this file yet",
        "claims.csv, line 2, contract_number: no contract G9",
        "contracts.csv, line 3: has 4 cells where the header has 9",
    ]
    assert SqlContracts(house.database, house.sealed).numbered("G1") is None


def test_a_claim_may_refer_to_a_contract_imported_before(ready: Flask, folder: Path) -> None:
    (folder / "contracts.csv").write_text(f"{HEADER}\n{GARCIA}\n", encoding="utf-8")
    typed(ready, "data", "import", str(folder))
    (folder / "contracts.csv").unlink()
    (folder / "claims.csv").write_text(
        "claim_number,contract_number,kind,status,opened_on\nC1,G1,repair,paid,2026-01-01\n", encoding="utf-8"
    )
    done = typed(ready, "data", "import", str(folder), "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout) == {
        "contracts": {"added": 0, "updated": 0},
        "claims": {"added": 1, "updated": 0},
        "documents": {"added": 0, "updated": 0},
        "customers": {"added": 0, "updated": 0},
        "problems": [],
    }


def test_problems_are_told_to_programs_too(ready: Flask, folder: Path) -> None:
    (folder / "contracts.csv").write_text(f"{HEADER}\n{GARCIA.replace('2400', 'free')}\n", encoding="utf-8")
    done = typed(ready, "data", "import", str(folder), "--json")
    assert done.exit_code == 1
    assert json.loads(done.stdout)["problems"] == [
        {
            "file": "contracts.csv",
            "line": 2,
            "column": "price",
            "reason": "is not an amount of dollars such as 2400 or 2,400.00",
        }
    ]


def test_the_demo_lists_whom_to_call_as(ready: Flask, house: FakeHouse) -> None:
    done = typed(ready, "data", "demo")
    assert done.exit_code == 0
    (line,) = [line for line in done.stdout.splitlines() if "Garcia" in line and "full refund" in line]
    for cell in ("+15035550117", "97205", "427242#", "234567#", "X1", "full refund of $2,400.00"):
        assert cell in line
    garcia = SqlContracts(house.database, house.sealed).numbered("G100001")
    assert garcia is not None
    assert str(garcia.start_date) == "2026-10-18"  # 35 days before the centre's day, not London's


def test_the_demo_lists_who_has_forgotten_a_username_and_shows_none_of_them(
    ready: Flask, house: FakeHouse
) -> None:
    done = typed(ready, "data", "demo")

    (line,) = [line for line in done.stdout.splitlines() if "04121985" in line]
    for cell in ("bank", "97205", "Garcia", "+15035550142", "U1", "a code comes by text"):
        assert cell in line
    listed = json.loads(typed(ready, "data", "demo", "--json").stdout)
    assert [one["line"] for one in listed["forgetful"]] == ["bank", "invest", "invest"]
    for username in ("maria.garcia85", "ada_lindqvist", "tomas-reyes"):
        assert username not in done.stdout + json.dumps(listed)


def test_loading_the_demo_again_adds_nothing(ready: Flask) -> None:
    first, again = (json.loads(typed(ready, "data", "demo", "--json").stdout) for _ in range(2))
    assert first["contracts"]["added"] >= 200
    assert again["contracts"] == {"added": 0, "updated": first["contracts"]["added"]}
    okafor = next(one for one in again["people"] if one["last_name"] == "Okafor")
    assert (okafor["phone"], okafor["zip"], okafor["name_keys"]) == ("+14045550123", "30301", "652367")


def test_a_folder_that_is_not_there_is_an_error(ready: Flask, tmp_path: Path) -> None:
    assert typed(ready, "data", "import", str(tmp_path / "nowhere")).exit_code == 2


def test_a_database_that_cannot_be_upgraded_is_told_on_one_line(house: FakeHouse) -> None:
    app = Flask("test")
    app.extensions["guardline"] = FakeHouse(
        FakeSettings("postgresql://u:secret@127.0.0.1:1/d"), house.database, house.sealed, house.clock
    )
    app.cli.add_command(db)
    done = typed(app, "db", "upgrade")
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: the database does not take the upgrade: ")
    assert len(done.stderr.splitlines()) == 1
    assert "secret" not in done.stderr
