"""The url of a Number, Client or Sip is a document for whoever answers alone, before the two are connected.

Its end connects them; a Hangup in it declines, and the caller's Dial is over. Dial is forbidden in it: 13201.
"""

import pytest

from tests.exchange.carrier import client_of
from tests.exchange.conftest import CALLER, LINE, ORIGIN, codes

AGENT, OTHER = "+15035550190", "+15035550177"


@pytest.fixture
def agent(exchange, server):
    server.on("/after", "<Say>next document</Say>")
    return exchange.handset(AGENT)


@pytest.fixture
def whispered(dial, agent, server):
    """The caller dials the agent, who has picked up and hears these verbs first."""

    def call(verbs, **attributes):
        server.on("/whisper", verbs)
        written = " ".join(f'{name}="{value}"' for name, value in attributes.items())
        caller = dial(f'<Dial action="/after" {written}><Number url="/whisper">{AGENT}</Number></Dial>')
        return caller, agent.pick_up()

    return call


def dialled(server):
    form = server.asked_on("/after")[0].form
    return form["DialCallStatus"], form["DialBridged"]


def test_it_is_heard_by_who_answers_and_not_by_the_caller(whispered):
    caller, answered = whispered("<Say>A caller about a fridge.</Say>")

    assert answered.said == ["A caller about a fridge."]
    assert caller.said == []
    assert (caller.connected_to, answered.connected_to) == (AGENT, CALLER)


def test_its_request_is_of_the_child_call(whispered, server):
    caller, answered = whispered("")

    form = server.asked_on("/whisper")[0].form
    assert (form["CallSid"], form["ParentCallSid"]) == (answered.call_sid, caller.call_sid)
    assert (form["Direction"], form["CallStatus"], form["To"]) == ("outbound-dial", "in-progress", AGENT)


def test_nobody_is_connected_before_its_end(whispered, exchange):
    caller, answered = whispered('<Gather numDigits="1" action="/accepted"><Say>Press one.</Say></Gather>')

    assert (caller.connected_to, answered.connected_to) == (None, None)


def test_a_key_may_accept_the_call(whispered, server):
    caller, answered = whispered('<Gather numDigits="1" action="/accepted"/><Hangup/>')
    server.on("/accepted", "<Say>You are connected.</Say>")

    answered.press("1")

    assert (caller.connected_to, answered.connected_to) == (AGENT, CALLER)


def test_hangup_in_it_declines_and_the_dial_is_over(whispered, server):
    caller, _ = whispered("<Say>Bye.</Say><Hangup/>")
    caller.wait()

    assert dialled(server) == ("completed", "false")
    assert caller.said == ["next document"]


def test_who_hangs_up_during_it_declines_too(whispered, server):
    caller, answered = whispered('<Gather timeout="60"/>')

    answered.hang_up()
    caller.wait()

    assert dialled(server) == ("completed", "false")


def test_dial_is_forbidden_in_it(whispered, exchange):
    caller, answered = whispered(f"<Dial>{OTHER}</Dial>")

    assert codes(answered) == [13201]
    assert codes(caller) == [13201]
    assert caller.connected_to == AGENT


def test_with_answer_on_bridge_the_caller_hears_ringing_through_it(whispered, exchange):
    caller, answered = whispered('<Pause length="30"/>', answerOnBridge="true")
    answered.hang_up()
    caller.wait(seconds=1)

    assert caller.ended is None or caller.ended.duration_s < 30


def test_who_answers_first_wins_before_it_is_heard(dial, agent, exchange, server):
    server.on("/whisper", "<Hangup/>")
    other = exchange.handset(OTHER)
    caller = dial(
        f'<Dial action="/after"><Number url="/whisper">{AGENT}</Number><Number>{OTHER}</Number></Dial>'
    )

    agent.pick_up()
    caller.wait()

    assert other.phone.ended.status == "canceled"
    assert dialled(server) == ("completed", "false")


