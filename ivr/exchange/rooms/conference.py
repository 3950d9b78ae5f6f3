"""A conference: who is in it, who hears whom, and when it begins and ends."""

from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from typing import Literal

from ivr.exchange.parameters import Params
from ivr.exchange.progress import Callback
from ivr.exchange.recordings import Recording
from ivr.exchange.rooms.participant import Mode, Participant

# The event that each of the carrier's subscriptions brings.
_SUBSCRIPTIONS = {
    "conference-start": "start",
    "conference-end": "end",
    "participant-join": "join",
    "participant-leave": "leave",
    "participant-mute": "mute",
    "participant-unmute": "mute",
    "participant-hold": "hold",
    "participant-unhold": "hold",
    "participant-modify": "modify",
    "participant-speech-start": "speaker",
    "participant-speech-stop": "speaker",
    "announcement-end": "announcement",
    "announcement-fail": "announcement",
}
SUBSCRIPTIONS = frozenset(_SUBSCRIPTIONS.values())
_REASONS = {
    "conference-ended-via-api": "Conference ended via API",
    "last-participant-kicked": "Last participant was kicked",
    "last-participant-left": "Last participant left",
    "participant-with-end-conference-on-exit-kicked": (
        "Participant with endConferenceOnExit was kicked from the conference"
    ),
    "participant-with-end-conference-on-exit-left": (
        "Participant with endConferenceOnExit left the conference"
    ),
}


@dataclass(frozen=True, slots=True)
class Ending:
    """Why a conference ends, and with whom: nobody, where the account has ended it."""

    reason: str
    sid: str | None = None
    label: str | None = None


@dataclass(eq=False, slots=True)
class Conference:
    """Times are aware UTC. callback is the first participant's. ending is there once everybody is to leave.

    invited: the calls that the account makes into it and nobody has answered yet.
    """

    sid: str
    account_sid: str
    name: str
    created_at: datetime
    updated_at: datetime
    status: Literal["init", "in-progress", "completed"] = "init"
    participants: list[Participant] = field(default_factory=list)
    invited: dict[str, str | None] = field(default_factory=dict)
    callback: Callback | None = None
    ending: Ending | None = None
    sequence: int = 0
    recording: Recording | None = None

    @property
    def can_start(self) -> bool:
        """Whether it waits for nobody any more."""
        return len(self.participants) > 1 and any(one.starts_on_enter for one in self.participants)

    def find(self, sid_or_label: str) -> Participant | None:
        named = (one for one in self.participants if sid_or_label in (one.sid, one.label))
        return next(named, None)

    def mode(self, one: Participant) -> Mode:
        if one.is_on_hold:
            return "hold"
        return "wait" if self.status == "init" else "talk"

    def hears(self, one: Participant) -> tuple[str, ...]:
        """Return whose words reach this participant. A coach is heard by nobody but who is coached."""
        return tuple(other.sid for other in self.participants if one.sid in self.heard_by(other))

    def heard_by(self, one: Participant) -> tuple[str, ...]:
        """Return whom this participant's words reach."""
        if one.is_muted or self.mode(one) != "talk":
            return ()
        others = [other for other in self.participants if other is not one and self.mode(other) == "talk"]
        return tuple(other.sid for other in others if one.coaches in (None, other.sid))

    def told(self, event: str, at: datetime, about: Participant | None, added: Params = ()) -> Params | None:
        """Return what the callback is told of the event; None where it did not want to know."""
        sequence, self.sequence = self.sequence, self.sequence + 1
        if self.callback is None or _SUBSCRIPTIONS[event] not in self.callback.events:
            return None
        params = [
            ("AccountSid", self.account_sid),
            ("ConferenceSid", self.sid),
            ("FriendlyName", self.name),
            ("SequenceNumber", str(sequence)),
            ("StatusCallbackEvent", event),
            ("Timestamp", format_datetime(at)),
        ]
        if about is not None:
            params += [
                ("CallSid", about.sid),
                ("Muted", _word(about.is_muted)),
                ("Hold", _word(about.is_on_hold)),
                ("Coaching", _word(about.coaches is not None)),
                ("StartConferenceOnEnter", _word(about.starts_on_enter)),
                ("EndConferenceOnExit", _word(about.ends_on_exit)),
            ]
            if about.label is not None:
                params.append(("ParticipantLabel", about.label))
        return (*params, *added)

    def end_params(self) -> Params:
        """Return what the end adds to its callback."""
        ending = self.ending or Ending("last-participant-left")
        params = [("ReasonConferenceEnded", ending.reason), ("Reason", _REASONS[ending.reason])]
        if ending.sid is not None:
            params.append(("CallSidEndingConference", ending.sid))
        if ending.label is not None:
            params.append(("ParticipantLabelEndingConference", ending.label))
        return tuple(params)


def _word(value: bool) -> str:
    return str(value).lower()
