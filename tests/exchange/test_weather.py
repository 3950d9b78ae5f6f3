"""What goes wrong on demand: webhooks and callbacks, the carrier's API, texts.

The same token tells a request that is sent again. What a rule says nothing of is as it always is.
"""

from __future__ import annotations

import pytest
from twilio.base.exceptions import TwilioRestException

from ivr.exchange.account import Account
from ivr.exchange.progress import Callback
from ivr.exchange.switchboard import DEMO_ACCOUNT_SID
from ivr.exchange.telephones import Line
from ivr.exchange.texting import Draft, send
from ivr.exchange.weather import REALMS, WHATS, Rule, RuleInvalid, Weather
from ivr.exchange.wsgi import VirtualExchange
from tests.exchange.carrier import client_of, code_of
from tests.exchange.conftest import CALLER, LINE, ORIGIN, TOKEN, Answer, codes

MENU = '<Gather numDigits="1" action="/menu"/>'


@pytest.fixture
def made(server):
    """An exchange in this weather, and its account."""

    def make(*rules):
        line = Line(LINE, "/voice", "/fallback", "/status")
        exchange = VirtualExchange(
            server, lines=[line], auth_token=TOKEN, public_url=ORIGIN, weather=Weather(*rules, seed=7)
        )
        account = Account(exchange, sid=DEMO_ACCOUNT_SID, auth_token=TOKEN, directory=exchange.directory)
        account.own(LINE).voice_url = f"{ORIGIN}/voice"
        return exchange, account

    server.on("/voice", MENU)
    server.on("/menu", "<Say>Thanks.</Say>")
    server.on("/fallback", "<Say>Hold on.</Say>")
    for path in ("/status", "/told"):
        server.on(path, Answer(b"", 204, None))
    return make


def tokens(asked):
    return [one.headers["I-TWILIO-IDEMPOTENCY-TOKEN"] for one in asked]


def test_in_fair_weather_nothing_is_held_or_repeated(made, server):
    phone = made()[0].dial(CALLER, LINE)

    phone.press("1")

    assert server.paths() == ["/voice", "/menu", "/status"]
    assert codes(phone) == []


def test_a_doubled_webhook_has_one_token_and_its_second_answer_counts(made, server):
    server.on("/menu", "<Say>First.</Say>", "<Say>Second.</Say>")
    phone = made(Rule("doubled", on="webhook", purpose="gather"))[0].dial(CALLER, LINE)

    phone.press("1")

    first, second = tokens(server.asked_on("/menu"))
    assert first == second
    assert phone.said == ["Second."]
    assert len(server.asked_on("/voice")) == 1


def test_a_late_callback_comes_when_the_call_is_long_over(made, server):
    exchange, _ = made(Rule("late", on="callback", after_s=60))
    phone = exchange.dial(CALLER, LINE)
    phone.press("1", and_wait=False)

    exchange.pass_time(50)
    assert (phone.is_over, server.asked_on("/status")) == (True, [])
    exchange.pass_time(20)

    assert server.asked_on("/status")[0].form["CallStatus"] == "completed"


def test_reordered_callbacks_overtake_each_other_and_none_is_lost(made, server):
    exchange, account = made(Rule("reordered", on="callback", after_s=30))
    client_of(account).calls.create(
        to=CALLER,
        from_=LINE,
        twiml='<Response><Pause length="1"/></Response>',
        status_callback=f"{ORIGIN}/told",
        status_callback_event=["initiated", "ringing", "answered", "completed"],
    )

    exchange.pass_time(60)

    numbers = [int(one.form["SequenceNumber"]) for one in server.asked_on("/told")]
    assert sorted(numbers) == [0, 1, 2, 3] != numbers


@pytest.mark.parametrize(
    ("what", "code", "arrived"),
    [
        ("lost", 11200, 0),
        ("unheard", 11200, 1),
        ("refused", 11205, 0),
        ("unreachable", 11205, 0),
        ("broken", 11200, 0),
        ("failing", 11217, 0),
    ],
)
def test_a_webhook_that_gets_no_good_answer_is_asked_of_the_fallback(made, server, what, code, arrived):
    phone = made(Rule(what, on="webhook", purpose="gather"))[0].dial(CALLER, LINE)

    phone.press("1")

    assert len(server.asked_on("/menu")) == arrived
    assert server.asked_on("/fallback")[0].form["ErrorCode"] == str(code)
    assert phone.said == ["Hold on."]


def test_a_lost_callback_is_a_warning_and_the_call_goes_on(made, server):
    exchange, _ = made(Rule("lost", on="callback"))
    phone = exchange.dial(CALLER, LINE)

    phone.press("1")
    exchange.pass_time(60)

    assert phone.said == ["Thanks."]
    assert server.asked_on("/status") == []
    assert [(one.level, one.code) for one in exchange.warnings] == [("warning", 11200)]


