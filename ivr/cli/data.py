"""`flask data`: the company's records in, and a company to try the lines with."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

import click
from flask import current_app
from flask.cli import AppGroup
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from ivr.domain.errors import LookupUnavailable
from ivr.engine.ports import Clock
from ivr.store.cast import Member
from ivr.store.csv_rows import Problem
from ivr.store.database import Database, answering
from ivr.store.demo import company
from ivr.store.demo_customers import Forgetful
from ivr.store.exporting import export, is_occupied
from ivr.store.gap_news import GapNews
from ivr.store.importing import Import, read_files
from ivr.store.loading import Counts, Loaded, known_contracts, known_gap_claims, load
from ivr.store.schema import problems as schema_problems
from ivr.store.sealed import Sealed

WIDE = 150
"""Columns of the demo's table where the output is no terminal."""

data = AppGroup("data", help="The company's records: contracts, claims and their documents.")


class Settings(Protocol):
    @property
    def timezone(self) -> str: ...


class House(Protocol):
    """What these commands need of `current_app.extensions["guardline"]`."""

    @property
    def database(self) -> Database: ...

    @property
    def sealed(self) -> Sealed: ...

    @property
    def clock(self) -> Clock: ...

    @property
    def settings(self) -> Settings: ...

    def gap_news(self) -> GapNews | None: ...


@data.command("import")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR")
@click.option("--json", "as_json", is_flag=True, help="Counts and problems as JSON.")
def import_(folder: Path, as_json: bool) -> None:
    """Load contracts.csv, claims.csv, gap_documents.csv and customers.csv from DIR.

    All rows or, if anything is wrong, none.

    A row whose number is known updates it, and what changes of a GAP claim is told to its holder once. Every
    problem is named by file, line and column.
    """
    house = _ready()
    try:
        files = {path.name: path.read_bytes() for path in sorted(folder.glob("*.csv"))}
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from error
    with _progress("Importing", 2 * sum(content.count(b"\n") for content in files.values())) as advance:
        read = read_files(files, advance)
        with _one_line():
            problems, news = _problems(house, read), house.gap_news()
            loaded = None if problems else load(house.database, house.sealed, read.batch, advance, news)
    if loaded is None:
        _refuse(problems, as_json)
    else:
        _report(loaded, as_json)


@data.command("export")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@click.option("--force", is_flag=True, help="Write into a folder that has something in it already.")
@click.option("--json", "as_json", is_flag=True, help="Counts as JSON.")
def export_(folder: Path, force: bool, as_json: bool) -> None:
    """Write the files that import reads into DIR, with requests.csv and messages.csv.

    All of one moment; all files or, if anything is wrong, none. They hold people's names and numbers in
    the open: only you can read them.
    """
    house = _ready()
    if is_occupied(folder) and not force:
        raise click.ClickException(f"{folder} is not empty: --force replaces the files of an earlier export")
    try:
        with _growing("Exporting") as (begins, advance), _one_line():
            rows = export(house.database, house.sealed, folder, begins=begins, progress=advance)
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from error
    if as_json:
        click.echo(json.dumps(rows, indent=2))
    else:
        click.echo(", ".join(f"{count} in {name}" for name, count in rows.items()) + ".")


@data.command()
@click.option("--json", "as_json", is_flag=True, help="Counts and the people to dial as, as JSON.")
def demo(as_json: bool) -> None:
    """Load a made-up company, dated from today, and list whom to call as. Again: brings it up to date."""
    house = _ready()
    made = company(house.clock.now().astimezone(ZoneInfo(house.settings.timezone)).date())
    with _progress("Loading the demo", len(made.batch)) as advance, _one_line():
        loaded = load(house.database, house.sealed, made.batch, advance)
    if as_json:
        people = [_person(member) for member in made.cast]
        _report(loaded, as_json, people=people, forgetful=[_forgot(one) for one in made.forgetful])
        return
    _report(loaded, as_json)
    console = Console(width=None if sys.stdout.isatty() else WIDE)
    console.print(_people(made.cast))
    console.print(_forgetful(made.forgetful))


