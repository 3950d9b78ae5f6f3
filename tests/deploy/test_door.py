"""The door by itself: what it makes of a request, and what it does when one does not come whole."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import pytest

from deploy.door import Door, Message
from ivr.webhooks.limits import MOST_BODY_BYTES
from ivr.webhooks.outermost import safe_wsgi

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

SCOPE = {
    "type": "http",
    "http_version": "1.1",
    "method": "POST",
    "scheme": "http",
    "raw_path": b"/voice/turn/1",
    "query_string": b"",
    "server": ("127.0.0.1", "8000"),
    "client": ("192.0.2.7", "40000"),
    "headers": [],
}
LEFT = {"type": "http.disconnect"}


class App:
    """Remembers what it was given, and its body as it reads it."""

    def __init__(self) -> None:
        self.given: list[WSGIEnvironment] = []
        self.body = b""

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        self.given.append(environ)
        self.body = environ["wsgi.input"].read()
        start_response("201 Created", [("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])
        return [b"he", b"ard"]


def part(body: bytes, *, more: bool) -> Message:
    return {"type": "http.request", "body": body, "more_body": more}


def through(door: Door, *parts: Message, **scope: Any) -> list[Message]:
    """What the door sends when these parts of a body come, and after them nothing, ever."""
    sent: list[Message] = []
    coming = iter(parts)

    async def receive() -> Message:
        for one in coming:
            return one
        await asyncio.Event().wait()
        raise AssertionError

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(asyncio.wait_for(door({**SCOPE, **scope}, receive, send), 5))
    return sent


def with_length(length: int) -> list[tuple[bytes, bytes]]:
    return [(b"content-length", str(length).encode())]


def test_a_body_that_comes_in_parts_reaches_the_app_whole_and_its_answer_goes_out_whole() -> None:
    app = App()

    sent = through(Door(app), part(b"Digi", more=True), part(b"ts=1", more=False), headers=with_length(8))

    assert app.body == b"Digits=1"
    assert sent == [
        {
            "type": "http.response.start",
            "status": 201,
            "headers": [(b"set-cookie", b"a=1"), (b"set-cookie", b"b=2")],
        },
        {"type": "http.response.body", "body": b"heard"},
    ]


def test_half_a_body_is_answered_with_a_closed_connection_and_never_reaches_the_app() -> None:
    app = App()

    start, _ = through(Door(app, body_s=0.01), part(b"Digi", more=True), headers=with_length(8))

    assert (start["status"], start["headers"]) == (408, [(b"connection", b"close")])
    assert app.given == []


def test_the_time_is_for_the_whole_body_not_for_each_of_its_parts() -> None:
    app = App()
    drops = (part(b"D", more=True) for _ in range(10_000))

    async def dripping() -> int:
        sent: list[Message] = []

        async def receive() -> Message:
            await asyncio.sleep(0.005)
            return next(drops)

        async def send(message: Message) -> None:
            sent.append(message)

        await Door(app, body_s=0.05)({**SCOPE, "headers": with_length(9_999)}, receive, send)
        return int(sent[0]["status"])

    assert asyncio.run(asyncio.wait_for(dripping(), 20)) == 408
    assert app.given == []


def test_a_sender_who_leaves_in_the_middle_of_a_form_has_sent_none() -> None:
    app = App()

    start, _ = through(Door(app), part(b"Digi", more=True), LEFT, headers=with_length(8))

    assert start["status"] == 400
    assert app.given == []


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param([], id="no body announced"),
        pytest.param(with_length(0), id="an empty one"),
        pytest.param(with_length(MOST_BODY_BYTES + 1), id="one over the limit"),
        pytest.param([(b"transfer-encoding", b"chunked")], id="one of no length"),
        pytest.param([(b"transfer-encoding", b"chunked"), *with_length(5)], id="one of two lengths"),
    ],
)
def test_a_body_that_the_app_will_not_read_is_not_waited_for(headers: list[tuple[bytes, bytes]]) -> None:
    app = App()

    start, _ = through(Door(app), headers=headers)

    assert start["status"] == 201
    assert app.body == b""


def test_the_longest_body_that_the_app_takes_is_read() -> None:
    app = App()
    longest = b"x" * MOST_BODY_BYTES

    through(Door(app), part(longest, more=False), headers=with_length(MOST_BODY_BYTES))

    assert app.body == longest


@pytest.mark.parametrize(
    ("sent", "given"),
    [
        pytest.param(b"/voice/%2e%2e/etc", "/voice/../etc", id="a way up"),
        pytest.param(b"/a%2Fb%20c", "/a/b c", id="reserved characters"),
        pytest.param(b"/%C3%A9", "/Ã©", id="UTF-8"),
        pytest.param(b"/%ff%fe", "/\xff\xfe", id="no UTF-8"),
        pytest.param("/é".encode(), "/Ã©", id="UTF-8 unescaped"),
        pytest.param(b"/a%00b;c", "/a\x00b;c", id="a zero byte"),
        pytest.param(b"//a/../b", "//a/../b", id="empty parts"),
    ],
)
def test_the_path_is_decoded_once_byte_for_byte(sent: bytes, given: str) -> None:
    app = App()

    through(Door(app), raw_path=sent)

    assert app.given[0]["PATH_INFO"] == given


@pytest.mark.parametrize(
    "query",
    [
        pytest.param(b"a=%2D1&b=a+b", id="escapes"),
        pytest.param(b"q=%ff&q=%zz", id="bad escapes"),
        pytest.param(b"a=\xc3\xa9", id="UTF-8 unescaped"),
        pytest.param(b"a[]=1;b=2", id="brackets"),
    ],
)
def test_the_query_is_what_was_sent_to_the_byte(query: bytes) -> None:
    app = App()

    through(Door(app), query_string=query)

    assert app.given[0]["QUERY_STRING"].encode("latin-1") == query


def test_headers_arrive_under_their_names_with_all_their_values() -> None:
    app = App()
    headers = [
        (b"content-type", b"text/plain"),
        (b"x-twilio-signature", b"one"),
        (b"x_twilio_signature", b"two"),
        (b"cookie", b"a=1"),
        (b"cookie", b"b=2"),
    ]

    through(Door(app), headers=headers)

    assert app.given[0]["CONTENT_TYPE"] == "text/plain"
    assert app.given[0]["HTTP_X_TWILIO_SIGNATURE"] == "one,two"
    assert app.given[0]["HTTP_COOKIE"] == "a=1;b=2"
    assert app.given[0]["REMOTE_ADDR"] == "192.0.2.7"


def test_an_app_that_breaks_still_answers_safe() -> None:
    def broken(environ: object, start_response: object) -> list[bytes]:
        raise MemoryError("values")

    start, answer = through(Door(safe_wsgi(broken, b"<Response/>")))

    assert (start["status"], answer["body"]) == (200, b"<Response/>")


def test_only_http_goes_through() -> None:
    with pytest.raises(NotImplementedError, match="no websocket at this door"):
        through(Door(App()), type="websocket")
