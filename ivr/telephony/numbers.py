"""The account's numbers: where each sends its calls and texts, where it should, and what differs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import requests
from twilio.base.exceptions import TwilioException, TwilioRestException

from ivr.domain.errors import CarrierError
from ivr.telephony.twiml import PATIENCE

if TYPE_CHECKING:
    from twilio.rest import Client

FIELDS = (
    *("voice_url", "voice_method", "voice_fallback_url", "voice_fallback_method"),
    *("status_callback", "status_callback_method", "sms_url", "sms_method"),
    *("voice_application_sid", "sms_application_sid", "trunk_sid"),
)
"""What decides where a number leads, by the carrier's names."""

_WRONG_CREDENTIALS = 401
_NO_ANSWER = (TwilioException, ValueError, KeyError, TypeError, AttributeError)
"""What the client raises on an answer that is none of the carrier's."""


@dataclass(frozen=True, slots=True)
class AccountNumber:
    """A number of the account. leads: FIELDS as they stand; "" is none. speaks: it can take calls at all."""

    sid: str
    number: str
    leads: Mapping[str, str]
    speaks: bool = True
    texts: bool = True


@dataclass(frozen=True, slots=True)
class Change:
    """A field that is not as it should be."""

    field: str
    now: str
    will_be: str


@dataclass(frozen=True, slots=True)
class AccountState:
    """status: "active", or why no call of the account comes. at: the carrier's clock, if it said."""

    status: str
    at: datetime | None


def pointing(public_url: str, fallback_url: str) -> dict[str, str]:
    """FIELDS of a number whose calls and texts this server answers, and fallback_url when it does not.

    An application or a trunk goes before all addresses at the carrier, so there is none.
    """
    return {
        "voice_url": f"{public_url}/voice/incoming{PATIENCE}",
        "voice_method": "POST",
        "voice_fallback_url": fallback_url,
        # A file on a web server is only given to who asks with GET.
        "voice_fallback_method": "GET" if urlsplit(fallback_url).path.endswith(".xml") else "POST",
        "status_callback": f"{public_url}/voice/status{PATIENCE}",
        "status_callback_method": "POST",
        "sms_url": f"{public_url}/sms/incoming",
        "sms_method": "POST",
        "voice_application_sid": "",
        "sms_application_sid": "",
        "trunk_sid": "",
    }


def drift(leads: Mapping[str, str], wanted: Mapping[str, str]) -> list[Change]:
    """The fields that differ from what is wanted, in the order of FIELDS."""
    return [
        Change(field, leads.get(field, ""), wanted[field])
        for field in FIELDS
        if field in wanted and leads.get(field, "") != wanted[field]
    ]


def same_host(fallback_url: str, public_url: str, *, loopback: frozenset[str]) -> bool:
    """Whether what takes the server down takes its fallback down too.

    On a laptop all is one host: there another port counts as another host.
    """
    fallback, public = urlsplit(fallback_url), urlsplit(public_url)
    if fallback.hostname in loopback and public.hostname in loopback:
        return _port(fallback_url) == _port(public_url)
    return fallback.hostname == public.hostname


def shown(value: str) -> str:
    """A field as a terminal may show it: a password or a token in an address is not repeated."""
    parts = urlsplit(value)
    if not parts.hostname:
        return value
    user = "…@" if "@" in parts.netloc else ""
    query = "?…" if parts.query else ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"{parts.scheme}://{user}{parts.netloc.rpartition('@')[2]}{parts.path}{query}{fragment}"


def _port(url: str) -> int | None:
    parts = urlsplit(url)
    return parts.port or {"http": 80, "https": 443}.get(parts.scheme)


@dataclass(frozen=True, slots=True)
class CarriersNumbers:
    """The numbers at the carrier. All methods raise CarrierError where it refuses or cannot be reached."""

    client: Client

    def account(self) -> AccountState:
        """How the account stands. Asked with the client's own credentials: a wrong token is refused."""
        client = self.client
        # By the raw answer: its Date header is the only clock of the carrier's that there is.
        uri = f"{client.api.base_url}/2010-04-01/Accounts/{client.account_sid}.json"
        with _refusals():
            answer = client.request("GET", uri)
            told = json.loads(answer.text)
            if answer.status_code >= 400:
                raise TwilioRestException(answer.status_code, uri, code=told.get("code"))
            status = str(told["status"])
        return AccountState(status, _moment((answer.headers or {}).get("Date")))

    def find(self, number: str) -> AccountNumber | None:
        """The account's number; None: it is not the account's."""
        with _refusals():
            found = self.client.incoming_phone_numbers.list(phone_number=number)
        # The carrier looks for the digits anywhere in a number.
        return next((_number(one) for one in found if one.phone_number == number), None)

    def change(self, sid: str, leads: Mapping[str, str]) -> AccountNumber:
        """The number leads there, as the carrier says it does now. Other fields stay."""
        with _refusals():
            return _number(self.client.incoming_phone_numbers(sid).update(**leads))


def _number(one: Any) -> AccountNumber:
    abilities = one.capabilities or {}
    able = {name: abilities.get(name, True) for name in ("voice", "sms")}
    leads = {field: str(getattr(one, field) or "") for field in FIELDS}
    return AccountNumber(str(one.sid), str(one.phone_number), leads, able["voice"], able["sms"])


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except TwilioRestException as refused:
        # Its words may repeat what was asked: only the code is said.
        raise _refusal(refused.status, refused.code or refused.status) from refused
    except requests.RequestException as error:
        raise CarrierError("the carrier cannot be reached", permanent=False) from error
    except _NO_ANSWER as error:
        # A page of a list that is refused is another exception than all else, with the answer in it.
        status = getattr(error.args[-1] if error.args else None, "status_code", None)
        if isinstance(status, int) and status >= 400:
            raise _refusal(status, status) from error
        raise CarrierError("what answers is not the carrier's API", permanent=False) from error


def _refusal(status: int, code: int) -> CarrierError:
    if status == _WRONG_CREDENTIALS:
        return CarrierError("the carrier refuses the credentials", permanent=True)
    return CarrierError(f"the carrier says {code}", permanent=status < 500)


def _moment(written: str | None) -> datetime | None:
    try:
        return parsedate_to_datetime(written) if written else None
    except ValueError:
        return None
