"""`python -m ivr.exchange`: the exchange as a process of its own, on a port of loopback, until it is ended.

`python -m ivr.exchange load` calls a number with many callers instead.

The account is in the environment, where no list of processes shows it: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN
and, if there is one, TWILIO_API_KEY with TWILIO_API_SECRET.
"""

import argparse
import asyncio
import errno
import ipaddress
import os
import re
import signal
import sys
from pathlib import Path

from aiohttp import web

from ivr.exchange.account import Account
from ivr.exchange.browser.book import BookInvalid, PhoneBook, read_book
from ivr.exchange.http import HttpClient
from ivr.exchange.live import LiveSwitch
from ivr.exchange.load.command import main as load
from ivr.exchange.rest.form import is_url
from ivr.exchange.server import Server
from ivr.exchange.switchboard import DEMO_ACCOUNT_SID
from ivr.exchange.telephones import is_number

PORT_TAKEN = 3


def _arguments(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m ivr.exchange", description=__doc__.partition("\n")[0])
    parser.add_argument("--host", type=_loopback, default="127.0.0.1", help="an address of loopback")
    parser.add_argument("--port", type=int, default=os.environ.get("EXCHANGE_PORT", "8001"), help="0: any")
    parser.add_argument(
        "--number",
        type=_number,
        action="append",
        default=[],
        metavar="+18006315590=URL",
        help="a number of the account and its VoiceUrl; may come again",
    )
    parser.add_argument("--fallback-url", type=_url, default="", help="the numbers' VoiceFallbackUrl")
    parser.add_argument("--status-callback", type=_url, default="", help="the numbers' StatusCallback")
    parser.add_argument("--sms-url", type=_url, default="", help="the numbers' SmsUrl")
    parser.add_argument(
        "--public-url", type=_url, default="", help="what the server here is called from outside"
    )
    parser.add_argument(
        "--server-url", type=_url, default="", help="where the server of --public-url listens"
    )
    parser.add_argument(
        "--phone-book",
        type=_book,
        default=PhoneBook(),
        metavar="FILE",
        help="JSON: what the lines are called, and people to call as (browser/book.py)",
    )
    parser.add_argument(
        "--speed", type=float, default=1.0, help="seconds of calls and texts in one of the world's"
    )
    parser.add_argument("--seed", type=int, default=None, help="fixes every sid")
    parser.add_argument(
        "--shuffle", action="store_true", help="callbacks overtake each other, and may repeat"
    )
    return parser.parse_args(argv)


def _loopback(written: str) -> str:
    try:
        is_local = written == "localhost" or ipaddress.ip_address(written).is_loopback
    except ValueError:
        is_local = False
    if not is_local:
        raise argparse.ArgumentTypeError(
            f"{written} is no address of loopback: the exchange serves this machine only"
        )
    return written


def _number(written: str) -> tuple[str, str]:
    number, _, url = written.partition("=")
    if not is_number(number) or not is_url(url):
        raise argparse.ArgumentTypeError(
            f"{written} is no number with its URL: +18006315590=http://127.0.0.1:8000/voice"
        )
    return number, url


def _url(written: str) -> str:
    # What was not given passes here too.
    if written and not is_url(written):
        raise argparse.ArgumentTypeError(f"{written} is no URL")
    return written


def _book(written: str) -> PhoneBook:
    try:
        return read_book(Path(written))
    except BookInvalid as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _account(given: argparse.Namespace, switch: LiveSwitch) -> Account:
    """Return the account of the environment with the numbers of the command line; exits if there is none."""
    sid = os.environ.get("TWILIO_ACCOUNT_SID") or DEMO_ACCOUNT_SID
    token = os.environ.get("TWILIO_AUTH_TOKEN", "")
    if not re.fullmatch("AC[0-9a-f]{32}", sid) or not token:
        sys.exit("TWILIO_AUTH_TOKEN is missing, or TWILIO_ACCOUNT_SID is none: AC and 32 hex digits")
    key, secret = os.environ.get("TWILIO_API_KEY"), os.environ.get("TWILIO_API_SECRET")
    keys = {key: secret} if key and secret else {}
    account = Account(switch, sid=sid, auth_token=token, keys=keys, seed=given.seed, shuffles=given.shuffle)
    for number, url in given.number:
        own = account.own(number)
        own.voice_url = url
        own.voice_fallback_url = given.fallback_url
        own.status_callback = given.status_callback
        own.sms_url = given.sms_url
    return account


async def _serve(given: argparse.Namespace) -> None:
    client = HttpClient(given.public_url, given.server_url or None)
    switch = LiveSwitch(client, seconds_per_second=given.speed)
    server = Server(_account(given, switch), switch, given.phone_book)
    runner = web.AppRunner(server.app(), access_log=None, shutdown_timeout=1)
    await runner.setup()
    ended = asyncio.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(one, ended.set)
    try:
        await web.TCPSite(runner, given.host, given.port).start()
        if given.port == 0:
            # Some free port: nobody else can know which.
            host, port = runner.addresses[0][:2]
            sys.stdout.write(f"http://{host}:{port}\n")
            sys.stdout.flush()
        await ended.wait()
    finally:
        await switch.close()
        await runner.cleanup()


def main(argv: list[str] | None = None) -> None:
    words = sys.argv[1:] if argv is None else argv
    if words[:1] == ["load"]:
        sys.exit(load(words[1:]))
    given = _arguments(words)
    try:
        asyncio.run(_serve(given))
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        sys.stderr.write(
            f"port {given.port} is taken by something else: EXCHANGE_PORT={given.port + 10} make run\n"
        )
        sys.exit(PORT_TAKEN)


if __name__ == "__main__":
    main()
