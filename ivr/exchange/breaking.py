"""Breaking off what goes on in a call at a given time."""

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
