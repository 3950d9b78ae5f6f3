"""A house whose texts and e-mails are read by the test, as their readers would, and customers for it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from ivr.domain.usernames import Business, Customer
from ivr.store.customer_tables import customers
from ivr.store.customers import customer_values
from ivr.wiring import House
from tests.house import TestHouse

BORN = date(1985, 4, 12)
PHONE = "+15035550141"
KNOWN = ("97205", "04121985")
"""ZIP and birth date of the customer, as they are keyed."""
THREE_AM = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
"""Sunday 22 November 2026 in New York."""


def customer(**values: Any) -> Customer:
    """Wren Okafor, of the bank, with a telephone and two e-mail addresses of many years."""
    fallback: dict[str, Any] = {
        "number": "B100001",
        "business": Business.BANK,
        "username": "wren.okafor85",
        "zip": "97205",
        "date_of_birth": BORN,
        "first_name": "Wren",
        "last_name": "Okafor",
        "phone": PHONE,
        "phone_since": date(2020, 1, 2),
        "email": "wren@example.org",
        "second_email": "okafor@example.net",
    }
    return Customer(**fallback | values)


@dataclass(frozen=True)
class Post:
    """Something that was sent."""

    to: str
    body: str
    subject: str = ""

    @property
    def code(self) -> str:
        found = re.search(r"[0-9]{6}", self.body)
        assert found is not None, self.body
        return found[0]


@dataclass
class Postbox:
    """Takes every text and every e-mail, and keeps it for the test."""

    texts: list[Post] = field(default_factory=list)
    mails: list[Post] = field(default_factory=list)


@dataclass
class BoxTexts:
    box: Postbox

    def send(self, *, to: str, sender: str, body: str, message: tuple[str, int, str]) -> str:
        self.box.texts.append(Post(to, body))
        return f"SM{len(self.box.texts):032}"

    def find(self, *, to: str, sender: str, body: str, since: datetime) -> None:
        return None


@dataclass
class BoxMail:
    box: Postbox

    def send(self, *, to: str, subject: str, body: str, language: str, key: str) -> str:
        self.box.mails.append(Post(to, body, subject))
        return f"<{len(self.box.mails)}@example.org>"


class PostedHouse(House):
    """A house whose post is kept in a box."""

    box: Postbox

    def _texts(self) -> BoxTexts:
        return BoxTexts(self.box)

    def _mail(self) -> BoxMail:
        return BoxMail(self.box)


class BankHouse(TestHouse):
    """A house under test with customers, and all that it sent."""

    __test__ = False
    made_of = PostedHouse

    def __init__(self, *given: Any, **settings: Any) -> None:
        super().__init__(*given, **settings)
        assert isinstance(self.house, PostedHouse)
        self.box = self.house.box = Postbox()

    def knows(self, *some: Customer) -> None:
        """The records hold these customers."""
        rows = [customer_values(one, self.house.sealed) for one in some]
        with self.house.database.write() as connection:
            for row in rows:
                connection.execute(customers.insert().values(row))

    @property
    def texts(self) -> list[Post]:
        """All that was sent to telephones, the worker having done its work."""
        self.works()
        return self.box.texts

    @property
    def mails(self) -> list[Post]:
        self.works()
        return self.box.mails
