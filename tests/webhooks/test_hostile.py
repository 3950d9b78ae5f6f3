"""What no request can get round. Single requests and what they come to: tests/hostile."""

from __future__ import annotations

import pytest

from ivr.engine.events import Odd
from ivr.telephony.signature import Signature
from tests.webhooks.carrier import CALL, Carrier, FakeConversation
from tests.webhooks.conftest import Line


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
    assert sorted(routes) == [
        "/voice/incoming",
        "/voice/resume",
        "/voice/status",
        "/voice/turn/",
        "/voice/turn/1",
    ]
    assert {carrier.posts(route, token=None).status_code for route in routes} == {403}
    assert conversation.heard == []


@pytest.mark.parametrize("debug", [True, False])
def test_there_is_no_way_to_switch_the_signature_off(line: Line, carrier: Carrier, debug: bool) -> None:
    line.app.debug = line.app.testing = debug
    line.app.config["TWILIO_VALIDATE"] = "0"
    assert carrier.posts("/voice/incoming", token=None).status_code == 403
    with pytest.raises(ValueError):
        Signature("https://ivr.example.org", ())
