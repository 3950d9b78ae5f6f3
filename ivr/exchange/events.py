"""The language between a call and the shell that drives it: events go in, outputs come out.

Times are seconds on the shell's clock; a shell decides whether that clock is real.
"""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar
from urllib.parse import urlencode

FailureKind = Literal["connect_timeout", "refused", "bad_host", "tls", "read_timeout", "broken"]
Level = Literal["error", "warning", "note"]
Awaited = Literal["gather", "record", "conversation"]


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
    """The account has put an end to a call, or to a text that was not sent; status is the final one."""

    status: str


@dataclass(frozen=True, slots=True)
class PickedUp:
    """The line that this call rang has answered it."""


Event = (
    Dialled
    | PickedUp
    | Answered
    | RequestFailed
    | KeyPressed
    | Spoke
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
class CallAnswered:
    """The line has picked up: from here the caller pays."""


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
    """A recording has begun with a beep."""


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
    """The caller and the telephone at number can hear each other."""

    number: str
    sid: str


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
    | LineRung
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
    | Reported
    | TextChanged
    | Ended
)

T = TypeVar("T")

# A piece of a call's life: yields the time at which it wants to be woken (None: not by time), is sent events.
Act = Generator[float | None, Event, T]
