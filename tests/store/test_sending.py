"""Sending with its rows on both databases: what went out is on record once, what did not goes out later."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from ivr.effects.carrying import Carrying
from ivr.effects.mail import message_id
from ivr.effects.order import Order
from ivr.effects.send import Sending
from ivr.engine.results import MessageDue, RequestMade
from ivr.store.attempts import SqlAttempts
from ivr.store.contracts import SqlContracts
from ivr.store.database import Database
from ivr.store.durable import Durable
from ivr.store.journal import SqlJournal
from ivr.store.limits import SqlLimits
from ivr.store.loading import Batch, load
from ivr.store.messages import SqlMessages
from ivr.store.opt_outs import SqlOptOuts
from ivr.store.sealed import Sealed
from tests.effects.desk import LETTERS, Clock, Texts
from tests.store.rows import T0, call_row, contract, turn_row

LONG = f"no-reply@{'a' * 63}.{'b' * 63}.{'c' * 63}.example.com"
"""An address whose domain is nearly as long as any may be."""


class Mail:
    def __init__(self) -> None:
        self.sent: list[str] = []

    def send(self, *, to: str, key: str, **_words: Any) -> str:
        self.sent.append(to)
        return message_id(key, LONG)


class Office:
    """A journal whose messages are sent by hand."""

    def __init__(self, database: Database, sealed: Sealed, journal: SqlJournal) -> None:
        self.clock, self.mail, self.texts = Clock(T0), Mail(), Texts()
        self.journal = journal
        self.messages = SqlMessages(database, sealed)
        self.attempts = SqlAttempts(database, Durable(database), self.clock)
        sending = Sending(
            self.messages,
            SqlContracts(database, sealed),
            SqlOptOuts(database, sealed),
            SqlLimits(database, sealed),
            LETTERS,
            self.clock,
            "Guardline",
            self.texts,
            self.mail,
        )
        self._carrying = Carrying(self.attempts, {"send": sending}, pause=lambda _try: 0.0)

    def leaves(self, n: int, due: MessageDue) -> Order:
        """A call of its own has left the message, for a request of its own."""
        call, number = f"CA{n:032}", f"{10_000_000 + n}"
        asks = {"asked_on": "2026-11-22", "product": "vsc", "estimate": "100.00", "payee": "holder"}
        request = RequestMade("cancellation", number, due.contract or f"K{n}", asks)
        self.journal.begin(call_row(call), turn_row(0, call))
        records = (request, replace(due, request_number=number))
        self.journal.add(turn_row(1, call, at=self.clock.at, records=records))
        return Order("send", call, 1, due.name)

    def tries(self, order: Order) -> str:
        """One try of the order; the state that its message is in then."""
        self._carrying.carry_out(order.do, order.call, order.turn, order.record, order.try_n)
        found = self.messages.due(order.call, order.turn, order.record)
        assert found is not None
        return found.state


@pytest.fixture
def office(database: Database, sealed: Sealed, journal: SqlJournal) -> Office:
    load(database, sealed, Batch(contracts=(contract("G1"),)))
    return Office(database, sealed, journal)


def test_an_e_mail_from_a_long_domain_is_sent_once_and_on_record_by_its_name(office: Office) -> None:
    order = office.leaves(1, MessageDue("cancellation-form", "G1"))

    states = [office.tries(replace(order, try_n=n)) for n in range(1, 6)]

    assert states == ["sent"] * 5
    assert len(office.mail.sent) == 1
    found = office.messages.due(order.call, 1, order.record)
    assert found is not None
    assert found.carrier_id == message_id(order.key, LONG)


def test_the_eleventh_text_to_an_exchange_goes_out_by_itself_when_the_minute_is_over(office: Office) -> None:
    orders = [office.leaves(n, MessageDue("request-number", None, text_to=phone(n))) for n in range(11)]
    assert [office.tries(order) for order in orders] == ["sent"] * 10 + ["due"]

    office.clock.at += timedelta(minutes=3)

    assert office.tries(orders[-1].again()) == "sent"


def test_a_text_above_its_telephones_limit_goes_out_when_a_person_has_it_tried_later(office: Office) -> None:
    orders = [office.leaves(n, MessageDue("request-number", None, text_to=phone(0))) for n in range(4)]
    assert [office.tries(order) for order in orders] == ["sent"] * 3 + ["failed"]

    office.clock.at += timedelta(hours=3)
    assert office.attempts.retry(orders[-1].key, sure=False) is None

    assert office.tries(orders[-1].again()) == "sent"
    assert len(office.texts.sent) == 4


def phone(n: int) -> str:
    return f"+150355501{n:02}"
