"""Breaking off what goes on in a call: at a given time, or by an event."""

from collections.abc import Iterator
from contextlib import contextmanager

from ivr.exchange.events import Act
from ivr.exchange.leg import Interrupted, Leg


def until(leg: Leg, seconds: float, act: Act[None], breaks: Exception) -> Act[None]:
    """The act has been carried out; so many seconds from now it is broken off."""
    ends_s = leg.now_s + seconds
    try:
        due_s = next(act)
        while True:
            try:
                event = yield ends_s if due_s is None else min(due_s, ends_s)
            except Interrupted as interruption:
                due_s = act.throw(interruption)
                continue
            due_s = act.throw(breaks) if leg.now_s >= ends_s else act.send(event)
    except StopIteration:
        return


@contextmanager
def breaking(leg: Leg, *events: type) -> Iterator[None]:
    """Inside, an event of one of these types raises Broken."""
    before, leg.breaks_on = leg.breaks_on, events
    try:
        yield
    finally:
        leg.breaks_on = before
