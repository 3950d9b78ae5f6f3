"""The language between a call and the shell that drives it: events go in, outputs come out.

Times are seconds on the shell's clock; a shell decides whether that clock is real.
"""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeVar
from urllib.parse import urlencode

from ivr.exchange.signals import Signal

if TYPE_CHECKING:
    from ivr.exchange.nouns import Callee
    from ivr.exchange.parameters import Identity
    from ivr.exchange.progress import Callback
    from ivr.exchange.rooms.conference import Conference
    from ivr.exchange.rooms.participant import Mode

FailureKind = Literal["connect_timeout", "refused", "bad_host", "tls", "read_timeout", "broken"]
Level = Literal["error", "warning", "note"]
Awaited = Literal["gather", "record", "conversation", "queue", "conference"]


# Events: what has happened.


@dataclass(frozen=True, slots=True)
class Dialled:
    """The caller has dialled the line's number."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The server has answered the request with this id."""

    request_id: int
    status: int
    content_type: str | None
    body: bytes
    location: str | None = None
    set_cookies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RequestFailed:
    """The request with this id got no answer."""

    request_id: int
    kind: FailureKind


@dataclass(frozen=True, slots=True)
class KeyPressed:
    """The caller has pressed one key of 0-9, * or #."""

    key: str


@dataclass(frozen=True, slots=True)
class Spoke:
    """The caller has begun to say these words; seconds is how long they take, or None for the usual pace.

    confidence is the recogniser's, 0.0 to 1.0, or None when it gives none.
    """

    text: str
    confidence: float | None = None
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Speaking:
    """The caller says something whose words are not known yet: they come as Spoke, or after more of these."""


@dataclass(frozen=True, slots=True)
class TimeReached:
    """The call's next_due has come."""


@dataclass(frozen=True, slots=True)
class HungUp:
    """The caller has put the receiver down."""


@dataclass(frozen=True, slots=True)
class Redirected:
    """The account has pointed the call at another document: at url, or at the one written in twiml."""

    url: str | None = None
    method: str = "POST"
    twiml: str | None = None


@dataclass(frozen=True, slots=True)
class Stopped:
    """A call, or a text that was not sent, is put to an end from outside; status is the final one."""

    status: str
    reason: str = "the account ended it"


@dataclass(frozen=True, slots=True)
class PickedUp:
    """The line, or the handset, that this call rang has answered it."""


@dataclass(frozen=True, slots=True)
class Declined:
    """The handset that this call rings has refused it."""


Event = (
    Dialled
    | Signal
    | PickedUp
    | Declined
    | Answered
    | RequestFailed
    | KeyPressed
    | Spoke
    | Speaking
    | TimeReached
    | HungUp
    | Redirected
    | Stopped
)


# Outputs: what the shell is to do, or to show.


@dataclass(frozen=True, slots=True)
class HttpRequest:
    """A request to be sent as it stands; its Answered or RequestFailed carries the same id.

    form is None where nothing is posted. A GET carries its parameters in the url. is_callback: whatever is
    answered changes nothing.
    """

    id: int
    method: str
    url: str
    form: tuple[tuple[str, str], ...] | None
    headers: Mapping[str, str]
    purpose: str
    connect_timeout_s: float
    read_timeout_s: float
    is_callback: bool = False

    @property
    def body(self) -> bytes:
        return urlencode(self.form).encode() if self.form is not None else b""


@dataclass(frozen=True, slots=True)
class LineRung:
    """The call has reached another number of the account, where a call of its own is to begin."""

    number: str


@dataclass(frozen=True, slots=True)
class CallWanted:
    """This call starts another one, known by identity, which rings what the document names.

    callback is told how it fares; fallback_url is asked where its own document fails.
    """

    identity: "Identity"
    noun: "Callee"
    callback: "Callback | None"
    fallback_url: str | None


@dataclass(frozen=True, slots=True)
class Signalled:
    """The event is for the call of that sid."""

    sid: str
    event: Event


@dataclass(frozen=True, slots=True)
class Ringing:
    """A handset rings for this call. parameters are those that the caller's document gave a client."""

    sid: str
    from_: str
    to: str
    parameters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CallAnswered:
    """The call is picked up: from here somebody pays."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A Say has begun. text is what a caller hears, ssml is what was written."""

    text: str
    voice: str
    language: str
    seconds: float
    ssml: str


@dataclass(frozen=True, slots=True)
class Played:
    """A Play has begun: a recording's URL, or the keys it sends."""

    what: str
    seconds: float


@dataclass(frozen=True, slots=True)
class CutShort:
    """What was being said has been broken off; the caller heard heard_s of its seconds."""

    seconds: float
    heard_s: float


@dataclass(frozen=True, slots=True)
class Beeped:
    """A beep: a recording begins, or somebody comes into the conference or leaves it."""


@dataclass(frozen=True, slots=True)
class Listening:
    """A Gather hears the caller from now on, while its prompts are still being said."""

    kinds: frozenset[str]
    num_digits: int | None
    finish_on_key: str
    hints: tuple[str, ...]
    language: str
    barge_in: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """The line says nothing and needs the caller: until until_s, or for as long as it takes (None)."""

    awaited: Awaited
    until_s: float | None


@dataclass(frozen=True, slots=True)
class Recorded:
    """A Record has ended. text is what the caller said into it."""

    sid: str
    seconds: int
    text: str


@dataclass(frozen=True, slots=True)
class LegChanged:
    """A dialled telephone has changed: initiated, ringing, in-progress or a final status."""

    number: str
    sid: str
    status: str
    answered_by: str | None = None


@dataclass(frozen=True, slots=True)
class Bridged:
    """This call and that of sid, whose party has this number, can hear each other."""

    number: str
    sid: str


@dataclass(frozen=True, slots=True)
class Parted:
    """They no longer hear each other."""

    number: str
    sid: str


@dataclass(frozen=True, slots=True)
class Enqueued:
    """The call waits in the queue of that name; at the front it has position 1."""

    name: str
    sid: str
    position: int


@dataclass(frozen=True, slots=True)
class RoomOpened:
    """There is somebody in the conference, whose callbacks are to be told from now on."""

    conference: "Conference"


@dataclass(frozen=True, slots=True)
class InRoom:
    """The call is in the conference, waits, talks or is on hold, and hears the calls with these sids."""

    sid: str
    name: str
    mode: "Mode"
    hears: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutOfRoom:
    """The call is not in the conference any more."""

    sid: str
    name: str


@dataclass(frozen=True, slots=True)
class Heard:
    """Who is connected, at number, has pressed a key, or begun to say something."""

    number: str
    what: KeyPressed | Spoke


@dataclass(frozen=True, slots=True)
class Reported:
    """Something that a debugger would show. code is the carrier's, None for the exchange's own."""

    level: Level
    code: int | None
    text: str


@dataclass(frozen=True, slots=True)
class TextChanged:
    """A text has another status now, or has just come in."""

    status: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The call is over: its final status, why, and its seconds since it was answered."""

    status: str
    reason: str
    duration_s: int = field(default=0)


Output = (
    HttpRequest
    | CallWanted
    | Signalled
    | LineRung
    | Ringing
    | CallAnswered
    | Spoken
    | Played
    | CutShort
    | Beeped
    | Listening
    | Waiting
    | Recorded
    | LegChanged
    | Bridged
    | Parted
    | Enqueued
    | RoomOpened
    | InRoom
    | OutOfRoom
    | Heard
    | Reported
    | TextChanged
    | Ended
)

T = TypeVar("T")

# A piece of a call's life: yields the time at which it wants to be woken (None: not by time), is sent events.
Act = Generator[float | None, Event, T]
