"""The way in: who asks, for what, and what they get, errors included."""

import base64
import binascii
import re
from collections.abc import Mapping
from typing import Any

from ivr.exchange.account import Account
from ivr.exchange.parameters import API_VERSION
from ivr.exchange.refusal import Refusal, not_found
from ivr.exchange.rest.asking import Reply, Request
from ivr.exchange.rest.moments import rfc2822
from ivr.exchange.rest.routes import ROUTES, Handler
from ivr.exchange.rest.storm import weathered

MORE = "https://www.twilio.com/docs/errors/"
_PATH = re.compile(rf"/{API_VERSION}/Accounts/(AC[0-9a-f]{{32}})((?:/[^/]+)*)\.json")
_ACCOUNT: Mapping[str, Handler] = {"GET": lambda account, _request: Reply(200, _written(account))}


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
    steps = found[2].split("/")[1:]
    # Every other step names one of the resources before it.
    shape = tuple("*" if place % 2 else step for place, step in enumerate(steps))
    methods = ROUTES.get(shape) if shape else _ACCOUNT
    if methods is None:
        raise not_found(request.path)
    if request.method not in methods:
        raise Refusal(20004, f"Method {request.method} is not allowed here", 405)
    return methods[request.method](account, request, *steps[1::2])


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
            "conferences": f"{uri}/Conferences.json",
            "incoming_phone_numbers": f"{uri}/IncomingPhoneNumbers.json",
            "messages": f"{uri}/Messages.json",
            "queues": f"{uri}/Queues.json",
            "recordings": f"{uri}/Recordings.json",
        },
        "uri": f"{uri}.json",
    }
