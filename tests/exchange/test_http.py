"""The same calls over real HTTP: on a clock that jumps, in real time, and from a terminal."""

import asyncio
import io
import socket
import threading
from datetime import UTC, datetime

import pytest
from werkzeug.serving import make_server

from ivr.exchange.call import Call
from ivr.exchange.events import Ended, KeyPressed, Spoken, Waiting
from ivr.exchange.http import HttpClient, HttpExchange
from ivr.exchange.leg import Leg
from ivr.exchange.live import LiveSwitch
from ivr.exchange.office import Office
from ivr.exchange.parameters import Identity
from ivr.exchange.signing import signature
from ivr.exchange.telephones import Line
from ivr.exchange.terminal import telephone
from tests.exchange.conftest import CALLER, LINE, TOKEN

MENU = '<Gather numDigits="1" action="/menu?a=%7B1%7D"><Say>Press<break time="500ms"/>one.</Say></Gather>'


@pytest.fixture
def address(server):
    """The address of a real server with two documents."""
    server.on("/voice", MENU)
    server.on("/menu", "<Say>Good bye.</Say>")
    server.on("/status", "")
    running = make_server("127.0.0.1", 0, server, threaded=True)
    thread = threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.fixture
def lines():
    return [Line(LINE, "/voice", status_callback="/status")]


@pytest.fixture
def closed_address():
    """An address where nobody listens."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{held.getsockname()[1]}"


def test_a_call_over_http_is_as_one_in_process(address, server, lines):
    with HttpExchange(lines=lines, auth_token=TOKEN, public_url=address) as exchange:
        phone = exchange.dial(CALLER, LINE)
        phone.press("1")

    assert phone.said == ["Press ... one.", "Good bye."]
    assert server.paths() == ["/voice", "/menu", "/status"]
    assert server.asked_on("/menu")[0].query == {"a": "{1}"}
    assert exchange.warnings == []


def test_a_server_here_can_be_called_by_its_public_name(address, server, lines):
    public = "https://line.example"
    with HttpExchange(lines=lines, auth_token=TOKEN, public_url=public, server_url=address) as exchange:
        exchange.dial(CALLER, LINE).hang_up()

    asked = server.asked_on("/voice")[0]
    assert asked.headers["HOST"] == "line.example"
    assert asked.headers["X-TWILIO-SIGNATURE"] == signature(TOKEN, f"{public}/voice", asked.form.items())


def test_a_port_where_nobody_listens_is_a_failed_connection(closed_address, lines):
    with HttpExchange(lines=lines, auth_token=TOKEN, public_url=closed_address) as exchange:
        phone = exchange.dial(CALLER, LINE)

    assert phone.warnings[0].code == 11205


def test_a_call_can_run_in_real_time(address, lines):
    line = Line(LINE, f"{address}/voice")
    identity = Identity("CA" + "1" * 32, "AC" + "0" * 32, CALLER, LINE, datetime.now(UTC))
    call = Call(Leg(identity, line, Office("AC" + "0" * 32, TOKEN)))
    seen = []

    async def talk():
        switch = LiveSwitch(HttpClient(address), seconds_per_second=50)

        def observe(at_s, output):
            seen.append((at_s, output))
            if isinstance(output, Waiting):
                asyncio.get_running_loop().call_soon(switch.feed, call, KeyPressed("1"))

        switch.start(call, observe)
        await switch.end_of(call)
        await switch.close()

    asyncio.run(talk())

    spoken = [(at_s, output.text) for at_s, output in seen if isinstance(output, Spoken)]
    assert [text for _, text in spoken] == ["Press ... one.", "Good bye."]
    assert spoken[1][0] >= spoken[0][0] + 1.25
    assert isinstance(seen[-1][1], Ended)


def ring(address, script, **options):
    out = io.StringIO()
    to = options.pop("to", LINE)
    lines = [Line(LINE, "/voice", status_callback="/status")]
    code = telephone(
        to, CALLER, script, lines=lines, auth_token=TOKEN, public_url=address, out=out, **options
    )
    return code, out.getvalue()


def test_the_terminal_shows_a_scripted_call(address):
    code, shown = ring(address, "1")

    assert code == 0
    assert [line.split(maxsplit=2)[2] for line in shown.splitlines()[:-1]] == [
        "--   the line answers",
        "line Press ... one.",
        "you  1",
        "line Good bye.",
        "--   the call is over: completed, the document came to its end",
    ]
    assert shown.splitlines()[-1].startswith("2 s of speech, 1 keys, 0 spoken answers; completed")


def test_a_script_that_has_come_to_its_end_hangs_up(address, server):
    code, shown = ring(address, "")

    assert code == 0
    assert "the caller hung up" in shown
    assert server.asked_on("/menu") == []


def test_the_terminal_asks_a_person_turn_by_turn(address):
    typed = iter(["~nonsense", "1"])

    code, shown = ring(address, None, read=lambda prompt: next(typed))

    assert code == 0
    assert "~0.6:words" in shown
    assert "Good bye." in shown


def test_a_silent_caller_waits_in_real_time_for_what_the_line_waits_for(address, server):
    """A line that waits asks again every second, and says nothing while it does."""
    polls = [f'<Gather timeout="1" action="/poll/{n + 1}" actionOnEmptyResult="true"/>' for n in range(3)]
    server.on("/voice", f"<Say>One moment.</Say>{polls[0]}")
    server.on("/poll/1", polls[1])
    server.on("/poll/2", polls[2])
    server.on("/poll/3", "<Say>Here it is.</Say>")
    slept: list[float] = []

    code, shown = ring(address, ".", sleep=slept.append)

    assert code == 0
    assert slept == [1.0, 1.0]
    assert shown.count("(silence)") == 1
    assert "Here it is." in shown


def test_a_person_who_closes_the_terminal_hangs_up(address):
    def read(prompt):
        raise EOFError

    code, shown = ring(address, None, read=read)

    assert code == 0
    assert "the caller hung up" in shown


def test_a_server_that_is_not_there_is_one_clear_line(closed_address):
    code, shown = ring(closed_address, "1")

    assert code == 1
    assert shown.splitlines() == [f"No server answers at {closed_address}. Is it running? (make run)"]


@pytest.mark.parametrize(("to", "script"), [("911", "1"), ("+18005559999", "1"), (LINE, "'open")])
def test_a_call_that_cannot_be_made_is_one_clear_line(address, to, script):
    code, shown = ring(address, script, to=to)

    assert (code, len(shown.splitlines())) == (1, 1)


def test_a_call_in_which_the_line_fails_is_no_success(address, server):
    server.on("/menu", "<Response>")

    code, shown = ring(address, "1")

    assert code == 1
    assert "error 12100" in shown
