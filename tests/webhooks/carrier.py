"""A carrier for tests: signs as the carrier does, by its own arithmetic, and posts to the app."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import parse_qsl, urlencode

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ivr.domain.errors import RecordsAway
from ivr.engine.events import CallArrived, Event

PUBLIC_URL = "https://ivr.example.org"
TOKEN = "0" * 31 + "1"
ACCOUNT = "AC" + "5" * 32
CALL = "CA" + "0123456789abcdef" * 2
OTHER_CALL = "CA" + "f" * 32
FORM = "application/x-www-form-urlencoded"
ANSWER = b'<?xml version="1.0" encoding="UTF-8"?><Response><Say>answer</Say><Hangup /></Response>'

Pairs = list[tuple[str, str]]


def sign(url: str, pairs: Iterable[tuple[str, str]], token: str = TOKEN) -> str:
    """The carrier's signature over url and the posted pairs."""
    text = url + "".join(name + value for name, value in sorted(set(pairs)))
    return base64.b64encode(hmac.new(token.encode(), text.encode(), hashlib.sha1).digest()).decode()


def standard(**changes: str | None) -> Pairs:
    """What comes with every voice webhook, changed as said; None leaves a parameter out."""
    values: dict[str, str | None] = {
        "AccountSid": ACCOUNT,
        "ApiVersion": "2010-04-01",
        "CallSid": CALL,
        "CallStatus": "in-progress",
        "Direction": "inbound",
        "From": "+15035550123",
        "FromCity": "PORTLAND",
        "To": "+18006315590",
    }
    values.update(changes)
    return [(name, value) for name, value in values.items() if value is not None]


@dataclass
class FakeConversation:
    """Answers everything with the same document and remembers what it was asked."""

    heard: list[tuple[object, ...]] = field(default_factory=list)
    ended_at: list[datetime | None] = field(default_factory=list)
    arrivals: list[CallArrived] = field(default_factory=list)
    tries: int = 0
    raises: Exception | None = None
    _left: int = -1

    def arrive(self, call: str, arrival: CallArrived) -> bytes:
        return self._note("arrive", call, arrival)

    def turn(self, call: str, n: int, event: Event, arrival: CallArrived) -> bytes:
        self.arrivals.append(arrival)
        return self._note("turn", call, n, event)

    def resume(self, call: str, arrival: CallArrived) -> bytes:
        return self._note("resume", call, arrival)

    def hung_up(self, call: str, how: str, at: datetime | None = None) -> None:
        self._note("hung_up", call, how)
        self.ended_at.append(at)

    def records_are_away(self, *, soon_over: bool = True) -> None:
        self.raises = RecordsAway("no journal", soon_over=soon_over)

    def fails_after(self, times: int) -> None:
        """The records go away again when they have answered so often."""
        self._left = times

    def _note(self, *what: object) -> bytes:
        self.tries += 1
        if self._left == 0:
            self.records_are_away()
        self._left -= 1
        if self.raises is not None:
            raise self.raises
        self.heard.append(what)
        return ANSWER


@dataclass
class Carrier:
    """Posts signed requests; `token` and `signed_url` change what they are signed with and for."""

    client: FlaskClient

    def posts(
        self,
        path: str,
        pairs: Pairs | None = None,
        *,
        query: str = "",
        body: bytes | None = None,
        token: str | None = TOKEN,
        signed_url: str | None = None,
        signed_pairs: Pairs | None = None,
        headers: Mapping[str, str] | None = None,
        content_type: str | None = FORM,
        method: str = "POST",
    ) -> TestResponse:
        """What the app answers. body: the raw body instead of pairs; token None: no signature."""
        if body is None:
            body = urlencode(standard() if pairs is None else pairs).encode()
        target = path + ("?" + query if query else "")
        sent = dict(headers or {})
        if token is not None and "X-Twilio-Signature" not in sent:
            text = body.decode("latin-1")
            taken = parse_qsl(text, keep_blank_values=True) if signed_pairs is None else signed_pairs
            sent["X-Twilio-Signature"] = sign(signed_url or PUBLIC_URL + target, taken, token)
        return self.client.open(target, method=method, data=body, content_type=content_type, headers=sent)
