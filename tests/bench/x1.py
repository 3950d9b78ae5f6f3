"""X1, the canonical call: a holder cancels on day 35, full refund; eight signed requests, by keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

import zipcodes

from ivr.domain.contracts import Contract
from ivr.exchange.signing import signature
from tests.caller import keyed
from tests.company import contract

URL = "https://calls.test"
TOKEN = "a token of the bench"
ACCOUNT = "AC" + "1" * 32
LINE = "+18006315590"
HELD_DAYS = 35

TURNS = 8
"""Requests of one call: its arrival, six entries and the silence at the end."""

Form = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody with a ZIP and a VIN of their own, so that every call finds one contract and asks once."""

    number: int

    @property
    def zip(self) -> str:
        return ZIPS[self.number % len(ZIPS)]

    @property
    def vin(self) -> str:
        return f"1GCVKNEC0MZ{self.number % 1_000_000:06d}"

    @property
    def telephone(self) -> str:
        return f"+1503{5_550_000 + self.number % 10_000}"

    @property
    def call(self) -> str:
        return f"CA{self.number:032x}"

    def contract(self, today: date) -> Contract:
        return contract(
            number=f"VSC{self.number}",
            zip=self.zip,
            vin=self.vin,
            phone=self.telephone,
            start_date=today - timedelta(days=HELD_DAYS),
        )


def _zips() -> list[str]:
    return sorted({one["zip_code"] for one in zipcodes.list_all() if one["zip_code_type"] == "STANDARD"})


ZIPS = _zips()

_PLACE = {"City": "PORTLAND", "State": "OR", "Zip": "97205", "Country": "US"}
_STANDARD: Form = {
    "AccountSid": ACCOUNT,
    "ApiVersion": "2010-04-01",
    "CallStatus": "in-progress",
    "Called": LINE,
    "Direction": "inbound",
    "To": LINE,
    **{f"{who}{what}": value for who in ("From", "To", "Caller", "Called") for what, value in _PLACE.items()},
}


def requests(holder: Holder) -> list[bytes]:
    """The call's requests as they stand on the wire, in their order, each signed as the carrier signs."""
    return [_request(path, form) for path, form in _posts(holder)]


def _posts(holder: Holder) -> Iterator[tuple[str, Form]]:
    form = {**_STANDARD, "CallSid": holder.call, "From": holder.telephone, "Caller": holder.telephone}
    entries: list[tuple[str, Form]] = [
        ("full=1", {"Digits": "1"}),
        ("full=5", {"Digits": holder.zip}),
        ("full=20", {"Digits": keyed("Garcia"), "FinishedOnKey": "#"}),
        ("full=17", {"Digits": holder.vin[-6:], "FinishedOnKey": "#"}),
        ("full=1", {"Digits": "1"}),
        ("full=1", {"Digits": "1"}),
        ("full=1", {}),
    ]
    yield "/voice/incoming", form
    for n, (query, entry) in enumerate(entries, 1):
        yield f"/voice/turn/{n}?{query}", {**form, **entry}


def _request(path: str, form: Form) -> bytes:
    body = urlencode(form).encode()
    head = (
        f"POST {path} HTTP/1.1\r\nHost: calls.test\r\nUser-Agent: TwilioProxy/1.1\r\nAccept: */*\r\n"
        f"X-Twilio-Signature: {signature(TOKEN, URL + path, form.items())}\r\n"
        "I-Twilio-Idempotency-Token: 5f8c1cf2-5e0e-4b42-9b0c-f0b0e4a9c9a7\r\n"
        "Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