def test_digits_are_sent_before_it(dial, agent, server):
    server.on("/whisper", "<Say>Hi.</Say>")
    dial(f'<Dial><Number sendDigits="12" url="/whisper">{AGENT}</Number></Dial>')

    assert agent.pick_up().said == ["[keys 12]", "Hi."]


def test_a_client_rings_by_its_identity_and_gets_the_parameters(dial, exchange):
    page = exchange.handset("client:amy")
    caller = dial(
        "<Dial><Client><Identity>amy</Identity><Parameter name='why' value='fridge'/></Client></Dial>"
    )

    assert page.rings[0].parameters == (("why", "fridge"),)
    assert page.pick_up().connected_to == CALLER
    assert caller.connected_to == "client:amy"


def test_a_client_that_nobody_is_fails(dial, server):
    server.on("/after", "")
    dial('<Dial action="/after"><Client>nobody</Client></Dial>')

    assert dialled(server) == ("failed", "false")


def test_a_child_is_a_call_of_the_account_with_its_parent(dial, agent, account):
    caller = dial(f"<Dial>{AGENT}</Dial>")
    answered = agent.pick_up()

    (child,) = client_of(account).calls.list(parent_call_sid=caller.call_sid)

    assert (child.sid, child.parent_call_sid) == (answered.call_sid, caller.call_sid)
    assert (child.direction, child.status, child.to) == ("outbound-dial", "in-progress", AGENT)


def test_a_child_that_the_account_moves_leaves_the_dial_without_a_duration(dial, agent, account, server):
    caller = dial(f'<Dial action="/after">{AGENT}</Dial>')
    answered = agent.pick_up()
    server.on("/elsewhere", '<Say>Elsewhere.</Say><Pause length="60"/>')

    client_of(account).calls(answered.call_sid).update(url=f"{ORIGIN}/elsewhere")
    caller.wait()

    form = server.asked_on("/after")[0].form
    assert (form["DialCallStatus"], form["DialBridged"]) == ("completed", "true")
    assert "DialCallDuration" not in form
    assert answered.said == ["Elsewhere."]


def test_a_child_that_the_account_ends_ends_the_dial(dial, agent, account, server):
    caller = dial(f'<Dial action="/after">{AGENT}</Dial>')
    answered = agent.pick_up()
    answered.wait(seconds=9)

    client_of(account).calls(answered.call_sid).update(status="completed")
    caller.wait()

    assert server.asked_on("/after")[0].form["DialCallDuration"] == "9"
    assert answered.ended.status == "completed"


def test_a_parent_that_the_account_moves_drops_the_child(dial, agent, account, server):
    caller = dial(f'<Dial action="/after">{AGENT}</Dial>')
    answered = agent.pick_up()
    server.on("/elsewhere", "<Say>Elsewhere.</Say>")

    client_of(account).calls(caller.call_sid).update(url=f"{ORIGIN}/elsewhere")
    caller.wait()

    assert answered.ended.status == "completed"
    assert server.paths().index("/after") < server.paths().index("/elsewhere")
    assert caller.said == ["Elsewhere."]


def test_a_client_may_be_shown_as_the_caller_of_a_client_only(dial, exchange, agent):
    page = exchange.handset("client:amy")
    phone = dial('<Dial callerId="client:bob"><Client>amy</Client></Dial>')

    assert (codes(phone), page.rings[0].from_) == ([], "client:bob")
    page.decline()
    assert codes(dial(f'<Dial callerId="client:bob">{AGENT}</Dial>')) == [13214]


def test_a_caller_of_the_api_hears_it_too(agent, account, exchange, server):
    server.on("/whisper", "<Say>Hi.</Say>")
    client_of(account).calls.create(
        to="+15035550142",
        from_=LINE,
        twiml=f'<Response><Dial><Number url="{ORIGIN}/whisper">{AGENT}</Number></Dial></Response>',
    )
    exchange.pass_time(1)

    assert agent.pick_up().said == ["Hi."]
