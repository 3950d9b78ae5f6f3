"""One call, from the dialling to the last callback: a core without I/O, clock or threads."""

from ivr.exchange.acts import Acts
from ivr.exchange.conversing import converse
from ivr.exchange.events import Act, Event, HungUp, Redirected, Stopped
from ivr.exchange.fetching import fetch_document
from ivr.exchange.leg import Broken, CallerHungUp, CallOver, Leg, Moved


class Call(Acts):
    """A call as the exchange sees it: its acts, of which the main one is the call itself.

    talk is what happens in it; without one, somebody has dialled the leg's line.
    is_over: nobody is connected any more. is_quiet: nor is any request still open.
    """

    def __init__(self, leg: Leg, talk: Act[None] | None = None) -> None:
        self.leg = leg
        super().__init__(leg, _life(leg, talk or _dialled_in(leg)))

    def interruption(self, event: Event) -> Exception | None:
        match event:
            case HungUp():
                return CallerHungUp()
            case Redirected():
                return Moved(event)
            case Stopped(status, reason):
                return CallOver(reason, status)
            case _:
                return Broken(event) if isinstance(event, self.leg.breaks_on) else None


def _life(leg: Leg, talk: Act[None]) -> Act[None]:
    """Run the call, then tell its end to the shell and to the status callback."""
    try:
        yield from talk
        status, reason = "completed", "the document came to its end"
    except CallOver as over:
        status, reason = over.status, over.reason
    except CallerHungUp:
        # Who gives up before the line answers has had no call.
        status, reason = "completed" if leg.is_answered else "no-answer", "the caller hung up"
    leg.end(status, reason)


def _dialled_in(leg: Leg) -> Act[None]:
    line = leg.line
    extra = tuple(leg.identity.extra.items())
    yield from converse(leg, fetch_document(leg, line.voice_url, line.voice_method, extra, "call"))
