"""Starts the simulated roadside provider, where the house asks it and no other. `make run` has it running."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from deploy.exchange import INHERITED
from ivr.settings import Settings, settings_or_exit


def arguments(settings: Settings) -> list[str]:
    """What the simulator is started with: what happens to its jobs is told to the server here."""
    return [
        *("--port", str(settings.dispatch_port)),
        *("--events-url", f"http://127.0.0.1:{settings.port}/dispatch/events"),
    ]


def is_asked(settings: Settings) -> bool:
    """Whether the house's provider is the one of this machine."""
    return settings.dispatch_url == f"http://127.0.0.1:{settings.dispatch_port}"


def environment(settings: Settings, inherited: Mapping[str, str]) -> dict[str, str]:
    """All that the simulator has of the house's: the secret that the two share."""
    assert settings.dispatch_secret is not None, "address and secret go together"
    secret = settings.dispatch_secret.get_secret_value()
    return {name: inherited[name] for name in INHERITED if name in inherited} | {
        "IVR_DISPATCH_SECRET": secret
    }


def main() -> None:
    settings = settings_or_exit()
    if not is_asked(settings):
        return
    command = [sys.executable, "-m", "ivr.dispatch.simulator", *arguments(settings)]
    os.execve(sys.executable, command, environment(settings, os.environ))


if __name__ == "__main__":
    main()
