"""`flask jobs`: who was sent to the roadside, and how it stands; whom it is for is masked."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import click
from flask.cli import AppGroup, with_appcontext
from rich.console import Console
from rich.table import Table

from ivr.cli.house import one_line, ready
from ivr.domain.phone import masked
from ivr.store.jobs import KeptJob

WIDE = 130
"""Columns of the table where the output is no terminal."""
NOT_KNOWN = "-"

jobs = AppGroup("jobs", help="Roadside jobs: what providers were asked for, and what they say of it.")


@jobs.command("list")
@click.option(
    "--limit", default=20, show_default=True, type=click.IntRange(min=1), help="How many, the newest first."
)
@click.option("--json", "as_json", is_flag=True, help="As JSON, times in UTC.")
@with_appcontext
def list_jobs(limit: int, as_json: bool) -> None:
    """List the newest jobs: where each stands, when its driver should be there, and for whom, masked.

    One without a name is one that its provider has not said anything of: it may or may not have been sent.
    """
    here = ready()
    with one_line():
        newest = here.jobs.newest(limit)
    if as_json:
        click.echo(json.dumps([_as_json(one) for one in newest], indent=2))
        return
    console = Console(
        width=None if sys.stdout.isatty() or "COLUMNS" in os.environ else WIDE, highlight=False, emoji=False
    )
    console.print(_table(newest, here.settings.zone) if newest else "No jobs yet.")


@jobs.command()
@click.argument("job")
@click.option("--json", "as_json", is_flag=True, help="As JSON, times in UTC.")
@with_appcontext
def show(job: str, as_json: bool) -> None:
    """Show one job, by its provider's name for it."""
    here = ready()
    with one_line():
        found = here.jobs.named(job)
    if found is None:
        raise click.ClickException(f"no job is called {job!r}")
    if as_json:
        click.echo(json.dumps(_as_json(found), indent=2))
        return
    zone = here.settings.zone
    for name, value in {**_as_json(found), **_times(found, zone)}.items():
        click.echo(f"{name.replace('_', ' '):15} {NOT_KNOWN if value is None else value}")


def _table(found: Sequence[KeptJob], zone: ZoneInfo) -> Table:
    table = Table(box=None, pad_edge=False)
    for heading in ("asked for", "job", "service", "state", "driver at", "for", "request", "call"):
        table.add_column(heading, no_wrap=heading != "call")
    for one in found:
        table.add_row(
            _local(one.made_at, zone),
            one.job or NOT_KNOWN,
            one.service.value,
            one.state.value,
            _local(one.eta_at, zone),
            _phone(one),
            one.number,
            one.call,
        )
    return table


def _as_json(one: KeptJob) -> dict[str, Any]:
    return {
        "job": one.job,
        "service": one.service.value,
        "state": one.state.value,
        "eta_at": None if one.eta_at is None else one.eta_at.isoformat(),
        "phone": _phone(one),
        "texts": one.about.get("sms_ok") is True,
        "request": one.number,
        "call": one.call,
        "turn": one.turn,
        "word": one.seq,
        "made_at": one.made_at.isoformat(),
        "changed_at": one.changed_at.isoformat(),
    }


def _times(one: KeptJob, zone: ZoneInfo) -> dict[str, str]:
    times = {"eta_at": one.eta_at, "made_at": one.made_at, "changed_at": one.changed_at}
    return {name: _local(at, zone) for name, at in times.items()}


def _phone(one: KeptJob) -> str:
    phone = one.about.get("phone")
    return masked(phone if isinstance(phone, str) else None)


def _local(at: datetime | None, zone: ZoneInfo) -> str:
    return NOT_KNOWN if at is None else f"{at.astimezone(zone):%Y-%m-%d %H:%M}"
