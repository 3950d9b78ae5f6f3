"""`python -m ivr.exchange load`: many scripted callers over real HTTP, and what is told of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from ivr.exchange.load.cost import NoSuchProcess, cpu_s, own_cpu_s
from ivr.exchange.load.figures import Cost, Tally, figures, percentile
from ivr.exchange.load.kept import NoPlace, keep
from tests.exchange.carrier import running_exchange
from tests.exchange.conftest import LINE, TOKEN
from tests.exchange.control.line import make_app
from tests.exchange.web import address_of
from tests.structure.tree import ROOT

FAST = ("--speed", "10", "--think", "0.5", "--seed", "7")


@pytest.fixture(scope="module")
def control():
    app, kept = make_app(TOKEN, person="+15035550143")
    with address_of(app) as address:
        yield address, kept


def loaded(*arguments, token=TOKEN):
    return subprocess.run(
        [sys.executable, "-m", "ivr.exchange", "load", *arguments],
        cwd=ROOT,
        env={**os.environ, "TWILIO_AUTH_TOKEN": token},
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_twenty_callers_play_their_scripts_and_everything_is_counted(control, tmp_path):
    address, kept = control
    file = tmp_path / "load.json"
    kept.messages.clear()

    done = loaded(
        *("--to", f"{LINE}={address}/voice", "--callers", "20", "--calls-per-s", "40", *FAST),
        *("--script", "1 'Call me back.'", "7 1 Hello"),
        *("--server-pid", str(os.getpid()), "--json", str(file)),
    )

    assert done.returncode == 0, done.stderr
    told = json.loads(file.read_text())
    assert told["calls"] | {"at_once": 0} == {
        "made": 20,
        "completed": 20,
        "failed": 0,
        "over_before_their_script": 0,
        "at_once": 0,
    }
    assert told["calls"]["at_once"] > 1
    # Three requests where one leaves a message; two more on the way round by a wrong choice.
    assert told["turns"] == 10 * 3 + 10 * 5
    assert (told["warnings"], told["errors"]) == ({}, {})
    assert 0 < told["latency_ms"]["p50"] <= told["latency_ms"]["p99"] <= told["latency_ms"]["most"]
    assert told["cpu_us_per_turn"]["exchange"] > 0
    assert told["exchange_to_server"] > 0
    assert len({from_ for from_, _, _ in kept.messages}) == 20
    # Silence alone would be five seconds.
    assert min(seconds for _, _, seconds in kept.messages) > 5
    assert "calls made" in done.stdout
    assert "20/20" in done.stderr


def test_calls_that_fail_are_counted_and_end_it_with_one(control):
    address, _ = control

    done = loaded(
        *("--to", f"{LINE}={address}/nothing", "--callers", "3", "--calls-per-s", "30", *FAST),
        *("--script", "1"),
    )

    assert done.returncode == 1
    assert "3 x 11217 POST" in done.stdout


def test_the_running_exchange_is_asked_where_a_number_leads(control):
    address, kept = control
    numbers = ("--number", f"{LINE}={address}/voice", "--status-callback", f"{address}/status")
    kept.ends.clear()
    with running_exchange(*numbers) as process:
        done = loaded("--to", LINE, "--exchange-url", process.url, "--callers", "2", *FAST, "--script", "1 .")
        unknown = loaded("--to", "+18005550199", "--exchange-url", process.url, *FAST)

    assert done.returncode == 0, done.stderr
    assert [status for _, status in kept.ends] == ["completed", "completed"]
    assert (unknown.returncode, unknown.stderr) == (
        2,
        f"the exchange at {process.url} has no number +18005550199 that leads anywhere\n",
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--to", "911"], "911 is no number"),
        (["--to", LINE, "--callers", "0"], "0 is no number above 0"),
        (["--to", LINE, "--calls-per-s", "0"], "0 is not above 0"),
        (["--to", LINE, "--think", "soon"], "soon is no number of seconds"),
        (["--to", LINE, "--script", "~2:x"], "is no speech with a confidence"),
        (["--to", LINE, "--from", "bob"], "bob is no number to call from"),
        (["--to", LINE, "--exchange-url", "http://127.0.0.1:1"], "no exchange answers at http://127.0.0.1:1"),
    ],
)
def test_what_cannot_be_done_is_said(arguments, said):
    done = loaded(*arguments)

    assert done.returncode == 2
    assert said in done.stderr


def test_without_a_token_nobody_calls():
    done = loaded("--to", LINE, token="")

    assert (done.returncode, done.stderr.startswith("TWILIO_AUTH_TOKEN is missing")) == (2, True)


PAGE = "Before.\n<!-- figures of load -->\nold\n<!-- end of figures -->\nAfter.\n"


def test_the_figures_of_a_page_are_replaced_and_nothing_else_is(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(PAGE)
    told = figures(Tally(began=3, completed=3, latencies_s=[0.1]), Cost(1.0, 0.001, 0.004, 50.0))

    keep(page, told, datetime(2026, 11, 22, tzinfo=UTC))
    keep(page, told, datetime(2026, 11, 23, tzinfo=UTC))

    written = page.read_text()
    assert written.startswith("Before.\n<!-- figures of load -->\nMeasured on 2026-11-23, ")
    assert written.endswith("<!-- end of figures -->\nAfter.\n")
    assert "| completed | 3 |\n" in written
    assert "| the exchange's share of the server's | 0.25 |\n" in written
    assert "old" not in written


def test_a_page_without_a_place_for_figures_is_left_as_it_is(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("Nothing here.\n")

    with pytest.raises(NoPlace):
        keep(page, figures(Tally(), Cost(1.0, 0.1, None, 50.0)), datetime(2026, 11, 22, tzinfo=UTC))

    assert page.read_text() == "Nothing here.\n"


def test_a_process_costs_what_its_children_cost_too():
    busy = "import time\nwhile time.process_time() < 0.3: pass"
    before = cpu_s(os.getpid())
    own = own_cpu_s()

    subprocess.run([sys.executable, "-c", busy], check=True)

    assert cpu_s(os.getpid()) - before >= 0.25
    assert own_cpu_s() - own < 0.25


def test_a_process_that_is_not_there_costs_nothing_that_could_be_told():
    with pytest.raises(NoSuchProcess):
        cpu_s(2**22 + 1)


def test_a_percentile_is_one_of_the_values():
    hundred = [float(n) for n in range(100)]

    assert [percentile(hundred, share) for share in (0.5, 0.95, 0.99, 1.0)] == [50, 95, 99, 99]
    assert percentile([], 0.5) == 0


def test_costs_are_of_one_turn_and_unknown_where_nothing_was_measured():
    tally = Tally(latencies_s=[0.1, 0.2])

    told = figures(tally, Cost(2.0, 0.001, 0.004, 50.0))

    assert told["cpu_us_per_turn"] == {"exchange": 500.0, "server": 2000.0}
    assert (told["exchange_to_server"], told["turns_per_s"]) == (0.25, 1.0)
    assert figures(Tally(), Cost(2.0, 0.001, None, 50.0))["exchange_to_server"] is None
