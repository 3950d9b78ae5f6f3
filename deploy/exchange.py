"""Starts the local telephone exchange with this house's account and numbers. `make run` has it running."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from deploy.lines import numbers
from deploy.phone_book import phone_book, write
from ivr.settings import Settings, settings_or_exit

INHERITED = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TZ", "PYTHONPATH")
"""What a process needs of the machine. Whatever else is in the environment may be somebody's secret."""
BOOK = Path("var/phone-book.json")
PATIENCE = "#ct=2000&rt=8000&tt=14000&rc=2&rp=ct,rt"
"""How a number's addresses for calls end, as `flask twilio connect` writes them; held equal by a test."""


def arguments(settings: Settings, numbers: list[str], book: Path | None = None) -> list[str]:
    """What the exchange is started with: every number leads to the server, as an operator would set it.

    book is the file with the phone book of its telephone.
    """
    url = settings.public_url
    return [
        *("--port", str(settings.exchange_port)),
        *(word for number in numbers for word in ("--number", f"{number}={url}/voice/incoming{PATIENCE}")),
        *("--fallback-url", f"http://127.0.0.1:{settings.fallback_port}/voice/fallback"),
        *("--status-callback", f"{url}/voice/status{PATIENCE}"),
        *("--sms-url", f"{url}/sms/incoming"),
        *("--public-url", url),
        *("--server-url", f"http://127.0.0.1:{settings.port}"),
        *(("--phone-book", str(book)) if book is not None else ()),
    ]


def environment(settings: Settings, inherited: Mapping[str, str]) -> dict[str, str]:
    """All that the exchange has of the house's: its account. Keys, mail and database are no concern of it."""
    return {name: inherited[name] for name in INHERITED if name in inherited} | account(settings)


def account(settings: Settings) -> dict[str, str]:
    """The account for the environment, where no list of processes shows it."""
    words = {
        "TWILIO_ACCOUNT_SID": settings.account_sid,
        "TWILIO_AUTH_TOKEN": settings.auth_token.get_secret_value(),
        "TWILIO_API_KEY": settings.api_key,
        "TWILIO_API_SECRET": settings.api_secret.get_secret_value() if settings.api_secret else None,
    }
    return {name: word for name, word in words.items() if word}


def main() -> None:
    settings = settings_or_exit()
    answered = list(numbers(demo=settings.demo).values())
    write(phone_book(demo=settings.demo, human_number=settings.human_number), BOOK)
    command = [sys.executable, "-m", "ivr.exchange", *arguments(settings, answered, BOOK)]
    os.execve(sys.executable, command, environment(settings, os.environ))


if __name__ == "__main__":
    main()
