"""What calls tell each other, and what a conference tells those who are in it: events like any other."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ivr.exchange.events import KeyPressed, Spoke
    from ivr.exchange.retrieval import Ask


@dataclass(frozen=True, slots=True)
class ChildChanged:
    """A call that this one has started, or taken from a queue, is now initiated, ringing or the like.

    ready: whoever is there has heard what was for them alone. moved: the account has taken the call away.
    """

    sid: str
    status: str
    answered_by: str | None = None


@dataclass(frozen=True, slots=True)
class Joined:
    """The call of that sid, whose party has this number, hears this one from now on, and is heard."""

    sid: str
    number: str


@dataclass(frozen=True, slots=True)
class Overheard:
    """Who this call is connected with, at number, has pressed a key or begun to say something."""

    number: str
    what: "KeyPressed | Spoke"


@dataclass(frozen=True, slots=True)
class Left:
    """The call of that sid is connected with this one no more."""

    sid: str


@dataclass(frozen=True, slots=True)
class MemberCame:
    """There is somebody in the queue that this call wants to talk to a caller of."""


@dataclass(frozen=True, slots=True)
class Summoned:
    """The call of that sid wants to talk with this one, which is first in its queue; url is heard before."""

    sid: str
    url: str | None
    method: str


@dataclass(frozen=True, slots=True)
class ModeChanged:
    """The participant waits, talks or is on hold now, where they did something else before."""


@dataclass(frozen=True, slots=True)
class MixChanged:
    """The participant hears others than before."""


@dataclass(frozen=True, slots=True)
class Chimed:
    """Somebody has come into the conference, or left it, with a beep."""


@dataclass(frozen=True, slots=True)
class Announced:
    """The account plays the document at url to the participant; is_told: its end is told to the callback."""

    url: str
    method: str
    is_for_one: bool = True
    is_told: bool = True


@dataclass(frozen=True, slots=True)
class Removed:
    """The participant is put out of the conference, for the carrier's reason."""

    reason: str


@dataclass(frozen=True, slots=True)
class Told:
    """The room is to ask this of the server; None: there is no more to come."""

    ask: "Ask | None"


Signal = (
    ChildChanged
    | Joined
    | Overheard
    | Left
    | MemberCame
    | Summoned
    | ModeChanged
    | MixChanged
    | Chimed
    | Announced
    | Removed
    | Told
)
