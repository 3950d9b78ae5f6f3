"""customers.csv in and out: the same customers, or everything that is wrong with them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ivr.domain.usernames import Business, Customer
from ivr.store.customers import SqlCustomers
from ivr.store.database import Database
from ivr.store.exporting import export
from ivr.store.importing import read_files
from ivr.store.loading import load
from ivr.store.sealed import Sealed

HEADER = (
    "customer_number,business,username,zip,date_of_birth,first_name,last_name,"
    "phone,phone_since,sim_changed_on,email,second_email"
)
WREN = (
    "B100001,bank,wren.okafor85,97205,1985-04-12,Wren,Okafor,"
    "+15035550141,2020-01-02,2024-05-06,wren@example.org,okafor@example.net"
)
BARE = "I200001,invest,ada,H2X1Y4,1950-01-01,,,,,,,"


def file(*rows: str) -> dict[str, bytes]:
    return {"customers.csv": "\n".join((HEADER, *rows, "")).encode()}


def test_customers_come_in_and_go_out_the_same(database: Database, sealed: Sealed, tmp_path: Path) -> None:
    read = read_files(file(WREN, BARE))
    assert read.problems == ()

    loaded = load(database, sealed, read.batch)
    export(database, sealed, tmp_path / "out")

    assert (loaded.customers.added, loaded.customers.updated) == (2, 0)
    assert (tmp_path / "out" / "customers.csv").read_bytes() == file(WREN, BARE)["customers.csv"]
    assert SqlCustomers(database, sealed).numbered("I200001") == Customer(
        number="I200001",
        business=Business.INVEST,
        username="ada",
        zip="H2X1Y4",
        date_of_birth=date(1950, 1, 1),
    )


def test_who_has_moved_is_found_where_they_live_now(database: Database, sealed: Sealed) -> None:
    load(database, sealed, read_files(file(WREN)).batch)
    load(database, sealed, read_files(file(WREN.replace("97205", "10003"))).batch)

    records = SqlCustomers(database, sealed)
    born = date(1985, 4, 12)
    assert records.fitting(Business.BANK, "97205", born, None) == []
    assert [one.number for one in records.fitting(Business.BANK, "10003", born, None)] == ["B100001"]


@pytest.mark.parametrize(
    ("was", "becomes", "column"),
    [
        ("bank", "broker", "business"),
        ("1985-04-12", "04/12/1985", "date_of_birth"),
        ("1985-04-12", "1885-04-12", "date_of_birth"),
        ("97205", "972", "zip"),
        ("+15035550141", "none", "phone"),
        ("+15035550141", "", "phone_since"),
        ("wren@example.org", "wren", "email"),
        ("wren.okafor85", "", "username"),
    ],
)
def test_what_is_wrong_is_named_by_its_column(was: str, becomes: str, column: str) -> None:
    [problem] = read_files(file(WREN.replace(was, becomes))).problems

    assert (problem.file, problem.line, problem.column) == ("customers.csv", 2, column)
