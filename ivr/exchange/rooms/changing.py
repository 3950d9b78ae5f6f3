"""Changing a conference, with all that follows: who hears what, who is told, when it begins and ends."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from ivr.exchange.events import Event
from ivr.exchange.parameters import Params
from ivr.exchange.recordings import Recording
from ivr.exchange.retrieval import Ask
from ivr.exchange.rooms.conference import Conference, Ending
from ivr.exchange.rooms.participant import Participant
from ivr.exchange.signals import Chimed, MixChanged, ModeChanged, Removed, Told

Signal = Callable[[str, Event], None]


class Change:
    """Something that happens to the conference at a moment. signal brings events to calls and to its room."""

    def __init__(self, conference: Conference, signal: Signal, at: datetime) -> None:
        self._conference = conference
        self._signal = signal
        self._at = at

    def join(self, one: Participant) -> None:
        """The participant is in the conference, and heard to come."""
        with self.changing():
            if one.beeps_on_enter:
                self._chime()
            self._conference.participants.append(one)
            self.tell("participant-join", one)

    def leave(self, one: Participant, reason: str, call_status: str) -> None:
        """The participant is gone; the conference ends where that one, or the last one, had to be there."""
        conference = self._conference
        is_kicked = reason == "participant_updated_via_api"
        with self.changing():
            conference.participants.remove(one)
            added = (("ParticipantCallStatus", call_status), ("ReasonParticipantLeft", reason))
            self.tell("participant-leave", one, added)
            if one.beeps_on_exit:
                self._chime()
        how = "kicked" if is_kicked else "left"
        if conference.ending is None and one.ends_on_exit:
            self.end(
                Ending(f"participant-with-end-conference-on-exit-{how}", one.sid, one.label),
                "moderator_ended_conference",
            )
        elif not conference.participants and not conference.invited:
            conference.ending = conference.ending or Ending(f"last-participant-{how}", one.sid, one.label)
            self._complete()

    def end(self, ending: Ending, reason: str) -> None:
        """Everybody is to leave, for that reason; the last one to do so completes the conference."""
        conference = self._conference
        conference.ending = ending
        for other in list(conference.participants):
            self._signal(other.sid, Removed(reason))
        if not conference.participants:
            self._complete()

    def tell(self, event: str, about: Participant | None = None, added: Params = ()) -> None:
        """The conference's callback is told of the event, if it wants to know."""
        params = self._conference.told(event, self._at, about, added)
        callback = self._conference.callback
        if params is not None and callback is not None:
            ask = Ask(callback.url, callback.method, params, "conference status")
            self._signal(self._conference.sid, Told(ask))

    def tell_recording(self, recording: Recording) -> None:
        """The recording's own callback is told how it stands, if it wants to know."""
        ask = recording.told()
        if ask is not None:
            self._signal(self._conference.sid, Told(ask))

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Whoever hears something else after this than before is told to."""
        conference = self._conference
        modes = {one.sid: conference.mode(one) for one in conference.participants}
        mixes = {one.sid: conference.hears(one) for one in conference.participants}
        yield
        conference.updated_at = self._at
        if conference.status == "init" and conference.can_start:
            conference.status = "in-progress"
            self.tell("conference-start")
        for one in list(conference.participants):
            if one.sid not in modes:
                continue
            if conference.mode(one) != modes[one.sid]:
                self._signal(one.sid, ModeChanged())
            elif conference.hears(one) != mixes[one.sid]:
                self._signal(one.sid, MixChanged())

    def _chime(self) -> None:
        for other in list(self._conference.participants):
            self._signal(other.sid, Chimed())

    def _complete(self) -> None:
        self._conference.status = "completed"
        self._conference.updated_at = self._at
        self.tell("conference-end", None, self._conference.end_params())
        recording = self._conference.recording
        if recording is not None:
            recording.stop(self._at)
            self.tell_recording(recording)
        self._signal(self._conference.sid, Told(None))
