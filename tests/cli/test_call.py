"""`flask call`: dialling a line of a running house from a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Thread, Timer

import pytest
from click.testing import Result
from pydantic import SecretStr
from werkzeug.serving import make_server

from ivr.shipped import Shipped
from ivr.store import calls
from ivr.wiring import create_app
from tests.cli.terminal import app_of, at, copied, typed
from tests.company import contract
from tests.exchange.carrier import running_exchange
from tests.house import SHIPPED, TestHouse

NUMBER = "+18006315590"
LINES = ", ".join(f"{line.number} ({name})" for name, line in sorted(SHIPPED.content().lines.served.items()))


@pytest.fixture
def running(tmp_path: Path) -> Iterator[TestHouse]:
    """A house that answers on a port of loopback, as `make run` does."""
    server = make_server("127.0.0.1", 0, lambda environ, start: [], threaded=True)
    url = f"http://127.0.0.1:{server.server_port}"
    house = TestHouse(tmp_path, port=server.server_port, public_url=url)
    server.app = create_app(house.settings, house.clock, SHIPPED).wsgi_app
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield house
    server.shutdown()
    thread.join()
    server.server_close()
    house.house.database.close()


def told(done: Result) -> str:
    """The one line with which the command ended."""
    assert done.exit_code == 1
    (line,) = done.output.splitlines()
    return line.removeprefix("Error: ")


def test_a_script_cancels_a_contract_over_the_network(running: TestHouse) -> None:
    running.has(contract())
    script = "'I want to cancel' 97205 Garcia 157943# 1 'yes please' ."

    done = typed(running, "call", "--to", NUMBER, "--from", "+15035550117", "--script", script)

    assert done.exit_code == 0, done.output
    [request] = running.requests()
    spoken = done.output
    assert "line This call may be recorded." in spoken
    assert 'you  "I want to cancel"' in spoken
    assert "a full refund of two thousand four hundred dollars." in spoken
    assert "line Goodbye." in spoken
    assert spoken.rstrip().endswith("completed: the line hung up.")
    assert (request.kind, request.contract) == ("cancellation", "VSC100001")


def test_a_caller_at_the_terminal_keys_speaks_and_hangs_up(running: TestHouse) -> None:
    app = app_of(running)

    done = at(app, "call", "--to", NUMBER, keyboard="1\n~0.2 mumble\n\nhang\n")

    assert done.exit_code == 0, done.output
    assert "line Enter your ZIP code." in done.output
    assert done.output.rstrip().endswith("completed: the caller hung up.")


def test_whoever_gives_no_number_withholds_it(running: TestHouse) -> None:
    for more in ([], ["--from", ""], ["--from", "503-555-0117"]):
        assert typed(running, "call", "--to", NUMBER, "--script", "hang", *more).exit_code == 0

    kept = calls.recent(running.house.database, running.house.sealed, 10)
    assert sorted(str(one.call.caller) for one in kept) == ["+15035550117", "None", "None"]


def test_a_text_that_arrives_during_the_call_is_shown(running: TestHouse) -> None:
    with running_exchange("--number", f"{NUMBER}=http://127.0.0.1:1/voice") as exchange:
        send = exchange.client().messages.create
        text = {"to": "+15035550117", "from_": NUMBER, "body": "Your number is 1399-5300."}
        late = Timer(0.3, send, kwargs=text)
        late.start()

        done = typed(
            running,
            *("call", "--to", NUMBER, "--from", "+15035550117", "--script", "hang"),
            exchange_port=int(exchange.url.rpartition(":")[2]),
        )
        late.join()

    assert done.exit_code == 0, done.output
    assert "\N{ENVELOPE}    from 1-800-631-5590: Your number is 1399-5300." in done.output


@pytest.mark.parametrize("to", [NUMBER, "1-800-631-5590", "(800) 631-5590", "contracts"])
def test_a_line_is_dialled_by_its_number_however_it_is_written_or_by_its_name(
    running: TestHouse, to: str
) -> None:
    done = typed(running, "call", "--to", to, "--script", "hang")

    assert done.exit_code == 0, done.output
    assert "Contract services." in done.output


@pytest.mark.parametrize("words", [["call"], ["call", "--to", ""]])
def test_without_a_number_the_lines_are_listed(house: TestHouse, words: list[str]) -> None:
    assert told(typed(house, *words)) == (
        f"which number? There are {LINES}: --to NUMBER, or make call TO=NUMBER"
    )


@pytest.mark.parametrize("to", ["+15035550100", "nowhere", "0"])
def test_a_number_that_is_no_line_is_told_with_those_that_are(house: TestHouse, to: str) -> None:
    assert told(typed(house, "call", "--to", to, "--script", "hang")) == (
        f"no line has the number {to}; there are {LINES}"
    )


def test_a_server_that_does_not_run_is_told(house: TestHouse) -> None:
    """Port 1 of loopback: nobody listens there."""
    done = typed(house, "call", "--to", NUMBER, "--script", "1", port=1)

    assert told(done) == "No server answers at http://127.0.0.1:1. Is it running? (make run)"


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("1 'cancel it", "the script cannot be read: no closing quotation"),
        ("1 ~0.6", "'~0.6' is no speech with a confidence: write ~0.6:words"),
    ],
)
def test_a_script_that_cannot_be_read_makes_no_call(running: TestHouse, script: str, reason: str) -> None:
    assert told(typed(running, "call", "--to", NUMBER, "--script", script)) == reason
    assert calls.recent(running.house.database, running.house.sealed, 10) == []


def test_a_caller_that_is_no_number_is_told(house: TestHouse) -> None:
    assert told(typed(house, "call", "--to", NUMBER, "--from", "bob", "--script", "1")) == (
        "bob is no number to call from: write it as +15035550142, or anonymous"
    )


def test_a_server_that_refuses_the_call_makes_the_command_fail(running: TestHouse) -> None:
    """Another token than the server's: every webhook is answered with 403."""
    done = typed(
        running, "call", "--to", NUMBER, "--script", "1", auth_token=SecretStr("another token than theirs")
    )

    assert done.exit_code == 1
    assert "403" in done.output


def test_lines_that_cannot_be_read_are_told(house: TestHouse, tmp_path: Path) -> None:
    folder = copied(tmp_path / "content")
    (folder / "flows/lines.toml").write_text("[line.contracts]\n")

    done = typed(house, "call", "--to", NUMBER, shipped=Shipped(folder))

    assert done.exit_code == 1
    assert all(line.startswith("flows/lines.toml") for line in done.stderr.splitlines())
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["call"], ["--to", "--from", "[default: anonymous]", "--script", "Example:", "make run"]),
        (["calls"], ["list", "show", "masked"]),
        (["calls", "list"], ["--limit", "--json"]),
        (["calls", "show"], ["CALL", "--json", "or its beginning"]),
        (["flows"], ["check", "draw", "lock"]),
    ],
)
def test_help_says_what_a_command_takes(house: TestHouse, words: list[str], says: list[str]) -> None:
    done = typed(house, *words, "--help")

    assert done.exit_code == 0
    text = " ".join(done.stdout.split())
    assert [one for one in says if one not in text] == []
