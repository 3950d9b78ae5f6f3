"""A disk that is full, or records that may only be read: a person at once, and nothing half-written."""

from __future__ import annotations

import errno
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import structlog
from sqlalchemy import create_engine, event, make_url, text

from ivr.store.database import Database
from ivr.webhooks.logs import configure_logs
from ivr.wiring import create_app
from tests.caller import Caller
from tests.company import contract
from tests.faults.outage import HouseOfFaults
from tests.structure.tree import ROOT

SAFETY = "dial nine one one"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseOfFaults]:
    house = HouseOfFaults(tmp_path)
    house.has(contract())
    yield house
    house.leaves()


@pytest.fixture
def caller(house: HouseOfFaults) -> Caller:
    return Caller(house)


@contextmanager
def each_connection(database: Database, pragma: str, undone: str) -> Iterator[None]:
    """The server's connections have the pragma, and when the block is over no longer."""

    def set_up(connection: Any, _: object) -> None:
        connection.execute(pragma)

    event.listen(database.engine, "connect", set_up)
    database.engine.dispose()
    yield
    event.remove(database.engine, "connect", set_up)
    with database.read() as connection:
        connection.exec_driver_sql(undone)
    database.engine.dispose()


def pages(house: HouseOfFaults) -> int:
    with house.house.database.read() as connection:
        found = connection.scalar(text("PRAGMA page_count"))
    assert isinstance(found, int)
    return found


def is_whole(house: HouseOfFaults) -> bool:
    with house.house.database.read() as connection:
        return connection.scalar(text("PRAGMA integrity_check")) == "ok"


def hears_of_a_person_at_once(house: HouseOfFaults, caller: Caller, answer: str) -> None:
    """The answer is met with SAFE, without one hold, and leaves no row behind."""
    rows = house.rows()
    caller.keys(answer).is_connected()
    assert "We are sorry, something went wrong on our side." in caller.words
    assert not [one for one in caller.phone.requests if "hold=" in one.request.url]
    assert house.rows() == rows


def repeats_until_there_is_no_room(house: HouseOfFaults, caller: Caller) -> tuple[int, int, int]:
    """The caller asks to hear it again until a turn finds no room; the rows that there were before it."""
    rows = house.rows()
    while caller.phone.connected_to is None:
        rows = house.rows()
        caller.keys("9")
    return rows


def a_fresh_call_goes_through(house: HouseOfFaults) -> None:
    before = len(house.requests())
    other = Caller(house, "+15035550118").dials().keys("1", "97205", "Garcia#", "157943#", "1", "1")
    assert len(house.requests()) == before + 1
    other.hangs_up()


def test_a_full_database_is_a_person_at_once_and_nothing_is_half_written(
    house: HouseOfFaults, caller: Caller
) -> None:
    caller.dials().keys("1", "97205", "Garcia#", "157943#", "1")
    with each_connection(
        house.database, f"PRAGMA max_page_count = {pages(house)}", "PRAGMA max_page_count = 1073741823"
    ):
        rows = repeats_until_there_is_no_room(house, caller)
        assert "We are sorry, something went wrong on our side." in caller.words
        assert "moment" not in caller.everything
        assert house.rows() == rows
        assert is_whole(house)

    a_fresh_call_goes_through(house)
    assert is_whole(house)


def test_a_database_that_may_only_be_read_is_a_person_at_once(house: HouseOfFaults, caller: Caller) -> None:
    caller.dials().keys("1")
    with each_connection(house.database, "PRAGMA query_only = ON", "PRAGMA query_only = OFF"):
        danger = Caller(house, "+15035550119")
        hears_of_a_person_at_once(house, caller, "97205")
        danger.dials().is_connected()
    a_fresh_call_goes_through(house)


def test_danger_comes_before_the_apology(house: HouseOfFaults, caller: Caller) -> None:
    caller.dials().keys("1")
    with each_connection(house.database, "PRAGMA query_only = ON", "PRAGMA query_only = OFF"):
        caller.says("there is smoke and fire").is_connected()
        assert SAFETY in caller.words.partition(".")[0]


@pytest.mark.parametrize(
    ("begins", "ends"),
    [
        pytest.param(
            "CREATE FUNCTION no_room() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'no space left' "
            "USING ERRCODE = '53100'; END $$ LANGUAGE plpgsql; "
            "CREATE TRIGGER no_room BEFORE INSERT ON ivr_turns EXECUTE FUNCTION no_room()",
            "DROP TRIGGER no_room ON ivr_turns; DROP FUNCTION no_room",
            id="the disk is full",
        ),
        pytest.param(
            'ALTER DATABASE "{name}" SET default_transaction_read_only = on',
            "SET default_transaction_read_only = off; "
            'ALTER DATABASE "{name}" RESET default_transaction_read_only',
            id="a stand-by",
        ),
    ],
)
def test_postgresql_that_takes_no_writing_is_a_person_at_once_until_it_does(
    tmp_path: Path, proxied_url: str, begins: str, ends: str
) -> None:
    house = HouseOfFaults(tmp_path, database_url=proxied_url)
    house.has(contract())
    caller = Caller(house)
    caller.dials().keys("1")
    name = str(make_url(proxied_url).database)
    engine = create_engine(proxied_url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(begins.format(name=name))
    house.database.engine.dispose()

    hears_of_a_person_at_once(house, caller, "97205")

    with engine.connect() as connection:
        for statement in ends.format(name=name).split("; "):
            connection.exec_driver_sql(statement)
    engine.dispose()
    # Nothing is started anew: what the server holds open must not keep it from writing again.
    a_fresh_call_goes_through(house)
    house.leaves()


class FullDisk(io.StringIO):
    """A log whose disk is full."""

    def write(self, text: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_log_that_cannot_be_written_costs_no_call_anything_and_is_counted(
    house: HouseOfFaults, caller: Caller
) -> None:
    logs = configure_logs(FullDisk())
    try:
        caller.dials().keys("1", "97205").heard("identify-holder-last-name")
    finally:
        structlog.reset_defaults()
    assert logs.lost >= 3
    app = create_app(house.settings, house.clock, house.shipped, lost_log_lines=lambda: logs.lost)
    assert f"lost log lines: {logs.lost}\n" in app.test_client().get("/healthz").text
    app.extensions["guardline"].database.close()


LIMITED = """
import json, resource, signal, sys
from pathlib import Path
from tests.caller import Caller
from tests.company import contract
from tests.faults.outage import HouseOfFaults
from tests.faults.test_full_disk import a_fresh_call_goes_through, is_whole, repeats_until_there_is_no_room

folder = Path(sys.argv[1])
house = HouseOfFaults(folder)
house.has(contract())
caller = Caller(house).dials().keys("1")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, ((folder / "ivr.db-wal").stat().st_size + 16_384, hard))
rows = repeats_until_there_is_no_room(house, caller)
unchanged = house.rows() == rows
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
whole = is_whole(house)
a_fresh_call_goes_through(house)
house.leaves()
print(json.dumps({"words": caller.everything, "unchanged": unchanged, "whole": whole}))
"""


def test_a_write_that_fails_is_a_person_at_once_and_leaves_the_file_whole(tmp_path: Path) -> None:
    """In a process of its own, which may write no longer files than those that are there."""
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout.splitlines()[-1])
    assert "something went wrong on our side" in told["words"]
    assert "moment" not in told["words"]
    assert (told["unchanged"], told["whole"]) == (True, True)
