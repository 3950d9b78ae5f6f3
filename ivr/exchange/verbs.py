"""The verbs of TwiML as values: what the document says, with the carrier's defaults filled in."""

from dataclasses import dataclass

from ivr.exchange.nouns import Callee, Conference, Queue
from ivr.exchange.speech import Utterance

MOST_LOOPS = 1000
"""What the carrier makes of loop="0": until somebody hangs up, but no more often than this."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A recording that has been fetched: its address and its seconds."""

    url: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Say:
    utterance: Utterance
    ssml: str
    voice: str = "man"
    language: str = "en-US"
    loop: int = 1


@dataclass(frozen=True, slots=True)
class Play:
    """Plays url, or sends digits; sound is there if the recording is already at hand."""

    url: str
    digits: str = ""
    loop: int = 1
    sound: Sound | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    length_s: int = 1


Prompt = Say | Play | Pause


@dataclass(frozen=True, slots=True)
class Gather:
    """action None: the document's own URL. speech_timeout_s is the silence that ends speech."""

    kinds: frozenset[str]
    action: str | None
    method: str
    timeout_s: float
    num_digits: int | None
    finish_on_key: str
    asks_on_empty: bool
    speech_timeout_s: float
    hints: tuple[str, ...]
    language: str
    barge_in: bool
    prompts: tuple[Prompt, ...]
    filters_profanity: bool = True
    partial_url: str | None = None
    partial_method: str = "POST"
    longest_speech_s: float = 60.0


@dataclass(frozen=True, slots=True)
class Redirect:
    """An empty url is the same document again."""

    url: str
    method: str


@dataclass(frozen=True, slots=True)
class Record:
    """action None: the document's own URL. timeout_s 0: silence does not end it.

    transcribes: the words are told to transcribe_callback, if there is one.
    """

    action: str | None
    method: str
    timeout_s: int
    finish_on_key: str
    max_length_s: int
    plays_beep: bool
    trims_silence: bool
    status_callback: str | None
    status_method: str
    status_events: frozenset[str]
    transcribes: bool
    transcribe_callback: str | None


@dataclass(frozen=True, slots=True)
class Dial:
    """action None: there is none, and the next verb follows. timeout_s is as written.

    One of callees, queue and conference is there, or nothing that can be dialled. record is the carrier's
    word for when it records, or do-not-record.
    """

    callees: tuple[Callee, ...]
    queue: Queue | None
    conference: Conference | None
    action: str | None
    method: str
    timeout_s: int
    time_limit_s: int
    caller_id: str | None
    answers_on_bridge: bool
    hangs_up_on_star: bool
    is_sequential: bool
    record: str
    recording_track: str
    trims_silence: bool
    recording_callback: str | None
    recording_method: str
    recording_events: frozenset[str]

    @property
    def records(self) -> bool:
        return self.record != "do-not-record"


@dataclass(frozen=True, slots=True)
class Enqueue:
    """action None: there is none, and the next verb follows once the caller has left the queue.

    wait_url None: the carrier's music; empty: silence. max_size None: the queue's own.
    """

    name: str
    action: str | None
    method: str
    wait_url: str | None
    wait_method: str
    max_size: int | None = None


@dataclass(frozen=True, slots=True)
class Leave:
    """The caller leaves the queue in whose wait document this stands; anywhere else nothing happens."""


@dataclass(frozen=True, slots=True)
class Hangup:
    pass


@dataclass(frozen=True, slots=True)
class Reject:
    reason: str = "rejected"


@dataclass(frozen=True, slots=True)
class Refer:
    """Hands the call to uri; only a call that came by SIP can be."""

    uri: str
    action: str | None
    method: str


@dataclass(frozen=True, slots=True)
class NotCarried:
    """A verb of the carrier's that this exchange passes over; would says what the carrier does with it."""

    verb: str
    would: str


Verb = Prompt | Gather | Redirect | Record | Dial | Enqueue | Leave | Hangup | Reject | Refer | NotCarried
