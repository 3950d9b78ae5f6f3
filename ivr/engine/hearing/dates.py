"""Dates: a day in the past, by keys or as it is said."""

from __future__ import annotations

import re
from datetime import date

from ivr.engine.hearing.lately import is_counted_back, is_unclear, lately
from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.numerals import is_digits
from ivr.engine.hearing.symbols import readable
from ivr.engine.hearing.words import Utterance

_KEYED = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{2}|[0-9]{4})")
_ORDINAL = re.compile(r"([0-9]{1,2})[^\W0-9_]{1,2}")
"""A numeral with a letter or two: "10th", "1o"."""
_DAY_AND_MONTH = 2
_FIRST_YEAR = 1900
_LEAP_YEARS_APART = 8
"""At most: 1896 to 1904."""


def keyed(keys: str, today: date) -> date | None:
    """MMDDYY or MMDDYYYY, as a day that is not in the future; None for anything else."""
    parts = _KEYED.fullmatch(keys)
    return None if parts is None else _day(int(parts[1]), int(parts[2]), parts[3], today)


def spoken(utterance: Utterance, lexicon: Lexicon) -> date | None:
    """A day that is not in the future, the nearest one where the year is left out or has two digits."""
    answer = lexicon.corrected(utterance)
    # Of "November tenth, November tenth" the second is no year; "eleven eleven" is a day only as a whole.
    return _past_day(answer.once, lexicon) or _past_day(answer, lexicon)


def _past_day(answer: Utterance, lexicon: Lexicon) -> date | None:
    in_figures = readable(answer, lexicon)
    months = {month for _, _, month in lexicon["hearing-months"].found(in_figures.words)}
    numbers = _numbers(in_figures, lexicon)
    if months:
        return _with_month(int(months.pop()), numbers, lexicon.today) if len(months) == 1 else None
    # "Two or three days ago" and "the tenth or the eleventh" have numbers, but are no date in numbers.
    spoken_of = is_counted_back(answer, lexicon) or (
        len(numbers) == _DAY_AND_MONTH and is_unclear(answer, lexicon)
    )
    return (None if spoken_of else _in_numbers(numbers, lexicon)) or lately(answer, lexicon)


def _numbers(answer: Utterance, lexicon: Lexicon) -> list[str]:
    """The numerals of an answer in order: ordinals without their ends, "11.10.26" as three."""
    found: list[str] = []
    for i, word in enumerate(answer.words):
        digit = lexicon["hearing-digits"].at(answer.words, i)
        ordinal = _ORDINAL.fullmatch(word)
        if ordinal is not None and ordinal[1].isascii():
            found.append(ordinal[1])
        elif digit is not None:
            found.append(digit[0])
        else:
            found += [part for part in word.split(".") if is_digits(part)]
    return found


def _with_month(month: int, numbers: list[str], today: date) -> date | None:
    if numbers and len(numbers[0]) == 4:
        numbers = [*numbers[1:], numbers[0]]
    if not numbers or len(numbers[0]) > 2:
        return None
    return _day(month, int(numbers[0]), _year(numbers[1:]), today)


def _in_numbers(numbers: list[str], lexicon: Lexicon) -> date | None:
    """A date said in numbers alone: in the language's order, year first, or digit by digit.

    In an order that gives no past day it is tried month first, as it is keyed.
    """
    day_first = "".join(lexicon["hearing-date-order"].entries.values()).startswith("D")
    if len(numbers) >= 2 and all(len(number) <= 2 for number in numbers[:2]):
        first, second = int(numbers[0]), int(numbers[1])
        month, day = (second, first) if day_first else (first, second)
        found = _day(month, day, _year(numbers[2:]), lexicon.today)
        if found is not None:
            return found
    if len(numbers) == 3 and len(numbers[0]) == 4 and len(numbers[1]) <= 2 and len(numbers[2]) <= 2:
        return _day(int(numbers[1]), int(numbers[2]), numbers[0], lexicon.today)
    digits = "".join(numbers)
    # Whoever says month first in a language of days first says it so because the keys are asked for so.
    said = keyed(digits[2:4] + digits[:2] + digits[4:], lexicon.today) if day_first else None
    return said or keyed(digits, lexicon.today)


def _year(numbers: list[str]) -> str | None:
    """The year's digits from how it was said: "20 26", "2000 5", "26"; None where it was left out.

    Empty where what was said is no year.
    """
    if not numbers:
        return None
    if len(numbers) > 1 and numbers[0].endswith("00") and len(numbers[0]) == 4:
        rest = "".join(numbers[1:])
        return f"{numbers[0][:2]}{rest:0>2}" if len(rest) <= 2 else ""
    joined = "".join(numbers)
    return joined if len(joined) in (2, 4) else ""


def _day(month: int, day: int, year: str | None, today: date) -> date | None:
    """The day, None where there is none such or it is yet to come."""
    if year is None:
        years = range(today.year, today.year - _LEAP_YEARS_APART - 1, -1)
    elif len(year) == 4:
        years = range(int(year), int(year) - 1, -1)
    elif len(year) == 2:
        century = today.year // 100 * 100 + int(year)
        years = range(century, century - 101, -100)
    else:
        return None
    days = (_possible(one, month, day) for one in years if one >= _FIRST_YEAR)
    return next((found for found in days if found is not None and found <= today), None)


def _possible(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