def test_a_rule_for_the_next_two_strikes_twice(made, server):
    exchange, _ = made(Rule("failing", url="/voice", times=2))

    said = [exchange.dial(CALLER, LINE).said for _ in range(3)]

    assert said == [["Hold on."], ["Hold on."], []]
    assert (exchange.weather.standing[0].struck, exchange.weather.standing[0].left) == (2, 0)


def test_a_share_strikes_some_and_a_seed_says_which(made):
    def struck():
        exchange, _ = made(Rule("refused", url="/voice", share=0.5))
        return [exchange.dial(CALLER, LINE).said for _ in range(40)]

    first = struck()

    assert first == struck()
    assert 10 < first.count(["Hold on."]) < 30


def test_a_rule_about_a_number_leaves_others_alone(made):
    exchange, _ = made(Rule("refused", url="/voice", number=CALLER))

    assert exchange.dial("+15035550199", LINE).said == []
    assert exchange.dial(CALLER, LINE).said == ["Hold on."]


def test_the_first_rule_that_applies_strikes(made):
    exchange, _ = made(Rule("failing", url="/nowhere"), Rule("failing", status=500), Rule("failing"))

    phone = exchange.dial(CALLER, LINE)

    assert "500" in phone.warnings[0].text


def test_when_it_clears_everything_is_fair_again(made):
    exchange, _ = made(Rule("refused"), Rule("failing"))

    exchange.weather.clear()

    assert exchange.dial(CALLER, LINE).warnings == []


def refusal(account):
    with pytest.raises(TwilioRestException) as refused:
        client_of(account).calls.create(to=CALLER, from_=LINE, twiml="<Response/>")
    return code_of(refused.value)


@pytest.mark.parametrize(
    ("rule", "refused"),
    [
        (Rule("failing", on="rest"), (20503, 503)),
        (Rule("failing", on="rest", status=500), (20500, 500)),
        (Rule("limited", on="rest"), (20429, 429)),
        (Rule("failing", on="rest", url="/Calls", number=CALLER), (20503, 503)),
    ],
)
def test_the_api_fails_and_does_nothing(made, rule, refused):
    _, account = made(rule)

    assert refusal(account) == refused
    account.switch.weather.clear()
    assert client_of(account).calls.list() == []


def test_an_api_whose_answer_is_lost_has_done_what_it_was_asked(made):
    _, account = made(Rule("unheard", on="rest", times=1))

    assert refusal(account) == (20500, 502)
    (call,) = client_of(account).calls.list()
    assert call.to == CALLER


def test_other_requests_to_the_api_are_answered(made):
    _, account = made(Rule("limited", on="rest", url="/Calls"), Rule("failing", on="rest", number=CALLER))

    client_of(account).messages.create(to="+15035550199", from_=LINE, body="Hi")

    assert [one.body for one in client_of(account).messages.list()] == ["Hi"]


def test_a_text_does_not_arrive_and_the_server_is_told_why(made, server):
    exchange, account = made(Rule("undelivered", on="text", number=CALLER))
    texts = [
        send(account, Draft(to, LINE, "Hi", callback=Callback(f"{ORIGIN}/told")))
        for to in (CALLER, "+15035550199")
    ]

    exchange.pass_time(5)

    assert [(text.status, text.error_code) for text in texts] == [("undelivered", 30008), ("delivered", None)]
    told = [one.form for one in server.asked_on("/told") if one.form["MessageStatus"] == "undelivered"]
    assert told[0]["ErrorCode"] == "30008"


def test_a_late_text_is_only_sent_for_a_while(made):
    exchange, account = made(Rule("late", on="text", after_s=60))
    text = send(account, Draft(CALLER, LINE, "Hi"))

    exchange.pass_time(59)
    assert text.status == "sent"
    exchange.pass_time(2)

    assert text.status == "delivered"


@pytest.mark.parametrize(
    "wrong",
    [
        {"what": "limited"},
        {"what": "lost", "on": "rest"},
        {"what": "doubled", "on": "text"},
        {"what": "late", "share": 0},
        {"what": "late", "share": 1.1},
        {"what": "late", "times": 0},
        {"what": "late", "after_s": -1},
        {"what": "failing", "status": 200},
    ],
)
def test_weather_that_cannot_be_is_refused(wrong):
    with pytest.raises(RuleInvalid):
        Rule(**wrong)


def test_every_kind_of_weather_says_what_it_does_and_to_what():
    assert {realm for _, realms in WHATS.values() for realm in realms} == set(REALMS)
