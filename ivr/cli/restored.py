"""`flask db restored`: between a back-up that was put back and the first worker at it."""

from __future__ import annotations

from datetime import timedelta

import click
from flask.cli import with_appcontext

from ivr.cli.house import one_line, ready
from ivr.store.restored import distrust_due
from ivr.store.workers import SqlWorkers

SILENT = timedelta(seconds=30)
"""A worker says once a second that it lives."""


@click.command()
@with_appcontext
def restored() -> None:
    """After a back-up was put back: let no worker send again what may have been sent since.

    Every message that was due in the back-up is unsure then. `flask effects list` has them; once somebody has
    looked at the carrier's log, `flask effects retry NAME --sure-it-was-not-done` sends one that is missing.
    """
    here = ready()
    with one_line():
        beats = SqlWorkers(here.database).others("")
        if any(here.clock.now() - beat < SILENT for beat in beats.values()):
            raise click.ClickException("a worker is at this database: stop it, and begin the restore anew")
        count = distrust_due(here.database, here.attempts)
    if count:
        click.echo(f"{count} messages are not sent by themselves now: flask effects list")
    else:
        click.echo("Nothing was due: the worker may start.")
