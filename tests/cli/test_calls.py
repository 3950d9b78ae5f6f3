"""`flask calls`: which call is meant, the bundle it was held on, what does not answer, and the list."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr
from sqlalchemy import delete, update

from ivr.shipped import Shipped
from ivr.store.database import Database
from ivr.store.tables import bundles
from tests.caller import Caller
from tests.cli.played import cancelled_by_keys, refused, shown
from tests.cli.terminal import app_of, at, changed, copied, typed
from tests.company import NOON, contract
from tests.house import TestHouse

# The bundle that a call was held on.


@pytest.fixture
def next_release(tmp_path: Path) -> Path:
    """A release whose greeting is another."""
    folder = copied(tmp_path / "next")
    changed(folder / "prompts/en-US/contracts.ftl", "Contract services.", "Hello there.")
    return folder


def test_a_call_is_shown_in_the_words_of_its_own_bundle(
    house: TestHouse, caller: Caller, next_release: Path
) -> None:
    call = caller.dials().phone.call_sid
    shipped = Shipped(next_release)
    assert "Hello there" in str(shipped.content().prompts)

    text = typed(house, "calls", "show", call, shipped=shipped).stdout

    assert (
        "  line    Contract services. This call may be recorded. Esta llamada puede grabarse. Para español,"
        in text
    )
    assert "Hello there" not in text


def test_a_call_can_be_read_while_the_flows_on_disk_are_broken(
    house: TestHouse, caller: Caller, next_release: Path
) -> None:
    call = caller.dials().phone.call_sid
    (next_release / "flows/contracts.toml").write_text("this is no flow")

    done = typed(house, "calls", "show", call, shipped=Shipped(next_release))

    assert done.exit_code == 0
    assert "Contract services." in done.stdout


def test_a_bundle_that_is_not_kept_is_told(house: TestHouse, caller: Caller) -> None:
    call = caller.dials().phone.call_sid
    _damage(house, delete(bundles))

    said = refused(typed(house, "calls", "show", call))

    assert re.fullmatch(r"the bundle [0-9a-f]{12} of this call is not kept", said)


def test_a_bundle_of_another_format_is_told(house: TestHouse, caller: Caller) -> None:
    call = caller.dials().phone.call_sid
    _damage(house, update(bundles).values(content=b'{"format": 99}'))

    said = refused(typed(house, "calls", "show", call))

    assert re.fullmatch(r"the bundle [0-9a-f]{12} of this call: the bundle is not of format 1", said)


def _damage(house: TestHouse, statement: Any) -> None:
    database = Database(house.settings.database_url, foreign_keys=False)
    with database.write() as connection:
        connection.execute(statement)
    database.close()


# What is not there, and what does not answer.


def test_the_beginning_of_a_name_is_enough_where_only_one_call_has_it(
    house: TestHouse, caller: Caller
) -> None:
    call = caller.dials().phone.call_sid

    assert shown(house, call[:7]).startswith(f"{call}\n")


def test_a_name_that_no_call_or_several_have_is_told(house: TestHouse, caller: Caller) -> None:
    caller.dials().hangs_up()
    caller.dials()

    assert refused(typed(house, "calls", "show", "CAxyz")) == (
        "no call begins with 'CAxyz': flask calls list has their names"
    )
    assert refused(typed(house, "calls", "show", "")) == (
        "no call begins with '': flask calls list has their names"
    )
    assert refused(typed(house, "calls", "show", "CA")) == (
        "several calls begin with 'CA': flask calls list has their names"
    )


@pytest.mark.parametrize("command", [["list"], ["list", "--json"], ["show", "CA"]])
def test_a_database_without_tables_is_told_with_the_way_to_them(
    house: TestHouse, tmp_path: Path, command: list[str]
) -> None:
    done = typed(house, "calls", *command, database_url=f"sqlite:///{tmp_path}/empty.db")

    assert refused(done) == "the schema is at nothing, this release needs 0007: flask db upgrade"


@pytest.mark.parametrize("command", [["list"], ["show", "CA"]])
def test_a_database_that_does_not_answer_is_told_without_its_password(
    house: TestHouse, command: list[str]
) -> None:
    done = typed(house, "calls", *command, database_url="postgresql://u:secret@127.0.0.1:1/d")

    assert refused(done) == (
        "the records do not answer: OperationalError; is IVR_DATABASE_URL right, and the database up?"
    )


@pytest.mark.parametrize("command", ["list", "show"])
def test_keys_that_cannot_unseal_are_told(house: TestHouse, caller: Caller, command: str) -> None:
    call = caller.dials().phone.call_sid
    others = (SecretStr(Fernet.generate_key().decode()),)

    done = typed(house, "calls", command, *([call] if command == "show" else []), secret_keys=others)

    assert refused(done) == (
        "what is kept here was sealed with another key than IVR_SECRET_KEYS has, or was altered"
    )


# The list.


@pytest.mark.parametrize("columns", [60, 80, 100, None])
def test_the_list_has_a_row_a_call_with_its_whole_name(
    house: TestHouse, caller: Caller, columns: int | None
) -> None:
    house.has(contract())
    first = cancelled_by_keys(caller)
    house.exchange_at(NOON + timedelta(hours=1))
    second = Caller(house, "anonymous").dials().phone.call_sid

    lines = at(app_of(house), "calls", "list", columns=columns).stdout.splitlines()

    assert [line.split()[0] for line in lines] == ["call", second, first]
    assert [line for line in lines if len(line.rstrip()) > (columns or 150)] == []


def test_in_eighty_columns_nothing_of_the_list_is_cut(house: TestHouse, caller: Caller) -> None:
    house.has(contract())
    call = cancelled_by_keys(caller)
    house.exchange_at(NOON + timedelta(hours=1))
    live = Caller(house, "anonymous").dials().phone.call_sid

    lines = at(app_of(house), "calls", "list", columns=80).stdout.splitlines()

    assert lines[0].split() == ["call", "began", "line", "caller", "turns", "lasted"]
    assert lines[1].split() == [live, "11-22", "13:00", "contracts", "withheld", "1", "live"]
    assert lines[2].split()[:6] == [call, "11-22", "12:00", "contracts", "…17", "8"]
    assert re.fullmatch(r"1:\d\d", lines[2].split()[6])


def test_the_list_in_json(house: TestHouse, caller: Caller) -> None:
    call = caller.dials().keys("1").phone.call_sid

    assert json.loads(typed(house, "calls", "list", "--json").stdout) == [
        {
            "call": call,
            "line": "contracts",
            "dialled": "+18006315590",
            "caller": "…17",
            "began_at": "2026-11-22T17:00:00+00:00",
            "ended_at": None,
            "how": None,
            "turns_count": 2,
        }
    ]


def test_the_list_is_as_long_as_asked_for(house: TestHouse, caller: Caller) -> None:
    for minute in range(3):
        house.exchange_at(NOON + timedelta(minutes=minute))
        caller.dials().hangs_up()

    newest = json.loads(typed(house, "calls", "list", "--limit", "2", "--json").stdout)

    assert [one["began_at"][14:16] for one in newest] == ["02", "01"]
    assert typed(house, "calls", "list", "--limit", "0").exit_code == 2


def test_without_calls_the_list_says_so(house: TestHouse) -> None:
    assert typed(house, "calls", "list").stdout == "No calls yet.\n"
    assert typed(house, "calls", "list", "--json").stdout == "[]\n"
