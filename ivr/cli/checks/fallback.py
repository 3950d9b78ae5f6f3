"""The fallback: another host, which answers with a document that rings a person."""

from __future__ import annotations

from ivr.cli.checks.finding import Finding, note, well, wrong
from ivr.flow.document import ServedLine
from ivr.settings import LOOPBACK, Settings
from ivr.telephony.numbers import AccountNumber, same_host
from ivr.telephony.probe import Probe, host_of, new_call


def fallback(settings: Settings, probe: Probe, name: str, line: ServedLine, number: AccountNumber) -> Finding:
    """Whether somebody rings when the server is gone, and nothing of the server's is needed for that."""
    called = f"fallback of {name}"
    url, method = number.leads["voice_fallback_url"], number.leads["voice_fallback_method"]
    if not url:
        return wrong(called, "there is none: flask twilio connect --fallback-url https://another-host/...")
    human = line.human or settings.human_number
    failed = f"{settings.public_url}/voice/incoming"
    answer = probe.falls_back(url, method, new_call(), line.number, failed)
    if answer.problem is not None:
        return wrong(called, f"{host_of(url)}: {answer.problem}: see python -m ivr.fallback there")
    if answer.status != 200:
        return wrong(called, f"{host_of(url)} answers {answer.status} to {method}: see what is served there")
    if human not in answer.rings:
        return wrong(
            called, f"{host_of(url)} does not ring {human}: give it this number, or run flask lines fallback"
        )
    if same_host(url, settings.public_url, loopback=LOOPBACK):
        return wrong(called, f"{host_of(url)} is the server's own host, and is gone when it is: move it away")
    if host_of(url).split(":")[0] in LOOPBACK:
        return note(called, f"it rings {human}, from another port of this machine: right for a laptop alone")
    return well(called, f"{host_of(url)} answers and rings {human}")
