"""Where a document runs, and which verbs may be in it there.

Sources: twilio.com/docs/voice/twiml/number, queue, enqueue, conference; errors 13201 and 13238.
"""

from dataclasses import dataclass, field

from ivr.exchange.rules import SCHEMA
from ivr.exchange.shape import names


@dataclass(frozen=True, slots=True)
class Place:
    """verbs None: all. What else a document has is skipped, with its own code or that of the place."""

    name: str
    verbs: frozenset[str] | None = None
    code: int = SCHEMA
    codes: dict[str, int] = field(default_factory=dict)


CALL = Place("a call's document")
WHISPER = Place(
    "a document that is heard before a Dial connects",
    # The documents name the first four; nothing is said of the other two.
    names("Say Play Gather Hangup Pause Redirect"),
    codes={"Dial": 13201},
)
QUEUE_WHISPER = Place("a document that a queued caller hears first", names("Play Say Pause Redirect"))
QUEUE_WAIT = Place("a queue's wait document", names("Play Say Pause Gather Redirect Leave Hangup"))
ROOM_WAIT = Place("a conference's wait, hold or announcement", names("Say Play Pause Redirect"), code=13238)
