"""How the carrier asks a server, and what it does when the server does not answer well.

15 s for an answer, 5 s to connect; one retry, and only where connecting failed.
3xx is followed ten times at most.
What fails is asked of the fallback URL, with ErrorCode and ErrorUrl; without one an apology ends the call.
The fragment of a URL changes time-outs and retries: ct, rt, tt in ms, rc a number, rp what is retried.
"""

import pytest

from ivr.exchange.telephones import Line
from ivr.exchange.weather import Rule, Weather
from ivr.exchange.wsgi import VirtualExchange
from tests.exchange.carrier import client_of
from tests.exchange.conftest import CALLER, LINE, ORIGIN, TOKEN, Answer, codes


@pytest.fixture
def call(server):
    """Dial a line with these URLs, where the weather may be foul; return the phone and the exchange."""

    def make(voice_url="/voice", fallback_url=None, weather=None):
        lines = [Line(LINE, voice_url, fallback_url)]
        exchange = VirtualExchange(server, lines=lines, auth_token=TOKEN, weather=weather)
        return exchange.dial(CALLER, LINE), exchange

    server.on("/fallback", "<Say>Hold on.</Say>")
    return make


def on(what, url="/voice", **more):
    """Weather in which requests to the URL fare so."""
    return Weather(Rule(what, url=url, **more))


@pytest.mark.parametrize("status", [400, 404, 500, 503])
def test_an_error_status_is_not_retried_and_ends_the_call_with_an_apology(call, server, status):
    server.on("/voice", Answer(b"<Response/>", status))

    phone, _ = call()

    assert codes(phone) == [11217]
    assert len(phone.requests) == 1
    assert "application error" in phone.said[0]


def test_the_fallback_is_told_what_failed_and_takes_over(call, server):
    server.on("/voice", Answer(b"", 500))

    phone, _ = call(fallback_url="/fallback")

    (asked,) = server.asked_on("/fallback")
    assert (asked.form["ErrorCode"], asked.form["ErrorUrl"]) == ("11217", f"{ORIGIN}/voice")
    assert asked.form["CallSid"] == phone.call_sid
    assert phone.said == ["Hold on."]


def test_an_action_that_fails_is_asked_of_the_same_fallback(call, server):
    server.on("/voice", '<Gather numDigits="1" action="/menu"/>')
    phone, _ = call(fallback_url="/fallback")

    phone.press("1")

    assert server.asked_on("/fallback")[0].form["ErrorUrl"] == f"{ORIGIN}/menu"
    assert phone.said == ["Hold on."]


def test_a_document_that_cannot_be_read_is_asked_of_the_fallback(call, server):
    server.on("/voice", b"oops")

    call(fallback_url="/fallback")

    assert server.asked_on("/fallback")[0].form["ErrorCode"] == "12100"


def test_a_fallback_that_fails_too_ends_the_call_without_a_word(call, server):
    server.on("/voice", Answer(b"", 500))
    server.on("/fallback", Answer(b"", 500))

    phone, _ = call(fallback_url="/fallback")

    assert phone.said == []
    assert phone.ended.reason == "the fallback failed too"


def test_connecting_is_tried_twice_and_five_seconds_each(call, server):
    phone, _ = call(fallback_url="/fallback", weather=on("unreachable"))

    assert [one.at_s for one in phone.requests] == [0, 5, 10]
    assert server.asked_on("/fallback")[0].form["ErrorCode"] == "11205"


def test_a_second_connection_that_succeeds_is_enough(call, server):
    server.on("/voice", "<Say>Hi</Say>")

    phone, _ = call(weather=on("refused", times=1))

    assert phone.said == ["Hi"]
    assert codes(phone) == []


def test_a_retry_has_the_idempotency_token_of_the_first_and_a_new_request_another(call, server):
    server.on("/voice", "<Redirect>/voice2</Redirect>")
    server.on("/voice2", "")

    phone, _ = call(weather=on("refused", times=1))

    tokens = [one.request.headers["I-Twilio-Idempotency-Token"] for one in phone.requests]
    assert tokens[0] == tokens[1] != tokens[2]


