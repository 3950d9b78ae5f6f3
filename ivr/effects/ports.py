"""Ports: what the carriers of effects need from the world, as protocols. Wiring says who fills them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal, Protocol

from ivr.engine.ports import Json

Channel = Literal["text", "e-mail", "letter"]
State = Literal["sent", "kept", "to_post", "failed", "unsure"]
Reported = Literal["sent", "delivered", "failed"]


class NewRequest(Protocol):
    """What a caller asked for. asks: particulars by name. told: whether the operator's system has it."""

    @property
    def kind(self) -> str: ...

    @property
    def number(self) -> str: ...

    @property
    def call(self) -> str: ...

    @property
    def contract(self) -> str | None: ...

    @property
    def asks(self) -> Mapping[str, Json]: ...

    @property
    def state(self) -> str: ...

    @property
    def made_at(self) -> datetime: ...

    @property
    def told(self) -> bool: ...


class DueMessage(Protocol):
    """A message with what it is written from.

    contract: whose holder it is for. text_to: the telephone (E.164) it goes to as a text instead. dialled:
    the line's number that the caller dialled. request: what the message speaks of, if it names a request.
    """

    @property
    def name(self) -> str: ...

    @property
    def contract(self) -> str | None: ...

    @property
    def variables(self) -> Mapping[str, Json]: ...

    @property
    def language(self) -> str: ...

    @property
    def state(self) -> str: ...

    @property
    def due_at(self) -> datetime: ...

    @property
    def text_to(self) -> str | None: ...

    @property
    def dialled(self) -> str: ...

    @property
    def request(self) -> NewRequest | None: ...


class Messages(Protocol):
    """The messages' rows. Every method raises LookupUnavailable where the records do not answer."""

    def due(self, call: str, turn: int, name: str) -> DueMessage | None:
        """The message, whatever its state; None: there is none."""

    def settle(
        self,
        call: str,
        turn: int,
        name: str,
        state: State,
        *,
        channel: Channel | None = None,
        carrier_id: str | None = None,
        at: datetime | None = None,
        reason: str | None = None,
    ) -> bool:
        """What became of it is on record. False: something final was on record already, and stays."""

    def report(
        self,
        carrier_id: str,
        message: tuple[str, int, str] | None,
        state: Reported,
        *,
        at: datetime,
        reason: str | None = None,
    ) -> bool:
        """What the carrier says of a text is on record; delivered and failed stay for good.

        message: call, turn and name of it, where the carrier repeats them. False: nothing has changed.
        """


class Notices(Protocol):
    """The requests that the operator's system is told of. Raises LookupUnavailable likewise."""

    def request(self, call: str, turn: int, kind: str) -> NewRequest | None: ...

    def told(self, number: str, at: datetime) -> None:
        """It is on record that the operator's system took the notice; the first time counts."""


class OptOuts(Protocol):
    """Who wants no texts. Raises LookupUnavailable likewise."""

    def has(self, phone: str) -> bool: ...

    def add(self, phone: str, words: str, at: datetime) -> bool:
        """The telephone gets no more texts. False: it was so already."""

    def remove(self, phone: str) -> bool:
        """It gets texts again. False: it was so already."""


class Charges(Protocol):
    """How often something may be done. Raises LookupUnavailable likewise."""

    def charge(
        self,
        key: str,
        call: str,
        turn: int,
        *,
        at_most: int,
        within_s: int,
        now: datetime,
        anew: bool = False,
    ) -> bool:
        """The try is counted. False: `at_most` were allowed in the last `within_s` seconds already.

        anew: a refusal does not bind a later try of the same call and turn, which counts again once the
        time is over.
        """


class Texts(Protocol):
    """The carrier of texts."""

    def send(self, *, to: str, sender: str, body: str, message: tuple[str, int, str]) -> str | None:
        """The carrier's name for the text that it has taken; None: nobody knows whether it has.

        message: call, turn and name, which the carrier repeats in its reports. Raises CarrierError where
        it has certainly not been taken.
        """

    def find(self, *, to: str, sender: str, body: str, since: datetime) -> str | None:
        """The carrier's name for such a text taken since then; None: it has none, or does not say."""


class MailServer(Protocol):
    def send(self, *, to: str, subject: str, body: str, language: str, key: str) -> str:
        """The e-mail's Message-ID, the same for the same key; the server has it.

        Raises CarrierError; where the server may have it in spite of that, a repeat can be recognised.
        """


class Clock(Protocol):
    def now(self) -> datetime:
        """The time, aware UTC."""
