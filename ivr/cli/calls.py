"""`flask calls`: the journal as people read it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from zoneinfo import ZoneInfo

import click
from flask.cli import AppGroup, with_appcontext
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ivr.cli.house import one_line, ready
from ivr.cli.transcript import transcript_of
from ivr.cli.transcript_text import lines_of
from ivr.domain.errors import FlowInvalid
from ivr.domain.phone import masked
from ivr.engine.ports import CallRow
from ivr.flow.bundle import thaw
from ivr.flow.prompts import Prompts
from ivr.store.calls import RecentCall, named, recent
from ivr.wiring import House

WIDE = 150
"""Columns of the table where the output is no terminal."""
ROOMY = 95
"""Columns from which on the table has room for the year and the seconds."""
PROSE = 110
"""Columns at most of a transcript: longer lines are hard to read."""
_STYLES = {"head": "bold", "dim": "dim", "plain": ""}

calls = AppGroup("calls", help="The journal of calls, as people read it: names, ZIPs and VINs are masked.")


@calls.command("list")
@click.option(
    "--limit", default=20, show_default=True, type=click.IntRange(min=1), help="How many, the newest first."
)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@with_appcontext
def list_calls(limit: int, as_json: bool) -> None:
    """List the newest calls. Each begins with its name, which `flask calls show` takes."""
    here = ready()
    with one_line():
        found = recent(here.database, here.sealed, limit)
    if as_json:
        click.echo(json.dumps([_as_json(one) for one in found], indent=2))
        return
    console = _console()
    console.print(_table(found, here.settings.zone, console.width) if found else "No calls yet.")


@calls.command()
@click.argument("call")
@click.option("--json", "as_json", is_flag=True, help="As JSON, times in UTC.")
@with_appcontext
def show(call: str, as_json: bool) -> None:
    """Show one call: what was heard and said, turn by turn, and what came of it.

    CALL is the call's name (CA and 32 characters) or its beginning, as `flask calls list` has it.
    Times are the centre's, then seconds since the call began; "went" is the states that a turn passed, with
    the way out of each.
    """
    here = ready()
    with one_line():
        meant = _meant(here, call)
        found = transcript_of(here, meant, _prompts(here, meant))
    if as_json:
        click.echo(json.dumps(found.as_json(), indent=2, ensure_ascii=False))
        return
    console = _console()
    for style, line in lines_of(found, here.settings.zone, min(console.width, PROSE)):
        console.print(Text(line, _STYLES[style]), soft_wrap=True)


def _meant(here: House, beginning: str) -> CallRow:
    """The one call that the name, or the beginning of it, means."""
    fitting = named(here.database, here.sealed, beginning) if beginning else []
    if fitting and (len(fitting) == 1 or fitting[0].call == beginning):
        return fitting[0]
    many = "several calls begin" if fitting else "no call begins"
    raise click.ClickException(f"{many} with {beginning!r}: flask calls list has their names")


def _prompts(here: House, call: CallRow) -> Prompts:
    """The prompts of the bundle that the call was held on."""
    try:
        kept = thaw(here.bundles.content(call.bundle))
    except LookupError as error:
        raise click.ClickException(f"the bundle {call.bundle[:12]} of this call is not kept") from error
    except FlowInvalid as error:
        raise click.ClickException(f"the bundle {call.bundle[:12]} of this call: {error}") from error
    return Prompts.read(kept.prompts)


def _as_json(one: RecentCall) -> dict[str, str | int | None]:
    call = one.call
    return {
        "call": call.call,
        "line": call.line,
        "dialled": call.dialled,
        "caller": masked(call.caller),
        "began_at": call.began_at.isoformat(),
        "ended_at": None if call.ended_at is None else call.ended_at.isoformat(),
        "how": call.how,
        "turns_count": one.turns,
    }


def _table(found: Sequence[RecentCall], zone: ZoneInfo, width: int) -> Table:
    """One row a call, however narrow the terminal; the name stays whole, it is what `show` takes."""
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("call", no_wrap=True, min_width=max(len(one.call.call) for one in found))
    for heading in ("began", "line", "caller"):
        table.add_column(heading, no_wrap=True, overflow="ellipsis")
    for heading in ("turns", "lasted"):
        table.add_column(heading, no_wrap=True, overflow="ellipsis", justify="right")
    moment = "%Y-%m-%d %H:%M:%S" if width >= ROOMY else "%m-%d %H:%M"
    for one in found:
        call = one.call
        table.add_row(
            call.call,
            f"{call.began_at.astimezone(zone):{moment}}",
            call.line,
            masked(call.caller),
            str(one.turns),
            _lasted(call),
        )
    return table


def _lasted(call: CallRow) -> str:
    """Minutes and seconds, or why there are none."""
    if call.ended_at is None:
        return "live"
    if call.how != "completed":
        return str(call.how)
    minutes, seconds = divmod(round((call.ended_at - call.began_at).total_seconds()), 60)
    return f"{minutes}:{seconds:02}"


def _console() -> Console:
    # Where the output is no terminal a program reads it, or a page is made of it: only COLUMNS narrows it.
    return Console(
        width=None if sys.stdout.isatty() or "COLUMNS" in os.environ else WIDE, highlight=False, emoji=False
    )
