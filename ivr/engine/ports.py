"""Ports: what the conversation needs from the world, as protocols. Wiring says who fills them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from ivr.domain.contracts import Claim, Contract
from ivr.engine.results import Effect, Record

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]


@dataclass(frozen=True, slots=True)
class TurnRow:
    """One turn as the journal keeps it; event to said are JSON values, answer is the bytes that went out."""

    call: str
    n: int
    at: datetime
    bundle: str
    event: Json
    heard: Json
    path: Json
    state: Json
    facts: Json
    said: Json
    answer: bytes
    records: tuple[Record, ...] = ()
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class CallRow:
    """A call: `line` is the line's name, `dialled` and `caller` are E.164 (caller None: withheld).

    ended_at None: live. how: why it ended (completed, hung_up, ...).
    """

    call: str
    line: str
    dialled: str
    caller: str | None
    began_at: datetime
    bundle: str
    ended_at: datetime | None = None
    how: str | None = None


@dataclass(frozen=True, slots=True)
class ResultRow:
    """Something of the world that a call waits for. seq: 1 for the first of its name in the call.

    came: False where it will not come. facts: JSON values by fact name, those that the result brings.
    """

    name: str
    seq: int
    came: bool
    facts: Mapping[str, Json] = field(default_factory=dict)


class Standing(Protocol):
    """Where a call stands: of its last turn, what the next one is made of."""

    @property
    def n(self) -> int: ...

    @property
    def state(self) -> Json: ...

    @property
    def facts(self) -> Json: ...

    @property
    def answer(self) -> bytes:
        """The bytes that went out. Raises LookupUnavailable where they cannot be read."""


@dataclass(frozen=True, slots=True)
class Journaled:
    """A call as the journal has it: its row, its last turn, and the answer of the turn asked about."""

    call: CallRow
    last: Standing
    answer: bytes | None


class RecordTaken(Exception):
    """A record of the turn stands in the way of one already there: the turn is to be run once more."""


class Journal(Protocol):
    """Calls and turns. The journal is the truth: a call's state is its last row."""

    def load(self, call: str, n: int) -> Journaled | None:
        """The call with its last turn and, where turn n is there, that turn's answer. None: no such call."""

    def begin(self, call: CallRow, turn: TurnRow) -> bytes:
        """The call and its turn 0 are there; the winner's bytes where another process was first."""

    def add(self, turn: TurnRow) -> bytes:
        """The turn with its records and effects is there, in one transaction; or the winner's bytes.

        Raises RecordTaken where a record conflicts: nothing is written then.
        """

    def results(self, call: str, name: str, after: int) -> ResultRow | None:
        """The newest result of that name with a higher number, if there is one."""

    def check(self, call: str) -> None:
        """Raises LookupUnavailable where no turn of the call could be written now; changes nothing."""

    def end(self, call: str, at: datetime, how: str) -> None:
        """The call is closed; a call that is closed already stays as it is."""


class Bundles(Protocol):
    """Flows, prompts and lines in canonical form, by the SHA-256 of their bytes."""

    def keep(self, name: str, content: bytes, at: datetime) -> None:
        """The bundle is there."""

    def content(self, name: str) -> bytes:
        """The bundle's bytes. Raises LookupError where there is none of that name."""

    def live(self, since: datetime) -> list[str]:
        """The bundles that calls which began since then and have not ended are pinned to."""


class Contracts(Protocol):
    """The company's contracts. Every method raises LookupUnavailable when the records do not answer."""

    def in_zip(self, zip_or_postal_code: str) -> list[Contract]:
        """All contracts whose holder lives there, whatever their status."""

    def numbered(self, number: str) -> Contract | None: ...

    def of_vehicle(self, vin: str) -> list[Contract]:
        """All contracts on the vehicle with this whole VIN, whatever their status, by number."""

    def claims(self, contract_number: str) -> list[Claim]:
        """All claims filed against a contract, oldest first."""


@dataclass(frozen=True, slots=True)
class OpenRequest:
    number: str
    kind: str
    contract: str | None
    made_at: datetime
    asks: Mapping[str, Json] = field(default_factory=dict)


class Requests(Protocol):
    def open_for(self, kind: str, contract: str) -> OpenRequest | None:
        """The one open request of a kind for a contract, if there is one."""


class Limits(Protocol):
    def charge(self, key: str, call: str, turn: int, *, at_most: int, within_s: int, now: datetime) -> bool:
        """A try is counted against the key, durably, before the look-up that it guards; False: too many.

        Idempotent per (key, call, turn). The key holds a caller's data and is only stored as a keyed hash.
        """


class OptOuts(Protocol):
    def has(self, phone: str) -> bool:
        """Whether who holds this telephone (E.164) wants no texts. Raises LookupUnavailable."""


class Effects(Protocol):
    """What a turn wants done after it, enqueued inside the turn's own transaction."""

    def enqueue(self, transaction: object, call: str, turn: int, effects: tuple[Effect, ...]) -> None: ...


class Clock(Protocol):
    def now(self) -> datetime:
        """The time, aware UTC."""
