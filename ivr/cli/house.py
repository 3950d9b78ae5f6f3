"""The running house, as commands reach it; what keeps it from answering ends a command with one line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click
from cryptography.fernet import InvalidToken
from flask import current_app

from ivr.domain.errors import FlowInvalid, LookupUnavailable
from ivr.flow.document import Content
from ivr.store.database import answering
from ivr.store.schema import problems
from ivr.wiring import House


def house() -> House:
    """The house of the app whose command this is."""
    found = current_app.extensions["guardline"]
    assert isinstance(found, House)
    return found


def ready() -> House:
    """The house, its database answering and of this release; otherwise the command ends with one line."""
    here = house()
    with one_line(), answering(), here.database.read() as connection:
        wrong = problems(connection)
    if wrong:
        raise click.ClickException(wrong[0])
    return here


def content() -> Content:
    """What is shipped; where it cannot be read the command ends with a line for each problem."""
    try:
        return house().shipped.content()
    except FlowInvalid as error:
        click.echo(str(error), err=True)
        raise SystemExit(1) from error


@contextmanager
def one_line() -> Iterator[None]:
    """Records that cannot be read end the command with one line that says what to mend."""
    try:
        yield
    except LookupUnavailable as error:
        if isinstance(error.__cause__, InvalidToken):
            raise click.ClickException(
                "what is kept here was sealed with another key than IVR_SECRET_KEYS has, or was altered"
            ) from error
        raise click.ClickException(f"{error}; is IVR_DATABASE_URL right, and the database up?") from error
