"""The exchange beside the line: it has the house's account, and every number leads to the server."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from base64 import b64encode
from pathlib import Path

import pytest

from deploy.doors import doors
from deploy.exchange import PATIENCE, account, arguments, environment
from ivr.settings import DEMO_ACCOUNT_SID, DEMO_AUTH_TOKEN, Settings
from tests.structure.tree import ROOT

NUMBER = "+18006315590"


def settings(**given: object) -> Settings:
    return Settings.model_validate({"demo": True, "port": 8010, **given})


def test_every_number_leads_where_an_operator_would_point_it() -> None:
    words = arguments(
        settings(public_url="https://calls.example.com", auth_token="its own"), [NUMBER, "+18662121304"]
    )

    told = list(zip(words[::2], words[1::2], strict=True))
    assert told == [
        ("--port", "8011"),
        ("--number", f"{NUMBER}=https://calls.example.com/voice/incoming{PATIENCE}"),
        ("--number", f"+18662121304=https://calls.example.com/voice/incoming{PATIENCE}"),
        ("--fallback-url", "http://127.0.0.1:8012/voice/fallback"),
        ("--status-callback", f"https://calls.example.com/voice/status{PATIENCE}"),
        ("--sms-url", "https://calls.example.com/sms/incoming"),
        ("--public-url", "https://calls.example.com"),
        ("--server-url", "http://127.0.0.1:8010"),
    ]


def test_no_secret_is_on_the_command_line() -> None:
    given = settings(api_key="SK" + "5" * 32, api_secret="the key's secret", auth_token="the account's token")

    assert not [word for word in arguments(given, [NUMBER]) if "secret" in word or "token" in word]
    assert account(given) == {
        "TWILIO_ACCOUNT_SID": DEMO_ACCOUNT_SID,
        "TWILIO_AUTH_TOKEN": "the account's token",
        "TWILIO_API_KEY": "SK" + "5" * 32,
        "TWILIO_API_SECRET": "the key's secret",
    }


def test_it_has_nothing_of_the_house_but_the_account() -> None:
    machine = {"PATH": "/bin", "LANG": "C.UTF-8"}
    house = {
        "IVR_SECRET_KEYS": "k",
        "IVR_DATABASE_URL": "d",
        "IVR_SMTP_URL": "s",
        "TWILIO_AUTH_TOKEN_NEXT": "t",
        "ANOTHER_PROGRAMS_TOKEN": "x",
    }
    given = settings(auth_token="its own")

    assert environment(given, machine | house) == machine | account(given)


def test_the_doors_say_where_the_telephone_is() -> None:
    page = doors(8010, {"contracts": NUMBER}, 8011)

    assert "In a browser: http://127.0.0.1:8011/exchange/" in page.splitlines()


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as somebody:
        found: int = somebody.getsockname()[1]
        return found


def test_it_comes_up_with_the_numbers_of_the_house(port: int, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "IVR_DEMO": "1",
        "EXCHANGE_PORT": str(port),
        "PYTHONPATH": str(ROOT),
        "IVR_SECRET_KEYS": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    }
    process = subprocess.Popen([sys.executable, "-m", "deploy.exchange"], cwd=ROOT, env=environment)
    try:
        url = f"http://127.0.0.1:{port}/2010-04-01/Accounts/{DEMO_ACCOUNT_SID}/IncomingPhoneNumbers.json"
        numbers = json.loads(answered(url))["incoming_phone_numbers"]
    finally:
        process.terminate()
        process.wait(timeout=20)

    assert NUMBER in {number["phone_number"] for number in numbers}
    assert all(number["voice_url"].endswith(f"/voice/incoming{PATIENCE}") for number in numbers)


def answered(url: str) -> bytes:
    """The answer, as soon as somebody answers."""
    user = b64encode(f"{DEMO_ACCOUNT_SID}:{DEMO_AUTH_TOKEN}".encode()).decode()
    request = urllib.request.Request(url, headers={"Authorization": f"Basic {user}"})
    until = time.monotonic() + 20
    while True:
        try:
            with urllib.request.urlopen(request, timeout=5) as answer:
                body: bytes = answer.read()
                return body
        except urllib.error.URLError:
            assert time.monotonic() < until, "the exchange did not come up"
            time.sleep(0.05)
