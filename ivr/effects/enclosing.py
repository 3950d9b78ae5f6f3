"""Enclosing: what only a message itself may hold, and whom it goes to, found out as it is sent.

A row of a message lasts, and lists and journals show it: what is secret is in none of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from ivr.domain.usernames import CODE_LIFE, Customer, may_be_texted
from ivr.effects.order import Order
from ivr.effects.ports import Channel, Clock, DueMessage, OptOuts
from ivr.engine.ports import Json

HELD_BACK = "held back"
"""Why a message goes to nobody, as it should be. Nothing tells which of several reasons it was."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """to: a telephone (E.164) or an e-mail address. facts: by name, for this one message."""

    to: str
    channel: Channel
    facts: Mapping[str, Json]


class Encloses(Protocol):
    """One kind of message that is completed as it is sent. Raises LookupUnavailable."""

    @property
    def repeatable(self) -> bool:
        """Whether a try of which nobody knows how it ended may be repeated: see `Carrier.repeatable`."""

    def enclosed(self, order: Order, due: DueMessage) -> Enclosed | None:
        """What completes the message; None: it is held back."""


class Customers(Protocol):
    def numbered(self, number: str) -> Customer | None: ...


class Codes(Protocol):
    def made(self, call: str, customer: str, now: datetime) -> str:
        """A new code for the call, known to whom it is given here alone. Raises LookupUnavailable."""


@dataclass(frozen=True, slots=True)
class CodeText:
    """A code for the telephone on an account, if there is an account and its telephone may be trusted."""

    customers: Customers
    codes: Codes
    opt_outs: OptOuts
    clock: Clock
    zone: ZoneInfo
    repeatable: bool = False

    def enclosed(self, order: Order, due: DueMessage) -> Enclosed | None:
        now = self.clock.now()
        customer = _of(due, self.customers)
        if customer is None or not may_be_texted(customer, now.astimezone(self.zone).date()):
            return None
        phone = str(customer.phone)
        # Whoever waited for it has given up by then: a late code is only a puzzle.
        if now - due.due_at >= CODE_LIFE or self.opt_outs.has(phone):
            return None
        return Enclosed(phone, "text", {"code_sent": self.codes.made(order.call, customer.number, now)})


@dataclass(frozen=True, slots=True)
class UsernameText:
    """A username for the telephone on its account."""

    customers: Customers
    repeatable: bool = False

    def enclosed(self, order: Order, due: DueMessage) -> Enclosed | None:
        customer = _of(due, self.customers)
        if customer is None or customer.phone is None:
            return None
        return Enclosed(customer.phone, "text", {"username": customer.username})


@dataclass(frozen=True, slots=True)
class UsernameMail:
    """A username for the e-mail address on its account."""

    customers: Customers
    repeatable: bool = True

    def enclosed(self, order: Order, due: DueMessage) -> Enclosed | None:
        customer = _of(due, self.customers)
        if customer is None or customer.email is None:
            return None
        return Enclosed(customer.email, "e-mail", {"username": customer.username})


@dataclass(frozen=True, slots=True)
class NoticeMail:
    """A notice for the second address of an account: somebody was sent its username."""

    customers: Customers
    repeatable: bool = True

    def enclosed(self, order: Order, due: DueMessage) -> Enclosed | None:
        customer = _of(due, self.customers)
        if customer is None or customer.second_email is None:
            return None
        return Enclosed(customer.second_email, "e-mail", {})


def _of(due: DueMessage, customers: Customers) -> Customer | None:
    return customers.numbered(str(due.variables.get("customer")))
