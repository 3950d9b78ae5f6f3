"""`python -m ivr.dispatch.simulator`: a roadside provider on a port of loopback, until it is ended.

The secret is in the environment, where no list of processes shows it: IVR_DISPATCH_SECRET.
"""

import argparse
import asyncio
import errno
import os
import signal
import sys

from aiohttp import web

from ivr.dispatch.simulator.book import Book
from ivr.dispatch.simulator.server import Server

PORT_TAKEN = 3


def _arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m ivr.dispatch.simulator", description=str(__doc__).partition("\n")[0]
    )
    parser.add_argument("--port", type=int, default=os.environ.get("DISPATCH_PORT", "8003"), help="0: any")
    parser.add_argument("--events-url", default="", help="where what happens to jobs is posted, signed")
    parser.add_argument(
        "--accepts-s", type=float, default=2.0, help="how long a driver takes to accept; 0: at once"
    )
    parser.add_argument("--speed", type=float, default=1.0, help="seconds of jobs in one of the world's")
    return parser.parse_args(argv)


async def _serve(given: argparse.Namespace, secret: str) -> None:
    book = Book(secret, accepts_s=given.accepts_s, speed=given.speed)
    runner = web.AppRunner(Server(book, given.events_url).app(), access_log=None, shutdown_timeout=1)
    await runner.setup()
    ended = asyncio.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(one, ended.set)
    try:
        await web.TCPSite(runner, "127.0.0.1", given.port).start()
        if given.port == 0:
            # Some free port: nobody else can know which.
            host, port = runner.addresses[0][:2]
            sys.stdout.write(f"http://{host}:{port}\n")
            sys.stdout.flush()
        await ended.wait()
    finally:
        await runner.cleanup()


def main(argv: list[str] | None = None) -> None:
    given = _arguments(argv)
    secret = os.environ.get("IVR_DISPATCH_SECRET", "")
    if not secret:
        sys.exit("IVR_DISPATCH_SECRET is missing")
    try:
        asyncio.run(_serve(given, secret))
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        sys.stderr.write(
            f"port {given.port} is taken by something else: DISPATCH_PORT={given.port + 10} make run\n"
        )
        sys.exit(PORT_TAKEN)


if __name__ == "__main__":
    main()
