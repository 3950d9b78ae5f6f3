"""Telling a server something whose answer changes nothing: at once, or as untidily as a carrier may."""

from ivr.exchange.acts import later
from ivr.exchange.retrieval import Ask, notify
from ivr.exchange.wire import Wire

SHUFFLED_WITHIN_S = 1.0
DOUBLED_SHARE = 0.25


def tell(wire: Wire, ask: Ask) -> None:
    """It is on its way; where the wire shuffles, others may overtake it, and it may come twice."""
    if wire.shuffles is None:
        wire.spawn(notify(wire, ask))
        return
    # A repeat has the token of what it repeats.
    token = wire.new_sid("")
    for _ in range(2 if wire.shuffles.random() < DOUBLED_SHARE else 1):
        delay_s = wire.shuffles.uniform(0, SHUFFLED_WITHIN_S)
        wire.spawn(later(wire, delay_s, notify(wire, ask, token)))
