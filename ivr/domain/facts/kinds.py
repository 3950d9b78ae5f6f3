"""Kinds: what a fact is, what it may hold and who may see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ivr.domain.money import Money

FactValue = str | int | date | Money | tuple[str, ...]
"""What a fact may hold: see FactType for which."""


class Privacy(StrEnum):
    """Who may see a fact.

    operational: anyone who runs the line. sensitive: encrypted at rest, masked in tools. secret: leaves
    the request that heard it only as a verdict, and is never stored, confirmed or spoken.
    """

    OPERATIONAL = "operational"
    SENSITIVE = "sensitive"
    SECRET = "secret"  # noqa: S105  # a class of privacy, not a secret


class FactType(StrEnum):
    """The kinds of value, each with the function that speaks it in a prompt."""

    WORD = "word"
    """One of a few fixed words; prompts select on it, and never speak it. str"""
    COUNT = "count"
    """A number of things; spoken as a number, selects plural forms. int"""
    MONEY = "money"
    """Spoken by MONEY(). Money"""
    DAY = "day"
    """Spoken by DAY(). date"""
    MILES = "miles"
    """Spoken by MILES(). int"""
    TEXT = "text"
    """Spoken as it stands. str"""
    MESSAGE = "message"
    """The name of a message, spoken as that message's text (the name of a menu's option). str"""
    REFERENCE = "reference"
    """A number of digits that the caller may write down; spoken by DIGITS(). str"""
    PHONE = "phone"
    """A telephone number in E.164; spoken by PHONE(). str"""
    POSTAL_CODE = "postal_code"
    """A ZIP (five digits) or a Canadian postal code (A1A1A1); spoken by SPELL(). str"""
    LAST_NAME = "last_name"
    """Letters as heard, or keypad digits, upper case: "GARCIA" or "#427242"; never spoken. str"""
    VIN = "vin"
    """A VIN or its end as heard: "voice:K1234567", "keys:234567"; never spoken. str"""
    CLOCK = "clock"
    """A time of day at the centre, "17:40"; spoken by CLOCK(). str"""
    PLACE = "place"
    """Where a vehicle stands, as places.py writes it; spoken by PLACE(). str"""
    CODE = "code"
    """The six digits of a code that was sent; never spoken. str"""
    POSITION = "position"
    """Latitude and longitude in degrees, and metres of doubt: "39.52960,-119.81380,12"; never spoken. str"""
    NUMBERS = "numbers"
    """A list of record numbers; never spoken. tuple of str"""


@dataclass(frozen=True, slots=True)
class Fact:
    name: str
    type: FactType
    privacy: Privacy
    means: str
