"""Every request of a call is signed: HMAC-SHA1 over the URL and the sorted parameters, keyed with the token.

The fragment, the user and, on https, the port are left out. A repeated name counts once a value.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twilio.request_validator import RequestValidator

from ivr.exchange.signing import signature
from tests.exchange.conftest import TOKEN, Answer

PUBLISHED = {"CallSid": "CA1234567890ABCDE", "Digits": "1234", "To": "+18005551212"}


@pytest.mark.parametrize(
    ("host", "caller", "expected"),
    [
        ("example.com", "+14158675310", "L/OH5YylLD5NRKLltdqwSvS0BnU="),
        ("mycompany.com", "+14158675309", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
    ],
)
def test_gives_the_signatures_that_the_carrier_published(host, caller, expected):
    form = {**PUBLISHED, "Caller": caller, "From": caller}

    assert signature("12345", f"https://{host}/myapp.php?foo=1&bar=2", form.items()) == expected


@pytest.mark.parametrize(
    ("url", "same_as"),
    [
        ("https://example.com/a#rc=2", "https://example.com/a"),
        ("https://me:secret@example.com/a", "https://example.com/a"),
        ("https://example.com:8443/a", "https://example.com/a"),
        ("https://example.com/a?", "https://example.com/a?"),
    ],
)
def test_parts_of_the_url_do_not_count(url, same_as):
    assert signature(TOKEN, url) == signature(TOKEN, same_as)


def test_the_port_counts_on_plain_http():
    assert signature(TOKEN, "http://example.com:8000/a") != signature(TOKEN, "http://example.com/a")


def test_a_bare_question_mark_counts():
    assert signature(TOKEN, "https://example.com/a?") != signature(TOKEN, "https://example.com/a")


def test_a_repeated_name_counts_once_a_value():
    form = [("a", "2"), ("a", "1"), ("a", "2")]

    assert signature(TOKEN, "https://x.example/", form) == signature(
        TOKEN, "https://x.example/", form[:2][::-1]
    )


@given(st.dictionaries(st.text(min_size=1, max_size=9), st.text(max_size=9), max_size=6))
def test_the_carriers_own_library_accepts_it(form):
    url = "https://line.example/voice/turn/3?moved=7"

    assert RequestValidator(TOKEN).validate(url, form, signature(TOKEN, url, form.items()))


def test_every_request_of_a_call_carries_one_that_the_library_accepts(dial, server):
    server.on("/got", '<Gather numDigits="1" action="/menu"/>')
    server.on("/menu", Answer(b"", 307, headers=(("Location", "/menu2"),)))
    server.on("/menu2", "")
    phone = dial('<Redirect method="GET">/got?x=%C3%A9</Redirect>')

    phone.press("1")

    validator = RequestValidator(TOKEN)
    sent = [one.request for one in phone.requests]
    assert [request.purpose for request in sent] == ["call", "redirect", "gather", "gather", "status"]
    for request in sent:
        assert validator.validate(
            request.url, dict(request.form or ()), request.headers["X-Twilio-Signature"]
        )
