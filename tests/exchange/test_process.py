"""`python -m ivr.exchange`: its own pages and addresses, and how it starts and ends."""

from __future__ import annotations

import io
import json
import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from html.parser import HTMLParser

import pytest

from ivr.exchange.telephones import Line
from ivr.exchange.terminal import telephone
from tests.exchange.carrier import eventually, running_exchange
from tests.exchange.conftest import CALLER, LINE, TOKEN, Answer, Server
from tests.exchange.web import listening
from tests.structure.tree import ROOT


@pytest.fixture(scope="module")
def web():
    with listening(Server()) as server:
        yield server


@pytest.fixture(scope="module")
def exchange(web):
    with running_exchange(
        "--number", f"{LINE}={web.address}/voice", "--sms-url", f"{web.address}/sms"
    ) as process:
        yield process


@pytest.fixture(autouse=True)
def fresh(web):
    web.answers.clear()
    web.asked.clear()


def ask(exchange, path, form=None, **headers):
    """The status, headers and body of an answer."""
    body = None
    if isinstance(form, dict):
        body = json.dumps(form).encode()
        headers["Content-Type"] = "application/json"
    elif form is not None:
        body = form.encode()
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    request = urllib.request.Request(exchange.url + path, body, headers)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read().decode()


def texts(exchange, query):
    return json.loads(ask(exchange, f"/exchange/texts?{query}")[2])["texts"]


def test_the_texts_of_a_telephone_are_told_as_they_stand(exchange):
    to = "+15035550801"
    exchange.client().messages.create(to=to, from_=LINE, body="¿Sí? <b>")

    def delivered():
        found = texts(exchange, "to=%2B15035550801")
        return found if found[0]["status"] == "delivered" else []

    (text,) = eventually(delivered)
    assert (text["from"], text["to"], text["body"], text["direction"]) == (
        LINE,
        to,
        "¿Sí? <b>",
        "outbound-api",
    )
    assert texts(exchange, f"to=%2B15035550801&after={text['n']}") == []
    assert texts(exchange, "to=%2B15035550802") == []
    assert ask(exchange, "/exchange/texts?after=x")[0] == 400


def test_a_telephone_sends_a_text_and_gets_the_servers_answer(exchange, web):
    web.on("/sms", "<Message>We cannot read texts.</Message>")

    status, _, body = ask(exchange, "/exchange/texts", {"from": "+15035550803", "to": LINE, "body": "Hello"})

    told = json.loads(body)
    assert status == 201
    assert [text["body"] for text in told["replies"]] == ["We cannot read texts."]
    assert told["problems"] == []
    assert web.asked_on("/sms")[0].form["MessageSid"] == told["sid"]


def test_what_is_wrong_with_the_answer_is_told_too(exchange, web):
    web.on("/sms", Answer(b"", 403))

    _, _, body = ask(exchange, "/exchange/texts", {"from": "+15035550804", "to": LINE, "body": "Hello"})

    assert json.loads(body)["problems"] == [f"11217 POST {web.address}/sms was answered 403"]
    log = json.loads(ask(exchange, "/exchange/log")[2])["log"]
    assert (log[0]["code"], log[0]["level"]) == (11217, "error")


@pytest.mark.parametrize(
    "given", [{}, {"from": 1, "to": LINE, "body": "x"}, {"from": CALLER, "to": LINE, "body": ""}]
)
def test_a_text_that_is_none_is_refused(exchange, given):
    assert ask(exchange, "/exchange/texts", given)[0] == 400


def test_a_text_to_a_number_that_is_not_the_accounts_is_refused(exchange):
    given = {"from": CALLER, "to": "+18005559999", "body": "x"}

    assert ask(exchange, "/exchange/texts", given)[0] == 404


def test_the_page_has_a_form_that_works_without_scripts(exchange, web):
    web.on("/sms", "<Message>Answered &lt;i&gt;here&lt;/i&gt;.</Message>")

    status, headers, page = ask(
        exchange,
        "/exchange/texts",
        "from=503-555-0805&to=%2B18006315590&body=%3Cscript%3Ealert(1)%3C/script%3E",
    )

    assert (status, headers.get_content_type()) == (200, "text/html")
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "Answered &lt;i&gt;here&lt;/i&gt;." in page
    assert "<script" not in page
    assert "color-scheme: light dark" in page
    assert Labels(page).fields == {"from", "to", "body"}
    assert page.index("Answered") < page.index("alert(1)")


