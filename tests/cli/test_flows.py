"""`flask flows`: what is in flows/ and prompts/, checked, drawn and locked as an author types it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from ivr.cli.flows import pages
from ivr.engine.ports import CallRow
from ivr.flow.bundle import lock
from ivr.shipped import Shipped
from ivr.store.bundles import SqlBundles
from ivr.store.effects import DueEffects
from ivr.store.journal import SqlJournal
from ivr.wiring import ROOT
from tests.caller import Caller
from tests.cli.terminal import changed, copied, typed
from tests.company import NOON
from tests.house import SHIPPED, TestHouse


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of what is shipped, to be changed."""
    return copied(tmp_path / "content")


# check


def test_what_is_shipped_has_no_problem(house: TestHouse) -> None:
    done = typed(house, "flows", "check")

    content = SHIPPED.content()
    states = sum(len(flow.state) for flow in content.flows.values())
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == f"{len(content.flows)} flows, {states} states, en-US, es-US: no problem.\n"
    assert json.loads(typed(house, "flows", "check", "--json").stdout) == []


def test_every_problem_has_a_line_of_its_own(house: TestHouse, folder: Path) -> None:
    changed(folder / "flows/cancellation.toml", 'start   = "who"', 'start   = "whom"')
    changed(folder / "flows/identify_holder.toml", 'start   = "already_known"', 'start   = "already_knwn"')

    done = typed(house, "flows", "check", shipped=Shipped(folder))

    assert (done.exit_code, done.stdout) == (1, "")
    lines = done.stderr.splitlines()
    assert any(line.startswith("flows/cancellation.toml: ") and '"who"' in line for line in lines), lines
    assert any(line.startswith("flows/identify_holder.toml: ") for line in lines), lines


def test_flows_that_cannot_be_read_are_named_all_at_once(house: TestHouse, folder: Path) -> None:
    (folder / "flows/cancellation.toml").write_text("this is no flow")
    changed(folder / "flows/contracts.toml", "version = ", "versoin = ")

    done = typed(house, "flows", "check", shipped=Shipped(folder))
    as_json = typed(house, "flows", "check", "--json", shipped=Shipped(folder))

    assert (done.exit_code, done.stdout, as_json.exit_code) == (1, "", 1)
    assert {line.split(":")[0] for line in done.stderr.splitlines()} == {
        "flows/cancellation.toml",
        "flows/contracts.toml",
    }
    found = json.loads(as_json.stdout)
    assert [set(one) for one in found] == [{"file", "state", "says", "suggestion"}] * len(found)
    assert len(found) == len(done.stderr.splitlines())


@pytest.mark.parametrize("command", [["draw", "--to", "/nowhere"], ["lock"]])
def test_flows_that_cannot_be_read_are_neither_drawn_nor_locked(
    house: TestHouse, folder: Path, command: list[str]
) -> None:
    (folder / "flows/cancellation.toml").write_text("this is no flow")

    done = typed(house, "flows", *command, shipped=Shipped(folder))

    assert (done.exit_code, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("flows/cancellation.toml: this is not TOML")


def pinned(house: TestHouse, caller: Caller, content: bytes) -> str:
    """The name of a bundle with the content, which a live call has: another one than what is shipped."""
    name = hashlib.sha256(content).hexdigest()
    SqlBundles(house.house.database).keep(name, content, NOON)
    [turn] = caller.dials().turns
    call = CallRow("CA1", "contracts", "+18006315590", None, NOON, bundle=name)
    journal = SqlJournal(house.house.database, house.house.sealed, DueEffects())
    journal.begin(call, replace(turn, call="CA1", bundle=name))
    return name[:12]


def test_the_bundle_of_a_live_call_is_checked_too(house: TestHouse, caller: Caller) -> None:
    older = SHIPPED.bundle[1].replace(b'"to":"transfer_contract"', b'"to":"transfer_contrct"')
    name = pinned(house, caller, older)

    assert typed(house, "flows", "check").exit_code == 0
    done = typed(house, "flows", "check", "--live")

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        f'bundle {name}: flows/contracts.toml [state.menu]: unknown state "transfer_contrct"; '
        'did you mean "transfer_contract"?'
    ]


