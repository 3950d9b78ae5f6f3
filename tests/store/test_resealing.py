"""Resealing: nothing sealed is left under an older key, whatever it is, whoever writes meanwhile."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from cryptography.fernet import Fernet, InvalidToken
from sqlalchemy import LargeBinary, select, update

from ivr.domain.jobs import JobRequest
from ivr.domain.roadside import Service
from ivr.engine.results import ClaimOpened, ConsentGiven, MessageDue, RequestMade
from ivr.store.bundles import SqlBundles
from ivr.store.calls import requests, transcript
from ivr.store.contracts import SqlContracts
from ivr.store.database import Database
from ivr.store.effects import DueEffects
from ivr.store.index_key import sealed_with
from ivr.store.jobs import SqlJobs
from ivr.store.journal import SqlJournal
from ivr.store.loading import Batch, load
from ivr.store.messages import SqlMessages
from ivr.store.opt_outs import SqlOptOuts
from ivr.store.resealing import Sealing, check, reseal, rows_of, sealed_columns
from ivr.store.results import SqlResults
from ivr.store.sealed import Sealed
from ivr.store.tables import contracts, keys, metadata, turns
from ivr.wiring import SystemClock
from tests.store.rows import BUNDLE, BUNDLE_CONTENT, CALL, T0, call_row, contract, turn_row
from tests.store.test_customers import WHOLE as CUSTOMER

OLD, NEW = Fernet.generate_key(), Fernet.generate_key()
TURNS = 12
HELP = JobRequest(service=Service.TOW, phone="+15035550117", sms_ok=True)
"""What a provider was asked for."""


class Then:
    """The time of these rows."""

    def now(self) -> datetime:
        return T0


@pytest.fixture
def full(database: Database) -> Database:
    """A database with something in every column that is sealed, all of it under the old key."""
    old = sealed_with(database, [OLD])
    SqlBundles(database).keep(BUNDLE, BUNDLE_CONTENT, T0)
    contracts_held = tuple(contract(f"G{n}") for n in range(5))
    load(database, old, Batch(contracts=contracts_held, customers=(CUSTOMER,)))
    journal = SqlJournal(database, old, DueEffects())
    journal.begin(call_row(), turn_row(0))
    opened = ClaimOpened("10000001", "G1", T0.date())
    said_yes = ConsentGiven(opened.number, "+15035550117", "gap-text")
    for n in range(1, TURNS):
        due = MessageDue(f"message-{n}", None, text_to="+15035550117")
        made = RequestMade(f"kind-{n}", f"{n:08}", f"G{n}", {"miles": n})
        others = (opened, said_yes) if n == 1 else ()
        journal.add(turn_row(n, records=(due, made, *others)))
    SqlResults(database, old).add(CALL, "dispatch", "1", came=True, facts={"job": "1"}, at=T0)
    SqlOptOuts(database, old).add("+15035550142", "STOP it", T0)
    SqlJobs(database, old, SystemClock()).begin("k", CALL, 1, "1", JobRequest(service=Service.TOW), None)
    return database


def tokens(database: Database) -> Iterator[tuple[str, bytes]]:
    """Every value of every column of bytes that Fernet made, with the column's name."""
    with database.read() as connection:
        for table in metadata.sorted_tables:
            for row in connection.execute(select(table)).mappings():
                for column in table.columns:
                    if isinstance(column.type, LargeBinary) and bytes(row[column] or b"").startswith(
                        b"gAAAAA"
                    ):
                        yield f"{table.name}.{column.name}", row[column]


def opens(key: bytes, token: bytes) -> bool:
    try:
        Fernet(key).decrypt(token)
    except InvalidToken:
        return False
    return True


def both(database: Database) -> Sealed:
    return sealed_with(database, [NEW, OLD])


def test_every_column_that_says_it_is_sealed_is_resealed_and_no_other() -> None:
    """A new one is known by its comment, so it cannot be forgotten."""
    known = {column for columns in sealed_columns().values() for column in columns}

    assert {
        column
        for table in metadata.sorted_tables
        for column in table.columns
        if re.search(r"\bsealed\b", column.comment or "")
    } == known


def test_every_column_in_which_a_token_is_found_is_one_that_is_resealed(full: Database) -> None:
    known = {
        f"{table.name}.{column.name}" for table, columns in sealed_columns().items() for column in columns
    }

    assert {name for name, _ in tokens(full)} == known, "the fixture fills every one of them"


def test_afterwards_nothing_needs_the_old_key(full: Database) -> None:
    before = list(tokens(full))
    assert [name for name, token in before if not opens(OLD, token)] == []

    done = {one.table: one for one in reseal(full, both(full), wait=lambda _: None)}

    after = list(tokens(full))
    assert len(after) == len(before)
    assert [name for name, token in after if not opens(NEW, token)] == []
    assert done["turns"] == Sealing("turns", rows=TURNS, resealed=TURNS, older=0, lost=0)
    assert done["keys"].resealed == 1
    assert rows_of(full) == sum(one.rows for one in done.values())


def test_all_that_was_kept_is_read_with_the_new_key_alone(full: Database) -> None:
    reseal(full, both(full), wait=lambda _: None)
    alone = sealed_with(full, [NEW])

    assert len(transcript(full, alone, CALL)) == TURNS
    assert transcript(full, alone, CALL)[3].facts == turn_row(3).facts
    assert {one.asks["miles"] for one in requests(full, alone, 100)} == set(range(1, TURNS))
    assert {one.text_to for one in SqlMessages(full, alone).newest(100)} == {"+15035550117"}
    # The index key went along: what was found by it still is.
    assert SqlContracts(full, alone).of_vehicle(contract().vin) == [contract(f"G{n}") for n in range(5)]
    assert SqlOptOuts(full, alone).has("+15035550142")