class Labels(HTMLParser):
    """The fields of a page that stand in a label."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.fields: set[str | None] = set()
        self.is_in_label = False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        if tag == "label":
            self.is_in_label = True
        elif tag in ("input", "select") and self.is_in_label:
            self.fields.add(dict(attrs).get("name"))

    def handle_endtag(self, tag):
        if tag == "label":
            self.is_in_label = False


def test_what_the_page_cannot_send_is_said_on_it(exchange):
    status, _, page = ask(exchange, "/exchange/texts", "from=bob&to=%2B18006315590&body=x")

    assert status == 400
    assert "bob is no number to write from" in page


@pytest.mark.parametrize(
    "headers", [{"Host": "exchange.example.com"}, {"Origin": "https://evil.example"}, {"Origin": "null"}]
)
def test_no_other_site_can_use_a_visitors_browser(exchange, web, headers):
    given = {"from": CALLER, "to": LINE, "body": "x"}

    assert ask(exchange, "/exchange/texts", given, **headers)[0] == 403
    assert web.asked == []


def started(*arguments, **environment):
    words = [sys.executable, "-m", "ivr.exchange", *arguments]
    return subprocess.run(
        words, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, timeout=20
    )


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.1", "::", "exchange.example.com"])
def test_an_address_that_is_not_loopback_is_refused(host):
    done = started("--host", host, "--port", "0", TWILIO_AUTH_TOKEN=TOKEN)

    assert done.returncode == 2
    assert f"{host} is no address of loopback" in done.stderr


@pytest.mark.parametrize("number", ["+18006315590", "911=http://127.0.0.1:8000/", "+18006315590=/voice"])
def test_a_number_without_an_address_is_refused(number):
    done = started("--number", number, "--port", "0", TWILIO_AUTH_TOKEN=TOKEN)

    assert done.returncode == 2
    assert "is no number with its URL" in done.stderr


def test_a_taken_port_is_one_clear_line():
    with socket.create_server(("127.0.0.1", 0)) as somebody:
        port = somebody.getsockname()[1]
        done = started("--port", str(port), TWILIO_AUTH_TOKEN=TOKEN)

    assert done.returncode == 3
    assert done.stderr == (f"port {port} is taken by something else: EXCHANGE_PORT={port + 10} make run\n")


def test_without_a_token_it_does_not_start():
    done = started("--port", "0", TWILIO_AUTH_TOKEN="")

    assert done.returncode == 1
    assert done.stderr.startswith("TWILIO_AUTH_TOKEN is missing")


def test_it_ends_at_once_with_calls_and_texts_under_way():
    with running_exchange("--number", f"{LINE}=http://127.0.0.1:1/voice") as process:
        client = process.client()
        client.calls.create(to="+15035550144", from_=LINE, twiml="<Response/>")
        client.messages.create(to=CALLER, from_=LINE, body="Hi")

        process.process.terminate()

        assert process.process.wait(timeout=10) == 0


class Texting(Server):
    """A line that sends its caller a text whenever it is called."""

    def sends(self, exchange, to, body):
        self.send = lambda: exchange.client().messages.create(to=to, from_=LINE, body=body)

    def __call__(self, environ, start_response):
        if environ["PATH_INFO"] == "/voice":
            self.send()
        return super().__call__(environ, start_response)


@pytest.fixture(scope="module")
def texting():
    with listening(Texting()) as server:
        server.on("/voice", "<Say>Hi.</Say>")
        yield server


def shown(server, exchange_url, from_, **options):
    """What a terminal shows of a call in which the caller does nothing."""
    out = io.StringIO()
    words = {"lines": [Line(LINE, "/voice")], "auth_token": TOKEN, "public_url": server.address}
    code = telephone(LINE, from_, "", **words, exchange_url=exchange_url, out=out, **options)
    assert code == 0
    return out.getvalue().splitlines()


def test_the_terminal_shows_the_texts_that_a_call_brings_and_no_others(exchange, texting):
    number = "+15035550806"
    exchange.client().messages.create(to=number, from_=LINE, body="Old news")
    exchange.client().messages.create(to="+15035550807", from_=LINE, body="Somebody else's")
    texting.sends(exchange, number, "Your number\nis \x1b[31m1399.")

    lines = shown(texting, exchange.url, number, patience_s=20)

    letters = [line.split(maxsplit=2)[2] for line in lines if "\N{ENVELOPE}" in line]
    assert letters == ["\N{ENVELOPE}    from 1-800-631-5590: Your number is  [31m1399."]
    assert "of speech" in lines[-1]


def test_what_does_not_arrive_is_not_shown(exchange, texting):
    gone = "+15035550145"
    texting.sends(exchange, gone, "Lost")

    assert not any("Lost" in line for line in shown(texting, exchange.url, gone, patience_s=1.5))


@pytest.mark.parametrize("from_", ["+15035550808", "anonymous"])
def test_without_the_exchange_or_a_number_nothing_is_waited_for(closed_address, texting, exchange, from_):
    texting.sends(exchange, "+15035550809", "Elsewhere")
    url = closed_address if from_ != "anonymous" else exchange.url

    lines = shown(texting, url, from_, patience_s=10**6)

    assert [line.split(maxsplit=2)[2] for line in lines[:2]] == ["--   the line answers", "line Hi."]
    assert not any("\N{ENVELOPE}" in line for line in lines)


@pytest.fixture
def closed_address():
    """An address where nobody listens."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{held.getsockname()[1]}"
