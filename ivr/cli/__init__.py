"""The commands: `flask` and a word. Each group is a module."""

from __future__ import annotations

from flask import Flask


def add_commands(app: Flask) -> None:
    """The app has all commands."""
    # Imported here: a web server has no use for the exchange or for tables in a terminal.
    from ivr.cli.call import call
    from ivr.cli.calls import calls
    from ivr.cli.data import data
    from ivr.cli.db import db
    from ivr.cli.effects import effects
    from ivr.cli.flows import flows
    from ivr.cli.jobs import jobs
    from ivr.cli.lines import lines
    from ivr.cli.messages import messages
    from ivr.cli.restored import restored
    from ivr.cli.twilio import twilio

    db.add_command(restored)
    for command in (call, calls, data, db, effects, flows, jobs, lines, messages, twilio):
        app.cli.add_command(command)
