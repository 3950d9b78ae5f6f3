"""The nouns of a Dial as values: whom it rings, or where it takes the caller."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Callee:
    """Somebody whom a Dial rings. url is the document that they hear before they are connected, or None.

    machine_detection is the carrier's word (Enable, DetectMessageEnd), or empty where none is wanted.
    """

    address: str
    url: str | None = None
    method: str = "POST"
    status_callback: str | None = None
    status_method: str = "POST"
    status_events: frozenset[str] = frozenset({"completed"})
    machine_detection: str = ""
    machine_timeout_s: int = 30
    machine_callback: str | None = None
    machine_method: str = "POST"

    @property
    def detects_machine(self) -> bool:
        return bool(self.machine_detection)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Callee):
    """A telephone: address is its number."""

    send_digits: str = ""

    @property
    def number(self) -> str:
        return self.address


@dataclass(frozen=True, slots=True, kw_only=True)
class Client(Callee):
    """A browser or an app: address is its identity with client: before it."""

    parameters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sip(Callee):
    """A SIP telephone: address is its URI."""

    username: str | None = None
    password: str | None = None


@dataclass(frozen=True, slots=True)
class Queue:
    """The first caller of a queue. url is the document that this caller hears first, or None."""

    name: str
    url: str | None
    method: str


@dataclass(frozen=True, slots=True)
class Conference:
    """A room. wait_url None: the carrier's music; empty: silence. beep: true, false, onEnter or onExit."""

    name: str
    is_muted: bool
    beep: str
    starts_on_enter: bool
    ends_on_exit: bool
    wait_url: str | None
    wait_method: str
    max_participants: int
    records: bool
    trims_silence: bool
    coaches: str | None
    label: str | None
    status_callback: str | None
    status_method: str
    status_events: frozenset[str]
    recording_callback: str | None
    recording_method: str
    recording_events: frozenset[str]
