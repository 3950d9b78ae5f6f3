"""Ringing whoever is at a number: a handset, a line of the account, or a telephone with habits."""

from ivr.exchange.acts import pause
from ivr.exchange.events import Act, Declined, LineRung, PickedUp, Ringing
from ivr.exchange.leg import CallOver, Leg
from ivr.exchange.parameters import Params
from ivr.exchange.telephones import Telephone

# The carrier lets a telephone ring so much longer than was asked for.
RINGS_LONGER_S = 5


def ring(leg: Leg, timeout_s: float | None = None, parameters: Params = ()) -> Act[Telephone]:
    """Return the telephone at the leg's number, which has been picked up. Raises CallOver where it is not.

    timeout_s None: who has started the call gives up, not the call itself.
    """
    gives_up_s = None if timeout_s is None else leg.now_s + timeout_s + RINGS_LONGER_S
    to = leg.identity.to
    if leg.office.handsets.find(to) is not None:
        leg.become("ringing")
        leg.emit(Ringing(leg.sid, leg.identity.from_, to, parameters))
        yield from _await_answer(leg, gives_up_s)
        return Telephone(to)
    if to in leg.office.numbers:
        leg.become("ringing")
        leg.emit(LineRung(to))
        yield from _await_answer(leg, gives_up_s)
        return Telephone(to)
    telephone = leg.office.directory.find(to)
    yield from _ring_telephone(leg, telephone, gives_up_s)
    return telephone


def _await_answer(leg: Leg, gives_up_s: float | None) -> Act[None]:
    while gives_up_s is None or leg.now_s < gives_up_s:
        event = yield gives_up_s
        if isinstance(event, PickedUp):
            return
        if isinstance(event, Declined):
            raise CallOver(f"{leg.identity.to} declines", "busy")
        leg.lose(event)
    raise CallOver(f"{leg.identity.to} does not answer", "no-answer")


def _ring_telephone(leg: Leg, telephone: Telephone, gives_up_s: float | None) -> Act[None]:
    for at_s, status in _habits(telephone, leg.now_s):
        # Even what comes at once comes after what caused it, so that of several telephones one is first.
        yield from _reach(leg, at_s if gives_up_s is None else min(at_s, gives_up_s))
        if gives_up_s is not None and at_s > gives_up_s:
            break
        if status == "in-progress":
            return
        if status != "ringing":
            raise CallOver(f"{telephone.number}: {status}", status)
        leg.become(status)
    if gives_up_s is None:
        while True:
            leg.lose((yield None))
    yield from pause(leg, gives_up_s - leg.now_s)
    raise CallOver(f"nobody answers {telephone.number}", "no-answer")


def _reach(leg: Leg, at_s: float) -> Act[None]:
    while True:
        leg.lose((yield at_s))
        if leg.now_s >= at_s:
            return


def _habits(telephone: Telephone, now_s: float) -> list[tuple[float, str]]:
    """Return what the telephone does of itself until it is answered, and when."""
    settles_s = now_s + telephone.rings_s
    match telephone.behaviour:
        case "busy":
            return [(settles_s, "busy")]
        case "failing":
            return [(settles_s, "failed")]
        case "silent":
            return [(now_s, "ringing")]
        case _:
            return [(now_s, "ringing"), (settles_s, "in-progress")]
