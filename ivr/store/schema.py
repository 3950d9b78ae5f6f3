"""The schema: brought to this release by migrations, and compared with what the code expects."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import produce_migrations, render_python_code
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from psycopg.errors import LockNotAvailable
from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

from ivr.store import workflow_tables
from ivr.store.database import Database
from ivr.store.tables import PREFIX, metadata

VERSION_TABLE = f"{PREFIX}schema_version"
_LOCK = 0x67756172
"""Any number that nothing else locks: two processes that migrate PostgreSQL at once take turns."""
LOCK_S = 2
"""How long a migration waits for a table that somebody uses, and how long it then lets others go first."""
LOCK_TRIES = 15


def upgrade(url: str) -> None:
    """The database has the tables of this release, ours and the workflow engine's, with all that was in them.

    Running it again does nothing. Ours are all there or none, on both databases. Raises ValueError for a URL
    of no use.
    """
    _migrate(url, command.upgrade, "head")
    # After ours, in transactions of its own: the engine's migrations can be part of no other.
    database = Database(url)
    try:
        workflow_tables.make(database.engine)
    finally:
        database.close()


def downgrade(url: str, revision: str) -> None:
    """The database has the tables of an earlier revision ("base": none of ours, and nothing in them)."""
    _migrate(url, command.downgrade, revision)


def check(url: str) -> list[str]:
    """What keeps the database from being this release's, a line each; empty: nothing. Changes nothing."""
    database = Database(url)
    try:
        with database.read() as connection:
            return problems(connection)
    finally:
        database.close()


def problems(connection: Connection) -> list[str]:
    """As `check`, on a connection."""
    context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE, **options()})
    scripts = ScriptDirectory.from_config(_config())
    here, wanted = set(context.get_current_heads()), set(scripts.get_heads())
    known = {script.revision for script in scripts.walk_revisions()}
    if here - known:
        # A later release has been here. It only adds to what this one knows, so that both can run side by
        # side, and this one again after a roll-back.
        return []
    if here != wanted:
        return [f"the schema is at {_named(here)}, this release needs {_named(wanted)}: flask db upgrade"]
    if missing := workflow_tables.problem(connection):
        return [missing]
    operations = produce_migrations(context, metadata).upgrade_ops
    if operations is None or operations.is_empty():
        return []
    return [line.strip() for line in render_python_code(operations).splitlines() if "op." in line]


def _is_of_a_later_release(connection: Connection) -> bool:
    here = set(
        MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE}).get_current_heads()
    )
    return bool(
        here - {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    )


def options() -> dict[str, Any]:
    """How Alembic looks at the database: only at our tables, types and all."""
    return {
        "target_metadata": metadata,
        "include_name": _is_ours,
        "compare_type": True,
        "render_as_batch": True,
        "transactional_ddl": True,
    }


def _is_ours(name: str | None, type_: str, _parents: object) -> bool:
    return type_ != "table" or (name or "").startswith(PREFIX)


def _named(revisions: set[str]) -> str:
    return ", ".join(sorted(revisions)) or "nothing"


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _migrate(url: str, move: Callable[[Config, str], None], revision: str) -> None:
    # A batch on SQLite drops and remakes a table: foreign keys are held off for it, and checked at the end.
    database = Database(url, foreign_keys=False)
    try:
        for tries_left in reversed(range(LOCK_TRIES)):
            try:
                _move(database, move, revision)
                return
            except OperationalError as error:
                if not (tries_left and isinstance(error.orig, LockNotAvailable)):
                    raise
                time.sleep(LOCK_S)
    finally:
        database.close()


def _move(database: Database, move: Callable[[Config, str], None], revision: str) -> None:
    with database.write() as connection:
        postgresql = connection.dialect.name == "postgresql"
        if postgresql:
            connection.execute(text("SET LOCAL statement_timeout = 0"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            # Whoever waits for a table's lock holds up all that come after it, callers too.
            connection.execute(text(f"SET LOCAL lock_timeout = '{LOCK_S}s'"))
        if revision == "head" and _is_of_a_later_release(connection):
            # Rolled back: the tables stay as the later release has made them, which this one can use.
            return
        move(_config(connection), revision)
        if not postgresql and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise ValueError("a migration left rows that refer to nothing: nothing was changed")
