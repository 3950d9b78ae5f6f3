"""Spanish of the Americas: numbers, money, miles, days, times and characters in words."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum

import us
from babel.dates import get_day_names, get_month_names

from ivr.domain.money import Money
from ivr.domain.places import (
    Crossing,
    Described,
    Direction,
    Highway,
    Place,
    Road,
    Shared,
    Town,
    number_and_letter,
)

LARGEST = 999_999_999

_SMALL = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco "
    "veintiséis veintisiete veintiocho veintinueve"
).split()
_TENS = ("", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
_HUNDREDS = (
    "",
    *"ciento doscientos trescientos cuatrocientos quinientos".split(),
    *"seiscientos setecientos ochocientos novecientos".split(),
)
_LETTERS = {
    word[0].upper(): word
    for word in (
        "avión burro casa dedo elefante familia gato hotel isla jirafa kilo limón mamá nube oso papá queso "
        "rosa sol tomate uva vaca Washington xilófono yate zapato"
    ).split()
}
# A voice reads the other letters by their names; these two it calls by names that differ from land to land,
# or takes the one for the word "y".
_NAMES = {"W": "doble ve", "Y": "i griega"}
_MONTHS = get_month_names("wide", locale="es_US")
_WEEKDAYS = get_day_names("wide", locale="es_US")


class _One(StrEnum):
    """How a number ends in one: by itself, or before things of either gender."""

    ALONE = "uno"
    MASCULINE = "un"
    FEMININE = "una"


_TWENTY_ONE = {_One.ALONE: "veintiuno", _One.MASCULINE: "veintiún", _One.FEMININE: "veintiuna"}


def cardinal(number: int) -> str:
    """0 to 999,999,999 as it stands before masculine things: "veintiún" (días), "ciento un" (días).

    Before "por ciento" that form is as good as the full one, but for one alone: there a prompt says "uno".
    """
    return _words(number, _One.MASCULINE)


def _words(number: int, one: _One) -> str:
    if not 0 <= number <= LARGEST:
        raise ValueError("a number from 0 to 999,999,999 can be spoken")
    millions, rest = divmod(number, 1_000_000)
    thousands, units = divmod(rest, 1_000)
    words = []
    if millions:
        # It is the millions that are counted here, whatever the millions are of.
        words += [_below_thousand(millions, _One.MASCULINE), "millón" if millions == 1 else "millones"]
    if thousands > 1:
        words.append(_below_thousand(thousands, _One.MASCULINE if one is _One.ALONE else one))
    if thousands:
        words.append("mil")
    if units or not words:
        words.append(_below_thousand(units, one))
    return " ".join(words)


def _below_thousand(number: int, one: _One) -> str:
    hundreds, rest = divmod(number, 100)
    if number == 100:
        return "cien"
    words = []
    if hundreds:
        hundred = _HUNDREDS[hundreds]
        words.append(hundred.replace("tos", "tas") if one is _One.FEMININE else hundred)
    if rest or not hundreds:
        words.append(_below_hundred(rest, one))
    return " ".join(words)


def _below_hundred(number: int, one: _One) -> str:
    if number == 1:
        return one
    if number == 21:
        return _TWENTY_ONE[one]
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]} y {_below_hundred(ones, one)}" if ones else _TENS[tens]


def money(amount: Money) -> str:
    """ "quinientos sesenta y dos dólares con sesenta centavos"; a part that is nothing is left out."""
    if amount.amount < 0:
        raise ValueError("an amount below nothing cannot be spoken")
    parts = []
    if amount.dollars or not amount.cents:
        parts.append(_counted(amount.dollars, cardinal(amount.dollars), "dólar", "dólares"))
    if amount.cents:
        parts.append(_counted(amount.cents, cardinal(amount.cents), "centavo", "centavos"))
    return " con ".join(parts)


def miles(number: int) -> str:
    """ "cuarenta y una mil quinientas millas", "una milla"."""
    return _counted(number, _words(number, _One.FEMININE), "milla", "millas")


def _counted(number: int, words: str, one: str, many: str) -> str:
    # Whole millions are followed by "de": "un millón de dólares".
    of = " de" if number and number % 1_000_000 == 0 else ""
    return f"{words}{of} {one if number == 1 else many}"


def day(day: date, *, weekday: bool, year: bool) -> str:
    """ "lunes treinta de noviembre", "primero de diciembre de dos mil veintiséis".

    Without its article: a prompt writes "el" or "del" before it.
    """
    words = [_WEEKDAYS[day.weekday()]] if weekday else []
    words.append("primero" if day.day == 1 else _words(day.day, _One.ALONE))
    words.append(f"de {_MONTHS[day.month]}")
    if year:
        words.append(f"de {_words(day.year, _One.ALONE)}")
    return " ".join(words)


def clock(at: time) -> str:
    """ "las cinco y cuarenta de la tarde", "la una de la tarde", "mediodía", "medianoche".

    With its article, which depends on the hour: a prompt writes "a" or "hasta" before it. De la mañana is
    from one to noon, de la tarde until seven, de la noche until one.
    """
    if at.minute == 0 and at.hour in (0, 12):
        return "mediodía" if at.hour else "medianoche"
    hour = at.hour % 12 or 12
    words = [f"{'la' if hour == 1 else 'las'} {_words(hour, _One.FEMININE)}"]
    if at.minute:
        words.append(f"y {_words(at.minute, _One.ALONE)}")
    words.append(f"de la {_part_of_day(at.hour)}")
    return " ".join(words)


def _part_of_day(hour: int) -> str:
    if 1 <= hour < 12:
        return "mañana"
    return "tarde" if 12 <= hour < 19 else "noche"


def place(place: Place) -> str:
    """ "carretera interestatal veinticinco norte, milla doscientos doce", "Main Street y Cuarta Avenue"."""
    match place:
        case Highway(road, direction, mark, number, near):
            way = [_road(road) + (f" {_DIRECTIONS[direction]}" if direction else "")]
            if mark is not None:
                named = {"exit": "cerca de la salida", "mile": "milla"}[mark]
                way.append(f"{named} {_lettered(number)}")
            if near:
                way.append(near if mark is not None else f"cerca de {near}")
            return ", ".join(way)
        case Crossing(first, second, town):
            joined = "e" if _sounds_like_i(second) else "y"
            streets = f"{_street(first)} {joined} {_street(second)}"
            return f"{streets}, {town}" if town else streets
        case Town(name, state):
            return f"cerca de {name}, {_state(state)}"
        case Described(words):
            return _street(words)
        case Shared():
            return "el lugar que compartió"


def where(at: Place) -> str:
    """ "en la carretera interestatal ochenta este", "cerca de Fargo, Dakota del Norte"."""
    said = place(at)
    match at:
        case Highway():
            return f"en la {said}"
        case Town():
            return said
        case _:
            return f"en {said}"


_ORDINALS = "primera segunda tercera cuarta quinta sexta séptima octava novena décima".split()
_DIRECTIONS: dict[Direction, str] = {"north": "norte", "south": "sur", "east": "este", "west": "oeste"}


def _road(road: Road) -> str:
    named = {"I": "interestatal", "US": "federal", "SR": "estatal", "HWY": ""}[road.system]
    return " ".join(["carretera", *named.split(), _words(road.number, _One.ALONE), *road.letter])


def _lettered(number: str) -> str:
    digits, letter = number_and_letter(number)
    return " ".join([_words(digits, _One.ALONE), *letter])


def _street(words: str) -> str:
    """The words with their ordinals spoken, as of a street: "4th" is "Cuarta", "42nd" "cuarenta y dos"."""
    return " ".join(map(_ordinal, words.split()))


def _ordinal(word: str) -> str:
    digits = word[:-2]
    if word[-2:] not in ("st", "nd", "rd", "th") or not (digits.isascii() and digits.isdigit()):
        return word
    number = int(digits)
    return _ORDINALS[number - 1].capitalize() if 1 <= number <= len(_ORDINALS) else _words(number, _One.ALONE)


def _sounds_like_i(word: str) -> bool:
    """Before such a word "y" is "e": "Main e Hidalgo"."""
    return word.lower().startswith(("i", "hi")) and not word.lower().startswith(("hie", "hia", "ie"))


def _state(letters: str) -> str:
    found = us.states.lookup(letters, field="abbr")
    return letters if found is None else _STATES.get(letters, str(found.name))


_STATES = {
    "HI": "Hawái",
    "LA": "Luisiana",
    "MI": "Míchigan",
    "MS": "Misisipi",
    "MO": "Misuri",
    "NC": "Carolina del Norte",
    "ND": "Dakota del Norte",
    "NH": "Nuevo Hampshire",
    "NJ": "Nueva Jersey",
    "NM": "Nuevo México",
    "NY": "Nueva York",
    "OR": "Oregón",
    "PA": "Pensilvania",
    "SC": "Carolina del Sur",
    "SD": "Dakota del Sur",
    "TX": "Texas",
    "WV": "Virginia Occidental",
}
"""Those that have names of their own in Spanish."""


def character(character: str) -> str:
    """ "cinco" for 5, "D de dedo" for D, "doble ve de Washington" for W."""
    if len(character) == 1 and character in "0123456789":
        return _SMALL[int(character)]
    if character in _LETTERS:
        return f"{_NAMES.get(character, character)} de {_LETTERS[character]}"
    raise ValueError("a digit or a capital letter can be spelled")
