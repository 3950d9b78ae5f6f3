"""The carrier's REST API: a client with time-outs, at the carrier or at the local exchange."""

from __future__ import annotations

from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

TIMEOUT_S = 8.0


def client(account: str, user: str, password: str, *, base: str = "", timeout_s: float = TIMEOUT_S) -> Client:
    """A client of the account that never waits longer than timeout_s for one answer.

    user and password: an API key with its secret, or the account's SID with its auth token. base: where the
    API is, without a path, if not at the carrier.
    """
    made = Client(user, password, account_sid=account, http_client=TwilioHttpClient(timeout=timeout_s))
    if base:
        made.api.base_url = base
    return made
