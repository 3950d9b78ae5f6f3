"""`flask call`: dial a line of this house from the terminal, through a telephone exchange of its own."""

from __future__ import annotations

import click
from flask.cli import with_appcontext

from ivr.cli.house import content, house
from ivr.domain.phone import phone_number
from ivr.exchange.switchboard import DEMO_ACCOUNT_SID
from ivr.exchange.telephones import Line, Telephone
from ivr.exchange.terminal import telephone

WITHHELD = "anonymous"


@click.command()
@click.option("--to", default="", help="The line: +18006315590, 1-800-631-5590, or its name.")
@click.option(
    "--from", "from_", default="", help=f"The caller's number, such as +15035550117.  [default: {WITHHELD}]"
)
@click.option(
    "--script",
    default=None,
    help="What the caller does, word by word: keys (1, 97205, 427242#), '.' is silence, 'hang' hangs up, "
    "anything else is speech, in quotes where it is several words; ~0.6:words is speech half heard.",
)
@with_appcontext
def call(to: str, from_: str, script: str | None) -> None:
    """Dial a line of the running house (make run) and show what is said, as it would be spoken.

    Without --script you are the caller: type keys or speech at the prompt, Enter is silence. A call that was
    made ends with 0, whatever became of it; one that could not be made, or that went wrong, with 1.

    \b
    Example:
      flask call --to +18006315590 --script "1 97205 Garcia 234567# 1 'yes please' hang"
    """
    settings = house().settings
    lines = content().lines.served
    numbers = ", ".join(f"{line.number} ({name})" for name, line in sorted(lines.items()))
    if not to:
        raise click.ClickException(f"which number? There are {numbers}: --to NUMBER, or make call TO=NUMBER")
    number = lines[to].number if to in lines else phone_number(to) or to
    if number not in {line.number for line in lines.values()}:
        raise click.ClickException(f"no line has the number {to}; there are {numbers}")
    # What an operator sets on a real number; here it runs beside the server.
    fallback_url = f"http://127.0.0.1:{settings.fallback_port}/voice/fallback"
    raise SystemExit(
        telephone(
            number,
            (phone_number(from_) or from_) if from_ else WITHHELD,
            script,
            lines=[
                Line(line.number, "/voice/incoming", fallback_url, status_callback="/voice/status")
                for line in lines.values()
            ],
            auth_token=settings.auth_token.get_secret_value(),
            account_sid=settings.account_sid or DEMO_ACCOUNT_SID,
            public_url=settings.public_url,
            server_url=f"http://127.0.0.1:{settings.port}",
            exchange_url=f"http://127.0.0.1:{settings.exchange_port}",
            telephones=[Telephone(settings.human_number, rings_s=2.0, talks_s=60.0)],
        )
    )
