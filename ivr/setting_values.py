"""Setting values: what the text of a setting must be. Each function raises ValueError with the reason."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

import phonenumbers
from pydantic import AfterValidator

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_PAID = frozenset({phonenumbers.PhoneNumberType.PREMIUM_RATE, phonenumbers.PhoneNumberType.SHARED_COST})


def e164(number: str) -> str:
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException as error:
        raise ValueError("is no telephone number in E.164, such as +15035550190") from error
    written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    # Possible, not valid: the 555-01xx numbers of the demo belong to nobody and never will.
    if written != number or not phonenumbers.is_possible_number(parsed):
        raise ValueError("is no telephone number in E.164, such as +15035550190")
    if phonenumbers.number_type(parsed) in _PAID:
        raise ValueError("is a number that callers would pay for")
    return number


TelephoneNumber = Annotated[str, AfterValidator(e164)]


def origin(url: str) -> str:
    """An address without anything behind its host."""
    parts = urlsplit(url.rstrip("/"))
    bare = parts.scheme in {"http", "https"} and parts.hostname and not (parts.path or parts.query)
    if not bare or parts.fragment or parts.username:
        raise ValueError("is no address like https://calls.example.com (no path, no query)")
    return url.rstrip("/")


def reachable(url: str) -> str:
    """An address whose way is encrypted, or does not leave this machine."""
    parts = urlsplit(url)
    is_private = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
    if not (parts.hostname and is_private):
        raise ValueError("is no address like https://crm.example.com/requests (http only on this machine)")
    return url


def beginning(url: str) -> str:
    """An address that paths are put behind."""
    parts = urlsplit(url)
    if parts.query or parts.fragment:
        raise ValueError("is no address like https://roadside.example.com (no query)")
    return url.rstrip("/")
