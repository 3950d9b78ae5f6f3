"""`flask db`: the schema."""

from __future__ import annotations

import click
from flask import current_app
from flask.cli import AppGroup
from sqlalchemy.exc import DBAPIError

from ivr.store import schema

db = AppGroup("db", help="The database's tables.")


@db.command()
def upgrade() -> None:
    """Bring the tables to this release, with all that is in them. Again: changes nothing."""
    url = _url()
    try:
        schema.upgrade(url)
        wrong = schema.check(url)
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    except DBAPIError as error:
        # The driver's first line alone: the rest repeats the statement.
        reason = str(error.orig).partition("\n")[0]
        raise click.ClickException(f"the database does not take the upgrade: {reason}") from error
    if wrong:
        raise click.ClickException(f"the tables are not this release's: {'; '.join(wrong)}")
    click.echo("The tables are this release's.")


def _url() -> str:
    return str(current_app.extensions["guardline"].settings.database_url)
