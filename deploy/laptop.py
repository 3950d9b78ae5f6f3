"""`make run`: the whole line on this machine's loopback under one supervisor, until Ctrl-C."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import sys
from pathlib import Path

from dotenv import load_dotenv

from ivr.settings import Settings, settings_or_exit

BIN = Path(sys.executable).parent
CONFIGURATION = Path(__file__).with_name("supervisord.conf")


def refused(port: int, setting: str = "PORT") -> str | None:
    """Why nobody could listen on the port of loopback, and which setting moves it; None if one can."""
    with socket.socket() as door:
        # As the server does it: an address of a connection that only waits to be forgotten is free.
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("127.0.0.1", port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return f"port {port} is taken by something else: {setting}={port + 10} make run"
            return f"port {port} cannot be opened ({error.strerror}): {setting}=8000 make run"
    return None


def taken(settings: Settings) -> str | None:
    """Why not all of the line could listen; None if it can."""
    wanted = {
        "PORT": settings.port,
        "EXCHANGE_PORT": settings.exchange_port,
        "FALLBACK_PORT": settings.fallback_port,
        "DISPATCH_PORT": settings.dispatch_port,
    }
    return next((why for setting, port in wanted.items() if (why := refused(port, setting))), None)


def preparations(settings: Settings) -> list[list[str]]:
    """The flask commands that must succeed, in this order, before the first call."""
    demo = [["data", "demo"]] if settings.demo else []
    return [["db", "upgrade"], ["flows", "check", "--live"], *demo]


def main() -> None:
    load_dotenv(".env")
    os.environ["IVR_DEMO"] = os.environ.get("IVR_DEMO") or "1"
    settings = settings_or_exit()
    if problem := taken(settings):
        sys.exit(problem)
    Path("var").mkdir(exist_ok=True)
    os.environ["PORT"] = str(settings.port)
    os.environ["PATH"] = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    for command in preparations(settings):
        done = subprocess.run([BIN / "flask", *command], check=False)
        if done.returncode:
            sys.exit(done.returncode)
    # Supervisor warns about root unless it is told that root is meant.
    as_root = ["-u", "root"] if os.getuid() == 0 else []
    os.execv(BIN / "supervisord", ["supervisord", "-c", str(CONFIGURATION), *as_root])


if __name__ == "__main__":
    main()