def test_an_answer_may_take_fifteen_seconds_and_no_longer(call, server):
    server.on("/voice", "<Say>Hi</Say>")

    in_time, _ = call(weather=on("slow", after_s=14.9))
    too_late, _ = call(fallback_url="/fallback", weather=on("slow", after_s=15.1))

    assert in_time.said == ["Hi"]
    assert too_late.said == ["Hold on."]
    assert too_late.requests[1].at_s == 15
    assert codes(too_late) == [11200]


@pytest.mark.parametrize(
    ("url", "weather", "times"),
    [
        ("/voice#rc=3", on("refused"), [0, 0, 0, 0]),
        ("/voice#rc=0", on("refused"), [0]),
        ("/voice#rt=2000&rp=rt", on("slow", after_s=9), [0, 2]),
        ("/voice#rt=2000", on("slow", after_s=9), [0]),
        ("/voice#rp=5xx&rc=2", None, [0, 0, 0]),
        ("/voice#rp=4xx", None, [0]),
        ("/voice#rc=9&rt=50", on("refused"), [0, 0]),
        ("/voice#rp=all", None, [0, 0]),
        ("/voice#rp=ct,rt&rt=1000&rc=2", on("slow", after_s=9), [0, 1, 2]),
        ("/voice#rt=9000&rp=rt&rc=5&tt=10000", on("slow", after_s=14), [0, 9]),
        ("/voice#rp=rt&rc=5", on("slow", after_s=20), [0]),
        ("/voice#sni=n&e=dublin", on("refused"), [0, 0]),
    ],
)
def test_the_fragment_of_a_url_says_what_is_retried(call, server, url, weather, times):
    server.on("/voice", Answer(b"", 500))

    phone, _ = call(voice_url=url, weather=weather)

    assert [one.at_s for one in phone.requests] == times


def test_an_answer_that_breaks_off_is_never_asked_for_again(call):
    phone, _ = call(voice_url="/voice#rc=5&rp=all", weather=on("broken"))

    assert len(phone.requests) == 1
    assert codes(phone) == [11200]


def test_an_action_may_have_overrides_too(call, server):
    server.on("/voice", '<Gather numDigits="1" action="/menu#rc=2&amp;rp=5xx"/>')
    server.on("/menu", Answer(b"", 503), Answer(b"", 503), "<Say>There you are.</Say>")
    phone, _ = call()

    phone.press("1")

    assert phone.said == ["There you are."]
    assert len(server.asked_on("/menu")) == 3


def test_a_callback_that_fails_is_tried_as_often_as_its_own_url_says(call, server):
    server.on(
        "/voice",
        '<Record timeout="2" action="/done" recordingStatusCallback="/told#rc=3&amp;rp=5xx"/>',
    )
    server.on("/done", "<Say>Thanks.</Say>")
    server.on("/told", Answer(b"", 500))
    phone, _ = call()

    phone.wait()

    assert len(server.asked_on("/told")) == 4
    assert [(one.level, one.code) for one in phone.warnings] == [("warning", 11217)]
    assert phone.said[-1] == "Thanks."


def test_a_request_says_who_asks_and_what_it_carries(call, server):
    server.on("/voice", "")

    call()

    headers = server.asked_on("/voice")[0].headers
    assert headers["USER-AGENT"] == "TwilioProxy/1.1"
    assert headers["I-TWILIO-IDEMPOTENCY-TOKEN"]


def test_a_call_ends_when_its_document_was_written_out_and_names_no_absolute_action(
    account, exchange, server
):
    client = client_of(account)
    call = client.calls.create(to=CALLER, from_=LINE, twiml="<Response><Record timeout='1'/></Response>")

    exchange.pass_time(30)

    assert 11100 in [one.report.code for one in account.log]
    assert call.fetch().status == "completed"


def test_the_fragment_is_never_sent(call, server):
    server.on("/voice", "")

    phone, _ = call(voice_url="/voice?line=1#rc=2")

    assert phone.requests[0].request.url == f"{ORIGIN}/voice?line=1"


