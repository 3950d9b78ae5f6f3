"""What an operator sets is typed and checked once, and said back in the operator's own names."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from pydantic import ValidationError

from ivr.settings import DEMO_AUTH_TOKEN, DEMO_HUMAN_NUMBER, DEMO_KEY_FILE, Settings, problems
from tests.structure.tree import ROOT

KEY = Fernet.generate_key().decode()
OLDER_KEY = Fernet.generate_key().decode()
COMPLETE = {
    "TWILIO_AUTH_TOKEN": "a-token-of-our-own",
    "IVR_SECRET_KEYS": KEY,
    "IVR_HUMAN_NUMBER": "+15035550190",
}


@pytest.fixture(autouse=True)
def an_empty_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting comes from the machine that runs the tests; what is written goes to a folder of its own."""
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.validation_alias), raising=False)
    monkeypatch.chdir(tmp_path)


def reading(**environment: str) -> Settings:
    """The settings as a `.env` file with these lines gives them."""
    Path(".env").write_text("".join(f"{name}={value}\n" for name, value in environment.items()))
    return Settings()


def wrong(**environment: str) -> list[str]:
    with pytest.raises(ValidationError) as refused:
        reading(**environment)
    return problems(refused.value)


def test_a_line_needs_a_token_a_key_and_a_person_and_nothing_else() -> None:
    settings = reading(**COMPLETE)

    assert settings.auth_token.get_secret_value() == "a-token-of-our-own"
    assert [key.get_secret_value() for key in settings.secret_keys] == [KEY]
    assert settings.human_number == "+15035550190"
    assert not settings.demo
    assert settings.public_url == "http://127.0.0.1:8000"
    assert settings.database_url == "sqlite:///var/ivr.db"
    assert (settings.port, settings.exchange_port) == (8000, 8001)


def test_everything_missing_is_said_at_once_each_with_what_to_do() -> None:
    said = wrong()

    assert [line.split(" is missing: ")[0] for line in said] == [
        "TWILIO_AUTH_TOKEN",
        "IVR_SECRET_KEYS",
        "IVR_HUMAN_NUMBER",
    ]
    assert all("set it in the environment or in .env" in line for line in said)


def test_an_empty_value_counts_as_missing() -> None:
    assert wrong(**COMPLETE | {"TWILIO_AUTH_TOKEN": ""})[0].startswith("TWILIO_AUTH_TOKEN is missing")
    assert wrong(**COMPLETE | {"IVR_SECRET_KEYS": " , "})[0].startswith("IVR_SECRET_KEYS")


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IVR_COMPANY", "Harbor Auto")

    assert reading(**COMPLETE, IVR_COMPANY="Guardline").company == "Harbor Auto"


def test_the_public_address_and_the_exchange_follow_the_port() -> None:
    settings = reading(**COMPLETE, PORT="8010")

    assert settings.public_url == "http://127.0.0.1:8010"
    assert settings.exchange_port == 8011


def test_keys_are_read_newest_first() -> None:
    settings = reading(**COMPLETE | {"IVR_SECRET_KEYS": f"{KEY}, {OLDER_KEY}"})

    assert [key.get_secret_value() for key in settings.secret_keys] == [KEY, OLDER_KEY]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("IVR_HUMAN_NUMBER", "503-555-0190", "IVR_HUMAN_NUMBER: is no telephone number in E.164"),
        ("IVR_HUMAN_NUMBER", "+1 503 555 0190", "IVR_HUMAN_NUMBER: is no telephone number in E.164"),
        ("IVR_HUMAN_NUMBER", "+1503555", "IVR_HUMAN_NUMBER: is no telephone number in E.164"),
        ("IVR_HUMAN_NUMBER", "+19005550117", "IVR_HUMAN_NUMBER: is a number that callers would pay for"),
        ("IVR_SECRET_KEYS", "tooshort", "IVR_SECRET_KEYS: key 1 is no Fernet key"),
        ("IVR_TIMEZONE", "Mars/Olympus", "IVR_TIMEZONE: is no time zone"),
        ("IVR_PUBLIC_URL", "calls.example.com", "IVR_PUBLIC_URL: is no address like"),
        ("IVR_PUBLIC_URL", "https://calls.example.com/voice", "IVR_PUBLIC_URL: is no address like"),
        ("PORT", "70000", "PORT: "),
        ("PORT", "eight", "PORT: "),
        ("TWILIO_ACCOUNT_SID", "SK123", "TWILIO_ACCOUNT_SID: "),
        ("IVR_HEARING_ACCEPT", "1.2", "IVR_HEARING_ACCEPT: "),
        ("IVR_HEARING_CONFIRM", "0.9", "IVR_HEARING_CONFIRM must not be above IVR_HEARING_ACCEPT"),
        ("IVR_TRIES", "0", "IVR_TRIES: "),
        ("IVR_RING_S", "1", "IVR_RING_S: "),
    ],
)
def test_a_wrong_value_is_named_without_being_shown(name: str, value: str, said: str) -> None:
    (line,) = wrong(**COMPLETE | {name: value})

    assert line.startswith(said)
    assert "tooshort" not in line


