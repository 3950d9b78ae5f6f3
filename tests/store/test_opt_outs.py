"""Who wants no texts gets none, until they take it back."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import text

from ivr.store.database import Database
from ivr.store.opt_outs import SqlOptOuts
from ivr.store.sealed import Sealed
from tests.store.rows import T0

MOBILE, OTHER = "+15035550117", "+15035550118"


def test_a_telephone_that_says_stop_is_known_and_another_is_not(database: Database, sealed: Sealed) -> None:
    opt_outs = SqlOptOuts(database, sealed)

    assert opt_outs.add(MOBILE, "STOP", T0)

    assert opt_outs.has(MOBILE)
    assert not opt_outs.has(OTHER)


def test_the_first_time_counts(database: Database, sealed: Sealed) -> None:
    opt_outs = SqlOptOuts(database, sealed)
    opt_outs.add(MOBILE, "STOP", T0)

    assert not opt_outs.add(MOBILE, "stop!!!", T0 + timedelta(days=1))

    with database.read() as connection:
        (row,) = connection.execute(text("SELECT * FROM ivr_opt_outs")).mappings().all()
    index = bytes(row["phone_index"]).hex()
    assert sealed.unseal_text(f"opt_outs.words/{index}", bytes(row["words"])) == "STOP"
    assert sealed.unseal_text(f"opt_outs.phone/{index}", bytes(row["phone"])) == MOBILE


def test_it_can_be_taken_back(database: Database, sealed: Sealed) -> None:
    opt_outs = SqlOptOuts(database, sealed)
    opt_outs.add(MOBILE, "STOP", T0)

    assert opt_outs.remove(MOBILE)
    assert not opt_outs.has(MOBILE)
    assert not opt_outs.remove(MOBILE)


def test_neither_number_nor_words_can_be_read_in_the_database(database: Database, sealed: Sealed) -> None:
    SqlOptOuts(database, sealed).add(MOBILE, "canary", T0)
    with database.read() as connection:
        rows = repr(connection.execute(text("SELECT * FROM ivr_opt_outs")).all())
    assert MOBILE[1:] not in rows
    assert "canary" not in rows
