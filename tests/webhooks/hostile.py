"""Requests that nobody honest makes, each with what it must come to. Written for the carrier's routes.

`heard` is what reaches the conversation; None: nothing does.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from ivr.engine.events import Event, KeysPressed, StayedSilent, WordsSpoken
from ivr.telephony.forms import UNINTELLIGIBLE
from tests.webhooks.carrier import CALL, FORM, PUBLIC_URL, sign, standard

PATH = "/voice/turn/3"
GENUINE = standard(Digits="1")


@dataclass(frozen=True)
class Hostile:
    """sends: what Carrier.posts is called with. answer: the status."""

    name: str
    sends: Mapping[str, Any]
    answer: int
    heard: Event | None = None
    path: str = PATH
    headers: Mapping[str, str] = field(default_factory=dict)
    """What must stand in the answer's headers."""


def body(tail: bytes, **changes: str | None) -> bytes:
    return urlencode(standard(**changes)).encode() + tail


METHODS = [
    Hostile(f"{method} where only POST is meant", {"method": method}, 405, headers={"Allow": "POST"})
    for method in ("GET", "PUT", "DELETE", "HEAD", "TRACE", "OPTIONS", "PATCH")
] + [
    Hostile(
        "a header that asks for another method",
        {"pairs": GENUINE, "headers": {"X-HTTP-Method-Override": "DELETE"}},
        200,
        KeysPressed("1"),
    ),
]

BODIES = [
    Hostile("an empty body, rightly signed", {"body": b""}, 400),
    Hostile("JSON labelled as a form", {"body": b'{"CallSid":"CA1","Digits":"1"}'}, 403),
    Hostile("a form labelled as text", {"content_type": "text/plain"}, 415),
    Hostile("a form without a label", {"content_type": None}, 415),
    Hostile("JSON labelled as JSON", {"body": b"{}", "content_type": "application/json"}, 415),
    Hostile("a form in UTF-16", {"body": b"\xff\xfeC\x00", "content_type": f"{FORM}; charset=utf-16"}, 415),
    Hostile("a form in UTF-8, said so", {"content_type": f"{FORM}; charset=UTF-8"}, 200, StayedSilent()),
    Hostile(
        "the same fields in parts",
        {
            "body": b'--x\r\nContent-Disposition: form-data; name="Digits"\r\n\r\n1\r\n--x--\r\n',
            "content_type": "multipart/form-data; boundary=x",
        },
        415,
    ),
    Hostile("parts without a boundary", {"body": b"--x\r\n", "content_type": "multipart/form-data"}, 415),
    Hostile("a megabyte of words", {"body": body(b"&SpeechResult=" + b"a" * 1_048_576)}, 413),
    Hostile("one byte over the limit", {"body": b"SpeechResult=" + b"a" * (64 * 1024 - 12)}, 413),
    Hostile(
        "words just under the limit",
        {"body": body(b"&SpeechResult=" + b"a" * 60_000)},
        200,
        WordsSpoken("a" * 600, None),
    ),
    Hostile("a token over the limit", {"pairs": standard(StirPassportToken="a" * 100_000)}, 413),
    Hostile(
        "a compressed body",
        {"body": gzip.compress(b"0" * 10_485_760), "headers": {"Content-Encoding": "gzip"}},
        415,
    ),
    Hostile("a length that is not said", {"headers": {"Transfer-Encoding": "chunked"}}, 411),
    Hostile("a hundred and one parameters", {"body": body(b"".join(b"&N%d=1" % n for n in range(100)))}, 400),
]

NAMES = [
    Hostile("a byte that is no UTF-8", {"body": body(b"&SpeechResult=\xff\xfe")}, 403),
    Hostile("a name without a value", {"body": body(b"&Digits")}, 200, StayedSilent()),
    Hostile("a value without a name", {"body": b"=5&" + body(b"&Digits=1")}, 400),
    Hostile("a semicolon between two pairs", {"body": body(b"&Digits=1;Digits=2")}, 200, UNINTELLIGIBLE),
    Hostile("a semicolon after the call", {"body": b"CallSid=" + CALL.encode() + b";Digits=2"}, 400),
    Hostile("a name with brackets", {"body": body(b"&Digits[]=1")}, 200, StayedSilent()),
    Hostile("an escape that is none", {"body": body(b"&Digits=%zz")}, 200, UNINTELLIGIBLE),
    Hostile("two values of one name", {"pairs": [*GENUINE, ("Digits", "9")]}, 400),
    Hostile("the same value twice", {"pairs": [*GENUINE, ("Digits", "1")]}, 400),
    Hostile("keys in the query as well", {"pairs": GENUINE, "query": "Digits=9"}, 400),
    Hostile("a hash of the body in the query", {"pairs": GENUINE, "query": "bodySHA256=0000"}, 400),
    Hostile("a state in the query", {"pairs": GENUINE, "query": "state=verified"}, 400),
    Hostile("a state in the body", {"pairs": [*GENUINE, ("state", "verified")]}, 200, KeysPressed("1")),
    Hostile(
        "a name cut short, signed as the genuine one",
        {"pairs": standard(Digit="s1"), "signed_pairs": GENUINE},
        403,
    ),
    Hostile(
        "everything folded into one name",
        {"pairs": [(f"CallSid{CALL}Digits1", "")], "signed_pairs": [("CallSid", CALL), ("Digits", "1")]},
        403,
    ),
    Hostile(
        "the caller folded into the keys",
        {
            "pairs": standard(Digits="1From+15035550123", From=None, FromCity=None, Direction=None),
            "signed_pairs": standard(Digits="1", FromCity=None, Direction=None),
        },
        403,
    ),
]

