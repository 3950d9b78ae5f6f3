"""A Dial to telephones: ringing them, and the conversation with whoever answers first."""

from ivr.exchange.bridging import Bridge
from ivr.exchange.children import Child
from ivr.exchange.events import Act, Event, KeyPressed
from ivr.exchange.leg import Leg
from ivr.exchange.nouns import Callee, Client, Sip
from ivr.exchange.parameters import Params
from ivr.exchange.progress import Callback
from ivr.exchange.recordings import Recording
from ivr.exchange.ringing import RINGS_LONGER_S
from ivr.exchange.signals import Joined
from ivr.exchange.telephones import WITHHELD, is_number
from ivr.exchange.telling import tell
from ivr.exchange.verbs import Dial


class Reaching:
    """One Dial under way: the telephones that it rings, and how far it has come."""

    def __init__(self, leg: Leg, verb: Dial) -> None:
        self._leg = leg
        self._verb = verb
        self._children: list[Child] = []
        # The one that the action request will tell of.
        self._last: Child | None = None
        self._is_bridged = False
        self._is_given_up = False
        self._recording: Recording | None = None

    def connect(self) -> Act[None]:
        """Whoever has answered first has talked with the caller; nobody rings or talks any more."""
        verb = self._verb
        caller_id = verb.caller_id or self._leg.identity.from_
        if not _may_show(self._leg, verb, caller_id):
            return
        rounds = [(callee,) for callee in verb.callees] if verb.is_sequential else [verb.callees]
        try:
            for callees in rounds:
                answered = yield from self._ring(callees, caller_id)
                if answered is not None:
                    yield from self._talk(answered)
                if answered is not None or self._is_given_up:
                    return
        finally:
            self._give_up("completed")

    def _ring(self, callees: tuple[Callee, ...], caller_id: str) -> Act[Child | None]:
        """Return who answers first; None where all have failed, or time is over, or the caller gives up."""
        leg = self._leg
        gives_up_s = leg.now_s + self._verb.timeout_s + RINGS_LONGER_S
        ringing = [Child(leg, callee, caller_id) for callee in callees]
        self._children += ringing
        self._last = ringing[-1] if ringing else self._last
        while not all(one.is_over for one in ringing):
            if leg.now_s >= gives_up_s:
                self._give_up("no-answer", "no-answer")
                return None
            event = yield gives_up_s
            if self._takes_star(event):
                return None
            leg.lose(event)
            for one in ringing:
                if one.take(event) and (one.is_over or one.is_answered):
                    self._last = one
                if one.is_answered and not one.is_over:
                    self._give_up("canceled", besides=one)
                    return one
        return None

    def _talk(self, child: Child) -> Act[None]:
        leg = self._leg
        while not child.is_ready and not child.is_over:
            event = yield None
            if self._takes_star(event):
                return
            leg.lose(event)
            child.take(event)
        if child.is_over:
            return
        leg.answer()
        self._is_bridged = True
        ends_s = leg.now_s + self._verb.time_limit_s
        self._record()
        leg.signal(child.sid, Joined(leg.sid, leg.party))
        bridge = Bridge(leg, child.sid, child.noun.address, ends_s)
        try:
            while not child.is_over and leg.now_s < ends_s:
                event = yield ends_s
                if self._takes_star(event):
                    return
                if not child.take(event):
                    bridge.carry(event)
        finally:
            bridge.close()
            if self._recording is not None:
                self._recording.stop(leg.moment)
                self._tell_recording(self._recording)

    def _record(self) -> None:
        """The conversation is recorded from here on, where the Dial says so; ringing is not, here."""
        leg, verb = self._leg, self._verb
        if not verb.records:
            return
        sid, now = leg.new_sid("RE"), leg.moment
        made = Recording(sid, leg.identity.account_sid, "DialVerb", now, now, call_sid=leg.sid)
        made.channels = 2 if verb.record.endswith("-dual") else 1
        made.track = verb.recording_track
        if verb.recording_callback is not None:
            url = leg.resolve(verb.recording_callback)
            made.callback = Callback(url, verb.recording_method, verb.recording_events)
        made.run(now)
        leg.office.recordings.add(made)
        self._tell_recording(made)
        self._recording = made

    def _tell_recording(self, recording: Recording) -> None:
        ask = recording.told()
        if ask is not None:
            tell(self._leg, ask)

    def _takes_star(self, event: Event) -> bool:
        is_star = isinstance(event, KeyPressed) and event.key == "*"
        self._is_given_up = self._is_given_up or (is_star and self._verb.hangs_up_on_star)
        return self._is_given_up

    def _give_up(self, answered: str, ringing: str = "canceled", besides: Child | None = None) -> None:
        for one in self._children:
            if one is not besides:
                one.end(answered if one.is_answered else ringing)

    def result(self) -> Params:
        """Return what the action request tells; a Dial that could ring nobody has failed."""
        last = self._last
        if last is None:
            return (("DialCallStatus", "failed"), ("DialBridged", "false"))
        added = [("DialCallStatus", last.status), ("DialCallSid", last.sid)]
        if not last.is_moved:
            added.append(("DialCallDuration", str(last.duration_s)))
        added.append(("DialBridged", str(self._is_bridged).lower()))
        if self._recording is not None:
            added.append(("RecordingUrl", self._recording.url))
        return tuple(added)


def _may_show(leg: Leg, verb: Dial, caller_id: str) -> bool:
    """Say whether the carrier would show this caller id: a number of ours, or one of this call's own.

    A client sees any name of a client, and a SIP telephone sees anything.
    """
    if all(isinstance(callee, Sip) for callee in verb.callees):
        return True
    is_client = caller_id.startswith("client:")
    if is_client and all(isinstance(callee, Client | Sip) for callee in verb.callees):
        return True
    if caller_id in {leg.identity.from_, leg.identity.to, *leg.office.numbers, *WITHHELD}:
        return True
    if is_number(caller_id):
        leg.report("error", 13247, f"<Dial> callerId {caller_id} is none of this account's numbers")
    else:
        leg.report("warning", 13214, f"<Dial> callerId {caller_id!r} is no number")
    return False
