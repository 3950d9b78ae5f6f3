"""The demo's bank and invest customers: one of each who is sent a code, and one whose number is too new."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ivr.domain.usernames import Business, Customer


@dataclass(frozen=True, slots=True)
class Forgetful:
    """A customer of the demo. call: what they are there for; hears: what they are told, whoever they are."""

    call: str
    hears: str
    customer: Customer

    @property
    def born_keys(self) -> str:
        """The birth date as it is keyed: month, day, year."""
        return f"{self.customer.date_of_birth:%m%d%Y}"


def demo_customers(today: date) -> tuple[Forgetful, ...]:
    """Who has a username in the demo, with all that a caller needs to be sent it, or not to be."""
    bank, invest, too_new = _customers(today)
    sent = "a code comes by text, then the username by e-mail"
    return (
        Forgetful("U1, U3b", sent, bank),
        Forgetful("U3, U1", sent, invest),
        Forgetful("U2", "the same words; no code comes, and a specialist helps", too_new),
    )


def _customers(today: date) -> tuple[Customer, Customer, Customer]:
    return (
        Customer(
            number="B100001",
            business=Business.BANK,
            username="maria.garcia85",
            zip="97205",
            date_of_birth=date(1985, 4, 12),
            first_name="Maria",
            last_name="Garcia",
            phone="+15035550142",
            phone_since=today - timedelta(days=900),
            email="maria.garcia@example.com",
            second_email="mgarcia@example.net",
        ),
        Customer(
            number="I200001",
            business=Business.INVEST,
            username="ada_lindqvist",
            zip="10003",
            date_of_birth=date(1958, 9, 3),
            first_name="Ada",
            last_name="Lindqvist",
            phone="+15035550142",
            phone_since=today - timedelta(days=2_000),
            email="ada@example.com",
        ),
        Customer(
            number="I200002",
            business=Business.INVEST,
            username="tomas-reyes",
            zip="90012",
            date_of_birth=date(1990, 12, 24),
            first_name="Tomas",
            last_name="Reyes",
            phone="+15035550142",
            phone_since=today - timedelta(days=1),
            email="tomas@example.com",
        ),
    )
