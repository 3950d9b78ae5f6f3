"""Texts and reports that nobody honest sends, or nobody expects, each with what it must come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.webhooks.carrier import ACCOUNT, Pairs

SENDER, LINE = "+15035550117", "+18006315590"
TEXT = "SM" + "0123456789abcdef" * 2
UNREAD = "Guardline: nobody reads texts to this number."
STOPPED = "Guardline: you will get no more texts from us."


def text(**changes: str | None) -> Pairs:
    """What comes with a text, changed as said; None leaves a parameter out."""
    values: dict[str, str | None] = {
        "AccountSid": ACCOUNT,
        "ApiVersion": "2010-04-01",
        "Body": "Hello",
        "From": SENDER,
        "FromCity": "PORTLAND",
        "MessageSid": TEXT,
        "NumMedia": "0",
        "NumSegments": "1",
        "SmsMessageSid": TEXT,
        "SmsSid": TEXT,
        "SmsStatus": "received",
        "To": LINE,
    }
    values.update(changes)
    return [(name, value) for name, value in values.items() if value is not None]


def report(status: str | None, **changes: str | None) -> Pairs:
    """What comes when something becomes of a text of ours."""
    of_a_text = {"Body": None, "NumMedia": None, "NumSegments": None, "SmsMessageSid": None, "FromCity": None}
    return text(
        **{**of_a_text, "From": LINE, "To": SENDER, "MessageStatus": status, "SmsStatus": status} | changes
    )


@dataclass(frozen=True)
class Hostile:
    """sends: what Carrier.posts is called with. answer: the status. says: how the answer begins, "": nothing.

    stopped: whether the sender gets no more texts from then on.
    """

    name: str
    sends: Mapping[str, Any]
    answer: int = 200
    says: str = ""
    stopped: bool = False
    path: str = "/sms/incoming"
    headers: Mapping[str, str] = field(default_factory=dict)


def a_text(name: str, says: str = UNREAD, *, stopped: bool = False, **changes: str | None) -> Hostile:
    return Hostile(name, {"pairs": text(**changes)}, says=says, stopped=stopped)


WORDS = [
    a_text("STOP", STOPPED, stopped=True, Body="STOP"),
    a_text("stop in a sentence", STOPPED, stopped=True, Body="stop please"),
    a_text("stop in odd letters", STOPPED, stopped=True, Body="  ｓｔｏｐ!!! "),
    a_text("stop behind markup", STOPPED, stopped=True, Body="<b>Stop</b>"),
    a_text("nothing", "", Body=""),
    a_text("nothing but blanks and a line end", "", Body=" \r\n\t "),
    a_text("nothing that can be shown", "", Body="\x00\x07"),
    a_text("no words at all", "", Body=None),
    a_text("1,600 pictures", Body="\U0001f600" * 1600),
    a_text("20,000 letters", Body="a" * 20_000),
    a_text("markup", Body="<a href=//evil>x</a>{{7*7}}"),
    a_text("a document of the carrier's", Body="<Response><Dial>+19005551234</Dial></Response>"),
    a_text("words of the signature's", Body="CallSidCA1From+15035550199MessageSidSM1"),
    a_text("a claim of 9,999 pictures", NumMedia="9999", MediaUrl0="http://169.254.169.254/latest/"),
]

SENDERS = [
    a_text("from a satellite", "", From="+882161234567"),
    a_text("from Jamaica", "", From="+18764567890"),
    a_text("from a number that is paid for", "", From="+19002345678"),
    a_text("from a short code", "", From="12345"),
    a_text("from a name", "", From="Bank"),
    a_text("from nobody", "", From=None),
    a_text("from a withheld number", "", From="+266696687"),
    a_text("from a satellite that wants no texts", "", stopped=True, From="+882161234567", Body="STOP"),
    a_text("to a number that is none", "", To="12345"),
    a_text("to none", "", To=None),
]

SHAPES = [
    Hostile("a name of a text that is none", {"pairs": text(MessageSid="SM1")}, 400),
    Hostile("no name of a text", {"pairs": text(MessageSid=None, SmsMessageSid=None, SmsSid=None)}, 400),
    Hostile("another account's", {"pairs": text(AccountSid="AC" + "6" * 32)}, 403),
    Hostile("two senders", {"pairs": [*text(), ("From", "+15035550199")]}, 400),
    Hostile("the sender folded into the words", {"pairs": text(Body="HelloFrom" + SENDER, From=None)}, 403),
    Hostile("a query", {"query": "of=x", "pairs": text()}, 400),
    Hostile("no signature", {"pairs": text(), "token": None}, 403),
    Hostile("a signature by a token that is not ours", {"pairs": text(), "token": "guessed"}, 403),
    Hostile("JSON", {"body": b"{}", "content_type": "application/json"}, 415),
    Hostile("a megabyte", {"body": b"Body=" + b"a" * 1_048_576}, 413),
    Hostile("another method", {"method": "GET"}, 405, headers={"Allow": "POST"}),
    Hostile("a way that is not there", {"pairs": text()}, 404, path="/sms/outgoing"),
    Hostile("a path of 8 kB", {"pairs": text()}, 414, path="/sms/" + "a" * 8192),
]

REPORTS = [
    Hostile("a report that nobody knows", {"pairs": report("exploded")}, 204, path="/sms/status"),
    Hostile("a report without a word", {"pairs": report(None)}, 204, path="/sms/status"),
    Hostile("a report of no text", {"pairs": report("sent", MessageSid="SM1")}, 400, path="/sms/status"),
    Hostile("a report by nobody", {"pairs": report("sent"), "token": None}, 403, path="/sms/status"),
    Hostile(
        "a report about a way up", {"pairs": report("sent"), "query": "of=../x"}, 400, path="/sms/status"
    ),
    Hostile(
        "a report about two texts",
        {"pairs": report("sent"), "query": "of=CA1.1.a&of=CA1.2.a"},
        400,
        path="/sms/status",
    ),
]

ALL = [*WORDS, *SENDERS, *SHAPES, *REPORTS]
