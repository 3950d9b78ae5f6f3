"""Facts: everything that a call can learn, each with its type, its privacy and how it is spoken.

A flow's slots, an action's needs and a prompt's variables are all names from this one table; the
verifier refuses any other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ivr.domain.money import Money

FactValue = str | int | date | Money | tuple[str, ...]
"""What a fact may hold: see FactType for which."""

Facts = Mapping[str, FactValue]


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
    NUMBERS = "numbers"
    """A list of record numbers; never spoken. tuple of str"""


@dataclass(frozen=True, slots=True)
class Fact:
    name: str
    type: FactType
    privacy: Privacy
    means: str


def _table(*facts: Fact) -> Mapping[str, Fact]:
    return {fact.name: fact for fact in facts}


_O, _S = Privacy.OPERATIONAL, Privacy.SENSITIVE

FACTS: Mapping[str, Fact] = _table(
    Fact("company", FactType.TEXT, _O, "the company's spoken name"),
    Fact("zip", FactType.POSTAL_CODE, _S, "the caller's ZIP or postal code, as heard"),
    Fact("last_name", FactType.LAST_NAME, _S, "the caller's last name, as heard"),
    Fact("vin", FactType.VIN, _S, "the caller's VIN or its end, as heard"),
    Fact("first_holder", FactType.NUMBERS, _S, "the contracts on the first of two vehicles that fit"),
    Fact("second_holder", FactType.NUMBERS, _S, "the contracts on the second of two vehicles that fit"),
    Fact("vehicle", FactType.TEXT, _O, "the make (or year and make) of the holder's vehicle"),
    Fact("other_vehicle", FactType.TEXT, _O, "the make (or year and make) of the second vehicle that fits"),
    Fact("which_vehicle", FactType.WORD, _O, "first or second: which of two vehicles the caller means"),
    Fact("holder", FactType.NUMBERS, _S, "the contracts on one vehicle by which its holder was recognised"),
    Fact("contract", FactType.REFERENCE, _S, "the contract that the call is about"),
    Fact("product", FactType.WORD, _O, "vsc or gap: which of the vehicle's contracts is meant"),
    Fact("odometer", FactType.MILES, _O, "today's odometer reading, as the caller gives it"),
    Fact("days_held", FactType.COUNT, _O, "days since the contract began"),
    Fact("refund", FactType.MONEY, _O, "the estimated refund"),
    Fact("unearned", FactType.MONEY, _O, "the share of the price that is left, before claims and fee"),
    Fact("share", FactType.COUNT, _O, "the share that is left, in whole percent"),
    Fact("claims_paid", FactType.MONEY, _O, "paid claims that are deducted"),
    Fact("fee", FactType.MONEY, _O, "the administrative fee"),
    Fact("basis", FactType.WORD, _O, "time or miles: what leaves the smaller share; none: all comes back"),
    Fact("deducted", FactType.WORD, _O, "none, claims, fee or both: what is taken off the refund"),
    Fact("payee", FactType.WORD, _O, "holder or lender: who is paid first; automatic: holder after payoff"),
    Fact("number", FactType.REFERENCE, _O, "the number of the caller's request"),
    Fact("asked_on", FactType.DAY, _O, "the day on which an earlier request was made"),
    Fact("ended_on", FactType.DAY, _O, "the day on which a contract ended"),
    Fact("request_kind", FactType.WORD, _O, "what a request asks for, such as cancellation; in writing only"),
    Fact("first_name", FactType.TEXT, _S, "the holder's first name as the records have it; in writing only"),
    Fact("greeting", FactType.WORD, _O, "named or plain: whether a letter knows its reader's first name"),
    Fact(
        "vehicle_known",
        FactType.WORD,
        _O,
        "yes or no: whether the records name the vehicle",
    ),
    Fact("channel", FactType.WORD, _O, "text, email or letter: how a written message goes out"),
    Fact("line_number", FactType.PHONE, _O, "the line's own telephone number; in writing only"),
    Fact("option_name", FactType.MESSAGE, _O, "an option of a menu, as it is said"),
    Fact("option_key", FactType.TEXT, _O, "the key of an option, as it is said"),
    Fact("heard_choice", FactType.MESSAGE, _O, "the choice that was heard with middling confidence"),
    Fact("heard_miles", FactType.MILES, _O, "the miles that were heard with middling confidence"),
    Fact("heard_day", FactType.DAY, _S, "the day that was heard with middling confidence"),
)


def encoded(facts: Facts) -> dict[str, str | int | list[str]]:
    """The facts as JSON holds them; `decoded` gives them back as they were."""
    return {name: _encode(value) for name, value in facts.items()}


def decoded(stored: Mapping[str, object]) -> dict[str, FactValue]:
    """Facts from JSON, typed by the table. Raises KeyError for a name that the table does not know."""
    return {name: _decode(FACTS[name].type, value) for name, value in stored.items()}


def _encode(value: FactValue) -> str | int | list[str]:
    match value:
        case Money():
            return str(value)
        case date():
            return value.isoformat()
        case tuple():
            return list(value)
        case _:
            return value


def _decode(kind: FactType, value: object) -> FactValue:
    match kind:
        case FactType.MONEY:
            return Money.of(str(value))
        case FactType.DAY:
            return date.fromisoformat(str(value))
        case FactType.COUNT | FactType.MILES:
            return int(str(value))
        case FactType.NUMBERS:
            assert isinstance(value, (list, tuple))
            return tuple(str(one) for one in value)
        case _:
            return str(value)
