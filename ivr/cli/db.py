"""`flask db`: the schema, and the keys that what is in it is sealed with."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict

import click
from flask import current_app
from flask.cli import AppGroup
from rich.console import Console
from rich.progress import Progress
from sqlalchemy.exc import DBAPIError

from ivr.cli.house import one_line, ready
from ivr.store import resealing, schema, vin_ends
from ivr.store.resealing import Sealing
from ivr.wiring import House

db = AppGroup("db", help="The database's tables, and the keys that what is in them is sealed with.")


@db.command()
def upgrade() -> None:
    """Bring the tables to this release, with all that is in them. Again: changes nothing."""
    here: House = current_app.extensions["guardline"]
    url = str(here.settings.database_url)
    try:
        schema.upgrade(url)
        with one_line():
            vin_ends.fill(here.database, here.sealed)
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


@db.command()
@click.option("--check", is_flag=True, help="Change nothing: only count what is under older keys.")
@click.option(
    "--batch",
    default=resealing.BATCH,
    show_default=True,
    type=click.IntRange(1, 10_000),
    help="Rows that are read at once.",
)
@click.option("--json", "as_json", is_flag=True, help="Counts as JSON.")
def reseal(check: bool, batch: int, as_json: bool) -> None:
    """Bring all that is sealed under the first of IVR_SECRET_KEYS, while calls go on.

    Ended at any moment and begun again it does what is left. Exit code 0: nothing needs an older key.
    """
    here = ready()
    with one_line():
        rows = resealing.rows_of(here.database)
        done = [] if check else _resealed(here, batch, rows)
        with _progress("Checking", rows) as advance:
            found = resealing.check(here.database, here.sealed, batch=batch, progress=advance)
    resealed = {one.table: one.resealed for one in done}
    _report([Sealing(**asdict(one) | {"resealed": resealed.get(one.table, 0)}) for one in found], as_json)


def _resealed(here: House, batch: int, rows: int) -> list[Sealing]:
    with _progress("Resealing", rows) as advance:
        return resealing.reseal(here.database, here.sealed, batch=batch, progress=advance)


def _report(found: Sequence[Sealing], as_json: bool) -> None:
    older, lost = sum(one.older for one in found), sum(one.lost for one in found)
    if as_json:
        click.echo(json.dumps({"tables": [asdict(one) for one in found], "older": older, "lost": lost}))
    else:
        for one in found:
            click.echo(
                f"{one.table}: {one.rows} rows, {one.resealed} resealed, {one.older} under an older key"
            )
    if lost:
        raise click.ClickException(f"{lost} rows hold what no key of IVR_SECRET_KEYS unseals")
    if older:
        raise click.ClickException(f"{older} rows are still under an older key: it must stay")


@contextmanager
def _progress(what: str, rows: int) -> Iterator[Callable[[int], None]]:
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(what, total=rows)
        yield lambda done: progress.advance(task, done)
