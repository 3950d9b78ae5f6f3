"""The carrier's side: the account answers, its clock is ours, and its numbers lead here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ivr.cli.account import Account
from ivr.cli.checks.finding import Finding, note, well, wrong
from ivr.domain.errors import CarrierError
from ivr.flow.document import ServedLine
from ivr.telephony.numbers import AccountNumber, drift, pointing, shown
from ivr.wiring import House

APART = timedelta(seconds=60)


def account(house: House, at: Account) -> Iterator[Finding]:
    """Whether the auth token and the API key are the account's, and its clock is ours."""
    try:
        state = at.by_token.account()
    except CarrierError as error:
        yield wrong("account", f"{error}: {_mend(error, at)}")
        return
    if state.status != "active":
        yield wrong("account", f"it is {state.status}: no call comes; see the carrier's console")
    else:
        yield well("account", "the carrier knows it, and it is active")
    if state.at is None:
        yield note("clock", "the carrier did not say what time it is")
        return
    apart = house.clock.now() - state.at
    seconds = round(apart.total_seconds())
    if abs(apart) > APART:
        word = "ahead of" if seconds > 0 else "behind"
        yield note("clock", f"{abs(seconds)} s {word} the carrier's: let the machine set its clock (NTP)")
    else:
        yield well("clock", "within a minute of the carrier's")


def _mend(error: CarrierError, at: Account) -> str:
    if not error.permanent:
        return "is TWILIO_API_BASE right, and the network up?"
    if at.by_next is not None:
        try:
            at.by_next.account()
        except CarrierError:
            pass
        else:
            return "TWILIO_AUTH_TOKEN_NEXT is the account's token by now: make it TWILIO_AUTH_TOKEN"
    return "mend TWILIO_ACCOUNT_SID or TWILIO_AUTH_TOKEN"


def number(house: House, at: Account, name: str, line: ServedLine) -> tuple[Finding, AccountNumber | None]:
    """Whether the line's number is the account's and leads here; the number itself, if it is there."""
    called = f"number of {name}"
    try:
        found = at.numbers.find(line.number)
    except CarrierError as error:
        mend = "mend TWILIO_API_KEY and TWILIO_API_SECRET" if at.has_key and error.permanent else "see above"
        return wrong(called, f"{error}: {mend}"), None
    if found is None:
        return wrong(called, f"{line.number} is not the account's: mend flows/lines.toml, or buy it"), None
    if not found.speaks:
        return wrong(called, f"{line.number} takes no calls: it was bought for texts only"), found
    wanted = pointing(house.settings.public_url, found.leads["voice_fallback_url"])
    if changes := drift(found.leads, wanted):
        differs = "; ".join(
            f"{one.field} is {shown(one.now) or 'empty'}, not {shown(one.will_be) or 'empty'}"
            for one in changes
        )
        return wrong(called, f"{line.number} does not lead here: {differs}: flask twilio connect"), found
    if not found.texts:
        return note(called, f"{line.number} leads here; it takes no texts"), found
    return well(called, f"{line.number} leads here"), found
