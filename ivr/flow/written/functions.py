"""The functions of prompts in writing: the names that speech has, figures where speech has words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from functools import wraps
from typing import Any

import phonenumbers
from babel import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal
from babel.units import format_unit
from fluent.runtime.types import FluentType

from ivr.domain.money import Money
from ivr.domain.places import place_of
from ivr.flow.spoken.functions import Function, matching, refused, value_of
from ivr.flow.spoken.variables import Marked
from ivr.flow.written.places import PLACES

GROUP = 4
"""Digits of a number that stand together: people read and copy four at a time."""
# Babel writes "5:40 PM" with a narrow space, which many a telephone shows as a box.
_PLAIN_SPACES = str.maketrans("\u202f\u00a0", "  ")


def functions(language: str) -> dict[str, Function]:
    """What written messages of one language may call. Each raises ValueError for what it cannot write."""
    locale = Locale.parse(language, sep="-")

    def money(given: Any) -> str:
        amount: Money = value_of("MONEY", given, Money.of)
        if amount.amount < 0:
            raise ValueError("an amount below nothing is not written")
        return format_currency(amount.amount, "USD", locale=locale)

    def day(given: Any, *, weekday: str = "no") -> str:
        if weekday not in ("yes", "no"):
            raise ValueError('DAY() takes weekday: "yes" or "no"')
        # Always with its year: a letter is read again long after.
        value: date = value_of("DAY", given, date.fromisoformat)
        return format_date(value, "full" if weekday == "yes" else "long", locale=locale)

    def miles(given: Any) -> str:
        return format_unit(value_of("MILES", given, int), "length-mile", "long", locale=locale)

    def clock(given: Any) -> str:
        value = time.fromisoformat(value_of("CLOCK", given, str))
        return format_time(value, "short", locale=locale)

    def digits(given: Any) -> str:
        return _grouped(matching("DIGITS", "[0-9]+", value_of("DIGITS", given, str)))

    def spell(given: Any) -> str:
        return _postal(matching("SPELL", "[0-9A-Z]+", value_of("SPELL", given, str)))

    def phone(given: Any) -> str:
        return _telephone(value_of("PHONE", given, str))

    def place(given: Any) -> str:
        return PLACES[language](place_of(value_of("PLACE", given, str)))

    ours = (money, day, miles, clock, digits, spell, phone, place)
    # A pause is a thing of speech, and Fluent's own two write in no form that anybody has looked at.
    foreign = {name: refused(name) for name in ("PAUSE", "NUMBER", "DATETIME")}
    return {one.__name__.upper(): _plain(one) for one in ours} | foreign


def cardinal(language: str) -> Callable[[int], str]:
    """How a count is written: "35", "41,500"."""
    locale = Locale.parse(language, sep="-")

    def written(number: int) -> str:
        if number < 0:
            raise ValueError("a count below nothing cannot be written")
        return format_decimal(number, locale=locale)

    return written


def _plain(write: Callable[..., str]) -> Function:
    @wraps(write)
    def plain(*given: Any, **options: Any) -> FluentType:
        return Marked(write(*given, **options).translate(_PLAIN_SPACES))

    return plain


def _grouped(number: str) -> str:
    if len(number) <= GROUP or len(number) % GROUP:
        return number
    return "-".join(number[start : start + GROUP] for start in range(0, len(number), GROUP))


def _postal(code: str) -> str:
    return f"{code[:3]} {code[3:]}" if len(code) == 6 and code[0].isalpha() else code


def _telephone(e164: str) -> str:
    """The number as it is dialled: 1-800-631-5590; abroad with its country code."""
    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException as error:
        raise ValueError("PHONE() writes a telephone number in E.164") from error
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return "-".join(written.removeprefix("+").split()) if number.country_code == 1 else str(written)
