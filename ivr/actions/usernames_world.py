"""What actions of the bank and invest lines may look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from ivr.domain.usernames import Business, Customer, Fitting, Verdict


class Customers(Protocol):
    """Who has a username. Every method raises LookupUnavailable when the records do not answer."""

    def fitting(
        self, business: Business, zip_or_postal_code: str, born: date, caller: str | None
    ) -> Sequence[Fitting]:
        """Everyone of the business who lives there and was born then, after the same work for nobody.

        caller: the telephone that calls, E.164; None: withheld.
        """

    def numbered(self, number: str) -> Customer | None: ...


class Codes(Protocol):
    def spend(self, call: str, turn: int, customer: str, given: str, now: datetime) -> Verdict:
        """What a try at the call's code comes to, durably and for good; a right code is spent by it.

        Idempotent per (call, turn). Without a code every try is wrong. Raises LookupUnavailable.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class UsernamesWorld:
    """What actions of the bank and invest lines may look at."""

    customers: Customers
    codes: Codes
