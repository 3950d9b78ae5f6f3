"""Columns: what each column of the company's CSV files may hold, and what it means.

A reader takes a text that is not empty and gives its value, or raises ValueError with the reason, worded to
follow the column's name: "is not a date such as 2026-11-22".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import us

from ivr.domain.contracts import ClaimKind, ContractStatus, Level, Product
from ivr.domain.gap_documents import MOST_WORDS, shipped_documents
from ivr.domain.money import Money
from ivr.domain.phone import phone_number
from ivr.domain.postal import postal_code
from ivr.domain.vin import LENGTH, is_vin

Reader = Callable[[str], Any]

CANADIAN = frozenset("AB BC MB NB NL NS NT NU ON PE QC SK YT".split())
BENEFITS = frozenset({"towing", "roadside", "rental", "trip_interruption"})
MAX_MILES, MAX_MONTHS = 1_999_999, 240
EARLIEST = date(1990, 1, 1)
_AMOUNT = re.compile(r"\$?([0-9]{1,7}|[0-9]{1,3}(,[0-9]{3}){1,2})(\.[0-9]{2})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,39}")
EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]+\.[^@\s.]{2,}")
_LANGUAGE = re.compile(r"[a-z]{2}-[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the field it fills, whether it must be there and filled, and its reader."""

    field: str
    required: bool
    read: Reader


def word(kinds: type[StrEnum]) -> Reader:
    def read(text: str) -> StrEnum:
        if text not in set(kinds):
            raise ValueError(f"is {text!r}, not one of {', '.join(kinds)}")
        return kinds(text)

    return read


def words(at_most: int) -> Reader:
    def read(text: str) -> str:
        if not text.isprintable():
            raise ValueError("holds a character that cannot be printed")
        if len(text) > at_most:
            raise ValueError(f"has {len(text)} characters, more than {at_most}")
        return text

    return read


def whole(least: int, most: int) -> Reader:
    def read(text: str) -> int:
        # int() takes full-width digits, underscores and signs too.
        if not re.fullmatch("[0-9]{1,9}", text):
            raise ValueError("is not a whole number")
        if not least <= int(text) <= most:
            raise ValueError(f"is {int(text)}, not between {least} and {most}")
        return int(text)

    return read


def day(text: str) -> date:
    try:
        found = date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        found = None
    if found is None or found < EARLIEST:
        raise ValueError("is not a date such as 2026-11-22")
    return found


def amount(text: str) -> Money:
    if not _AMOUNT.fullmatch(text):
        raise ValueError("is not an amount of dollars such as 2400 or 2,400.00")
    return Money.of(text.removeprefix("$"))


def yes_or_no(text: str) -> bool:
    if text not in ("yes", "no"):
        raise ValueError("is not yes or no")
    return text == "yes"


def number(text: str) -> str:
    if not _NUMBER.fullmatch(text):
        raise ValueError("is not a number of 1 to 40 letters, digits and hyphens")
    return text


def vin(text: str) -> str:
    found = text.upper()
    if len(found) != LENGTH:
        raise ValueError(f"has {len(found)} characters, a VIN has {LENGTH}")
    if not is_vin(found):
        raise ValueError("has a character that no VIN has (I, O and Q are none)")
    return found


def zip_or_postal_code(text: str) -> str:
    found = postal_code(text)
    if found is None:
        raise ValueError("is not a ZIP such as 97205, or a Canadian postal code such as H2X 1Y4")
    return found


def telephone(text: str) -> str:
    found = phone_number(text)
    if found is None:
        raise ValueError("is not a telephone number such as +15035550117")
    return found


def state(text: str) -> str:
    if text not in CANADIAN and us.states.lookup(text, field="abbr") is None:
        raise ValueError("is not a state or province in two capital letters")
    return text


def matching(pattern: re.Pattern[str], reason: str) -> Reader:
    def read(text: str) -> str:
        if not pattern.fullmatch(text):
            raise ValueError(reason)
        return text

    return read


def benefits(text: str) -> frozenset[str]:
    named = frozenset(text.split(";"))
    if not named <= BENEFITS:
        raise ValueError(f"names something other than {', '.join(sorted(BENEFITS))}, separated by ;")
    return named


def document(text: str) -> str:
    known = shipped_documents().documents
    if text not in known:
        raise ValueError(f"is {text!r}, not one of {', '.join(known)}")
    return text


def reason(text: str) -> str:
    """A word of ours, or a few of the company's own: callers hear it."""
    found: str = words(80)(text)
    if len(found.split()) > MOST_WORDS:
        raise ValueError(f"has {len(found.split())} words, more than {MOST_WORDS}: it is read aloud")
    return found


def _columns(required: Mapping[str, Reader], optional: Mapping[str, Reader]) -> dict[str, Column]:
    return {
        **{name: Column(name, True, read) for name, read in required.items()},
        **{name: Column(name, False, read) for name, read in optional.items()},
    }


CONTRACT: Mapping[str, Column] = {
    "contract_number": Column("number", True, number),
    **_columns(
        required={
            "product": word(Product),
            "status": word(ContractStatus),
            "last_name": words(80),
            "zip": zip_or_postal_code,
            "vin": vin,
            "start_date": day,
            "term_months": whole(1, MAX_MONTHS),
            "price": amount,
        },
        optional={
            "level": word(Level),
            "first_name": words(80),
            "co_holder_last_name": words(80),
            "phone": telephone,
            "email": matching(EMAIL, "is not an e-mail address"),
            "language": matching(_LANGUAGE, "is not a language such as en-US"),
            "vehicle_year": whole(1950, 2100),
            "vehicle_make": words(64),
            "vehicle_model": words(64),
            "purchase_state": state,
            "term_miles": whole(1, MAX_MILES),
            "start_odometer": whole(0, MAX_MILES),
            "last_odometer": whole(0, MAX_MILES),
            "deductible": amount,
            "admin_fee": amount,
            "deduct_claims": yes_or_no,
            "lienholder": words(120),
            "benefits": benefits,
        },
    ),
}

CLAIM: Mapping[str, Column] = {
    "claim_number": Column("number", True, number),
    **_columns(
        required={
            "contract_number": number,
            "kind": word(ClaimKind),
            "status": words(32),
            "opened_on": day,
        },
        optional={
            "updated_on": day,
            "facility": words(120),
            "authorized_on": day,
            "rental_qualifies": yes_or_no,
            "amount_paid": amount,
        },
    ),
}

GAP_DOCUMENT: Mapping[str, Column] = {
    "claim_number": Column("claim_number", True, number),
    "document": Column("code", True, document),
    **_columns(
        required={},
        optional={"received_on": day, "reviewed_on": day, "rejected_because": reason},
    ),
}
