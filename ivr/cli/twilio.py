"""`flask twilio`: the account's numbers are pointed here and back, and all is looked at that a call needs."""

from __future__ import annotations

import json
import sys

import click
from flask.cli import AppGroup, with_appcontext

from ivr.cli.checks import Finding, whole
from ivr.cli.checks.finding import COLOURS
from ivr.cli.checks.line import WITHIN_S
from ivr.cli.connecting import connect, disconnect, lines_of
from ivr.cli.house import house

twilio = AppGroup("twilio", help="The numbers at Twilio: where they lead, and whether calls are answered.")
twilio.add_command(connect)
twilio.add_command(disconnect)


@twilio.command()
@click.option(
    "--within-s",
    default=WITHIN_S,
    show_default=True,
    type=click.FloatRange(min=0, min_open=True),
    help="Seconds within which a test call must be answered.",
)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@with_appcontext
def check(within_s: float, as_json: bool) -> None:
    """Look at all that a call needs, from the account to the worker, and make a signed test call.

    One line each: ✓ well, ! worth knowing, ✗ calls or texts suffer, with what to do. Exit code 0: no ✗.
    Test calls stand in the journal, as calls that ended because they were tested.
    """
    found: list[Finding] = []
    for finding in whole(house(), lines_of(), within_s):
        found.append(finding)
        if not as_json:
            click.secho(finding.line, fg=COLOURS[finding.state])
    is_well = all(one.state != "wrong" for one in found)
    if as_json:
        click.echo(json.dumps({"well": is_well, "findings": [one.as_json() for one in found]}, indent=2))
    sys.exit(0 if is_well else 1)
