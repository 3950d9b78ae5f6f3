"""IncomingPhoneNumbers: the account's numbers, and where their calls and texts go."""

import re
from collections.abc import Mapping
from typing import Any

from ivr.exchange.account import Account
from ivr.exchange.numbers import OwnNumber
from ivr.exchange.parameters import API_VERSION
from ivr.exchange.refusal import Refusal, not_found
from ivr.exchange.rest.asking import Reply, Request
from ivr.exchange.rest.form import Form, is_url
from ivr.exchange.rest.listing import page
from ivr.exchange.rest.moments import rfc2822

_URLS = {
    "VoiceUrl": "voice_url",
    "VoiceFallbackUrl": "voice_fallback_url",
    "StatusCallback": "status_callback",
    "SmsUrl": "sms_url",
    "SmsFallbackUrl": "sms_fallback_url",
}
_METHODS = {
    "VoiceMethod": "voice_method",
    "VoiceFallbackMethod": "voice_fallback_method",
    "StatusCallbackMethod": "status_callback_method",
    "SmsMethod": "sms_method",
    "SmsFallbackMethod": "sms_fallback_method",
}
_LONGEST_NAME = 64


def list_numbers(account: Account, request: Request) -> Reply:
    """Answer with the numbers that match PhoneNumber (a part of one, * for any digit) and FriendlyName."""
    wanted, name = request.query.text("PhoneNumber"), request.query.text("FriendlyName")
    if wanted is not None and not re.fullmatch(r"[+\d*]+", wanted):
        raise Refusal(21401, f"PhoneNumber {wanted} is no part of a number")
    pattern = re.compile(re.escape(wanted or "").replace(r"\*", r"\d"))
    found = [
        number
        for number in account.numbers.values()
        if pattern.search(number.number) and name in (None, number.friendly_name)
    ]
    ordinals = range(len(found), 0, -1)
    return page(request, "incoming_phone_numbers", list(zip(ordinals, found, strict=True)), written)


def fetch_number(account: Account, _request: Request, sid: str) -> Reply:
    return Reply(200, written(_find(account, sid)))


def update_number(account: Account, request: Request, sid: str) -> Reply:
    """Answer with the number as it is now: what the request names is changed, an empty URL is taken away."""
    number = _find(account, sid)
    for name, value in _changes(request.form).items():
        setattr(number, name, value)
    number.updated_at = account.switch.now()
    return Reply(200, written(number))


def _find(account: Account, sid: str) -> OwnNumber:
    for number in account.numbers.values():
        if number.sid == sid:
            return number
    raise not_found(sid)


def _changes(form: Form) -> dict[str, str]:
    """Return the fields that change. All are checked before any does. Raises Refusal."""
    changes: dict[str, str] = {}
    for name, field in _URLS.items():
        url = form.written(name)
        if url and not is_url(url):
            raise Refusal(21402, f"{name} is not a valid URL: {url}")
        if url is not None:
            changes[field] = url
    changes |= {field: form.method(name, 21403) for name, field in _METHODS.items() if name in form}
    friendly_name = form.text("FriendlyName")
    if friendly_name is not None:
        if len(friendly_name) > _LONGEST_NAME:
            raise Refusal(20001, f"FriendlyName has more than {_LONGEST_NAME} characters")
        changes["friendly_name"] = friendly_name
    return changes


def written(number: OwnNumber) -> Mapping[str, Any]:
    uri = f"/{API_VERSION}/Accounts/{number.account_sid}/IncomingPhoneNumbers/{number.sid}.json"
    return {
        "sid": number.sid,
        "account_sid": number.account_sid,
        "phone_number": number.number,
        "friendly_name": number.friendly_name,
        **{field: getattr(number, field) for field in (*_URLS.values(), *_METHODS.values())},
        "voice_caller_id_lookup": False,
        "voice_application_sid": "",
        "sms_application_sid": "",
        "trunk_sid": None,
        "address_sid": None,
        "address_requirements": "none",
        "beta": False,
        "bundle_sid": None,
        "capabilities": {"voice": True, "sms": True, "mms": True, "fax": False},
        "emergency_address_sid": None,
        "emergency_address_status": "unregistered",
        "emergency_status": "Inactive",
        "identity_sid": None,
        "origin": "twilio",
        "status": "in-use",
        "type": None,
        "voice_receive_mode": "voice",
        "api_version": API_VERSION,
        "date_created": rfc2822(number.created_at),
        "date_updated": rfc2822(number.updated_at),
        "uri": uri,
    }
