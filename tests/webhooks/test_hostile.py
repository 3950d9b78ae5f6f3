from __future__ import annotations

import io
import json
from xml.etree import ElementTree

import pytest

from ivr.engine.events import Odd
from ivr.telephony.signature import Signature
from tests.webhooks import hostile
from tests.webhooks.carrier import CALL, Carrier, FakeConversation, standard
from tests.webhooks.conftest import Line
from tests.webhooks.hostile import Hostile


@pytest.mark.parametrize("one", hostile.ALL, ids=lambda one: one.name)
def test_a_hostile_request_comes_to_this(
    carrier: Carrier, conversation: FakeConversation, log: io.StringIO, one: Hostile
) -> None:
    answer = carrier.posts(one.path, **one.sends)
    assert answer.status_code == one.answer
    assert dict(answer.headers).items() >= dict(one.headers).items()
    if one.heard is not None:
        assert conversation.heard == [("turn", CALL, 3, one.heard)]
    if one.answer != 200:
        assert conversation.heard == []
    if answer.data:
        assert ElementTree.fromstring(answer.data).tag == "Response"
        assert len(answer.data) <= 64 * 1024
    if one.answer in (403, 404, 405):
        assert answer.data == b""
    assert "Access-Control-Allow-Origin" not in answer.headers
    webhooks = [line for line in map(json.loads, log.getvalue().splitlines()) if line["event"] == "webhook"]
    assert len(webhooks) == (1 if one.path.startswith("/voice/") else 0)
    assert all(len(line) < 2000 for line in log.getvalue().splitlines())


@pytest.mark.parametrize("one", hostile.ALL, ids=lambda one: one.name)
def test_after_a_hostile_request_an_honest_one_is_served(
    carrier: Carrier, conversation: FakeConversation, one: Hostile
) -> None:
    carrier.posts(one.path, **one.sends)
    conversation.heard.clear()
    assert carrier.posts("/voice/incoming", standard(CallStatus="ringing")).status_code == 200
    assert [heard[0] for heard in conversation.heard] == ["arrive"]


def test_an_escaped_query_reaches_the_conversation_once_it_is_rightly_signed(
    carrier: Carrier, conversation: FakeConversation
) -> None:
    carrier.posts("/voice/turn/3", query="moved=it%2D1&after=gather&full=5")
    assert conversation.heard == [("turn", CALL, 3, Odd())]


def test_every_voice_route_wants_a_signature(
    line: Line, carrier: Carrier, conversation: FakeConversation
) -> None:
    """A route that is added without the guard fails here."""
    routes = [
        rule.rule.replace("<n>", "1")
        for rule in line.app.url_map.iter_rules()
        if rule.rule.startswith("/voice")
    ]
    assert sorted(routes) == ["/voice/incoming", "/voice/resume", "/voice/status", "/voice/turn/1"]
    assert {carrier.posts(route, token=None).status_code for route in routes} == {403}
    assert conversation.heard == []


@pytest.mark.parametrize("debug", [True, False])
def test_there_is_no_way_to_switch_the_signature_off(line: Line, carrier: Carrier, debug: bool) -> None:
    line.app.debug = line.app.testing = debug
    line.app.config["TWILIO_VALIDATE"] = "0"
    assert carrier.posts("/voice/incoming", token=None).status_code == 403
    with pytest.raises(ValueError):
        Signature("https://ivr.example.org", ())
