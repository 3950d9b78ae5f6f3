"""`flask data export`: what an operator takes away, and takes back in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.caller import Caller
from tests.cli.played import cancelled_by_keys, refused
from tests.cli.terminal import typed
from tests.company import claim, contract
from tests.house import TestHouse

SERVICE = contract(email="dana@example.org", last_name="Peña, Jr.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_what_is_exported_is_imported_again(house: TestHouse, folder: Path) -> None:
    house.has(SERVICE, claim(SERVICE))

    out = typed(house, "data", "export", str(folder))
    back = typed(house, "data", "import", str(folder))

    assert out.stdout == (
        "1 in contracts.csv, 1 in claims.csv, 0 in gap_documents.csv, 0 in customers.csv, "
        "0 in requests.csv, 0 in messages.csv.\n"
    )
    assert (out.exit_code, out.stderr) == (0, "")
    assert (back.exit_code, back.stderr) == (0, "")
    assert back.stdout == (
        "Contracts: 0 added, 1 updated. Claims: 0 added, 1 updated. "
        "GAP documents: 0 added, 0 updated. Customers: 0 added, 0 updated.\n"
    )


def test_what_a_caller_asked_for_is_in_it(house: TestHouse, caller: Caller, folder: Path) -> None:
    house.has(contract())
    call = cancelled_by_keys(caller)

    done = typed(house, "data", "export", str(folder), "--json")

    assert json.loads(done.stdout) == {
        "contracts.csv": 1,
        "claims.csv": 0,
        "gap_documents.csv": 0,
        "customers.csv": 0,
        "requests.csv": 1,
        "messages.csv": 1,
    }
    [request] = house.requests()
    assert f"cancellation,{request.number},{call},VSC100001," in (folder / "requests.csv").read_text("utf-8")
    assert f"{call}," in (folder / "messages.csv").read_text("utf-8")


def test_a_folder_with_something_in_it_is_written_to_only_by_force(house: TestHouse, folder: Path) -> None:
    house.has(SERVICE)
    folder.mkdir()
    (folder / "mine.txt").touch()

    assert refused(typed(house, "data", "export", str(folder))).endswith(
        "out is not empty: --force replaces the files of an earlier export"
    )
    assert [one.name for one in folder.iterdir()] == ["mine.txt"]

    assert typed(house, "data", "export", str(folder), "--force").exit_code == 0
    assert {one.name for one in folder.iterdir()} >= {"mine.txt", "contracts.csv"}


def test_a_folder_that_cannot_be_made_is_told_on_one_line(house: TestHouse, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = typed(house, "data", "export", str(tmp_path / "file" / "out"))
    assert "Not a directory" in refused(done) or "File exists" in refused(done)