def test_a_closing_slash_of_the_public_address_does_not_count() -> None:
    assert reading(**COMPLETE, IVR_PUBLIC_URL="https://calls.example.com/").public_url == (
        "https://calls.example.com"
    )


def test_the_demo_fills_in_what_is_missing() -> None:
    settings = reading(IVR_DEMO="1")

    assert settings.demo
    assert settings.auth_token.get_secret_value() == DEMO_AUTH_TOKEN
    assert settings.human_number == DEMO_HUMAN_NUMBER
    assert settings.account_sid is not None


def test_the_demo_leaves_what_is_set() -> None:
    settings = reading(IVR_DEMO="1", **COMPLETE | {"IVR_HUMAN_NUMBER": "+15035550142"})

    assert settings.auth_token.get_secret_value() == "a-token-of-our-own"
    assert settings.human_number == "+15035550142"
    assert [key.get_secret_value() for key in settings.secret_keys] == [KEY]
    assert not DEMO_KEY_FILE.exists()


def test_the_demo_makes_its_key_once_for_its_owner_alone() -> None:
    first, second = reading(IVR_DEMO="1"), reading(IVR_DEMO="1")

    assert first.secret_keys == second.secret_keys
    assert stat.S_IMODE(DEMO_KEY_FILE.stat().st_mode) == 0o600
    assert [file.name for file in DEMO_KEY_FILE.parent.iterdir()] == [DEMO_KEY_FILE.name]


def test_processes_that_start_at_once_agree_on_the_demo_key() -> None:
    ask = "from ivr.settings import Settings; print(Settings().secret_keys[0].get_secret_value())"
    environment = {**os.environ, "IVR_DEMO": "1", "PYTHONPATH": str(ROOT)}
    started = [
        subprocess.Popen([sys.executable, "-c", ask], env=environment, stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]

    assert len({process.communicate()[0] for process in started}) == 1


@pytest.mark.parametrize(
    "url", ["https://calls.example.com", "http://calls.example.com", "http://10.0.0.7:8000"]
)
def test_the_demo_token_is_refused_on_an_address_that_others_reach(url: str) -> None:
    (line,) = wrong(IVR_DEMO="1", IVR_PUBLIC_URL=url)

    assert line.startswith("TWILIO_AUTH_TOKEN is the demo's, which everybody knows")


def test_secrets_do_not_show_when_settings_are_printed() -> None:
    shown = repr(reading(**COMPLETE, IVR_DATABASE_URL="postgresql+psycopg://ivr:password@db/ivr"))

    assert "a-token-of-our-own" not in shown
    assert KEY not in shown
    assert "password@" not in shown


def test_settings_do_not_change_once_they_are_read() -> None:
    settings = reading(**COMPLETE)

    with pytest.raises(ValidationError, match="frozen"):
        settings.port = 1  # type: ignore[misc]  # this is the point


@pytest.mark.parametrize("given", [{"demo": True}, {"demo": True, "port": 8020, "company": "Harbor Auto"}])
def test_tests_may_give_settings_by_their_python_names(given: dict[str, Any]) -> None:
    settings = Settings(_env_file=None, **given)

    assert {name: getattr(settings, name) for name in given} == given


def test_a_process_with_wrong_settings_says_each_problem_on_a_line_and_ends_with_two() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from ivr.settings import settings_or_exit; settings_or_exit()"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )

    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 3
    assert "Traceback" not in done.stderr
