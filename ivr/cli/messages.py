"""`flask messages`: what is written to people, and what became of it; whom it went to is masked."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

import click
from flask.cli import AppGroup, with_appcontext
from rich.console import Console
from rich.table import Table

from ivr.cli.house import content, one_line, ready
from ivr.domain.phone import masked
from ivr.effects.compose import Composed, channel_of, compose
from ivr.flow.prompts import PromptError
from ivr.flow.written import Letters
from ivr.store.contracts import SqlContracts
from ivr.store.messages import Outgoing, SqlMessages
from ivr.store.tables import MESSAGE_STATES
from ivr.wiring import House

WIDE = 150
"""Columns of the table where the output is no terminal."""
ROOMY = 120
"""Columns from which on the table has room for all that is known."""
NARROW = frozenset({"state", "message", "call"})

_LINK = re.compile(r"(/l/)[A-Za-z0-9_-]{22}")
"""The part of a texted link that nobody but its caller may have."""

messages = AppGroup("messages", help="Texts, e-mails and letters: what is due, sent, kept or failed.")


@messages.command("list")
@click.option(
    "--limit", default=20, show_default=True, type=click.IntRange(min=1), help="How many, the newest first."
)
@click.option(
    "--text",
    "of",
    nargs=2,
    metavar="CALL NAME",
    help="Show the words of one message instead, such as CA0123 cancellation-form.",
)
@click.option(
    "--state",
    type=click.Choice(MESSAGE_STATES),
    help="Only those in this state, such as the letters to post.",
)
@click.option("--json", "as_json", is_flag=True, help="As JSON, times in UTC.")
@with_appcontext
def list_messages(limit: int, of: tuple[str, str] | None, state: str | None, as_json: bool) -> None:
    """List the newest messages: their state, and to whom, masked. The words only with --text.

    due: to be sent. sent: handed over. delivered: the carrier says so. kept: nothing is set up to send it.
    to_post: a letter to be posted. failed: certainly not sent. unsure: it may have been sent.
    """
    here = ready()
    found = SqlMessages(here.database, here.sealed)
    if of is not None:
        with one_line():
            fitting = found.of_call(*of)
        _show(here, fitting, of, as_json)
        return
    with one_line():
        newest = found.newest(limit, state)
    if as_json:
        click.echo(json.dumps([_as_json(one) for one in newest], indent=2))
        return
    console = Console(
        width=None if sys.stdout.isatty() or "COLUMNS" in os.environ else WIDE, highlight=False, emoji=False
    )
    nothing = "No messages yet." if state is None else f"No message is {state}."
    console.print(_table(newest, here.settings.zone, console.width) if newest else nothing)


@messages.command()
@click.argument("call")
@click.argument("name")
@with_appcontext
def posted(call: str, name: str) -> None:
    """Say that a letter was posted: its words are printed by `list --text CALL NAME`."""
    here = ready()
    records = SqlMessages(here.database, here.sealed)
    with one_line():
        message = _meant(records.of_call(call, name), (call, name))
        if not records.posted(message.call, message.turn, message.name, here.clock.now()):
            raise click.ClickException(f"this message is no letter to be posted: it is {message.state}")
    click.echo("The letter is on record as sent.")


def _show(here: House, fitting: Sequence[Outgoing], of: tuple[str, str], as_json: bool) -> None:
    """The words of the one message that is meant, as they go out now."""
    message = _meant(fitting, of)
    composed = _composed(here, message)
    # Whoever has the address can answer in the caller's place.
    composed = replace(composed, body=_LINK.sub(r"\1…", composed.body))
    if as_json:
        words = {"subject": composed.subject, "body": composed.body}
        click.echo(json.dumps(_as_json(message) | words, indent=2, ensure_ascii=False))
        return
    click.echo(f"To: {_masked_to(message)}")
    if composed.subject:
        click.echo(f"Subject: {composed.subject}")
    click.echo(f"\n{composed.body}")


def _meant(fitting: Sequence[Outgoing], of: tuple[str, str]) -> Outgoing:
    if len(fitting) != 1:
        many = "several messages are" if fitting else "no message is"
        raise click.ClickException(f"{many} called {of[1]!r} in a call that begins with {of[0]!r}")
    return fitting[0]


def _composed(here: House, message: Outgoing) -> Composed:
    with one_line():
        records = SqlContracts(here.database, here.sealed)
        contract = None if message.contract is None else records.numbered(message.contract)
    try:
        return compose(
            Letters.read(content().prompts),
            message,
            contract,
            channel_of(message, contract),
            here.settings.company,
        )
    except PromptError as error:
        raise click.ClickException(f"it cannot be written: {error}") from error


def _as_json(one: Outgoing) -> dict[str, str | int | None]:
    return {
        "call": one.call,
        "turn": one.turn,
        "name": one.name,
        "state": one.state,
        "reason": one.reason,
        "channel": one.channel,
        "language": one.language,
        "contract": one.contract,
        "request_number": one.request_number,
        "to": _masked_to(one),
        "due_at": one.due_at.isoformat(),
        "sent_at": None if one.sent_at is None else one.sent_at.isoformat(),
    }


def _masked_to(one: Outgoing) -> str:
    """Enough to tell two apart, too little to write to: "…17", "m…@…", "holder of G100001"."""
    if one.text_to is not None:
        return masked(one.text_to)
    if one.email is not None and one.channel != "letter":
        return f"{one.email[:1]}…@…"
    if "customer" in one.variables:
        # Whether there is such a customer is nobody's business who only looks after messages.
        return "a customer"
    return "nobody" if one.contract is None else f"holder of {one.contract}"


def _table(found: Sequence[Outgoing], zone: ZoneInfo, width: int) -> Table:
    """One row a message, however narrow the terminal; the call stays whole, it is what --text takes."""
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    shown = [_row(one, zone) for one in found]
    wanted = [name for name in shown[0] if width >= ROOMY or name in NARROW]
    for heading in wanted:
        if heading == "call":
            table.add_column(heading, no_wrap=True, min_width=max(len(one.call) for one in found))
        else:
            table.add_column(heading, no_wrap=True, overflow="ellipsis")
    for row in shown:
        table.add_row(*(row[name] for name in wanted))
    return table


def _row(one: Outgoing, zone: ZoneInfo) -> dict[str, str]:
    return {
        "since": f"{one.due_at.astimezone(zone):%Y-%m-%d %H:%M:%S}",
        "state": one.state,
        "by": one.channel or "-",
        "message": one.name,
        "language": one.language,
        "request": one.request_number or "-",
        "to": _masked_to(one),
        "why": one.reason or "",
        "call": one.call,
    }
