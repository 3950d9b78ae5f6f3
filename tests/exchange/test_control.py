"""A small application from Twilio's documentation alone takes calls: in this process, and over HTTP."""

from __future__ import annotations

import pytest

from ivr.exchange.http import HttpExchange
from ivr.exchange.telephones import Line, Telephone
from ivr.exchange.wsgi import VirtualExchange
from tests.exchange.carrier import eventually, running_exchange
from tests.exchange.conftest import CALLER, LINE, TOKEN
from tests.exchange.control.line import make_app
from tests.exchange.web import address_of

PERSON = "+15035550198"
AGENTS, MEETING = "+18005550121", "+18005550122"
LINES = [
    Line(LINE, "/voice", status_callback="/status"),
    Line(AGENTS, "/agent"),
    Line(MEETING, "/meeting"),
]


@pytest.fixture(scope="module")
def control():
    app, kept = make_app(TOKEN, PERSON)
    with address_of(app) as address:
        yield app, kept, address


@pytest.fixture(params=["in this process", "over HTTP"])
def exchange(request, control):
    """Someone talks for half a minute at the person's telephone."""
    app, _, address = control
    person = Telephone(PERSON, rings_s=2, talks_s=30)
    if request.param == "in this process":
        yield VirtualExchange(app, lines=LINES, auth_token=TOKEN, telephones=[person])
    else:
        with HttpExchange(
            lines=LINES, auth_token=TOKEN, telephones=[person], public_url=address
        ) as over_http:
            yield over_http


@pytest.fixture
def kept(control):
    _, kept, _ = control
    for one in (kept.messages, kept.ends, kept.dialled, kept.left, kept.events):
        one.clear()
    return kept


def test_a_message_is_left(exchange, kept):
    phone = exchange.dial(CALLER, LINE)

    phone.press("1")
    phone.say("Please call me back.")

    assert phone.said[-1] == "Thank you. We will call back."
    ((from_, url, seconds),) = kept.messages
    assert (from_, seconds > 0, "/Recordings/RE" in url) == (CALLER, True, True)
    assert kept.ends == [(phone.call_sid, "completed")]
    assert exchange.warnings == []


def test_somebody_is_put_through(exchange, kept):
    phone = exchange.dial(CALLER, LINE)

    phone.press("2")
    assert phone.connected_to == PERSON
    phone.wait()

    (told,) = kept.dialled
    assert (told["DialCallStatus"], told["DialCallDuration"], told["DialBridged"]) == (
        "completed",
        "30",
        "true",
    )
    assert phone.is_over
    assert exchange.warnings == []


def test_whoever_waits_longest_is_put_through_to_an_agent(exchange, kept):
    first = exchange.dial(CALLER, LINE)
    first.press("3")
    second = exchange.dial(PERSON, LINE)
    second.press("3")
    assert (first.said[-1], second.said[-1]) == ("You are number 1.", "You are number 2.")

    agent = exchange.dial("+15035550177", AGENTS)
    exchange.pass_time(5)
    assert first.said[-1] == "An agent will speak to you now."
    agent.hang_up()
    exchange.pass_time(30)

    assert kept.left == ["bridged"]
    assert first.said[-1] == "Goodbye."
    assert second.said[-1] == "You are number 1."
    assert exchange.warnings == []


def test_a_meeting_is_over_when_its_host_leaves(exchange, kept):
    host, guest = exchange.dial(PERSON, MEETING), exchange.dial(CALLER, MEETING)
    exchange.pass_time(5)

    host.hang_up()
    exchange.pass_time(5)

    assert guest.said[-1] == "The meeting is over."
    assert sorted(kept.events) == sorted(
        [
            "participant-join",
            "conference-start",
            "participant-join",
            "participant-leave",
            "participant-leave",
            "conference-end",
        ]
    )
    assert exchange.warnings == []


def test_who_presses_nothing_hears_the_verb_after_the_gather(exchange, kept):
    phone = exchange.dial(CALLER, LINE)

    phone.wait()

    assert phone.said[-1] == "We heard nothing. Goodbye."
    assert phone.is_over


def test_a_wrong_choice_leads_back_to_the_menu(exchange, kept):
    phone = exchange.dial(CALLER, LINE)

    phone.press("7")

    assert [one.split(".")[0] for one in phone.said] == ["Hello", "There is no such choice", "Hello"]


def test_who_does_not_know_the_token_is_not_served(control):
    app, _, _ = control
    stranger = VirtualExchange(app, lines=LINES, auth_token="another")

    phone = stranger.dial(CALLER, LINE)

    assert [report.code for report in phone.warnings] == [11217, 11217]
    assert "application error" in phone.said[0]


def test_the_process_serves_it_by_one_argument(control, kept):
    _, _, address = control
    number = ("--number", f"{LINE}={address}/voice", "--status-callback", f"{address}/status")
    with running_exchange(*number, "--speed", "30") as process:
        client = process.client()
        client.calls.create(
            to=CALLER, from_=LINE, url=f"{address}/voice", status_callback=f"{address}/status"
        )
        eventually(lambda: kept.ends)

        (call,) = client.calls.list()
        assert (call.status, call.direction) == ("completed", "outbound-api")
