"""A Dial to a conference: the caller waits, talks, is held, hears announcements, and leaves again."""

from ivr.exchange.acts import later, pause
from ivr.exchange.asides import aside
from ivr.exchange.breaking import breaking, until
from ivr.exchange.events import (
    Act,
    Beeped,
    Event,
    Heard,
    InRoom,
    KeyPressed,
    OutOfRoom,
    RoomOpened,
    Spoke,
    Waiting,
)
from ivr.exchange.fetching import AsideFailed
from ivr.exchange.leg import Broken, CallerHungUp, Interrupted, Leg, Moved
from ivr.exchange.nouns import Conference as ConferenceNoun
from ivr.exchange.parameters import Params
from ivr.exchange.places import ROOM_WAIT
from ivr.exchange.progress import Callback
from ivr.exchange.recordings import Recording
from ivr.exchange.rooms.changing import Change
from ivr.exchange.rooms.conference import Conference
from ivr.exchange.rooms.conferences import NotAdmitted, check_admission
from ivr.exchange.rooms.participant import Participant
from ivr.exchange.signals import Announced, Chimed, MixChanged, ModeChanged, Overheard, Removed
from ivr.exchange.speech import seconds_of
from ivr.exchange.verbs import Dial

# Between two requests for a hold document that takes no time.
_BREATH_S = 1.0


class _Leaves(Interrupted):
    """The participant leaves of their own accord, or because time is up."""


