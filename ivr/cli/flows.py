"""`flask flows`: check what is in flows/ and prompts/, draw it, lock its versions."""

from __future__ import annotations

import json
from pathlib import Path

import click
from flask.cli import AppGroup, with_appcontext

from ivr.cli.house import content, house, one_line, ready
from ivr.flow.bundle import lock, unversioned
from ivr.flow.document import Content
from ivr.flow.draw import draw
from ivr.flow.problem import Problem
from ivr.flow.wordings import wordings

flows = AppGroup("flows", help="The call flows: check, draw, lock.")


@flows.command()
@click.option("--live", is_flag=True, help="Also check every bundle that a live call is pinned to.")
@click.option("--json", "as_json", is_flag=True, help="Problems as JSON.")
@with_appcontext
def check(live: bool, as_json: bool) -> None:
    """Verify all flows, prompts and lines: every problem on a line of its own, and exit code 1."""
    problems = _problems(live=live)
    if as_json:
        rows = [
            {"file": p.file, "state": p.state, "says": p.says, "suggestion": p.suggestion} for p in problems
        ]
        click.echo(json.dumps(rows, indent=2))
    else:
        for problem in problems:
            click.echo(str(problem), err=True)
    if problems:
        raise SystemExit(1)
    if not as_json:
        found = content()
        states = sum(len(flow.state) for flow in found.flows.values())
        click.echo(
            f"{len(found.flows)} flows, {states} states, {', '.join(sorted(found.prompts))}: no problem."
        )
        if silent := sorted(found.lines.line.keys() - found.lines.served.keys()):
            click.echo(f"No number in flows/lines.toml, so nobody can dial: {', '.join(silent)}.")


def _problems(*, live: bool) -> list[Problem]:
    if not live:
        return house().problems()
    with one_line():
        return ready().problems(live=True)


@flows.command("draw")
@click.option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("docs/flows"),
    show_default=True,
    help="The folder of the pages.",
)
@with_appcontext
def draw_all(folder: Path) -> None:
    """Draw every flow into a page of its own, FLOW.md. The same flows give the same pages."""
    for name, page in pages(content()).items():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{name}.md").write_text(page, encoding="utf-8")
        except OSError as error:
            raise click.ClickException(f"{error.filename}: {error.strerror}") from error
        click.echo(str(folder / f"{name}.md"))


def pages(drawn: Content) -> dict[str, str]:
    """The page of each flow, by its name, with what it says in the first language."""
    said = wordings(drawn.prompts[min(drawn.prompts)]) if drawn.prompts else {}
    return {name: draw(flow, said) for name, flow in sorted(drawn.flows.items())}


@flows.command("lock")
@with_appcontext
def lock_versions() -> None:
    """Write flows/versions.lock, which holds each changed flow to a new version.

    A flow that changed under its old version is named, and nothing is written.
    """
    path = house().shipped.lock_file
    stale = unversioned(content(), path.read_text("utf-8") if path.exists() else "")
    for problem in stale:
        click.echo(str(problem), err=True)
    if stale:
        raise SystemExit(1)
    path.write_text(lock(content()), encoding="utf-8")
    click.echo(str(path))
