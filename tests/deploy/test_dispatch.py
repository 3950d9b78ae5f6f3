"""The simulated provider beside the line: it has the secret that both share, and nothing else of ours."""

from __future__ import annotations

import os
import subprocess
import sys
import urllib.request
from typing import Any

from deploy.dispatch import arguments, environment, is_asked
from deploy.doors import doors
from ivr.settings import Settings
from tests.structure.tree import ROOT


def settings(**given: Any) -> Settings:
    return Settings.model_validate({"demo": True, "port": 8010, **given})


def test_what_happens_to_its_jobs_is_told_to_the_server_here() -> None:
    assert arguments(settings()) == [
        "--port",
        "8013",
        "--events-url",
        "http://127.0.0.1:8010/dispatch/events",
    ]


def test_it_has_nothing_of_the_house_but_the_secret_that_both_share() -> None:
    given = settings()
    assert given.dispatch_secret is not None
    secret = given.dispatch_secret.get_secret_value()

    machine = {"PATH": "/bin", "IVR_SECRET_KEYS": "k", "TWILIO_AUTH_TOKEN": "t"}

    assert environment(given, machine) == {"PATH": "/bin", "IVR_DISPATCH_SECRET": secret}
    assert secret not in arguments(given)


def test_every_process_of_a_demo_has_the_same_secret_and_another_demo_has_another() -> None:
    key, other = (
        "bm90IGEgc2VjcmV0LCBqdXN0IGEga2V5IG9mIHRlc3Q=",
        "YW5vdGhlciBrZXksIGFsc28ganVzdCBvZiB0ZXN0cy4=",
    )

    assert settings(secret_keys=key).dispatch_secret == settings(secret_keys=key).dispatch_secret
    assert settings(secret_keys=key).dispatch_secret != settings(secret_keys=other).dispatch_secret


def test_where_another_provider_is_set_up_it_is_not_started() -> None:
    real = settings(dispatch_url="https://roadside.example.com", dispatch_secret="theirs")

    assert is_asked(settings())
    assert not is_asked(real)
    words = {**os.environ, "IVR_DEMO": "1", "PORT": "8010", "PYTHONPATH": str(ROOT)}
    words |= {"IVR_DISPATCH_URL": "https://roadside.example.com", "IVR_DISPATCH_SECRET": "theirs"}
    done = subprocess.run([sys.executable, "-m", "deploy.dispatch"], env=words, cwd=ROOT, timeout=60)
    assert done.returncode == 0


def test_the_doors_name_where_its_jobs_are_seen() -> None:
    assert "Roadside jobs: http://127.0.0.1:8013/" in doors(8010, {}, 8011, 8013)
    assert "Roadside jobs" not in doors(8010, {}, 8011)


def test_the_process_says_where_it_listens_and_ends_when_it_is_told_to() -> None:
    words = {**os.environ, "IVR_DISPATCH_SECRET": "shared"}
    command = [sys.executable, "-m", "ivr.dispatch.simulator", "--port", "0"]
    with subprocess.Popen(command, env=words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        with urllib.request.urlopen(f"{url}/", timeout=20) as answer:
            assert answer.status == 200
        process.terminate()
        assert process.wait(20) == 0


def test_without_a_secret_it_does_not_start() -> None:
    words = {name: value for name, value in os.environ.items() if name != "IVR_DISPATCH_SECRET"}
    command = [sys.executable, "-m", "ivr.dispatch.simulator", "--port", "0"]
    done = subprocess.run(command, env=words, cwd=ROOT, capture_output=True, text=True, timeout=60)

    assert (done.returncode, done.stderr) == (1, "IVR_DISPATCH_SECRET is missing\n")
