"""Dial Queue connects with the first caller of the queue, or with the next to come within the Dial's timeout.

The caller hears the Queue's url first; when the two part, each goes on with its own action or next verb.
"""

import pytest

from tests.exchange.carrier import client_of
from tests.exchange.conftest import CALLER, LINE, ORIGIN

AGENT, OTHER = "+15035550177", "+15035550178"


@pytest.fixture(autouse=True)
def documents(server):
    server.on("/left", "<Say>caller goes on</Say>")
    server.on("/after", "<Say>agent goes on</Say>")


@pytest.fixture
def waits(server, exchange):
    def call(from_=CALLER, attributes='action="/left"', begin=True):
        server.on("/voice", f'<Enqueue waitUrl="" {attributes}>support</Enqueue><Say>next verb</Say>')
        return exchange.dial(from_, LINE, begin=begin)

    return call


@pytest.fixture
def takes(server, exchange):
    def call(from_=AGENT, queue="support", url="", begin=True, **attributes):
        written = " ".join(f'{name}="{value}"' for name, value in attributes.items())
        whisper = f'url="{url}"' if url else ""
        server.on("/voice", f'<Dial action="/after" {written}><Queue {whisper}>{queue}</Queue></Dial>')
        return exchange.dial(from_, LINE, begin=begin)

    return call


def form_on(server, path):
    (asked,) = server.asked_on(path)
    return asked.form


def test_the_first_caller_and_the_agent_are_connected(waits, takes):
    first = waits()
    second = waits("+15035550143")

    agent = takes()

    assert (first.connected_to, agent.connected_to) == (AGENT, CALLER)
    assert second.connected_to is None


def test_they_hear_each_other(waits, takes):
    caller, agent = waits(), takes()

    caller.say("My fridge is warm.")
    agent.say("Let me see.")

    assert agent.transcript.heard == ['"My fridge is warm."']
    assert caller.transcript.heard == ['"Let me see."']


def test_the_agent_hangs_up_and_the_caller_goes_on_with_the_action(waits, takes, server, exchange):
    caller = waits()
    exchange.pass_time(30)
    agent = takes()
    agent.wait(seconds=60)

    agent.hang_up()
    caller.wait()

    form = form_on(server, "/left")
    assert (form["QueueResult"], form["QueueTime"]) == ("bridged", "30")
    assert caller.said == ["caller goes on"]


def test_or_with_the_next_verb_without_one(waits, takes):
    caller, agent = waits(attributes=""), takes()

    agent.hang_up()
    caller.wait()

    assert caller.said == ["next verb"]


def test_the_caller_hangs_up_and_the_agent_goes_on_with_the_action(waits, takes, server, exchange):
    caller = waits()
    exchange.pass_time(30)
    agent = takes()
    agent.wait(seconds=60)

    caller.hang_up()
    agent.wait()

    form = form_on(server, "/after")
    assert (form["DialCallStatus"], form["DialCallDuration"], form["DialBridged"]) == (
        "completed",
        "60",
        "true",
    )
    assert (form["DialCallSid"], form["DequeingCallSid"]) == (caller.call_sid, agent.call_sid)
    assert (form["QueueTime"], form["QueueSid"][:2]) == ("30", "QU")
    assert agent.said == ["agent goes on"]
    assert form_on(server, "/left")["QueueResult"] == "bridged"


def test_the_action_of_the_queue_is_asked_once_and_only_at_the_end(waits, takes, server):
    waits()
    agent = takes()
    assert server.asked_on("/left") == []

    agent.hang_up()

    assert len(server.asked_on("/left")) == 1


def test_the_caller_hears_the_url_of_the_queue_first(waits, takes, server):
    server.on("/whisper", "<Say>An agent is here.</Say>")
    caller = waits()

    agent = takes(url="/whisper")

    form = form_on(server, "/whisper")
    assert (form["CallSid"], form["DequeingCallSid"]) == (caller.call_sid, agent.call_sid)
    assert (form["QueueTime"], form["QueueSid"][:2]) == ("0", "QU")
    assert (caller.said, agent.said) == (["An agent is here."], [])
    assert agent.connected_to == CALLER


def test_an_agent_who_hangs_up_before_that_is_over_was_never_connected(waits, takes, server, exchange):
    server.on("/whisper", '<Pause length="30"/>')
    caller = waits()
    agent = takes(url="/whisper", begin=False)
    exchange.pass_time(5)

    agent.hang_up()
    caller.wait()

    assert form_on(server, "/left")["QueueResult"] == "bridging-in-process"
    assert form_on(server, "/after")["DialBridged"] == "false"


def test_an_agent_waits_for_the_next_caller(waits, takes, server):
    waits().hang_up()
    agent = takes()
    assert not agent.connected_to

    caller = waits("+15035550143")

    assert caller.connected_to == AGENT


def test_but_no_longer_than_the_timeout(waits, takes, server, exchange):
    waits().hang_up()
    agent = takes(timeout="20")

    agent.wait()

    assert exchange.now_s == pytest.approx(20, abs=2)
    assert form_on(server, "/after")["DialCallStatus"] == "no-answer"


def test_agents_are_served_in_order(waits, takes):
    waits().hang_up()
    agents = [takes(), takes(OTHER)]

    waits()
    assert [agent.connected_to for agent in agents] == [CALLER, None]

    waits("+15035550143")
    assert [agent.connected_to for agent in agents] == [CALLER, "+15035550143"]


def test_a_queue_that_there_is_not_fails(takes, server):
    takes(queue="nowhere")

    form = form_on(server, "/after")
    assert (form["DialCallStatus"], form["DialBridged"]) == ("failed", "false")


def test_star_ends_it_where_the_dial_says_so(waits, takes, server):
    caller, agent = waits(), takes(hangupOnStar="true")

    agent.press("*")

    assert form_on(server, "/after")["DialBridged"] == "true"
    assert caller.said == ["caller goes on"]


def test_the_time_limit_ends_it(waits, takes, server):
    waits()
    agent = takes(timeLimit="90")

    agent.wait()

    assert form_on(server, "/after")["DialCallDuration"] == "90"


def test_a_caller_whom_the_account_moves_while_connected(waits, takes, server, account):
    caller, agent = waits(), takes()
    server.on("/elsewhere", "<Say>elsewhere</Say>")

    client_of(account).calls(caller.call_sid).update(url=f"{ORIGIN}/elsewhere")
    caller.wait()
    agent.wait()

    assert form_on(server, "/left")["QueueResult"] == "redirected-from-bridged"
    assert caller.said == ["elsewhere"]
    assert agent.said == ["agent goes on"]


def test_an_agent_whom_the_account_moves_leaves_the_caller(waits, takes, server, account):
    caller, agent = waits(), takes()
    server.on("/elsewhere", "<Say>elsewhere</Say>")

    client_of(account).calls(agent.call_sid).update(url=f"{ORIGIN}/elsewhere")
    caller.wait()

    assert (caller.said, agent.said) == (["caller goes on"], ["elsewhere"])
