"""Callbacks are requests of their own: where the exchange shuffles, they overtake, and may come twice.

SequenceNumber is the order in which things happened, and a repeat has the idempotency token of the first.
"""

import pytest

from ivr.exchange.account import Account
from ivr.exchange.switchboard import DEMO_ACCOUNT_SID
from tests.exchange.carrier import client_of
from tests.exchange.conftest import LINE, ORIGIN, TOKEN, Answer

ALL = ["initiated", "ringing", "answered", "completed"]


@pytest.fixture
def told(server, exchange):
    """What the callback of so many calls is told, in the order in which it arrives."""
    server.on("/told", Answer(b"", 204, None))
    account = Account(exchange, sid=DEMO_ACCOUNT_SID, auth_token=TOKEN, seed=7, shuffles=True)
    account.own(LINE)
    for _ in range(20):
        client_of(account).calls.create(
            to="+15035550142",
            from_=LINE,
            twiml="<Response><Say>Hi.</Say></Response>",
            status_callback=f"{ORIGIN}/told",
            status_callback_event=ALL,
        )
    exchange.pass_time(30)
    by_call: dict[str, list[tuple[str, str]]] = {}
    for one in server.asked_on("/told"):
        about = by_call.setdefault(one.form["CallSid"], [])
        about.append((one.form["SequenceNumber"], one.headers["I-TWILIO-IDEMPOTENCY-TOKEN"]))
    return by_call.values()


def test_they_overtake_each_other(told):
    assert any([n for n, _ in call] != sorted(n for n, _ in call) for call in told)


def test_none_is_lost(told):
    assert {frozenset(n for n, _ in call) for call in told} == {frozenset("0123")}


def test_some_come_twice_with_the_same_token_and_nothing_else_has_it(told):
    everything = [one for call in told for one in call]

    assert len(set(everything)) < len(everything)
    assert len({token for _, token in everything}) == len(set(everything)) == 80
