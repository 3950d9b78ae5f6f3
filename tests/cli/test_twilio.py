"""`flask twilio connect` and `disconnect`: a number is pointed here and back, over real HTTP."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from deploy.exchange import PATIENCE as PATIENCE_OF_THE_LAPTOP
from ivr.telephony.numbers import FIELDS, pointing
from ivr.telephony.twiml import PATIENCE
from tests.cli.answering import (
    NUMBER,
    OLD,
    SLOW_S,
    Answering,
    check,
    connect,
    free_ports,
)
from tests.exchange.carrier import running_exchange
from tests.exchange.conftest import TOKEN


def test_a_number_is_pointed_here_and_everything_is_well(here: Answering, tmp_path: Path) -> None:
    done = connect(here, tmp_path, "--yes", "--fallback-url", here.fallback)

    assert (done.exit_code, here.led(*FIELDS)) == (
        0,
        list(pointing(here.settings.public_url, here.fallback).values()),
    )
    assert "voice_url" in done.stdout
    assert (
        f"https://old.example.com/calls -> {here.settings.public_url}/voice/incoming#ct=2000" in done.stdout
    )
    found = here.typed("check", "--within-s", SLOW_S)
    assert found.exit_code == 0, found.output
    assert "✗" not in found.stdout
    assert f"✓ number of contracts: {NUMBER} leads here" in found.stdout
    assert f"✓ call to contracts: {NUMBER} is answered by contracts in" in found.stdout


def test_nothing_is_written_before_somebody_says_yes(here: Answering, tmp_path: Path) -> None:
    refused = connect(here, tmp_path, "--fallback-url", here.fallback, keyboard="n\n")

    assert (refused.exit_code, here.led("voice_url")) == (1, [OLD["voice_url"]])
    assert "Point 1 number here?" in refused.stderr
    assert list(tmp_path.iterdir()) == []
    assert connect(here, tmp_path, "--fallback-url", here.fallback, keyboard="y\n").exit_code == 0
    assert here.led("voice_url") != [OLD["voice_url"]]


def test_a_dry_run_shows_the_same_and_writes_nothing(here: Answering, tmp_path: Path) -> None:
    done = connect(here, tmp_path, "--dry-run", "--json", "--fallback-url", here.fallback)

    (plan,) = json.loads(done.stdout)
    assert plan["number"] == NUMBER
    assert {one["field"] for one in plan["changes"]} == set(OLD) - {"voice_fallback_method"}
    assert here.led("voice_url") == [OLD["voice_url"]]
    assert list(tmp_path.iterdir()) == []


def test_what_was_before_is_put_back_whole(here: Answering, tmp_path: Path) -> None:
    before = here.led(*FIELDS)
    connect(here, tmp_path, "--yes", "--fallback-url", here.fallback)
    (file,) = tmp_path.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert here.led(*FIELDS) != before

    done = here.typed("disconnect", "--restore", str(file), "--yes")

    assert (done.exit_code, here.led(*FIELDS)) == (0, before)


def test_without_a_file_the_newest_is_put_back(here: Answering, tmp_path: Path) -> None:
    old = tmp_path / "twilio-before-2020-01-01T00-00-00.json"
    old.write_text("not looked at")
    connect(here, tmp_path, "--yes", "--fallback-url", here.fallback)

    done = here.typed("disconnect", "--folder", str(tmp_path), "--yes")

    assert (done.exit_code, here.led("voice_url")) == (0, [OLD["voice_url"]])


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("{", "is no file of flask twilio connect"),
        ('{"account": "AC1", "numbers": [{"number": "+1", "leads": {}}]}', "is no file of flask twilio"),
        ('{"account": "AC1", "numbers": []}', "is another account's"),
        (None, "cannot be read: No such file or directory"),
    ],
)
def test_a_file_of_something_else_changes_nothing(
    connected: Answering, tmp_path: Path, written: str | None, says: str
) -> None:
    file = tmp_path / "file.json"
    if written is not None:
        file.write_text(written)
    before = connected.led(*FIELDS)

    done = connected.typed("disconnect", "--restore", str(file), "--yes")

    assert (done.exit_code, connected.led(*FIELDS)) == (1, before)
    assert says in done.stderr


def test_a_second_time_there_is_nothing_to_change(connected: Answering, tmp_path: Path) -> None:
    done = connect(connected, tmp_path)

    assert (done.exit_code, done.stdout) == (0, f"{NUMBER} leads there already\n")
    assert not list(tmp_path.glob("*.json"))


def test_a_number_without_a_fallback_is_not_connected(here: Answering, tmp_path: Path) -> None:
    done = connect(here, tmp_path, "--yes")

    assert (done.exit_code, here.led("voice_url")) == (1, [OLD["voice_url"]])
    assert "has no fallback: name one with --fallback-url" in done.stderr


def test_a_fallback_on_the_servers_own_host_is_refused(here: Answering, tmp_path: Path) -> None:
    same = f"{here.settings.public_url}/last"

    refused = connect(here, tmp_path, "--yes", "--fallback-url", same)
    assert (refused.exit_code, here.led("voice_fallback_url")) == (1, [""])
    assert "goes down with the server" in refused.stderr

    taken = connect(here, tmp_path, "--yes", "--fallback-url", same, "--fallback-on-same-host")
    assert (taken.exit_code, here.led("voice_fallback_url")) == (0, [same])
    assert "goes down with the server" in taken.stderr


@pytest.mark.parametrize("url", ["last.example.org/voice", "ftp://last.example.org/", "https:///voice"])
def test_a_fallback_that_is_no_address_is_refused(here: Answering, tmp_path: Path, url: str) -> None:
    done = connect(here, tmp_path, "--yes", "--fallback-url", url)

    assert (done.exit_code, here.led("voice_url")) == (1, [OLD["voice_url"]])
    assert "is no address like" in done.stderr


def test_a_document_a_line_is_asked_for_with_get(here: Answering, tmp_path: Path) -> None:
    connect(here, tmp_path, "--yes", "--fallback-url", "https://last.example.org/{line}.xml")

    assert here.led("voice_fallback_url", "voice_fallback_method") == [
        "https://last.example.org/contracts.xml",
        "GET",
    ]


def test_numbers_of_nobody_are_told_and_end_in_one(here: Answering, tmp_path: Path) -> None:
    unknown = connect(here, tmp_path, "--number", "+15035550199", "--yes")

    assert (unknown.exit_code, unknown.stdout) == (1, "")
    assert "+15035550199 is the number of no line in flows/lines.toml" in unknown.stderr


def test_a_line_whose_number_the_account_lacks_is_told(here: Answering, tmp_path: Path) -> None:
    with running_exchange("--number", "+18775550100=https://old.example.com/") as other:
        done = connect(here, tmp_path, "--yes", api_base=other.url)
        (finding,) = [one for name, one in check(here, api_base=other.url).items() if "number" in name]

    assert (done.exit_code, done.stderr.splitlines()) == (
        1,
        [f"{NUMBER} (contracts) is not the account's: mend flows/lines.toml, or buy it"],
    )
    assert finding[0] == "wrong"


def test_no_number_is_pointed_at_a_line_that_does_not_answer(here: Answering, tmp_path: Path) -> None:
    (nobody,) = free_ports(1)
    gone = f"http://127.0.0.1:{nobody}"

    done = connect(here, tmp_path, "--yes", "--fallback-url", here.fallback, public_url=gone)
    assert (done.exit_code, here.led("voice_url")) == (1, [OLD["voice_url"]])
    assert "nothing is changed" in done.stderr

    words = ("--yes", "--unasked", "--fallback-url", here.fallback)
    assert connect(here, tmp_path, *words, public_url=gone).exit_code == 0
    assert here.led("voice_url") == [f"{gone}/voice/incoming{PATIENCE}"]


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000", "http://calls.example.com", "https://localhost"])
def test_a_real_number_is_not_pointed_where_the_carrier_cannot_come(
    here: Answering, tmp_path: Path, url: str
) -> None:
    done = connect(here, tmp_path, "--yes", public_url=url, api_base="")

    assert (done.exit_code, done.stdout) == (1, "")
    assert "IVR_PUBLIC_URL is" in done.stderr


def test_secrets_are_on_no_screen(here: Answering, tmp_path: Path) -> None:
    shown = connect(here, tmp_path, "--yes", "--fallback-url", here.fallback).output
    shown += here.typed("disconnect", "--folder", str(tmp_path), "--yes").output
    shown += here.typed("check").output + here.typed("check", "--json").output
    shown += connect(here, tmp_path, "--dry-run", "--json", "--fallback-url", here.fallback).output

    for secret in ("hunter2", "k1", TOKEN, here.settings.secret_keys[0].get_secret_value()):
        assert secret not in shown
    assert "https://…@old.example.com/texts?…" in shown


def test_a_folder_that_takes_no_file_changes_nothing(here: Answering, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")

    done = connect(here, tmp_path / "taken" / "var", "--yes", "--fallback-url", here.fallback)

    assert (done.exit_code, here.led("voice_url")) == (1, [OLD["voice_url"]])
    assert "takes no file" in done.stderr


def test_the_laptops_exchange_has_the_overrides_that_connect_writes() -> None:
    assert PATIENCE_OF_THE_LAPTOP == PATIENCE
