"""Telephone numbers: E.164 from what a carrier sends or a record holds, and how they look in a log."""

from __future__ import annotations

import re

import phonenumbers

# Spaces, brackets, hyphens and dots are how people write numbers; any other character, and any space
# around it, means that something else was sent.
_WRITTEN = re.compile(r"\+?\d(?:[\d ().-]*\d)?|\(\d[\d ().-]*\d", re.ASCII)
_NORTH_AMERICAN = re.compile(r"\+1[2-9][0-9]{9}")

WITHHELD = frozenset({"+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253"})
"""ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN and UNAVAILABLE, keyed as numbers by some carriers."""

TEXTED = frozenset({"US", "CA"})
"""Countries whose telephones are texted."""
_TEXTED_KINDS = frozenset(
    {
        phonenumbers.PhoneNumberType.MOBILE,
        phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
        phonenumbers.PhoneNumberType.UNKNOWN,
    }
)
_PAID_KINDS = frozenset({phonenumbers.PhoneNumberType.PREMIUM_RATE, phonenumbers.PhoneNumberType.SHARED_COST})

SHOWN = 2
"""digits of a number that a log may show"""


def caller_number(sent: str | None) -> str | None:
    """The caller in E.164 as a carrier sends it, with + and country code; None: withheld, or no number.

    A number without its country code is not guessed at: it would be another person's.
    """
    if sent is None or not sent.startswith("+"):
        return None
    return phone_number(sent)


def phone_number(written: str, region: str = "US") -> str | None:
    """A number in E.164 as people write it; without + it is one of the region's. None: no number.

    Numbers of a possible length count, in use or not: numbers are given out faster than lists are updated.
    """
    if _NORTH_AMERICAN.fullmatch(written):
        # What nearly every caller has: of a possible length as it stands, and in E.164.
        return written
    if not _WRITTEN.fullmatch(written):
        return None
    try:
        number = phonenumbers.parse(written, region)
    except phonenumbers.NumberParseException:
        return None
    e164 = str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    whole = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
    return e164 if whole and e164 not in WITHHELD else None


def takes_texts(e164: str) -> bool:
    """Whether a text may go there: a telephone of the countries that are texted, no toll-free or paid number.

    Which of them are landlines cannot be told from the number: there the carrier says so afterwards.
    """
    number = phonenumbers.parse(e164)
    region = phonenumbers.region_code_for_number(number)
    # Numbers kept for examples belong to no region; their country code tells enough.
    here = region in TEXTED if region else number.country_code == 1
    return here and phonenumbers.number_type(number) in _TEXTED_KINDS


def takes_calls(e164: str) -> bool:
    """Whether people may call back there: the countries that are texted, and no number that costs extra."""
    number = phonenumbers.parse(e164)
    region = phonenumbers.region_code_for_number(number)
    here = region in TEXTED if region else number.country_code == 1
    return here and phonenumbers.number_type(number) not in _PAID_KINDS


def masked(number: str | None) -> str:
    """A number as logs show it: its last two digits at most. "withheld" for None."""
    if number is None:
        return "withheld"
    digits = [one for one in number if one.isdigit()]
    # Of a short number two digits would be most of it.
    return "…" + "".join(digits[-SHOWN:]) if len(digits) > 3 * SHOWN else "…"