def test_a_check_counts_and_changes_nothing(full: Database) -> None:
    before = list(tokens(full))

    found = {one.table: one for one in check(full, both(full))}

    assert found["turns"] == Sealing("turns", rows=TURNS, resealed=0, older=TURNS, lost=0)
    assert found["calls"].older == 1
    assert list(tokens(full)) == before


@pytest.mark.parametrize("batch", [1, 5, 1000])
def test_ended_in_the_middle_it_does_the_rest_when_it_is_begun_again(full: Database, batch: int) -> None:
    class Ended(Exception):
        pass

    pauses = 0

    def ends(_: float) -> None:
        nonlocal pauses
        pauses += 1
        if pauses == 3:
            raise Ended

    with pytest.raises(Ended):
        reseal(full, both(full), batch=batch, wait=ends)
    left = sum(one.older for one in check(full, both(full), batch=batch))
    assert 0 < left < rows_of(full)

    done = reseal(full, both(full), batch=batch, wait=lambda _: None)

    assert sum(one.resealed for one in done) == left
    assert [one for one in check(full, both(full)) if one.older or one.lost] == []


def test_done_once_more_it_writes_nothing(full: Database) -> None:
    reseal(full, both(full), wait=lambda _: None)
    before = list(tokens(full))

    assert sum(one.resealed for one in reseal(full, both(full), wait=lambda _: None)) == 0
    assert list(tokens(full)) == before


def test_a_row_that_somebody_writes_meanwhile_keeps_what_they_wrote(full: Database) -> None:
    """Between reading a batch and writing it an import brings a new telephone."""
    moved = contract("G4", phone="+15035550199")
    waited: list[float] = []

    def imports(pause_s: float) -> None:
        if not waited:
            load(full, sealed_with(full, [OLD]), Batch(contracts=(moved,)))
        waited.append(pause_s)

    # Written row by row, so that G4 is read before the import and written after it.
    found = reseal(full, both(full), wait=imports, at_once=1)

    assert SqlContracts(full, both(full)).numbered("G4") == moved
    assert sum(one.older for one in found if one.table == "contracts") == 1
    assert sum(one.older for one in check(full, both(full))) == 1, "one more run brings it along"


def test_what_no_key_unseals_is_told_and_left_as_it_is(full: Database) -> None:
    with full.write() as connection:
        connection.execute(update(contracts).where(contracts.c.number == "G2").values(zip=b"gAAAAA-altered"))

    found = {one.table: one for one in reseal(full, both(full), wait=lambda _: None)}

    assert found["contracts"].lost == 1
    assert {one.table: one.lost for one in check(full, both(full)) if one.lost} == {"contracts": 1}
    with full.read() as connection:
        row = connection.execute(select(contracts).where(contracts.c.number == "G2")).mappings().one()
    assert row["zip"] == b"gAAAAA-altered"
    assert opens(NEW, row["vin"]), "the rest of the row needs the old key no more"


def test_the_database_is_left_alone_most_of_the_time(full: Database) -> None:
    pauses: list[float] = []

    reseal(full, both(full), wait=pauses.append, at_once=1)

    assert len(pauses) >= TURNS
    assert all(pause_s > 0 for pause_s in pauses)


def test_a_token_of_another_row_is_refused_after_resealing_too(full: Database) -> None:
    reseal(full, both(full), wait=lambda _: None)
    refused: list[str] = []
    alone = sealed_with(full, [NEW])
    alone.alarm = refused.append
    with full.write() as connection:
        second = connection.scalar(select(turns.c.facts).where(turns.c.n == 2))
        connection.execute(update(turns).where(turns.c.n == 1).values(facts=second))

    with pytest.raises(Exception, match="the records do not answer: InvalidToken"):
        transcript(full, alone, CALL)

    assert refused == ["turns.facts"]


def test_an_sqlite_file_holds_nothing_under_the_old_key_any_more(full: Database, kind: str) -> None:
    """Who has learned the old key, and has the file, has nothing."""
    file = full.engine.url.database
    if kind == "sqlite":
        assert file is not None
        first = next(token for name, token in tokens(full) if name == "ivr_contracts.zip")
        assert first in _bytes(file)

        old = [token for _, token in tokens(full)]
        reseal(full, both(full), wait=lambda _: None)

        assert [token for token in old if token in _bytes(file)] == []
    else:
        # There it takes VACUUM FULL, as docs/privacy.md says: old rows are the server's own matter.
        reseal(full, both(full), wait=lambda _: None)
    assert [name for name, token in tokens(full) if opens(OLD, token)] == []


def _bytes(file: str) -> bytes:
    return b"".join(one.read_bytes() for one in Path(file).parent.glob(f"{Path(file).name}*"))


def test_the_index_key_is_kept_as_it_is(full: Database) -> None:
    first = both(full).index("zip", "97205")

    reseal(full, both(full), wait=lambda _: None)

    assert sealed_with(full, [NEW]).index("zip", "97205") == first
    with full.read() as connection:
        assert len(connection.execute(select(keys)).all()) == 1
