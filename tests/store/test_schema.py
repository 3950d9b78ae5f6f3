"""The schema: migrations up and down on both databases, and equal to what the code expects."""

from __future__ import annotations

from threading import Barrier, Thread

import pytest
from sqlalchemy import inspect, text

from ivr.store import schema, workflow_tables
from ivr.store.bundles import SqlBundles
from ivr.store.database import Database
from ivr.store.tables import PREFIX, metadata
from tests.store.rows import BUNDLE, BUNDLE_CONTENT, T0

BEFORE = """
    INSERT INTO ivr_messages (call, turn, name, contract, variables, language, state, due_at)
    VALUES ('CA1', 1, 'cancellation-form', 'G1', 'x', 'en-US', 'due', '2026-11-22 15:30:00')
"""
"""What the first release writes for a message."""


def tables(url: str) -> set[str]:
    database = Database(url)
    found = set(inspect(database.engine).get_table_names())
    database.close()
    return found


def ours(url: str) -> set[str]:
    return {name for name in tables(url) if name.startswith(PREFIX)}


def run(url: str, statement: str) -> None:
    database = Database(url)
    with database.write() as connection:
        connection.execute(text(statement))
    database.close()


def test_the_migrations_make_exactly_what_the_code_expects(empty_url: str) -> None:
    schema.upgrade(empty_url)
    assert schema.check(empty_url) == []
    assert ours(empty_url) == {*metadata.tables, schema.VERSION_TABLE}


def test_all_tables_are_ours_by_name_and_every_column_says_what_it_is() -> None:
    for table in metadata.tables.values():
        assert table.name.startswith(PREFIX)
        assert [column.name for column in table.columns if not column.comment] == []


def test_down_and_up_again_leads_to_the_same(empty_url: str) -> None:
    schema.upgrade(empty_url)
    schema.downgrade(empty_url, "base")
    assert ours(empty_url) == {schema.VERSION_TABLE}
    schema.upgrade(empty_url)
    assert schema.check(empty_url) == []


def test_upgrading_again_keeps_what_is_there(url: str) -> None:
    database = Database(url)
    SqlBundles(database).keep(BUNDLE, BUNDLE_CONTENT, T0)
    schema.upgrade(url)
    assert SqlBundles(database).content(BUNDLE) == BUNDLE_CONTENT
    database.close()


def test_a_database_without_tables_is_told_how_to_get_them(empty_url: str) -> None:
    assert schema.check(empty_url) == ["the schema is at nothing, this release needs 0007: flask db upgrade"]


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
    run(url, "CREATE TABLE theirs (n INTEGER)")
    assert schema.check(url) == []
    schema.downgrade(url, "base")
    assert "theirs" in tables(url)


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


def test_what_the_first_release_wrote_is_still_there_after_going_up_and_down_again(empty_url: str) -> None:
    schema.upgrade(empty_url)
    schema.downgrade(empty_url, "0001")
    run(empty_url, BEFORE)
    schema.upgrade(empty_url)
    assert kept_messages(empty_url) == [("CA1", "G1", "due")]
    schema.downgrade(empty_url, "0001")
    assert kept_messages(empty_url) == [("CA1", "G1", "due")]


def test_the_release_before_writes_to_the_tables_of_this_one(url: str) -> None:
    run(url, BEFORE)
    assert kept_messages(url) == [("CA1", "G1", "due")]


def test_going_down_gives_up_only_the_texts_that_the_tables_before_cannot_hold(url: str) -> None:
    run(url, BEFORE)
    run(url, BEFORE.replace("'CA1', 1", "'CA2', 1").replace("'G1'", "NULL"))
    schema.downgrade(url, "0001")
    assert kept_messages(url) == [("CA1", "G1", "due")]


def test_a_schema_that_a_later_release_has_added_to_is_good_enough(url: str) -> None:
    run(url, f"UPDATE {schema.VERSION_TABLE} SET version_num = '9999'")
    run(url, "ALTER TABLE ivr_calls ADD COLUMN surplus INTEGER")
    assert schema.check(url) == []


def test_a_migration_lets_a_long_transaction_end_before_it_takes_the_tables(empty_url: str) -> None:
    schema.upgrade(empty_url)
    schema.downgrade(empty_url, "0001")
    database = Database(empty_url)
    upgrading = Thread(target=schema.upgrade, args=(empty_url,))
    with database.read() as connection:
        connection.execute(text("SELECT * FROM ivr_messages"))
        upgrading.start()
        upgrading.join(timeout=1.2 * schema.LOCK_S)
        # Others are not held up behind it for longer than it waits itself.
        with database.write() as other:
            other.execute(text(BEFORE))
    upgrading.join()
    database.close()
    assert schema.check(empty_url) == []
    assert kept_messages(empty_url) == [("CA1", "G1", "due")]


def test_without_the_workflow_engines_tables_the_schema_is_not_this_releases(url: str) -> None:
    run(url, "DROP SCHEMA dbos CASCADE" if url.startswith("postgresql") else "DROP TABLE dbos_migrations")
    assert schema.check(url) == ["the tables for what follows a turn are missing: flask db upgrade"]


def test_older_tables_of_the_workflow_engine_are_not_this_releases(url: str) -> None:
    run(url, f"UPDATE {'dbos.' if url.startswith('postgresql') else ''}dbos_migrations SET version = 1")
    assert schema.check(url) == [
        f"the tables for what follows a turn are at 1, this release needs {workflow_tables.VERSION}: "
        "flask db upgrade"
    ]


def test_the_version_that_is_asked_for_is_the_one_that_the_engine_makes(empty_url: str) -> None:
    schema.upgrade(empty_url)
    database = Database(empty_url)
    table = "dbos.dbos_migrations" if empty_url.startswith("postgresql") else "dbos_migrations"
    with database.read() as connection:
        assert connection.scalar(text(f"SELECT version FROM {table}")) == workflow_tables.VERSION
    database.close()


def kept_messages(url: str) -> list[tuple[str, ...]]:
    database = Database(url)
    with database.read() as connection:
        found = connection.execute(text("SELECT call, contract, state FROM ivr_messages ORDER BY call"))
        kept = [tuple(row) for row in found]
    database.close()
    return kept
