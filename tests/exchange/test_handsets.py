"""A handset is a telephone that somebody real holds: it rings instead of the directory's, and waits for them.

Who picks up is heard by the caller, and hears them; keys and words pass both ways until one side hangs up.
"""

import pytest

from ivr.exchange.events import KeyPressed, Spoke
from ivr.exchange.phone import NotConnected
from tests.exchange.carrier import client_of
from tests.exchange.conftest import CALLER, LINE, ORIGIN, Answer

AGENT = "+15035550190"


@pytest.fixture
def agent(exchange, server):
    server.on("/after", "<Say>next document</Say>")
    return exchange.handset(AGENT)


def test_it_rings_and_tells_who_calls(dial, agent, exchange):
    dial(f"<Dial>{AGENT}</Dial>")

    assert agent.is_ringing
    assert [(ring.from_, ring.to) for ring in agent.rings] == [(CALLER, AGENT)]
    assert exchange.now_s == 0


def test_who_picks_up_is_connected_with_the_caller(dial, agent):
    caller = dial(f"<Dial>{AGENT}</Dial>")

    answered = agent.pick_up()

    assert (caller.connected_to, answered.connected_to) == (AGENT, CALLER)


def test_words_and_keys_are_heard_on_the_other_side(dial, agent):
    caller = dial(f"<Dial>{AGENT}</Dial>")
    answered = agent.pick_up()

    caller.say("My fridge is warm.")
    answered.press("5")

    assert answered.transcript.heard == ['"My fridge is warm."']
    assert caller.transcript.heard == ["5"]


def test_a_star_is_heard_where_the_dial_does_not_end_by_it(dial, agent):
    caller = dial(f"<Dial>{AGENT}</Dial>")
    answered = agent.pick_up()

    caller.press("*")

    assert (caller.connected_to, answered.transcript.heard) == (AGENT, ["*"])


def test_nothing_is_heard_before_somebody_picks_up(dial, agent):
    caller = dial(f"<Dial>{AGENT}</Dial>")
    caller.say("Hello?")

    assert agent.pick_up().transcript.heard == []


def test_who_hangs_up_ends_the_dial(dial, agent, server):
    caller = dial(f'<Dial action="/after">{AGENT}</Dial>')
    answered = agent.pick_up()
    answered.wait(seconds=42)

    answered.hang_up()
    caller.wait()

    form = server.asked_on("/after")[0].form
    assert (form["DialCallStatus"], form["DialCallDuration"], form["DialBridged"]) == (
        "completed",
        "42",
        "true",
    )
    assert answered.ended.status == "completed"


def test_the_caller_hangs_up_and_both_calls_are_over(dial, agent):
    caller = dial(f"<Dial>{AGENT}</Dial>")
    answered = agent.pick_up()

    caller.hang_up()

    assert answered.ended.status == "completed"


def test_who_declines_is_busy(dial, agent, server):
    caller = dial(f'<Dial action="/after">{AGENT}</Dial>')

    agent.decline()
    caller.wait()

    assert server.asked_on("/after")[0].form["DialCallStatus"] == "busy"


def test_nobody_picks_up(dial, agent, server, exchange):
    caller = dial(f'<Dial timeout="20" action="/after">{AGENT}</Dial>')

    agent.let_it_ring()
    caller.wait(seconds=25)

    assert server.asked_on("/after")[0].form["DialCallStatus"] == "no-answer"
    assert agent.phone.ended.status == "no-answer"
    with pytest.raises(NotConnected):
        agent.pick_up()


def test_a_caller_who_gives_up_stops_the_ringing(dial, agent):
    caller = dial(f"<Dial>{AGENT}</Dial>")

    caller.hang_up()

    assert not agent.is_ringing
    assert agent.phone.ended.status == "canceled"


def test_of_two_the_first_to_pick_up_is_connected_and_the_other_rings_no_more(dial, agent, exchange):
    other = exchange.handset("+15035550177")
    caller = dial(f"<Dial><Number>{AGENT}</Number><Number>+15035550177</Number></Dial>")

    other.pick_up()

    assert caller.connected_to == "+15035550177"
    assert agent.phone.ended.status == "canceled"


def test_a_call_that_the_account_places_rings_it_too(agent, account, exchange, server):
    server.on("/doc", '<Gather numDigits="1" action="/after"><Say>Press one.</Say></Gather>')
    client_of(account).calls.create(to=AGENT, from_=LINE, url=f"{ORIGIN}/doc")
    exchange.pass_time(1)
    assert server.asked_on("/doc") == []

    answered = agent.pick_up()
    answered.press("1")

    assert answered.said == ["Press one.", "next document"]


def test_a_handset_that_is_gone_leaves_the_number_to_the_directory(dial, agent, exchange):
    exchange.account.office.handsets.detach(AGENT, agent.listen)

    assert dial(f"<Dial>{AGENT}</Dial>").connected_to == AGENT
    assert agent.rings == []


def test_a_dial_to_a_line_of_the_account_is_a_call_of_that_line(dial, exchange, server, account):
    account.own("+18005550000").voice_url = f"{ORIGIN}/other"
    server.on("/other", '<Gather numDigits="1" action="/keyed"/>')
    server.on("/keyed", "<Pause/>")
    server.on("/told", Answer(b"", 204, None))
    caller = dial("<Dial>+18005550000</Dial>")

    caller.press("7", and_wait=False)

    (asked,) = server.asked_on("/other")
    assert (asked.form["Direction"], asked.form["From"]) == ("inbound", CALLER)
    assert "ParentCallSid" not in asked.form
    assert server.asked_on("/keyed")[0].form["Digits"] == "7"


def test_every_call_of_the_account_is_in_the_api_with_its_number_and_start(dial, account, server):
    other = account.own("+18005550000")
    other.voice_url = f"{ORIGIN}/other"
    server.on("/other", "<Gather/>")
    dial("<Dial>+18005550000</Dial>")

    calls = {(call.direction, call.to): call for call in client_of(account).calls.list()}

    assert set(calls) == {("inbound", LINE), ("outbound-dial", other.number), ("inbound", other.number)}
    assert calls["inbound", other.number].phone_number_sid == other.sid
    assert all(call.start_time for call in calls.values())


@pytest.mark.parametrize("event", [KeyPressed("1"), Spoke("Yes")])
def test_a_key_before_the_answer_is_lost(dial, agent, exchange, event):
    dial(f"<Dial>{AGENT}</Dial>")

    agent.phone.feed(event)

    assert "lost" in agent.phone.reports[-1].text
