"""A call that the account places: it is queued, rings a telephone, and then runs the account's documents."""

from dataclasses import dataclass

from ivr.exchange.acts import pause
from ivr.exchange.breaking import until
from ivr.exchange.call import Call
from ivr.exchange.conversing import converse
from ivr.exchange.detecting import DETECTION_S, Detection, found_by, tell_later, told_of
from ivr.exchange.document import Document
from ivr.exchange.events import Act, Redirected
from ivr.exchange.fetching import move
from ivr.exchange.leg import CallerHungUp, CallOver, Leg
from ivr.exchange.parameters import Params
from ivr.exchange.prompting import play_out
from ivr.exchange.ringing import ring
from ivr.exchange.telephones import Telephone
from ivr.exchange.verbs import Play

QUEUED_S = 0.2


@dataclass(frozen=True, slots=True)
class Order:
    """What the account has asked for: the document of the call, and how the telephone is rung."""

    destination: Redirected
    timeout_s: int = 60
    time_limit_s: int = 14_400
    send_digits: str = ""
    detection: Detection | None = None


def place(leg: Leg, order: Order) -> Call:
    """Return the call that rings the telephone at the leg's number when it is started."""
    leg.status = "queued"
    return Call(leg, _placed(leg, order))


def _placed(leg: Leg, order: Order) -> Act[None]:
    # Who takes it back while it is still queued is told nothing.
    target, leg.progress.target = leg.progress.target, None
    yield from pause(leg, QUEUED_S)
    leg.progress.target = target
    leg.began_at_s = leg.now_s
    leg.become("initiated")
    telephone = yield from ring(leg, order.timeout_s)
    leg.answer()
    leg.become("in-progress")
    talk = converse(leg, _opening(leg, order, telephone))
    talk = until(leg, order.time_limit_s, talk, CallOver("the time limit was reached"))
    if telephone.talks_s is not None:
        talk = until(leg, telephone.talks_s, talk, CallerHungUp())
    yield from talk


def _opening(leg: Leg, order: Order, telephone: Telephone) -> Act[Document]:
    """Return the first document, once it is known who has answered, where that was asked."""
    if order.send_digits:
        yield from play_out(leg, Play("", order.send_digits))
    added: Params = ()
    if order.detection is not None:
        found = found_by(order.detection, telephone)
        if order.detection.callback is None:
            yield from pause(leg, DETECTION_S[found])
            leg.answered_by = found
            added = told_of(found)
        else:
            tell_later(leg, found, order.detection.callback)
    return (yield from move(leg, order.destination, added))