class Conferring:
    """One participant's time in a conference."""

    def __init__(self, leg: Leg, verb: Dial, noun: ConferenceNoun) -> None:
        self._leg = leg
        self._verb = verb
        self._noun = noun
        self._reason = "participant_hung_up"
        self._has_talked = False
        self._is_admitted = False
        self._me = Participant(
            leg.sid,
            leg.party,
            noun.label,
            leg.moment,
            leg.moment,
            is_muted=noun.is_muted,
            starts_on_enter=noun.starts_on_enter,
            ends_on_exit=noun.ends_on_exit,
            coaches=noun.coaches,
            beep=noun.beep,
            wait_url=noun.wait_url and leg.resolve(noun.wait_url),
            wait_method=noun.wait_method,
        )

    def connect(self) -> Act[None]:
        """The caller has been in the conference, or was not let in."""
        leg = self._leg
        leg.answer()
        try:
            conference = self._join()
        except NotAdmitted as refusal:
            leg.report("error", refusal.code, refusal.text)
            return
        self._is_admitted = True
        call_status = "in-progress"
        try:
            with breaking(leg, ModeChanged, Announced, Removed):
                yield from until(leg, self._verb.time_limit_s, self._stay(conference), _Leaves())
        except _Leaves:
            pass
        except Interrupted as interrupted:
            if not isinstance(interrupted, CallerHungUp):
                self._reason = "participant_updated_via_api"
            if not isinstance(interrupted, Moved):
                call_status = "completed"
            raise
        finally:
            leg.emit(OutOfRoom(conference.sid, conference.name))
            self._change(conference).leave(self._me, self._reason, call_status)

    def _join(self) -> Conference:
        leg, noun = self._leg, self._noun
        conference = leg.office.conferences.opened(noun.name, leg.moment)
        check_admission(conference, self._me, noun.max_participants)
        if conference.callback is None and not conference.participants and noun.status_callback is not None:
            url = leg.resolve(noun.status_callback)
            conference.callback = Callback(url, noun.status_method, noun.status_events)
        leg.emit(RoomOpened(conference))
        conference.invited.pop(leg.sid, None)
        self._change(conference).join(self._me)
        return conference

    def _stay(self, conference: Conference) -> Act[None]:
        """Do what the conference asks of the participant, until they are removed, or leave."""
        announced: Announced | None = None
        while True:
            try:
                if announced is not None:
                    yield from self._hear_announcement(conference, announced)
                announced = None
                yield from self._be(conference)
            except AsideFailed:
                self._reason = "participant_add_failed"
                raise _Leaves from None
            except Broken as broken:
                announced = broken.event if isinstance(broken.event, Announced) else None
                if isinstance(broken.event, Removed):
                    self._reason = broken.event.reason
                    return

    def _be(self, conference: Conference) -> Act[None]:
        mode = conference.mode(self._me)
        self._show(conference)
        if mode == "talk":
            yield from self._talk(conference)
        elif mode == "hold":
            yield from self._hold()
        elif self._me.wait_url:
            yield from aside(self._leg, ROOM_WAIT, self._me.wait_url, self._me.wait_method, (), "wait")
        # What follows the wait document is silence.
        while True:
            self._leg.emit(Waiting("conference", None))
            self._take((yield None))

    def _talk(self, conference: Conference) -> Act[None]:
        self._leg.emit(Waiting("conference", None))
        self._has_talked = True
        if self._noun.records and conference.recording is None:
            self._record(conference)
        while True:
            event = yield None
            if isinstance(event, KeyPressed | Spoke):
                self._speak(conference, event)
            elif isinstance(event, Overheard):
                self._leg.emit(Heard(event.number, event.what))
            elif isinstance(event, MixChanged):
                self._show(conference)
            else:
                self._take(event)

    def _record(self, conference: Conference) -> None:
        """The conference is recorded from here on."""
        leg, noun = self._leg, self._noun
        made = Recording(leg.new_sid("RE"), conference.account_sid, "Conference", leg.moment, leg.moment)
        made.conference_sid = conference.sid
        if noun.recording_callback is not None:
            url = leg.resolve(noun.recording_callback)
            made.callback = Callback(url, noun.recording_method, noun.recording_events)
        made.run(leg.moment)
        leg.office.recordings.add(made)
        conference.recording = made
        self._change(conference).tell_recording(made)

    def _speak(self, conference: Conference, what: KeyPressed | Spoke) -> None:
        leg = self._leg
        self._take(what)
        for sid in conference.heard_by(self._me):
            leg.signal(sid, Overheard(leg.party, what))
        if isinstance(what, Spoke) and not self._me.is_muted:
            seconds = seconds_of(what.text) if what.seconds is None else what.seconds
            self._change(conference).tell("participant-speech-start", self._me)
            leg.spawn(later(leg, seconds, self._fall_silent(conference)))
        leg.emit(Waiting("conference", None))

    def _fall_silent(self, conference: Conference) -> Act[None]:
        self._change(conference).tell("participant-speech-stop", self._me)
        yield from ()

    def _hold(self) -> Act[None]:
        """Hear the hold document, and again; without one there is music, which is nothing here."""
        leg = self._leg
        while self._me.hold_url:
            began_s = leg.now_s
            try:
                yield from aside(leg, ROOM_WAIT, self._me.hold_url, self._me.hold_method, (), "hold")
            except AsideFailed:
                return
            leg.emit(Waiting("conference", None))
            if leg.now_s == began_s:
                yield from pause(leg, _BREATH_S)

    def _hear_announcement(self, conference: Conference, announced: Announced) -> Act[None]:
        try:
            yield from aside(self._leg, ROOM_WAIT, announced.url, announced.method, (), "announcement")
        except AsideFailed:
            event = "announcement-fail"
        else:
            event = "announcement-end"
        if announced.is_told:
            self._change(conference).tell(event, self._me if announced.is_for_one else None)

    def _take(self, event: Event) -> None:
        """Do what the event asks for wherever the participant is. Raises _Leaves at the star that ends it."""
        if isinstance(event, KeyPressed) and event.key == "*" and self._verb.hangs_up_on_star:
            raise _Leaves
        if isinstance(event, Chimed):
            self._leg.emit(Beeped())

    def _show(self, conference: Conference) -> None:
        mode, hears = conference.mode(self._me), conference.hears(self._me)
        self._leg.emit(InRoom(conference.sid, conference.name, mode, hears))

    def _change(self, conference: Conference) -> Change:
        return Change(conference, self._leg.signal, self._leg.moment)

    def result(self) -> Params:
        """Return what the action request tells: of a conference neither a call nor its seconds."""
        status = "answered" if self._is_admitted else "failed"
        return (("DialCallStatus", status), ("DialBridged", str(self._has_talked).lower()))
