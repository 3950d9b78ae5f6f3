"""Usernames: whose they are, whom a code may be texted to, and where a username is sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ivr.domain.phone import takes_texts

SETTLED = timedelta(days=30)
"""How long a telephone must have been on the account, and in the same hands, before a code goes there."""
CODE_LIFE = timedelta(minutes=5)
CODE_TRIES = 3
"""Tries at a code in one call; then a person helps."""
FAILED_CALLS = 5
"""Calls within `FAILED_WITHIN` that ended without a username, for one account and from one telephone."""
FAILED_WITHIN = timedelta(hours=24)


class Business(StrEnum):
    """Whose username it is; each has the line of its name."""

    BANK = "bank"
    INVEST = "invest"


class Way(StrEnum):
    """How a username goes to the address on its account."""

    EMAIL = "email"
    TEXT = "text"


class Verdict(StrEnum):
    """What a try at a code comes to. no_more: it was wrong, and the last try of its call."""

    RIGHT = "right"
    WRONG = "wrong"
    NO_MORE = "no_more"


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """Somebody who has a username. phone: E.164. Of what is None nothing is known."""

    number: str
    business: Business
    username: str
    zip: str
    date_of_birth: date
    first_name: str | None = None
    last_name: str | None = None
    phone: str | None = None
    phone_since: date | None = None
    sim_changed_on: date | None = None
    email: str | None = None
    second_email: str | None = None

    @property
    def way(self) -> Way:
        """How the username is sent, once its owner has shown who they are."""
        return Way.EMAIL if self.email else Way.TEXT


@dataclass(frozen=True, slots=True)
class Fitting:
    """A customer whom ZIP and birth date fit. calls: the call comes from the telephone on the account."""

    number: str
    calls: bool


def meant(fitting: Sequence[Fitting]) -> str | None:
    """The number of the one who is meant. None: nobody, or twins of whom neither's telephone calls."""
    among = [one for one in fitting if one.calls] if len(fitting) > 1 else fitting
    return among[0].number if len(among) == 1 else None


def may_be_texted(customer: Customer, today: date) -> bool:
    """Whether a code may go to the telephone on the account.

    Not where the number or its SIM is new there, and not where nobody knows since when it is: whoever took
    a number over is texted what was meant for its owner.
    """
    if customer.phone is None or customer.phone_since is None or not takes_texts(customer.phone):
        return False
    since = max(customer.phone_since, customer.sim_changed_on or customer.phone_since)
    return today - since >= SETTLED
