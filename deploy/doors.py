"""Says how to reach the line, as soon as it takes calls. `make run` starts it beside the server."""

from __future__ import annotations

import sys
import time
import urllib.error
import urllib.request

from deploy.dispatch import is_asked
from deploy.lines import numbers
from ivr.settings import settings_or_exit

PATIENCE_S = 60


def takes_calls(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, TimeoutError, ConnectionError):
        return False


def doors(
    port: int,
    lines: dict[str, str],
    exchange_port: int | None = None,
    dispatch_port: int | None = None,
) -> str:
    """The page for the terminal: how to dial every line, and where the telephone and roadside jobs are."""
    elsewhere = "" if port == 8000 else f"PORT={port} "
    width = max(map(len, lines), default=0)
    return "\n".join(
        [
            f"\nThe line takes calls at http://127.0.0.1:{port}. Ctrl-C ends it. In another terminal:",
            *(f"  {name:{width}}  {elsewhere}make call TO={number}" for name, number in lines.items()),
            *([f"In a browser: http://127.0.0.1:{exchange_port}/exchange/"] if exchange_port else []),
            *([f"Roadside jobs: http://127.0.0.1:{dispatch_port}/"] if dispatch_port else []),
            "",
        ]
    )


def main() -> None:
    settings = settings_or_exit()
    port = settings.port
    until = time.monotonic() + PATIENCE_S
    while not takes_calls(port):
        if time.monotonic() > until:
            sys.exit(f"After {PATIENCE_S} s the line takes no calls yet; the server's words above say why.")
        time.sleep(0.2)
    dispatch_port = settings.dispatch_port if is_asked(settings) else None
    lines = numbers(demo=settings.demo)
    print(doors(port, lines, settings.exchange_port, dispatch_port), flush=True)


if __name__ == "__main__":
    main()