def test_a_live_call_of_a_build_that_this_one_cannot_read_is_told(house: TestHouse, caller: Caller) -> None:
    pinned(house, caller, b'{"format": 99}')

    done = typed(house, "flows", "check", "--live")

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("bundle ")
    assert done.stderr.endswith(": the bundle is not of format 1; a live call is pinned to it\n")


def test_the_bundles_of_a_database_without_tables_cannot_be_checked(house: TestHouse, tmp_path: Path) -> None:
    done = typed(house, "flows", "check", "--live", database_url=f"sqlite:///{tmp_path}/empty.db")

    assert done.exit_code == 1
    assert done.stderr == "Error: the schema is at nothing, this release needs 0007: flask db upgrade\n"


# draw


def test_the_pages_of_the_flows_are_fresh() -> None:
    """docs/flows/ is drawn from flows/ and prompts/: `make draw` after a change."""
    drawn = pages(SHIPPED.content())
    there = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "docs/flows").glob("*.md")}

    assert sorted(there) == sorted(drawn)
    assert [name for name in drawn if there[name] != drawn[name]] == []


def test_the_same_flows_give_the_same_pages(house: TestHouse, folder: Path, tmp_path: Path) -> None:
    for place, shipped in (("first", SHIPPED), ("second", Shipped(folder))):
        done = typed(house, "flows", "draw", "--to", str(tmp_path / place / "flows"), shipped=shipped)
        assert done.exit_code == 0
        assert done.stdout.splitlines() == [
            str(tmp_path / place / "flows" / f"{name}.md") for name in sorted(shipped.content().flows)
        ]

    for page in (tmp_path / "first/flows").iterdir():
        assert page.read_bytes() == (tmp_path / "second/flows" / page.name).read_bytes()
        assert page.read_text("utf-8") == pages(SHIPPED.content())[page.stem]


def test_a_folder_that_cannot_be_made_is_told_on_one_line(house: TestHouse, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    done = typed(house, "flows", "draw", "--to", str(tmp_path / "file/flows"))

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [f"Error: {tmp_path}/file/flows: Not a directory"]


# lock


def test_a_changed_flow_under_its_old_version_is_not_locked(house: TestHouse, folder: Path) -> None:
    before = (folder / "flows/versions.lock").read_text("utf-8")
    _edit(folder)

    done = typed(house, "flows", "lock", shipped=Shipped(folder))

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        f"flows/contracts.toml: the flow changed, and its version is {_version()} as before; "
        f"make it version {_version() + 1}"
    ]
    assert (folder / "flows/versions.lock").read_text("utf-8") == before
    assert typed(house, "flows", "check", shipped=Shipped(folder)).exit_code == 1


def test_a_changed_flow_under_a_new_version_is_locked(house: TestHouse, folder: Path) -> None:
    _edit(folder)
    changed(folder / "flows/contracts.toml", f"version = {_version()}", f"version = {_version() + 1}")

    done = typed(house, "flows", "lock", shipped=Shipped(folder))

    assert (done.exit_code, done.stderr) == (0, "")
    written = (folder / "flows/versions.lock").read_text("utf-8")
    assert f"contracts {_version() + 1} " in written
    assert written == lock(Shipped(folder).content())
    assert typed(house, "flows", "check", shipped=Shipped(folder)).exit_code == 0


def test_the_first_lock_of_all_is_written(house: TestHouse, folder: Path) -> None:
    shipped = folder / "flows/versions.lock"
    before = shipped.read_text("utf-8")
    shipped.unlink()

    assert typed(house, "flows", "lock", shipped=Shipped(folder)).exit_code == 0
    assert shipped.read_text("utf-8") == before


def _edit(folder: Path) -> None:
    """The flow of the contract-services line waits longer at its menu."""
    changed(folder / "flows/contracts.toml", "[state.menu]\n", "[state.menu]\ntimeout_s = 19\n")


def _version() -> int:
    return SHIPPED.content().flows["contracts"].version
