"""American English: numbers, money, miles, days, times and characters in words."""

from __future__ import annotations

from datetime import date, time

import us
from babel.dates import get_day_names, get_month_names

from ivr.domain.money import Money
from ivr.domain.places import Crossing, Described, Highway, Place, Road, Shared, Town, number_and_letter

LARGEST = 999_999_999

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
    "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
_LETTERS = {
    word[0]: word
    for word in (
        "Adam Boy Charles David Edward Frank George Henry Ida John King Lincoln Mary Nora Ocean Paul Queen "
        "Robert Sam Tom Union Victor William X-ray Young Zebra"
    ).split()
}
_MONTHS = get_month_names("wide", locale="en_US")
_WEEKDAYS = get_day_names("wide", locale="en_US")


def cardinal(number: int) -> str:
    """0 to 999,999,999 in words, as Americans say it: no "and"."""
    if not 0 <= number <= LARGEST:
        raise ValueError("a number from 0 to 999,999,999 can be spoken")
    if number == 0:
        return _SMALL[0]
    millions, rest = divmod(number, 1_000_000)
    thousands, units = divmod(rest, 1_000)
    groups = ((millions, " million"), (thousands, " thousand"), (units, ""))
    return " ".join(_below_thousand(group) + unit for group, unit in groups if group)


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    words = [f"{_SMALL[hundreds]} hundred"] if hundreds else []
    if rest:
        words.append(_below_hundred(rest))
    return " ".join(words)


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    if tens < 2:
        return _SMALL[number]
    return f"{_TENS[tens]}-{_SMALL[ones]}" if ones else _TENS[tens]


def money(amount: Money) -> str:
    """ "five hundred sixty-two dollars and sixty cents"; a part that is nothing is left out."""
    if amount.amount < 0:
        raise ValueError("an amount below nothing cannot be spoken")
    parts = []
    if amount.dollars or not amount.cents:
        parts.append(_counted(amount.dollars, "dollar"))
    if amount.cents:
        parts.append(_counted(amount.cents, "cent"))
    return " and ".join(parts)


def miles(number: int) -> str:
    """ "forty-one thousand five hundred miles"."""
    return _counted(number, "mile")


def _counted(number: int, unit: str) -> str:
    return f"{cardinal(number)} {unit}" + ("" if number == 1 else "s")


def day(day: date, *, weekday: bool, year: bool) -> str:
    """ "Monday, November thirtieth", "November tenth, twenty twenty-six"."""
    parts = [_WEEKDAYS[day.weekday()]] if weekday else []
    parts.append(f"{_MONTHS[day.month]} {_ORDINALS[day.day - 1]}")
    if year:
        parts.append(_year(day.year))
    return ", ".join(parts)


def _year(year: int) -> str:
    century, rest = divmod(year, 100)
    if year < 1000 or year % 1000 < 10:
        return cardinal(year)
    if rest == 0:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} oh {_SMALL[rest]}" if rest < 10 else f"{cardinal(century)} {cardinal(rest)}"


def clock(at: time) -> str:
    """ "five forty p.m.", "eight a.m.", "noon", "midnight"."""
    if at.minute == 0 and at.hour in (0, 12):
        return "noon" if at.hour else "midnight"
    words = [cardinal(at.hour % 12 or 12)]
    if at.minute:
        words.append(f"oh {_SMALL[at.minute]}" if at.minute < 10 else cardinal(at.minute))
    words.append("a.m." if at.hour < 12 else "p.m.")
    return " ".join(words)


def place(place: Place) -> str:
    """ "Interstate eighty east, near exit forty-four, Reno", "Main Street and Fourth Avenue, Fargo"."""
    match place:
        case Highway(road, direction, mark, number, near):
            way = [_road(road) + (f" {direction}" if direction else "")]
            if mark is not None:
                way.append(f"near {mark} {_lettered(number)}")
            if near:
                way.append(near if mark is not None else f"near {near}")
            return ", ".join(way)
        case Crossing(first, second, town):
            streets = f"{_street(first)} and {_street(second)}"
            return f"{streets}, {town}" if town else streets
        case Town(name, state):
            return f"near {name}, {_state(state)}"
        case Described(words):
            return _street(words)
        case Shared():
            return "the place that you shared"


def where(at: Place) -> str:
    """ "on Interstate eighty east, near exit forty-four, Reno", "near Fargo, North Dakota"."""
    said = place(at)
    match at:
        case Highway():
            return f"on {said}"
        case Town():
            return said
        case _:
            return f"at {said}"


def _road(road: Road) -> str:
    named = {"I": "Interstate", "US": "U.S. Highway", "SR": "State Route", "HWY": "Highway"}[road.system]
    return " ".join([named, _road_number(road.number), *road.letter])


def _road_number(number: int) -> str:
    """ "eighty", "four oh five", "two eighty": a road of three digits is said as a year is."""
    hundreds, rest = divmod(number, 100)
    if not 1 <= hundreds <= 9:
        return cardinal(number)
    if rest == 0:
        return f"{_SMALL[hundreds]} hundred"
    return f"{_SMALL[hundreds]} {'oh ' if rest < 10 else ''}{_below_hundred(rest)}"


def _lettered(number: str) -> str:
    digits, letter = number_and_letter(number)
    return " ".join([cardinal(digits), *letter])


def _street(words: str) -> str:
    """The words with their ordinals spoken: "4th Avenue" is "Fourth Avenue"."""
    return " ".join(_ordinal(word) for word in words.split())


def _ordinal(word: str) -> str:
    digits = word[:-2]
    is_one = word[-2:] in ("st", "nd", "rd", "th") and digits.isascii() and digits.isdigit()
    if not is_one or not 1 <= int(digits) <= len(_ORDINALS):
        return word
    return _ORDINALS[int(digits) - 1].capitalize()


def _state(letters: str) -> str:
    found = us.states.lookup(letters, field="abbr")
    return letters if found is None else str(found.name)


def character(character: str) -> str:
    """ "five" for 5, "D as in David" for D."""
    if len(character) == 1 and character in "0123456789":
        return _SMALL[int(character)]
    if character in _LETTERS:
        return f"{character} as in {_LETTERS[character]}"
    raise ValueError("a digit or a capital letter can be spelled")
