"""What a page is told of the calls of this exchange, on a virtual clock."""

from __future__ import annotations

import json

import pytest

from ivr.exchange.browser.messages import shown
from tests.exchange.conftest import CALLER, LINE, ORIGIN


@pytest.fixture
def told(account, exchange, server):
    """Dial the line, which answers with these verbs; return what a page was told in ten seconds."""

    def dial(verbs):
        server.on("/voice", verbs)
        account.own(LINE).voice_url = f"{ORIGIN}/voice"
        found = []
        account.dial(CALLER, LINE, lambda _, output: found.append(shown(output, exchange.now_s)))
        exchange.pass_time(10)
        return [message for message in found if message is not None]

    return dial


@pytest.mark.parametrize(
    ("verbs", "kinds"),
    [
        ("<Say>Hi <break time='1s'/> there</Say>", ["answered", "said", "ended"]),
        ("<Play digits='12'/>", ["answered", "played", "ended"]),
        ("<Gather><Say>Hi</Say></Gather>", ["answered", "listening", "said", "waiting", "ended"]),
        ("<Reject/>", ["ended"]),
        ("<Sing/>", ["report", "ended"]),
        (
            "<Dial><Conference waitUrl=''>7</Conference></Dial>",
            ["answered", "room", "waiting"],
        ),
        ("<Enqueue waitUrl=''>support</Enqueue>", ["answered", "enqueued"]),
    ],
)
def test_a_page_is_told_what_happens_in_order(told, verbs, kinds):
    messages = told(verbs)

    assert [message["is"] for message in messages][: len(kinds)] == kinds
    json.dumps(messages)


def test_phrases_and_their_pauses_go_with_a_say(told):
    (said,) = [one for one in told("<Say>Hi <break time='1s'/> there</Say>") if one["is"] == "said"]

    assert said["phrases"] == [
        {"text": "Hi", "seconds": 0.375, "pause_s": 1.0},
        {"text": "there", "seconds": 0.375, "pause_s": 0.0},
    ]
    assert (said["language"], said["seconds"]) == ("en-US", 1.75)
