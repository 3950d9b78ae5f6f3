"""`flask twilio check`: all that a call needs is looked at, over real HTTP, and told in a line each."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.fernet import Fernet
from pydantic import SecretStr
from sqlalchemy import make_url

from ivr.cli.checks.line import guard
from ivr.store.calls import recent
from ivr.store.schema import upgrade
from ivr.telephony.probe import MARK, Probe
from tests.cli.answering import (
    HUMAN,
    NUMBER,
    SLOW_S,
    Answering,
    check,
    environment,
    free_ports,
)
from tests.exchange.conftest import TOKEN, Answer, Server
from tests.exchange.web import listening
from tests.structure.tree import ROOT


def test_a_field_that_was_changed_behind_our_back_is_told(connected: Answering) -> None:
    connected.leads(status_callback="https://me:hunter2@elsewhere.example.com/ends", voice_method="GET")

    state, says = check(connected)["number of contracts"]

    assert state == "wrong"
    assert "voice_method is GET, not POST" in says
    assert "status_callback is https://…@elsewhere.example.com/ends, not" in says
    assert "flask twilio connect" in says


def test_a_number_without_patience_is_told(connected: Answering) -> None:
    connected.leads(voice_url=f"{connected.settings.public_url}/voice/incoming")

    assert check(connected)["number of contracts"][0] == "wrong"


def test_a_test_call_stands_in_the_journal_as_tested_and_is_over(connected: Answering) -> None:
    check(connected)

    here = connected.house
    newest = recent(here.database, here.sealed, 1)[0]
    assert (newest.call.line, newest.call.how, newest.turns) == ("contracts", "tested", 1)
    assert newest.call.call.startswith(MARK)
    assert newest.call.ended_at is not None
    here.database.close()


def test_a_wrong_token_is_found_on_both_sides(connected: Answering) -> None:
    found = check(connected, auth_token=SecretStr("another"))

    assert found["account"] == (
        "wrong",
        "the carrier refuses the credentials: mend TWILIO_ACCOUNT_SID or TWILIO_AUTH_TOKEN",
    )
    assert found["call to contracts"][0] == "wrong"
    assert "TWILIO_AUTH_TOKEN" in found["call to contracts"][1]


def test_a_token_that_was_promoted_at_the_carrier_is_told_by_name(connected: Answering) -> None:
    found = check(connected, auth_token=SecretStr("the old one"), auth_token_next=SecretStr(TOKEN))

    assert "make it TWILIO_AUTH_TOKEN" in found["account"][1]


def test_an_api_key_that_is_wrong_is_told_apart_from_the_token(connected: Answering) -> None:
    found = check(connected, api_key="SK" + "0" * 32, api_secret=SecretStr("wrong"))

    assert found["account"][0] == "well"
    assert found["number of contracts"] == (
        "wrong",
        "the carrier refuses the credentials: mend TWILIO_API_KEY and TWILIO_API_SECRET",
    )


def test_a_carrier_that_is_not_there_is_no_wrong_password(connected: Answering) -> None:
    (nobody,) = free_ports(1)

    found = check(connected, api_base=f"http://127.0.0.1:{nobody}")

    assert found["account"][1].startswith("the carrier cannot be reached")
    assert found["call to contracts"][0] == "well"


def test_what_is_not_the_carriers_api_is_told(connected: Answering) -> None:
    with listening(Server()) as other:
        found = check(connected, api_base=other.address)

    assert found["account"][1].startswith("what answers is not the carrier's API")


def test_without_a_worker_nothing_is_sent_and_that_is_told(connected: Answering) -> None:
    connected.has_no_worker()

    assert check(connected)["worker"][0] == "wrong"
    connected.has_worker()
    assert check(connected)["worker"] == ("well", "1 at work")


def test_a_clock_that_is_off_is_told_and_no_reason_to_fail(connected: Answering) -> None:
    class Late:
        def now(self) -> datetime:
            return datetime.now(UTC) - timedelta(seconds=100)

    state, says = check(connected, clock=Late())["clock"]

    assert state == "note"
    assert re.match(r"(99|100|101|10\d) s behind the carrier's", says)


def test_a_server_on_another_database_is_found_out(connected: Answering, tmp_path: Path) -> None:
    other = f"sqlite:///{tmp_path}/other.db"
    upgrade(other)

    found = check(connected, database_url=other)

    assert found["database"][0] == "well"
    assert found["call to contracts"][0] == "wrong"


def test_a_database_without_the_tables_is_told_what_to_do(connected: Answering, tmp_path: Path) -> None:
    found = check(connected, database_url=f"sqlite:///{tmp_path}/empty.db")

    assert found["database"][0] == "wrong"
    assert "flask db upgrade" in found["database"][1]


def test_a_database_that_takes_nothing_is_told(connected: Answering) -> None:
    file = str(make_url(connected.settings.database_url).database)
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")

    state, says = check(connected)["database"]

    holder.close()
    assert (state, "takes nothing" in says) == ("wrong", True)


def test_a_key_that_is_gone_is_found(connected: Answering) -> None:
    check(connected)

    state, says = check(connected, secret_keys=(SecretStr(Fernet.generate_key().decode()),))["keys"]

    assert (state, says.startswith("IVR_SECRET_KEYS does not open")) == ("wrong", True)


def test_a_line_that_is_too_slow_is_told(connected: Answering) -> None:
    done = connected.typed("check", "--within-s", "0.0001")

    assert done.exit_code == 1
    assert "✗ call to contracts: answered after" in done.stdout


def test_a_fallback_is_asked_and_must_ring_the_human(connected: Answering) -> None:
    assert check(connected)["fallback of contracts"] == (
        "note",
        f"it rings {HUMAN}, from another port of this machine: right for a laptop alone",
    )
    with listening(Server()) as other:
        other.on("/last", "<Dial><Number>+15035550143</Number></Dial>")
        connected.leads(voice_fallback_url=f"{other.address}/last")
        assert "does not ring +15035550142" in check(connected)["fallback of contracts"][1]
        other.on("/last", Answer(b"<Response><Dial>", 200, "text/xml"))
        assert "does not parse" in check(connected)["fallback of contracts"][1]
        other.on("/last", Answer(b"", 503, None))
        assert "answers 503" in check(connected)["fallback of contracts"][1]
    state, says = check(connected)["fallback of contracts"]
    assert (state, "nothing answers there" in says) == ("wrong", True)


def test_the_fallback_is_asked_as_the_carrier_would(connected: Answering) -> None:
    with listening(Server()) as other:
        other.on("/last", f"<Dial><Number>{HUMAN}</Number></Dial>")
        connected.leads(voice_fallback_url=f"{other.address}/last")
        check(connected)
        (asked,) = other.asked_on("/last")

    assert (asked.form["To"], asked.form["ErrorCode"]) == (NUMBER, "12100")
    assert asked.form["ErrorUrl"] == f"{connected.settings.public_url}/voice/incoming"


def test_whatever_answers_anybody_is_not_the_line(connected: Answering) -> None:
    with listening(Server()) as other:
        other.on("/voice/incoming", "<Gather/>")
        house = connected.house
        there = house.settings.model_copy(update={"public_url": other.address})
        object.__setattr__(house, "settings", there)
        found = guard(house, Probe(str(there.account_sid), TOKEN), NUMBER)
        house.database.close()

    assert (found.state, "answers anybody" in found.says) == ("wrong", True)


def test_settings_of_the_demo_are_no_settings_for_a_real_number(connected: Answering) -> None:
    assert check(connected, account_sid=None)["settings"][0] == "wrong"
    assert check(connected)["settings"] == (
        "well",
        "complete; e-mails are only kept, since IVR_SMTP_URL is not set",
    )


def test_each_finding_is_one_line(connected: Answering) -> None:
    done = connected.typed("check", "--within-s", SLOW_S)

    assert all(re.match(r"[✓!✗] [a-z ]+: \S", line) for line in done.stdout.splitlines())
    assert len(done.stdout.splitlines()) == len(check(connected))


def test_the_whole_runs_as_a_process_of_its_own(connected: Answering, tmp_path: Path) -> None:
    """As an operator types it, with the settings in the environment, for every line with a number."""
    folder = str(tmp_path / "all")
    for words in (
        ("connect", "--yes", "--folder", folder, "--fallback-url", connected.fallback),
        ("check", "--within-s", SLOW_S),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "flask", "twilio", *words],
            cwd=ROOT,
            env={**os.environ, **environment(connected.settings)},
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stdout + done.stderr

    assert [f"call to {line}" in done.stdout for line in ("contracts", "gap", "bank", "invest")] == [True] * 4


def test_the_operations_page_shows_what_is_found(connected: Answering) -> None:
    page = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
    shown = re.findall(r"^✓ ([a-z ]+):", page, flags=re.MULTILINE)

    assert shown == list(check(connected))
