"""Workflow tables: the workflow engine's, in the same database as ours and made by the same command."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, inspect, text

SCHEMA = "dbos"
"""Where they are on PostgreSQL. On SQLite they have their plain names in our file, and ours have a prefix."""
VERSION = 125
"""What the engine that this release is locked to asks for; a test compares the two."""

_VERSIONS = "dbos_migrations"


def make(engine: Engine) -> None:
    """The tables are there, in the version that the engine asks for. Run once more it changes nothing."""
    with engine.connect() as connection:
        if problem(connection) is None:
            return
    from dbos import DBOS

    # By URL and not by our engine: ours begins its transactions itself, which these migrations cannot stand.
    DBOS.migrate(engine.url.render_as_string(hide_password=False), schema=SCHEMA)


def problem(connection: Connection) -> str | None:
    """What keeps effects from being enqueued in this database, in a line; None: nothing does."""
    schema = SCHEMA if connection.dialect.name == "postgresql" else None
    if not inspect(connection).has_table(_VERSIONS, schema=schema):
        return "the tables for what follows a turn are missing: flask db upgrade"
    table = f"{schema}.{_VERSIONS}" if schema else _VERSIONS
    version = connection.scalar(text(f"SELECT version FROM {table}")) or 0  # noqa: S608 - names of ours
    if version < VERSION:
        return (
            f"the tables for what follows a turn are at {version}, this release needs {VERSION}: "
            "flask db upgrade"
        )
    return None