def _house() -> House:
    made: House = current_app.extensions["guardline"]
    return made


def _ready() -> House:
    """The house, its database being this release's; otherwise the command ends with one line."""
    house = _house()
    with _one_line(), answering(), house.database.read() as connection:
        wrong = schema_problems(connection)
    if wrong:
        raise click.ClickException(wrong[0])
    return house


@contextmanager
def _one_line() -> Iterator[None]:
    try:
        yield
    except LookupUnavailable as error:
        raise click.ClickException(str(error)) from error


@contextmanager
def _growing(what: str) -> Iterator[tuple[Callable[[int], None], Callable[[int], None]]]:
    """As `_progress`, for rows that are counted only when the work has begun: told of them first."""
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(what, total=None)
        yield lambda rows: progress.update(task, total=rows), lambda done: progress.advance(task, done)


@contextmanager
def _progress(what: str, rows: int) -> Iterator[Callable[[int], None]]:
    # On the error stream, and gone when done: the output stays what a program may read.
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(what, total=rows)
        yield lambda done: progress.advance(task, done)


def _problems(house: House, read: Import) -> list[Problem]:
    with answering():
        contracts = known_contracts(house.database, read.contracts_elsewhere)
        claims = known_gap_claims(house.database, read.claims_elsewhere)
    return sorted([*read.problems, *read.unknown(contracts, claims)], key=Problem.place)


def _refuse(problems: Sequence[Problem], as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"problems": [asdict(problem) for problem in problems]}, indent=2))
    else:
        for problem in problems:
            click.echo(str(problem), err=True)
    raise SystemExit(1)


def _report(loaded: Loaded, as_json: bool, **more: object) -> None:
    if as_json:
        click.echo(json.dumps({**asdict(loaded), "problems": [], **more}, indent=2, ensure_ascii=False))
    else:
        told = {
            "Contracts": loaded.contracts,
            "Claims": loaded.claims,
            "GAP documents": loaded.documents,
            "Customers": loaded.customers,
        }
        click.echo(" ".join(f"{what}: {_counted(counts)}." for what, counts in told.items()))


def _counted(counts: Counts) -> str:
    return f"{counts.added} added, {counts.updated} updated"


def _person(member: Member) -> dict[str, str | None]:
    contract = member.contract
    return {
        "call": member.call,
        "phone": contract.phone,
        "zip": contract.zip,
        "last_name": contract.last_name,
        "name_keys": member.name_keys,
        "vin_last_six": contract.vin[-6:],
        "vin_keys": member.vin_keys,
        "contract": contract.number,
        "hears": member.hears,
    }


def _people(cast: Sequence[Member]) -> Table:
    table = Table("call from", "ZIP", "last name", "keys", "VIN ends", "keys", "for", "will hear")
    for person in map(_person, cast):
        table.add_row(
            person["phone"] or "any",
            person["zip"],
            person["last_name"],
            f"{person['name_keys']}#",
            person["vin_last_six"],
            f"{person['vin_keys']}#",
            person["call"],
            person["hears"],
        )
    return table


def _forgot(one: Forgetful) -> dict[str, str | None]:
    """What it takes to call as them. Not the username: it is sent, and nowhere shown."""
    customer = one.customer
    return {
        "call": one.call,
        "line": customer.business.value,
        "zip": customer.zip,
        "last_name": customer.last_name,
        "born_keys": one.born_keys,
        "text_to": customer.phone,
        "hears": one.hears,
    }


def _forgetful(some: Sequence[Forgetful]) -> Table:
    table = Table("line", "ZIP", "last name", "born", "text to", "for", "will hear")
    for one in map(_forgot, some):
        row = ("line", "zip", "last_name", "born_keys", "text_to", "call", "hears")
        table.add_row(*(one[name] for name in row))
    return table
