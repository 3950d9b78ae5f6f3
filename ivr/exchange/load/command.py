"""`python -m ivr.exchange load`: calls a number with many scripted callers, and says how that went.

They arrive by chance, so many a second on average, whatever the server does. The account is in the
environment: TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.
"""

import argparse
import asyncio
import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from ivr.exchange.load.caller import Manners
from ivr.exchange.load.cost import NoSuchProcess, allow_many_connections, cpu_s, memory_mb, own_cpu_s
from ivr.exchange.load.figures import Cost, Tally, figures, table
from ivr.exchange.load.kept import NoPlace, keep
from ivr.exchange.load.numbers import NoLine, credentials, known_line
from ivr.exchange.load.rush import Plan, Rush, TimedClient
from ivr.exchange.rest.form import is_url
from ivr.exchange.script import ScriptInvalid, Turn, read_script
from ivr.exchange.telephones import Line, is_caller, is_number

# Nobody has these numbers. Those that the exchange's telephones have are as good to call from.
CALLERS = tuple(f"+1503555{n:04d}" for n in range(1000, 10_000))


def main(argv: list[str]) -> int:
    """The calls have been made and the figures shown; 0 where none has failed."""
    given = _arguments(argv)
    try:
        found = asyncio.run(_run(given))
        Console().print(table(found))
        if given.json:
            given.json.write_text(json.dumps(found, indent=1) + "\n")
        if given.write:
            keep(given.write, found, datetime.now(UTC))
    except (NoLine, NoSuchProcess, NoPlace) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 1 if found["calls"]["failed"] else 0


async def _run(given: argparse.Namespace) -> dict[str, Any]:
    sid, token = credentials()
    number, url = given.to
    line = Line(number, url) if url else await known_line(number, given.exchange_url, sid, token)
    plan = Plan(
        line,
        given.callers,
        given.calls_per_s,
        given.script,
        getattr(given, "from") or CALLERS,
        sid,
        token,
        Manners(given.think, given.barge),
        given.speed,
        given.seed,
    )
    allow_many_connections()
    tally = Tally()
    client = TimedClient(tally, given.public_url, given.server_url or None)
    server_before = _server_cpu_s(given)
    began, own_before = time.monotonic(), own_cpu_s()
    with _progress() as progress:
        await Rush(plan, tally, client).run(_follow(progress, plan.count))
    server_after = _server_cpu_s(given)
    cost = Cost(
        time.monotonic() - began,
        own_cpu_s() - own_before,
        None if server_before is None or server_after is None else server_after - server_before,
        memory_mb(),
    )
    return figures(tally, cost)


def _server_cpu_s(given: argparse.Namespace) -> float | None:
    return sum(cpu_s(pid) for pid in given.server_pid) if given.server_pid else None


def _progress() -> Progress:
    columns = (TextColumn("calls"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    # Not between the figures, where something else reads them.
    return Progress(
        *columns, TextColumn("{task.description}"), console=Console(stderr=True), refresh_per_second=4
    )


def _follow(progress: Progress, count: int) -> Callable[[Tally], None]:
    task = progress.add_task("", total=count)

    def follow(tally: Tally) -> None:
        failed = f", {tally.failed} failed" if tally.failed else ""
        progress.update(task, completed=tally.over, description=f"{tally.at_once} at once{failed}")

    return follow


def _arguments(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m ivr.exchange load", description=(__doc__ or "").partition("\n")[0]
    )
    add = parser.add_argument
    add("--to", type=_called, required=True, metavar="+18006315590[=URL]", help="whom they call")
    add("--exchange-url", type=_url, default="http://127.0.0.1:8001", help="who knows the number's URL")
    add("--callers", type=_positive, default=20, metavar="N", help="calls in all")
    add("--calls-per-s", type=_rate, default=5.0, metavar="R", help="how many begin a second, on average")
    add("--script", type=_script, nargs="+", default=[[]], help="what callers do, as in make call; in turn")
    add("--from", type=_from, nargs="+", help="the numbers that they call from, in turn")
    add("--think", type=_seconds, default=2.0, metavar="S", help="seconds that they think, on average")
    add("--barge", action="store_true", help="they do not wait for the end of what is said")
    add("--speed", type=_rate, default=1.0, help="seconds of calls in one of the world's")
    add("--seed", type=int, default=None, help="fixes what chance decides")
    add("--server-pid", type=int, nargs="+", help="the server's processes, for what a turn costs there")
    add("--public-url", type=_url, default="", help="what the server here is called from outside")
    add("--server-url", type=_url, default="", help="where the server of --public-url listens")
    add("--json", type=Path, help="a file for the figures")
    add("--write", type=Path, help="a page whose figures, between its two marks, are replaced by these")
    return parser.parse_args(argv)


def _called(written: str) -> tuple[str, str]:
    number, _, url = written.partition("=")
    if not is_number(number) or (url and not is_url(url)):
        raise argparse.ArgumentTypeError(f"{written} is no number: +18006315590, or with its URL after =")
    return number, url


def _from(written: str) -> str:
    if not is_caller(written):
        raise argparse.ArgumentTypeError(f"{written} is no number to call from: +15035550142, or anonymous")
    return written


def _url(written: str) -> str:
    if written and not is_url(written):
        raise argparse.ArgumentTypeError(f"{written} is no URL")
    return written.rstrip("/")


def _script(written: str) -> list[Turn]:
    try:
        return read_script(written)
    except ScriptInvalid as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _positive(written: str) -> int:
    if not written.isdecimal() or not int(written):
        raise argparse.ArgumentTypeError(f"{written} is no number above 0")
    return int(written)


def _rate(written: str) -> float:
    if _seconds(written) <= 0:
        raise argparse.ArgumentTypeError(f"{written} is not above 0")
    return float(written)


def _seconds(written: str) -> float:
    try:
        value = float(written)
    except ValueError:
        value = -1.0
    if not 0 <= value < float("inf"):
        raise argparse.ArgumentTypeError(f"{written} is no number of seconds")
    return value
