"""A line that answers over HTTP: server, exchange and fallback, each a process, with commands at them."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import Result
from cryptography.fernet import Fernet
from pydantic import SecretStr
from twilio.rest import Client

from ivr.cli import add_commands
from ivr.engine.bundle import Bundle
from ivr.exchange.switchboard import DEMO_ACCOUNT_SID
from ivr.flow.document import Content
from ivr.settings import Settings
from ivr.shipped import Shipped
from ivr.store.schema import upgrade
from ivr.store.workers import SqlWorkers
from ivr.wiring import House, SystemClock, create_app
from tests.cli.terminal import at
from tests.exchange.carrier import Process, running_exchange
from tests.exchange.conftest import TOKEN
from tests.structure.tree import ROOT

NUMBER = "+18006315590"
OTHERS = ("+18662121304", "+18772472559", "+18558802559")
"""The company's other numbers."""
HUMAN = "+15035550142"
PATIENCE_S = 60.0
OLD = {
    "voice_url": "https://old.example.com/calls",
    "voice_method": "GET",
    "voice_fallback_url": "",
    "voice_fallback_method": "POST",
    "status_callback": "",
    "sms_url": "https://me:hunter2@old.example.com/texts?key=k1",
}
"""Where the number leads before anybody has heard of us."""
SLOW_S = "60"
"""For a test call on a busy machine."""


class OneLine(Shipped):
    """What is shipped, where one line alone has a number: commands at one number are easier to follow."""

    def content(self) -> Content:
        content = super().content()
        line = {
            name: one if name == "contracts" else one.model_copy(update={"number": None})
            for name, one in content.lines.line.items()
        }
        return content.model_copy(update={"lines": content.lines.model_copy(update={"line": line})})

    @property
    def bundle(self) -> tuple[Bundle, bytes]:
        return WHOLE.bundle


WHOLE = Shipped(ROOT)
ONE_LINE = OneLine(ROOT)


@dataclass(frozen=True)
class Answering:
    """settings: of the server, and of the commands that are typed here."""

    settings: Settings
    exchange: Process
    fallback: str

    @property
    def house(self) -> House:
        return House(self.settings, SystemClock(), ONE_LINE)

    @property
    def client(self) -> Client:
        return self.exchange.client()

    def typed(self, *words: str, keyboard: str = "", clock: Any = None, **settings: Any) -> Result:
        """What `flask twilio` with these words does. settings: other than the server's."""
        app = create_app(self.settings.model_copy(update=settings), clock or SystemClock(), ONE_LINE)
        add_commands(app)
        try:
            return at(app, "twilio", *words, keyboard=keyboard)
        finally:
            app.extensions["guardline"].database.close()

    def leads(self, **fields: str) -> None:
        """The number is set so at the carrier."""
        (number,) = self.client.incoming_phone_numbers.list(phone_number=NUMBER)
        number.update(**fields)

    def led(self, *names: str) -> list[str]:
        """Where the number leads at the carrier."""
        (number,) = self.client.incoming_phone_numbers.list(phone_number=NUMBER)
        return [str(getattr(number, name) or "") for name in names]

    def has_worker(self) -> None:
        """A worker has just said that it lives."""
        here = self.house
        SqlWorkers(here.database).join(f"worker-{time.monotonic_ns()}", here.clock.now())
        here.database.close()

    def has_no_worker(self) -> None:
        here = self.house
        workers = SqlWorkers(here.database)
        for executor in workers.others(""):
            workers.leave(executor)
        here.database.close()


@contextmanager
def answering(folder: Path) -> Iterator[Answering]:
    """All of it on free ports, on a database of its own, and ended after."""
    port, fallback_port = free_ports(2)
    url = f"http://127.0.0.1:{port}"
    numbers = [f"--number={number}=https://old.example.com/calls" for number in (NUMBER, *OTHERS)]
    with running_exchange(*numbers) as exchange:
        settings = Settings(
            _env_file=None,
            account_sid=DEMO_ACCOUNT_SID,
            auth_token=SecretStr(TOKEN),
            api_base=exchange.url,
            public_url=url,
            database_url=f"sqlite:///{folder}/ivr.db",
            secret_keys=(SecretStr(Fernet.generate_key().decode()),),
            human_number=HUMAN,
            port=port,
            fallback_port=fallback_port,
        )
        upgrade(settings.database_url)
        told = environment(settings)
        server = ("deploy.server", "app:door", "--port", str(port), "--workers", "1")
        with (
            _running(folder / "server.log", told, *server),
            _running(folder / "fallback.log", told, "ivr.fallback"),
        ):
            _answers(f"{url}/readyz")
            _answers(f"http://127.0.0.1:{fallback_port}/healthz")
            yield Answering(settings, exchange, f"http://127.0.0.1:{fallback_port}/voice/fallback")


def free_ports(count: int) -> list[int]:
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    try:
        return [one.getsockname()[1] for one in held]
    finally:
        for one in held:
            one.close()


def environment(settings: Settings) -> dict[str, str]:
    """The settings as a process is given them."""
    return {
        **os.environ,
        "IVR_DEMO": "0",
        "TWILIO_ACCOUNT_SID": str(settings.account_sid),
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_API_BASE": settings.api_base,
        "IVR_PUBLIC_URL": settings.public_url,
        "IVR_DATABASE_URL": settings.database_url,
        "IVR_SECRET_KEYS": settings.secret_keys[0].get_secret_value(),
        "IVR_HUMAN_NUMBER": settings.human_number,
        "PORT": str(settings.port),
        "FALLBACK_PORT": str(settings.fallback_port),
    }


@contextmanager
def _running(log: Path, given: dict[str, str], *module: str) -> Iterator[None]:
    with (
        log.open("wb") as to,
        subprocess.Popen(
            [sys.executable, "-m", *module], cwd=ROOT, env=given, stdout=to, stderr=to
        ) as process,
    ):
        try:
            yield
        finally:
            process.terminate()


def _answers(url: str) -> None:
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE_S):
                return
        except (urllib.error.URLError, OSError):
            assert time.monotonic() < until, f"{url} never answered"
            time.sleep(0.1)


def connect(here: Answering, folder: Path, *words: str, **given: Any) -> Result:
    return here.typed("connect", "--folder", str(folder), *words, **given)


def check(here: Answering, **settings: Any) -> dict[str, tuple[str, str]]:
    """What is found, by name: its state, and what is said of it."""
    done = here.typed("check", "--json", "--within-s", SLOW_S, **settings)
    found = json.loads(done.stdout)
    states = {one["name"]: (one["state"], one["says"]) for one in found["findings"]}
    assert found["well"] == (done.exit_code == 0) == all(state != "wrong" for state, _ in states.values())
    return states
