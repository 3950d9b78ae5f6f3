"""`flask effects`: what follows turns, where a person has to look at it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import click
from flask.cli import AppGroup, with_appcontext
from rich.console import Console
from rich.table import Table

from ivr.cli.house import one_line, ready
from ivr.store.attempts import Unsettled
from ivr.store.durable import Waiting
from ivr.store.workers import SqlWorkers

WIDE = 150
"""Columns of the table where the output is no terminal."""
SILENT = timedelta(seconds=30)
"""A worker says once a second that it lives."""

effects = AppGroup("effects", help="What follows turns: sent, told, tried again; and what needs a person.")


@effects.command("list")
@click.option(
    "--limit", default=100, show_default=True, type=click.IntRange(min=1), help="How many, the oldest first."
)
@click.option("--json", "as_json", is_flag=True, help="As JSON, times in UTC.")
@with_appcontext
def list_effects(limit: int, as_json: bool) -> None:
    """List what is not done: what failed for good, what nobody knows about, what runs and what waits.

    failed: certainly not done; mend the reason, then `flask effects retry` its name. unsure: it may have been
    done, so it is not repeated by itself: look at the other side. An empty list is a good one.
    """
    here = ready()
    with one_line():
        unsettled = here.attempts.unsettled(limit)
        beats = SqlWorkers(here.database).others("")
        waiting = here.durable.waiting(limit)
    live = sum(here.clock.now() - beat < SILENT for beat in beats.values())
    begun = {_name(one) for one in unsettled}
    waiting = [one for one in waiting if one.key not in begun]
    if as_json:
        click.echo(json.dumps(_as_json(unsettled, waiting, live), indent=2))
        return
    if not live:
        click.echo("No worker runs: python -m ivr.worker", err=True)
    if not (unsettled or waiting):
        click.echo("Everything is done.")
        return
    console = Console(
        width=None if sys.stdout.isatty() or "COLUMNS" in os.environ else WIDE, highlight=False, emoji=False
    )
    console.print(_table(unsettled, waiting, here.settings.zone))
    if waiting:
        count = f"{len(waiting)}" if len(waiting) < limit else f"{len(waiting)} or more"
        console.print(f"{count} wait; the oldest since {_age(waiting[0].since, here.clock.now())}.")


@effects.command()
@click.argument("name", required=False)
@click.option("--all", "every", is_flag=True, help="Every effect that failed for good; none that is unsure.")
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"]),
    help="With --all: only what was last tried then or later, in the centre's time.",
)
@click.option(
    "--sure-it-was-not-done",
    "sure",
    is_flag=True,
    help="For one that is unsure, or whose worker is gone: you have looked, and it was not done.",
)
@with_appcontext
def retry(name: str | None, every: bool, since: datetime | None, sure: bool) -> None:
    """Have an effect that failed for good tried again, five times like a new one.

    NAME is the effect's, as `flask effects list` has it. With --all in its place: after somebody's server was
    away for long.
    """
    if every == (name is not None) or (every and sure) or (since and not every):
        raise click.UsageError("either a NAME, or --all with or without --since")
    here = ready()
    if name is None:
        with one_line():
            after = None if since is None else since.replace(tzinfo=here.settings.zone)
            again = [one for one in here.attempts.failed(after) if not here.attempts.retry(one, sure=False)]
        click.echo(f"{len(again)} tried again.")
        return
    with one_line():
        refusal = here.attempts.retry(name, sure=sure)
    if refusal:
        raise click.ClickException(f"{name} is not tried again: {refusal}")
    click.echo(f"{name} is tried again.")


def _name(one: Unsettled) -> str:
    return one.order.key if one.order.try_n == 1 else f"{one.order.key}#{one.order.try_n}"


def _as_json(unsettled: Sequence[Unsettled], waiting: Sequence[Waiting], live: int) -> dict[str, Any]:
    return {
        "workers": live,
        "unsettled": [
            {
                "name": one.order.key,
                "do": one.order.do,
                "call": one.order.call,
                "turn": one.order.turn,
                "record": one.order.record,
                "try": one.order.try_n,
                "state": one.came or "running",
                "reason": one.reason,
                "began_at": one.began_at.isoformat(),
            }
            for one in unsettled
        ],
        "waiting": [{"name": one.key, "state": one.state, "since": one.since.isoformat()} for one in waiting],
    }


def _table(unsettled: Sequence[Unsettled], waiting: Sequence[Waiting], zone: ZoneInfo) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    # The name stays whole: it is what `retry` takes.
    table.add_column("name", no_wrap=True)
    for heading in ("state", "try", "since", "why"):
        table.add_column(heading, no_wrap=True, overflow="ellipsis")
    for one in unsettled:
        since = f"{one.began_at.astimezone(zone):%Y-%m-%d %H:%M:%S}"
        table.add_row(one.order.key, one.came or "running", str(one.order.try_n), since, one.reason or "")
    for other in waiting:
        since = f"{other.since.astimezone(zone):%Y-%m-%d %H:%M:%S}"
        name, _, try_n = other.key.partition("#")
        table.add_row(name, other.state, try_n or "1", since, "")
    return table


def _age(since: datetime, now: datetime) -> str:
    seconds = max(0, round((now - since).total_seconds()))
    minutes, rest = divmod(seconds, 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
