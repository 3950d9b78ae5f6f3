"""The probe: asks as the carrier asks, and takes no answer for one that the carrier would not take."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from twilio.request_validator import RequestValidator

from ivr.telephony.probe import Probe, new_call
from ivr.telephony.twiml import MOST_BYTES
from tests.exchange.conftest import Answer, Server
from tests.exchange.web import listening

TOKEN = "a token"
CALL = new_call()
LINE = "+18006315590"
probe = Probe("AC" + "1" * 32, TOKEN)


class Web(Server):
    """A server that is asked with GET too, where nobody says how long a body is."""

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        environ.setdefault("CONTENT_LENGTH", "")
        return super().__call__(environ, start_response)


@pytest.fixture(scope="module")
def web() -> Iterator[Server]:
    with listening(Web()) as server:
        yield server


def test_a_test_call_has_a_name_of_its_own_that_the_carrier_could_give() -> None:
    assert re.fullmatch(r"CA7e577e57[0-9a-f]{24}", CALL)
    assert new_call() != CALL


def test_a_call_is_signed_over_the_address_without_its_fragment(web: Server) -> None:
    web.on("/signed", "<Gather/>")

    answer = probe.arrives(f"{web.address}/signed?a=1#rc=2", CALL, LINE)

    (asked,) = web.asked_on("/signed")
    signed = asked.headers["X-TWILIO-SIGNATURE"]
    assert RequestValidator(TOKEN).validate(f"{web.address}/signed?a=1", asked.form, signed)
    assert (answer.status, answer.asks, answer.problem) == (200, True, None)
    assert (asked.form["To"], asked.form["From"], asked.form["CallStatus"]) == (LINE, "anonymous", "ringing")


def test_without_a_signature_none_is_sent(web: Server) -> None:
    web.on("/unsigned", Answer(b"", 403, None))

    assert probe.arrives(f"{web.address}/unsigned", CALL, LINE, signed=False).status == 403
    assert "X-TWILIO-SIGNATURE" not in web.asked_on("/unsigned")[0].headers


def test_the_numbers_that_a_document_rings_are_read(web: Server) -> None:
    web.on("/last", "<Say>Sorry.</Say><Dial><Number> +15035550190 </Number></Dial>")

    answer = probe.falls_back(f"{web.address}/last", "GET", CALL, LINE, "https://calls.example.com/voice")

    assert (answer.rings, answer.asks) == (frozenset({"+15035550190"}), False)
    assert web.asked_on("/last")[0].method == "GET"


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (Answer(b"<Response/>", 200, "application/json"), "something that is no document"),
        (Answer(b"<Response/>", 200, None), "something that is no document"),
        (Answer(b"<Response>", 200, "text/xml"), "does not parse"),
        (Answer(b"<html/>", 200, "text/html"), "is no document for the carrier"),
        (Answer(b"<Response>" + b" " * MOST_BYTES + b"</Response>", 200, "text/xml"), "longer than"),
    ],
)
def test_what_the_carrier_would_not_carry_out_is_a_problem(web: Server, answer: Answer, problem: str) -> None:
    web.on("/bad", answer)

    assert problem in str(probe.arrives(f"{web.address}/bad", CALL, LINE).problem)


def test_a_redirect_is_not_followed(web: Server) -> None:
    web.on("/moved", Answer(b"", 302, None, (("Location", "/elsewhere"),)))

    assert probe.arrives(f"{web.address}/moved", CALL, LINE).status == 302
    assert web.asked_on("/elsewhere") == []


def test_where_nothing_listens_that_is_the_problem() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{held.getsockname()[1]}/voice"
        answer = probe.arrives(url, CALL, LINE)

    assert (answer.status, answer.problem) == (0, "nothing answers there")
