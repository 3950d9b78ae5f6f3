"""The line: a signed test call is answered by it, and nobody else's call is."""

from __future__ import annotations

from ivr.cli.checks.finding import Finding, note, well, wrong
from ivr.domain.errors import LookupUnavailable
from ivr.telephony.probe import Answer, Probe, new_call
from ivr.wiring import House

WITHIN_S = 2.0
"""Until the first word of an answer, over whatever network is between."""
TESTED = "tested"
"""Why a test call ended, in the journal: what counts calls can leave it out."""

FORBIDDEN, NOT_FOUND, NO_CONTENT = 403, 404, 204


def guard(house: House, probe: Probe, number: str) -> Finding:
    """Whether who is not the carrier is refused, and what is not there is not there."""
    url = house.settings.public_url
    unsigned = probe.arrives(f"{url}/voice/incoming", new_call(), number, signed=False)
    if unsigned.problem is not None:
        return wrong("guard", f"{url}: {unsigned.problem}: is the server up, and does the proxy lead to it?")
    if unsigned.status == 200:
        return wrong(
            "guard", f"{url}/voice/incoming answers anybody: whatever answers there is not this line"
        )
    if unsigned.status != FORBIDDEN:
        return wrong("guard", f"{url}/voice/incoming answers {unsigned.status} to an unsigned call, not 403")
    nowhere = probe.arrives(f"{url}/voice/nowhere", new_call(), number)
    if nowhere.status != NOT_FOUND:
        return wrong("guard", f"{url}/voice/nowhere answers {nowhere.status or 'nothing'}, not 404")
    return well("guard", "an unsigned call is refused, and a wrong address is not found")


def greeting(house: House, probe: Probe, name: str, number: str, within_s: float) -> Finding:
    """Whether a signed call to the line is greeted by it in time; it leaves a call that was `tested`."""
    called, call, url = f"call to {name}", new_call(), house.settings.public_url
    answer = probe.arrives(f"{url}/voice/incoming", call, number)
    if problem := _problem(answer):
        return wrong(called, problem)
    on_record = _on_record(house, called, call, name)
    # Whatever was found: no call may be left open.
    ended = probe.hangs_up(f"{url}/voice/status", call, number)
    if on_record is not None:
        return on_record
    if ended.status != NO_CONTENT:
        return wrong(called, f"{url}/voice/status answers {ended.status or 'nothing'} to a hang-up, not 204")
    if answer.ms > within_s * 1000:
        return wrong(called, f"answered after {answer.ms} ms: callers should not wait for {within_s:g} s")
    return well(called, f"{number} is answered by {name} in {answer.ms} ms")


def _problem(answer: Answer) -> str | None:
    if answer.problem is not None:
        return answer.problem
    if answer.status == FORBIDDEN:
        return "refused: the server has another TWILIO_AUTH_TOKEN or IVR_PUBLIC_URL; restart it?"
    if answer.status != 200:
        return f"answered with {answer.status}: the server's log says why"
    if not answer.asks:
        return "answered with an apology instead of a question: the server's log says why, and see /readyz"
    return None


def _on_record(house: House, called: str, call: str, name: str) -> Finding | None:
    """What is odd about the call as the server has kept it, if anything; it is closed as tested."""
    try:
        kept = house.journal.load(call, 0)
        if kept is None:
            return wrong(called, "the server keeps its calls in another database than IVR_DATABASE_URL")
        house.journal.end(call, house.clock.now(), TESTED)
    except LookupUnavailable:
        # What is wrong with the database is told by its own check.
        return None
    if kept.call.line != name:
        return wrong(called, f"{kept.call.line} answered instead: the server has other lines than are here")
    if not house.shipped.problems and kept.call.bundle != house.shipped.bundle[0].name:
        return note(called, "answered, with other flows or prompts than are here: reload the server?")
    return None
