"""A call that a Dial has started: it rings somebody, and connects whoever answers with its parent."""

from ivr.exchange.asides import aside
from ivr.exchange.breaking import until
from ivr.exchange.bridging import Bridge
from ivr.exchange.call import Call
from ivr.exchange.conversing import converse
from ivr.exchange.detecting import Detection, found_by, tell_later
from ivr.exchange.events import Act, CallWanted
from ivr.exchange.fetching import move
from ivr.exchange.leg import CallerHungUp, Leg, Moved
from ivr.exchange.nouns import Callee, Client, Number
from ivr.exchange.office import Office
from ivr.exchange.places import WHISPER
from ivr.exchange.progress import Progress
from ivr.exchange.prompting import play_out
from ivr.exchange.retrieval import Ask
from ivr.exchange.ringing import ring
from ivr.exchange.signals import ChildChanged, Joined
from ivr.exchange.telephones import Line
from ivr.exchange.verbs import Play


def dialled(wanted: CallWanted, office: Office) -> Call:
    """Return the call that rings for its parent when it is started."""
    identity = wanted.identity
    leg = Leg(identity, Line(identity.to, "", wanted.fallback_url), office)
    leg.progress = Progress(leg, identity, wanted.callback, "dial status")
    return Call(leg, _dialled(leg, wanted.noun))


def _dialled(leg: Leg, noun: Callee) -> Act[None]:
    leg.began_at_s = leg.now_s
    leg.become("initiated")
    parameters = noun.parameters if isinstance(noun, Client) else ()
    telephone = yield from ring(leg, parameters=parameters)
    if noun.detects_machine:
        leg.answered_by = found_by(Detection(noun.machine_detection == "DetectMessageEnd"), telephone)
        if noun.machine_callback is not None:
            ask = Ask(noun.machine_callback, noun.machine_method, None, "machine detection")
            tell_later(leg, leg.answered_by, ask)
    leg.answer()
    leg.become("in-progress")
    talk = _talk(leg, noun)
    if telephone.talks_s is not None:
        talk = until(leg, telephone.talks_s, talk, CallerHungUp())
    yield from talk


def _talk(leg: Leg, noun: Callee) -> Act[None]:
    try:
        if isinstance(noun, Number) and noun.send_digits:
            yield from play_out(leg, Play("", noun.send_digits))
        if noun.url is not None:
            yield from aside(leg, WHISPER, noun.url, noun.method, (), "whisper")
        _tell_parent(leg, "ready")
        yield from _be_bridged(leg)
    except Moved as moved:
        _tell_parent(leg, "moved")
        yield from converse(leg, move(leg, moved.destination))


def _be_bridged(leg: Leg) -> Act[None]:
    """Wait for the parent, then talk with it until this side, or the parent, ends the call."""
    bridge: Bridge | None = None
    try:
        while True:
            event = yield None
            if bridge is not None:
                bridge.carry(event)
            elif isinstance(event, Joined):
                bridge = Bridge(leg, event.sid, event.number)
            else:
                leg.lose(event)
    finally:
        if bridge is not None:
            bridge.close()


def _tell_parent(leg: Leg, status: str) -> None:
    if leg.identity.parent_sid is not None:
        leg.signal(leg.identity.parent_sid, ChildChanged(leg.sid, status))
