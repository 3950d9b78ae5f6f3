"""The number that is called: as it was written, or as the running exchange knows it."""

import os
import re

import aiohttp

from ivr.exchange.parameters import API_VERSION
from ivr.exchange.switchboard import DEMO_ACCOUNT_SID
from ivr.exchange.telephones import Line

_PATIENCE_S = 10.0


class NoLine(Exception):
    """The number leads nowhere; the message says why in one line."""


def credentials() -> tuple[str, str]:
    """Return the account and its token, from the environment. Raises NoLine."""
    sid = os.environ.get("TWILIO_ACCOUNT_SID") or DEMO_ACCOUNT_SID
    token = os.environ.get("TWILIO_AUTH_TOKEN", "")
    if not re.fullmatch("AC[0-9a-f]{32}", sid) or not token:
        raise NoLine("TWILIO_AUTH_TOKEN is missing, or TWILIO_ACCOUNT_SID is none: AC and 32 hex digits")
    return sid, token


async def known_line(number: str, exchange_url: str, account_sid: str, auth_token: str) -> Line:
    """Return the number with the URLs that the exchange at exchange_url has for it. Raises NoLine."""
    url = f"{exchange_url}/{API_VERSION}/Accounts/{account_sid}/IncomingPhoneNumbers.json"
    try:
        async with (
            aiohttp.ClientSession(
                auth=aiohttp.BasicAuth(account_sid, auth_token),
                timeout=aiohttp.ClientTimeout(total=_PATIENCE_S),
            ) as session,
            session.get(url, params={"PhoneNumber": number}) as answer,
        ):
            if answer.status != 200:
                raise NoLine(f"the exchange at {exchange_url} answers {answer.status}: is the token its own?")
            found = [
                one
                for one in (await answer.json())["incoming_phone_numbers"]
                if one["phone_number"] == number and one["voice_url"]
            ]
    except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError) as error:
        raise NoLine(f"no exchange answers at {exchange_url}: name the number's address, too") from error
    if not found:
        raise NoLine(f"the exchange at {exchange_url} has no number {number} that leads anywhere")
    return Line(
        number,
        found[0]["voice_url"],
        found[0]["voice_fallback_url"] or None,
        found[0]["status_callback"] or None,
        found[0]["voice_method"],
        found[0]["voice_fallback_method"],
        found[0]["status_callback_method"],
    )