HEADERS = [
    Hostile(
        "an address that is said to be ours",
        {"headers": {"X-Forwarded-For": "127.0.0.1"}},
        200,
        StayedSilent(),
    ),
    Hostile(
        "a proxy that says another host",
        {
            "headers": {
                "X-Forwarded-Host": "evil.example",
                "X-Forwarded-Proto": "http",
                "Host": "evil.example",
            }
        },
        200,
        StayedSilent(),
    ),
    Hostile(
        "signed for the host that the proxy's header names",
        {"headers": {"X-Forwarded-Host": "evil.example"}, "signed_url": "https://evil.example" + PATH},
        403,
    ),
    Hostile("a host with a port that is none", {"headers": {"Host": "x.test:99999"}}, 400),
    Hostile("a host that is none", {"headers": {"Host": "a b/../"}}, 400),
    Hostile(
        "the carrier's token of a retry, too long",
        {"headers": {"I-Twilio-Idempotency-Token": "a" * 1000}},
        200,
        StayedSilent(),
    ),
    Hostile("a header of 64 kB", {"headers": {"X-Long": "b" * 65_536}}, 431),
]

PATHS = [
    Hostile("a way up", {}, 404, path="/voice/../admin"),
    Hostile("an escaped way up", {}, 404, path="/voice/turn/%2e%2e%2f%2e%2e%2fetc%2fpasswd"),
    Hostile("an escaped way up alone", {}, 404, path="/voice/turn/%2e%2e"),
    Hostile("a doubled slash", {}, 404, path="/voice//incoming"),
    Hostile("a slash at the end", {}, 404, path="/voice/incoming/"),
    Hostile("eight thousand letters", {}, 414, path="/voice/" + "a" * 8192),
    Hostile("a line end", {}, 404, path="/voice/turn/1%0a"),
]

SIGNATURES = [
    Hostile("no signature", {"token": None}, 403),
    Hostile("an empty signature", {"headers": {"X-Twilio-Signature": ""}}, 403),
    Hostile("a signature that is no ASCII", {"headers": {"X-Twilio-Signature": "é" * 28}}, 403),
    Hostile("a signature by a token that is not ours", {"token": "old"}, 403),
    Hostile("a signature for another path of ours", {"signed_url": PUBLIC_URL + "/voice/status"}, 403),
    Hostile(
        "a signature for the query in another order",
        {"query": "full=5&after=gather", "signed_url": PUBLIC_URL + PATH + "?after=gather&full=5"},
        403,
    ),
    Hostile("a signature for other keys", {"pairs": GENUINE, "signed_pairs": standard(Digits="9")}, 403),
    Hostile(
        "a query with an escape and in no order",
        {"query": "moved=it%2D1&after=gather&full=5", "pairs": GENUINE, "signed_pairs": GENUINE},
        200,
    ),
    Hostile(
        "no algorithm at all", {"headers": {"X-Twilio-Webhooks-Signature-Settings": "algorithm=none"}}, 403
    ),
    Hostile(
        "two algorithms",
        {"headers": {"X-Twilio-Webhooks-Signature-Settings": "algorithm=HMAC_SHA1,algorithm=HMAC_SHA256"}},
        403,
    ),
    Hostile(
        "the algorithm that we use, asked for",
        {"headers": {"X-Twilio-Webhooks-Signature-Settings": "algorithm=HMAC_SHA1"}},
        403,
    ),
    Hostile(
        "a signature in a header of another name",
        {"token": None, "headers": {"X-Signature": sign(PUBLIC_URL + PATH, standard())}},
        403,
    ),
]

ALL = [*METHODS, *BODIES, *NAMES, *HEADERS, *PATHS, *SIGNATURES]
