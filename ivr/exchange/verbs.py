"""The verbs of TwiML that this exchange carries out, as values with the carrier's defaults filled in."""

from dataclasses import dataclass

from ivr.exchange.speech import Utterance

ALL_KEYS = "1234567890*#"
MOST_LOOPS = 1000


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


@dataclass(frozen=True, slots=True)
class Redirect:
    url: str
    method: str


@dataclass(frozen=True, slots=True)
class Record:
    """action None: the document's own URL. timeout_s 0: silence does not end it."""

    action: str | None
    method: str
    timeout_s: int
    finish_on_key: str
    max_length_s: int
    plays_beep: bool
    status_callback: str | None
    status_method: str
    status_events: frozenset[str]


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone to ring, and who is told how that goes."""

    number: str
    send_digits: str = ""
    status_callback: str | None = None
    status_method: str = "POST"
    status_events: frozenset[str] = frozenset({"completed"})
    detects_machine: bool = False


@dataclass(frozen=True, slots=True)
class Dial:
    """action None: there is none, and the next verb follows. timeout_s is as written."""

    numbers: tuple[Number, ...]
    action: str | None
    method: str
    timeout_s: int
    time_limit_s: int
    caller_id: str | None
    answers_on_bridge: bool
    hangs_up_on_star: bool
    is_sequential: bool
    records: bool


@dataclass(frozen=True, slots=True)
class Hangup:
    pass


@dataclass(frozen=True, slots=True)
class Reject:
    reason: str = "rejected"


Verb = Prompt | Gather | Redirect | Record | Dial | Hangup | Reject
