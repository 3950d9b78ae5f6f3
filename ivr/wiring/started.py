"""Started: what a process of the environment's settings is made of."""

from __future__ import annotations

import sys

from flask import Flask

from ivr.settings import settings_or_exit
from ivr.webhooks.logs import configure_logs
from ivr.wiring.app import create_app
from ivr.wiring.house import House


def app_of_this_process() -> Flask:
    """The app for the environment's settings, its logs JSON lines. Wrong settings end the process."""
    logs = configure_logs()
    settings = settings_or_exit()
    try:
        return create_app(settings, lost_log_lines=lambda: logs.lost)
    except ValueError as error:
        print(f"IVR_DATABASE_URL: {error}", file=sys.stderr)
        sys.exit(2)


def house_of_this_process() -> House:
    """As `app_of_this_process`, for a process that answers nobody."""
    configure_logs()
    settings = settings_or_exit()
    try:
        return House(settings)
    except ValueError as error:
        print(f"IVR_DATABASE_URL: {error}", file=sys.stderr)
        sys.exit(2)
