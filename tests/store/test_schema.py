"""The schema: migrations up and down on both databases, and equal to what the code expects."""

from __future__ import annotations

from threading import Barrier, Thread

import pytest
from sqlalchemy import inspect, text

from ivr.store import schema
from ivr.store.bundles import SqlBundles
from ivr.store.database import Database
from ivr.store.tables import PREFIX, metadata
from tests.store.rows import BUNDLE, BUNDLE_CONTENT, T0


def tables(url: str) -> set[str]:
    database = Database(url)
    found = set(inspect(database.engine).get_table_names())
    database.close()
    return found


def run(url: str, statement: str) -> None:
    database = Database(url)
    with database.write() as connection:
        connection.execute(text(statement))
    database.close()


def test_the_migrations_make_exactly_what_the_code_expects(empty_url: str) -> None:
    schema.upgrade(empty_url)
    assert schema.check(empty_url) == []
    assert tables(empty_url) == {*metadata.tables, schema.VERSION_TABLE}


def test_all_tables_are_ours_by_name_and_every_column_says_what_it_is() -> None:
    for table in metadata.tables.values():
        assert table.name.startswith(PREFIX)
        assert [column.name for column in table.columns if not column.comment] == []


def test_down_and_up_again_leads_to_the_same(empty_url: str) -> None:
    schema.upgrade(empty_url)
    schema.downgrade(empty_url, "base")
    assert tables(empty_url) == {schema.VERSION_TABLE}
    schema.upgrade(empty_url)
    assert schema.check(empty_url) == []


def test_upgrading_again_keeps_what_is_there(url: str) -> None:
    database = Database(url)
    SqlBundles(database).keep(BUNDLE, BUNDLE_CONTENT, T0)
    schema.upgrade(url)
    assert SqlBundles(database).content(BUNDLE) == BUNDLE_CONTENT
    database.close()


def test_a_database_without_tables_is_told_how_to_get_them(empty_url: str) -> None:
    assert schema.check(empty_url) == ["the schema is at nothing, this release needs 0001: flask db upgrade"]


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("DROP INDEX uq_ivr_requests_open", "uq_ivr_requests_open"),
        ("ALTER TABLE ivr_calls ADD COLUMN surplus INTEGER", "surplus"),
        ("CREATE TABLE ivr_surplus (n INTEGER)", "ivr_surplus"),
    ],
)
def test_a_difference_is_named(url: str, statement: str, named: str) -> None:
    run(url, statement)
    assert any(named in line for line in schema.check(url))


def test_tables_of_others_in_the_same_database_are_left_alone(url: str) -> None:
    run(url, "CREATE TABLE queues (n INTEGER)")
    assert schema.check(url) == []
    schema.downgrade(url, "base")
    assert "queues" in tables(url)


def test_two_processes_that_upgrade_at_once_both_succeed(empty_url: str) -> None:
    together = Barrier(2)
    done: list[str] = []

    def upgrade() -> None:
        together.wait()
        schema.upgrade(empty_url)
        done.append(empty_url)

    threads = [Thread(target=upgrade) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == 2
    assert schema.check(empty_url) == []
