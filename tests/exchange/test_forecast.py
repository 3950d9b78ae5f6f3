"""/exchange/weather: what goes wrong is seen at a glance, changed by hand or by a program, and cleared."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlencode

import pytest
from twilio.base.exceptions import TwilioRestException

from ivr.exchange.reading_weather import read_rule
from ivr.exchange.weather import WHATS, RuleInvalid, Standing, Weather
from ivr.exchange.weather_page import READY, weather_page
from tests.exchange.carrier import code_of, eventually, running_exchange
from tests.exchange.conftest import CALLER, LINE, Answer, Server
from tests.exchange.web import listening


@pytest.fixture(scope="module")
def web():
    with listening(Server()) as server:
        yield server


@pytest.fixture(scope="module")
def running(web):
    with running_exchange("--number", f"{LINE}={web.address}/voice", "--speed", "20") as process:
        yield process


@pytest.fixture
def exchange(running, web):
    ask(running, method="DELETE")
    web.answers.clear()
    web.asked.clear()
    web.on("/voice", "")
    web.on("/told", Answer(b"", 204, None))
    return running


def ask(exchange, body=None, method=None, kind="application/json", **headers):
    """The status and the body of an answer."""
    url = f"{exchange.url}/exchange/weather"
    headers["Content-Type"] = kind
    request = urllib.request.Request(url, body and body.encode(), headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def set_by_json(exchange, **rule):
    status, body = ask(exchange, json.dumps(rule))
    return status, json.loads(body)


def set_by_form(exchange, **rule):
    return ask(exchange, urlencode(rule), kind="application/x-www-form-urlencoded", Accept="text/html")


def rules(exchange):
    return json.loads(ask(exchange)[1])["rules"]


def test_a_rule_strikes_what_it_is_about_and_counts_it(exchange):
    status, told = set_by_json(exchange, what="limited", on="rest", url="/Calls", times=1, after_s=7)
    assert (status, told["rules"][0]["left"]) == (201, 1)

    with pytest.raises(TwilioRestException) as refused:
        exchange.client().calls.create(to=CALLER, from_=LINE, twiml="<Response/>")

    assert code_of(refused.value) == (20429, 429)
    assert [(one["struck"], one["left"]) for one in rules(exchange)] == [(1, 0)]
    assert exchange.client().calls.list() == []


def test_a_client_that_is_limited_is_told_when_to_come_again(exchange):
    set_by_json(exchange, what="limited", on="rest", after_s=6.5)
    client = exchange.client()
    told = client.http_client.request(
        "GET",
        f"{exchange.url}/2010-04-01/Accounts/{client.account_sid}/Calls.json",
        auth=(client.username, client.password),
    )

    assert (told.status_code, told.headers["Retry-After"]) == (429, "7")


def test_callbacks_of_a_real_call_are_doubled(exchange, web):
    set_by_json(exchange, what="doubled", on="callback")

    exchange.client().calls.create(
        to=CALLER, from_=LINE, twiml="<Response/>", status_callback=f"{web.address}/told"
    )

    eventually(lambda: len(web.asked_on("/told")) == 2)
    first, second = web.asked_on("/told")
    assert first.form == second.form
    assert first.headers["I-TWILIO-IDEMPOTENCY-TOKEN"] == second.headers["I-TWILIO-IDEMPOTENCY-TOKEN"]


def test_a_server_that_nobody_reaches_is_not_asked(exchange, web):
    set_by_json(exchange, what="refused")
    call = exchange.client().calls.create(to=CALLER, from_=LINE, url=f"{web.address}/voice")

    eventually(lambda: exchange.client().calls(call.sid).fetch().status == "completed")

    assert web.asked == []
    assert rules(exchange)[0]["struck"] >= 1


def test_the_page_says_at_once_whether_it_is_fair(exchange):
    _, fair = ask(exchange, Accept="text/html")
    status, foul = set_by_form(exchange, what="lost", on="webhook", number=CALLER, times="2")

    assert (status, "Fair: nothing goes wrong" in fair) == (200, True)
    assert "Foul: One rule holds" in foul
    assert f"A request whose answer counts, about {CALLER}, the next 2: never arrives" in foul


def test_everything_is_cleared_with_one_button_and_one_rule_with_another(exchange):
    for status in (500, 502, 503):
        set_by_form(exchange, what="failing", status=status)
    middle = rules(exchange)[1]["n"]

    set_by_form(exchange, clear=middle)
    assert [one["status"] for one in rules(exchange)] == [500, 503]
    _, page = set_by_form(exchange, clear="all")

    assert rules(exchange) == []
    assert "Fair" in page


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('{"what": "limited"}', "any request to a server is never limited"),
        ('{"what": "sunny"}', "what goes wrong is one of late,"),
        ('{"what": "late", "on": "sea"}', "it goes wrong on one of request,"),
        ('{"what": "late", "after_s": "soon"}', "after_s is a number, not 'soon'"),
        ('{"what": "late", "times": true}', "times is a number, not True"),
        ('{"what": "late", "share": 2}', "a share is above 0 and at most 1, not 2"),
        ('{"what": "late", "who": "me"}', "a rule has no who"),
        ('{"clear": "some"}', "clear is all, or the n of a rule"),
        ("[]", "a rule is an object"),
        ("{", "that is no JSON"),
    ],
)
def test_weather_that_cannot_be_is_refused_and_changes_nothing(exchange, body, said):
    status, told = ask(exchange, body)

    assert status == 400
    assert json.loads(told)["problem"].startswith(said)
    assert rules(exchange) == []


def test_the_page_says_what_is_wrong_with_a_rule(exchange):
    status, page = set_by_form(exchange, what="lost", on="text")

    assert status == 400
    assert "a text to a telephone is never lost" in page


def test_no_other_site_makes_the_weather(exchange):
    assert ask(exchange, '{"what": "refused"}', Origin="https://evil.example")[0] == 403
    assert rules(exchange) == []


class Fields(HTMLParser):
    """What of a page can be filled in, by name, and whether a label is around it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.named: set[str | None] = set()
        self.without_label: list[str | None] = []
        self._is_in_label = False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self._is_in_label |= tag == "label"
        if tag in ("input", "select") and told.get("type") != "hidden":
            self.named.add(told.get("name"))
            if not self._is_in_label:
                self.without_label.append(told.get("name"))

    def handle_endtag(self, tag):
        self._is_in_label &= tag != "label"


def test_every_part_of_a_rule_has_a_labelled_field():
    fields = Fields(weather_page(Weather()))

    assert fields.without_label == []
    assert fields.named == {
        *("what", "on", "url", "purpose", "number", "share", "times", "after_s", "status"),
    }


def test_whatever_was_written_is_shown_escaped():
    page = weather_page(Weather(read_rule({"what": "late", "url": "<script>"})), "<b>")

    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert "&lt;b&gt;" in page


@pytest.mark.parametrize("rule", READY.values())
def test_what_one_click_offers_can_be(rule):
    assert read_rule(dict(parse_qsl(rule))).what in WHATS


def test_a_rule_that_has_struck_for_the_last_time_leaves_fair_weather():
    weather = Weather()
    weather.standing = [Standing(1, read_rule({"what": "late", "times": 1}), 1, 0)]

    assert "Fair: nothing goes wrong" in weather_page(weather)


def test_what_is_not_written_is_as_always():
    rule = read_rule({"what": "late", "on": "", "share": "", "after_s": None})

    assert (rule.on, rule.share, rule.times, rule.after_s) == ("request", 1.0, None, 2.0)
    with pytest.raises(RuleInvalid):
        read_rule({})
