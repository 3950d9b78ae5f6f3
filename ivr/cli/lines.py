"""`flask lines`: the numbers that answer, and what answers them when nothing else does."""

from __future__ import annotations

import os
from pathlib import Path

import click
from flask.cli import with_appcontext

from ivr.cli.house import house
from ivr.fallback import Config, last_document


@click.group()
def lines() -> None:
    """The lines of the house."""


@lines.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@with_appcontext
def fallback(folder: Path) -> None:
    """Write each line's document of last resort into FOLDER, for a web server that needs nothing of ours.

    The carrier carries it out when it can reach neither the server nor the fallback process: set its address
    as the fallback URL of the process, or of the number. Write it again when a number changes.

    \b
    Example:
      flask lines fallback deploy/last
    """
    settings = house().settings
    # As the fallback process reads it, so that both layers ring the same people.
    environment = {"IVR_HUMAN_NUMBER": settings.human_number, "IVR_DEMO": "1" if settings.demo else "0"}
    config = Config.read({**os.environ, **environment})
    if not config.lines:
        raise click.ClickException(
            "flows/lines.toml names no line with a number: flask flows check says more"
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, line in sorted(config.lines.items()):
            file = folder / f"{name}.xml"
            file.write_bytes(last_document(line, None))
            click.echo(f"{file}  {line.number} rings {line.human}")
    except OSError as error:
        raise click.ClickException(f"{folder} cannot be written: {error.strerror}") from error