@pytest.mark.parametrize("status", [307, 308])
def test_a_redirect_may_keep_the_post(call, server, status):
    server.on("/voice", Answer(b"", status, headers=(("Location", "/v2/voice"),)))
    server.on("/v2/voice", "<Redirect>next</Redirect>")
    server.on("/v2/next", "<Say>Hi</Say>")

    phone, _ = call()

    assert server.asked_on("/v2/voice")[0].form["CallSid"] == phone.call_sid
    assert phone.said == ["Hi"]


@pytest.mark.parametrize("status", [301, 302, 303])
def test_other_redirects_go_on_with_a_get(call, server, status):
    server.on("/voice", Answer(b"", status, headers=(("Location", "/elsewhere"),)))
    server.on("/elsewhere", "")

    phone, _ = call()

    (asked,) = server.asked_on("/elsewhere")
    assert (asked.method, asked.query["CallSid"]) == ("GET", phone.call_sid)


@pytest.mark.parametrize(("status", "headers"), [(302, ()), (304, (("Location", "/elsewhere"),))])
def test_a_redirect_to_nowhere_is_an_error_status(call, server, status, headers):
    server.on("/voice", Answer(b"", status, headers=headers))

    phone, _ = call()

    assert codes(phone) == [11217]


def test_ten_redirects_are_followed_and_not_eleven(call, server):
    server.on("/voice", Answer(b"", 307, headers=(("Location", "/voice"),)))

    phone, _ = call()

    assert codes(phone) == [11215]
    assert len(phone.requests) == 11


@pytest.mark.parametrize("url", ["ftp://example.com/", "https://my_host.example/", "http://["])
def test_an_address_that_cannot_be_asked_is_an_error(call, server, url):
    server.on("/voice", f"<Redirect>{url}</Redirect>")

    phone, _ = call()

    assert codes(phone) == [11100]


def test_a_host_that_nobody_knows_is_an_error(call):
    phone, _ = call(voice_url="https://nowhere.example/voice")

    assert codes(phone) == [11210]


def test_cookies_come_back_within_the_call_and_not_in_the_next(call, server):
    server.on(
        "/voice", Answer(b"<Response><Redirect>/next</Redirect></Response>", headers=(("Set-Cookie", "a=1"),))
    )
    server.on("/next", "")

    call()
    call()

    assert [one.headers.get("COOKIE") for one in server.asked] == [None, "a=1", None, "a=1"]


def test_a_cookie_comes_back_only_under_its_path(call, server):
    def sets_and_goes(to):
        return Answer(
            f"<Response><Redirect>{to}</Redirect></Response>".encode(),
            headers=(("Set-Cookie", "a=1; Path=/two"),),
        )

    server.on("/voice", sets_and_goes("/two/there"))
    server.on("/two/there", "<Redirect>/twofold</Redirect>")
    server.on("/twofold", "")

    call()

    assert [one.headers.get("COOKIE") for one in server.asked] == [None, "a=1", None]


def test_a_cookie_that_expires_is_forgotten(call, server):
    def sets(cookie, to):
        body = f"<Response><Redirect>{to}</Redirect></Response>".encode()
        return Answer(body, headers=(("Set-Cookie", cookie),))

    server.on("/voice", sets("a=1; Path=/", "/two"))
    server.on("/two", sets("a=; Path=/; Max-Age=0", "/three"))
    server.on("/three", "")

    call()

    assert [one.headers.get("COOKIE") for one in server.asked] == [None, "a=1", None]


def test_a_caller_may_hang_up_while_the_server_thinks(call, server):
    server.on("/voice", "<Gather numDigits='1' action='/slow'/>")
    server.on("/slow", "<Say>Too late.</Say>")
    phone, exchange = call(weather=on("slow", "/slow", after_s=8))
    phone.press("1", and_wait=False)
    exchange.pass_time(2)

    phone.hang_up()
    exchange.pass_time(60)

    assert (phone.ended.status, phone.said) == ("completed", [])
