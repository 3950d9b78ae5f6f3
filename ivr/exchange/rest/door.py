"""The way in: who asks, for what, and what they get, errors included."""

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from typing import Any

from ivr.exchange.account import Account
from ivr.exchange.parameters import API_VERSION
from ivr.exchange.refusal import Refusal, not_found
from ivr.exchange.rest.asking import Reply, Request
from ivr.exchange.rest.calls import create_call, delete_call, fetch_call, list_calls, update_call
from ivr.exchange.rest.messages import (
    create_message,
    delete_message,
    fetch_message,
    list_messages,
    update_message,
)
from ivr.exchange.rest.moments import rfc2822
from ivr.exchange.rest.numbers import fetch_number, list_numbers, update_number
from ivr.exchange.rest.storm import weathered

MORE = "https://www.twilio.com/docs/errors/"
_PATH = re.compile(
    rf"/{API_VERSION}/Accounts/(AC[0-9a-f]{{32}})(?:/(\w+)(?:/([A-Z]{{2}}[0-9a-f]{{32}}))?)?\.json"
)

OfAll = Callable[[Account, Request], Reply]
OfOne = Callable[[Account, Request, str], Reply]
_ACCOUNT: dict[str, OfAll] = {"GET": lambda account, request: Reply(200, _written(account))}
_LISTS: dict[str, dict[str, OfAll]] = {
    "Messages": {"GET": list_messages, "POST": create_message},
    "Calls": {"GET": list_calls, "POST": create_call},
    "IncomingPhoneNumbers": {"GET": list_numbers},
}
_ONES: dict[str, dict[str, OfOne]] = {
    "Messages": {"GET": fetch_message, "POST": update_message, "DELETE": delete_message},
    "Calls": {"GET": fetch_call, "POST": update_call, "DELETE": delete_call},
    "IncomingPhoneNumbers": {"GET": fetch_number, "POST": update_number},
}


def answer(account: Account, request: Request) -> Reply:
    """Return the reply to one request; a refusal is the carrier's JSON of an error."""
    try:
        _admit(account, request)
        return weathered(account.switch.weather, request, lambda: _route(account, request))
    except Refusal as refusal:
        return Reply(refusal.status, _error(refusal), refusal.headers)


def _admit(account: Account, request: Request) -> None:
    scheme, _, written = (request.authorization or "").partition(" ")
    try:
        user, _, password = base64.b64decode(written, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        user = password = ""
    if scheme.lower() != "basic" or not account.admits(user, password):
        raise Refusal(20003, "Authenticate", 401, {"WWW-Authenticate": 'Basic realm="Exchange API"'})


def _route(account: Account, request: Request) -> Reply:
    found = _PATH.fullmatch(request.path)
    if found is None or found[1] != account.sid:
        raise not_found(request.path)
    name, sid = found[2], found[3]
    if name is None:
        return _of(request, _ACCOUNT)(account, request)
    if name not in _LISTS:
        raise not_found(request.path)
    if sid is None:
        return _of(request, _LISTS[name])(account, request)
    one = _ONES[name].get(request.method)
    if one is None:
        raise _no_method(request)
    return one(account, request, sid)


def _of(request: Request, methods: Mapping[str, OfAll]) -> OfAll:
    if request.method not in methods:
        raise _no_method(request)
    return methods[request.method]


def _no_method(request: Request) -> Refusal:
    return Refusal(20004, f"Method {request.method} is not allowed here", 405)


def _error(refusal: Refusal) -> Mapping[str, Any]:
    return {
        "code": refusal.code,
        "message": refusal.text,
        "more_info": f"{MORE}{refusal.code}",
        "status": refusal.status,
    }


def _written(account: Account) -> Mapping[str, Any]:
    uri = f"/{API_VERSION}/Accounts/{account.sid}"
    return {
        "sid": account.sid,
        "owner_account_sid": account.sid,
        "friendly_name": "The exchange's account",
        "status": "active",
        "type": "Full",
        "date_created": rfc2822(account.created_at),
        "date_updated": rfc2822(account.created_at),
        "subresource_uris": {
            "calls": f"{uri}/Calls.json",
            "incoming_phone_numbers": f"{uri}/IncomingPhoneNumbers.json",
            "messages": f"{uri}/Messages.json",
        },
        "uri": f"{uri}.json",
    }
