"""Connecting: the account's numbers are pointed at this server, and back again."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import click
from flask.cli import with_appcontext

from ivr.cli.account import Account
from ivr.cli.house import content, house
from ivr.cli.pointed import Plan, keep, kept, newest
from ivr.cli.precautions import fallback_elsewhere, line_answers, reachable
from ivr.domain.errors import CarrierError
from ivr.flow.document import ServedLine
from ivr.telephony.numbers import AccountNumber, drift, pointing
from ivr.wiring import House

VAR = Path("var")

_folder = click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=VAR,
    show_default=True,
    help="Where it is kept what the numbers led to before.",
)
_dry_run = click.option("--dry-run", is_flag=True, help="Only say what would change.")
_yes = click.option("--yes", is_flag=True, help="Do not ask before it is changed.")
_json = click.option("--json", "as_json", is_flag=True, help="As JSON.")


@click.command()
@click.option("--number", "numbers", multiple=True, help="Only this one, in E.164; may come again.")
@click.option(
    "--fallback-url",
    help="Who is asked when the server does not answer: on another host. {line} stands for the line's name. "
    "Default: what the number has.",
)
@click.option("--fallback-on-same-host", is_flag=True, help="Take a fallback that goes down with the server.")
@click.option("--unasked", is_flag=True, help="Point numbers here though the line is not answering yet.")
@_dry_run
@_yes
@_folder
@_json
@with_appcontext
def connect(
    numbers: tuple[str, ...],
    fallback_url: str | None,
    fallback_on_same_host: bool,
    unasked: bool,
    dry_run: bool,
    yes: bool,
    folder: Path,
    as_json: bool,
) -> None:
    """Point the lines' numbers at this server: calls, their ends, texts, and the fallback.

    Shows what changes and asks before it does. What was there before is kept in a file, with which
    `flask twilio disconnect` puts it back. A line that does not answer a signed test call gets no number.

    \b
    Example:
      flask twilio connect --fallback-url https://last.example.org/voice/fallback
    """
    here, at = house(), _account()
    lines = lines_of(numbers)
    reachable(here)
    plans, missing = [], []
    for name, line in lines.items():
        found = _found(at, line.number)
        if found is None:
            missing.append(f"{line.number} ({name}) is not the account's: mend flows/lines.toml, or buy it")
            continue
        fallback = (fallback_url or found.leads["voice_fallback_url"]).replace("{line}", name)
        fallback_elsewhere(here, line.number, fallback, fallback_on_same_host)
        plans.append(Plan.of(found, pointing(here.settings.public_url, fallback)))
    for words in missing:
        click.echo(words, err=True)
    changing = _shown(plans, as_json)
    if changing and not dry_run:
        if not unasked:
            line_answers(here, {name: one for name, one in lines.items() if _in(plans, one.number)})
        _confirm(yes, f"Point {_count(changing)} here?")
        _keep(here, changing, folder)
        _change(at, changing)
    sys.exit(1 if missing else 0)


@click.command()
@click.option(
    "--restore",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="What is put back. Default: what was kept last.",
)
@_dry_run
@_yes
@_folder
@_json
@with_appcontext
def disconnect(file: Path | None, dry_run: bool, yes: bool, folder: Path, as_json: bool) -> None:
    """Put back what the numbers led to before `flask twilio connect`, as it was kept then."""
    at = _account()
    file = file or newest(folder)
    click.echo(f"from {file}", err=True)
    plans, missing = [], []
    for number, leads in kept(file, str(house().settings.account_sid)).items():
        found = _found(at, number)
        if found is None:
            missing.append(f"{number} is not the account's any more")
        else:
            plans.append(Plan.of(found, leads))
    for words in missing:
        click.echo(words, err=True)
    changing = _shown(plans, as_json)
    if changing and not dry_run:
        _confirm(yes, f"Put {_count(changing)} back?")
        _change(at, changing)
    sys.exit(1 if missing else 0)


def lines_of(numbers: tuple[str, ...] = ()) -> Mapping[str, ServedLine]:
    """The lines of flows/lines.toml, or those of them with these numbers."""
    lines = content().lines.served
    known = {line.number for line in lines.values()}
    if unknown := sorted(set(numbers) - known):
        raise click.ClickException(f"{unknown[0]} is the number of no line in flows/lines.toml")
    wanted = {name: line for name, line in lines.items() if not numbers or line.number in numbers}
    if not wanted:
        raise click.ClickException("flows/lines.toml names no line: flask flows check says more")
    return wanted


def _account() -> Account:
    found = Account.of(house().settings)
    if found is None:
        raise click.ClickException("TWILIO_ACCOUNT_SID is missing: it is on the carrier's console")
    return found


def _found(at: Account, number: str) -> AccountNumber | None:
    try:
        return at.numbers.find(number)
    except CarrierError as error:
        _refused(error)


def _refused(error: CarrierError) -> NoReturn:
    raise click.ClickException(f"{error}; flask twilio check says more") from error


def _shown(plans: list[Plan], as_json: bool) -> list[Plan]:
    """The plans that change anything; all are told."""
    if as_json:
        click.echo(json.dumps([plan.as_json() for plan in plans], indent=2))
    else:
        for plan in plans:
            click.echo("\n".join(plan.lines))
    return [plan for plan in plans if plan.changes]


def _in(plans: list[Plan], number: str) -> bool:
    return any(plan.number.number == number for plan in plans)


def _confirm(yes: bool, question: str) -> None:
    if not yes:
        click.confirm(question, abort=True, err=True)


def _count(plans: list[Plan]) -> str:
    return "1 number" if len(plans) == 1 else f"{len(plans)} numbers"


def _keep(here: House, plans: list[Plan], folder: Path) -> None:
    try:
        file = keep(folder, plans, str(here.settings.account_sid), here.clock.now())
    except OSError as error:
        raise click.ClickException(
            f"nothing is changed: {folder} takes no file to put it back with ({error.strerror})"
        ) from error
    click.echo(f"What was before is kept: flask twilio disconnect --restore {file}", err=True)


def _change(at: Account, plans: list[Plan]) -> None:
    """Each plan is carried out; where the carrier says no, the command ends and says what is left."""
    for place, plan in enumerate(plans):
        number = plan.number.number
        try:
            now = at.numbers.change(plan.number.sid, plan.fields)
        except CarrierError as error:
            left = ", ".join(one.number.number for one in plans[place:])
            raise click.ClickException(f"{error}; not changed: {left}") from error
        if still := drift(now.leads, {**now.leads, **plan.fields}):
            raise click.ClickException(f"the carrier has not taken {still[0].field} of {number}")
        click.echo(f"{number} is changed.", err=True)
