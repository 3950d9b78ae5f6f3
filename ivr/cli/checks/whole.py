"""The whole check: every finding, in the order in which one thing rests on another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from ivr.cli.account import Account
from ivr.cli.checks import records
from ivr.cli.checks.address import public_address
from ivr.cli.checks.carrier import account, number
from ivr.cli.checks.fallback import fallback
from ivr.cli.checks.finding import Finding, note, well, wrong
from ivr.cli.checks.line import WITHIN_S, greeting, guard
from ivr.flow.document import ServedLine
from ivr.settings import DEMO_HUMAN_NUMBER, LOOPBACK, Settings
from ivr.telephony.probe import Probe
from ivr.wiring import House


def whole(house: House, lines: Mapping[str, ServedLine], within_s: float = WITHIN_S) -> Iterator[Finding]:
    """What is found, each as soon as it is. within_s: how quickly the line must answer."""
    yield settings(house.settings)
    yield public_address(house.settings.public_url, house.clock.now())
    at = Account.of(house.settings)
    probe = Probe(house.settings.account_sid or "", house.settings.auth_token.get_secret_value())
    if at is not None:
        yield from account(house, at)
        for name, line in lines.items():
            finding, found = number(house, at, name, line)
            yield finding
            if found is not None:
                yield fallback(house.settings, probe, name, line, found)
    there = records.database(house)
    yield there
    if there.state == "well":
        yield records.keys(house)
        yield from records.worker(house)
    yield from answering(house, probe, lines, within_s)


def answering(
    house: House, probe: Probe, lines: Mapping[str, ServedLine], within_s: float
) -> Iterator[Finding]:
    """What the server itself says to a carrier, and to who is none."""
    barred = guard(house, probe, next(iter(lines.values())).number)
    yield barred
    if barred.state == "well":
        for name, line in lines.items():
            yield greeting(house, probe, name, line.number, within_s)


def settings(given: Settings) -> Finding:
    """Whether what a real number needs is set, and none of it is the demo's."""
    is_public = urlsplit(given.public_url).hostname not in LOOPBACK
    if given.account_sid is None:
        return wrong("settings", "TWILIO_ACCOUNT_SID is missing: it is on the carrier's console")
    if is_public and given.human_number == DEMO_HUMAN_NUMBER:
        return wrong("settings", "IVR_HUMAN_NUMBER is the demo's, which nobody answers: set a real one")
    if is_public and given.demo:
        return wrong(
            "settings", "IVR_DEMO is 1, and IVR_PUBLIC_URL is public: callers would hear made-up data"
        )
    if given.auth_token_next is not None:
        return note(
            "settings", "two auth tokens are accepted: take the old one away once the new one is in use"
        )
    if given.smtp_url is None:
        return well("settings", "complete; e-mails are only kept, since IVR_SMTP_URL is not set")
    return well("settings", "complete")
