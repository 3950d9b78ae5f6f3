"""The functions of prompts: MONEY($refund), DAY($asked_on), DIGITS($number), PAUSE(500) and the others."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from functools import wraps
from typing import Any

import phonenumbers
from fluent.runtime.types import FluentInt, FluentType

from ivr.domain.facts import FactType
from ivr.domain.money import Money
from ivr.domain.places import place_of
from ivr.flow.spoken import Spoken
from ivr.flow.spoken.marks import pause, slow
from ivr.flow.spoken.text import speakable
from ivr.flow.spoken.variables import Count, Marked, Variable

Function = Callable[..., FluentType]

BETWEEN_CHARACTERS_MS = 250
BETWEEN_GROUPS_MS = 400
LONGEST_PAUSE_MS = 10_000
MOST_CHARACTERS = 40

SPEAKS: Mapping[str, FactType | None] = {
    "MONEY": FactType.MONEY,
    "DAY": FactType.DAY,
    "MILES": FactType.MILES,
    "DIGITS": FactType.REFERENCE,
    "PHONE": FactType.PHONE,
    "SPELL": FactType.POSTAL_CODE,
    "CLOCK": FactType.CLOCK,
    "PLACE": FactType.PLACE,
    "PAUSE": None,
}
"""The type of variable that each function speaks; None: it takes no variable, only what the prompt writes.

Any but PAUSE also takes a text written in the prompt: CLOCK("17:40"), PHONE("+18662121304").
"""


OPTIONS: Mapping[str, Mapping[str, frozenset[str]]] = {
    "DAY": {"weekday": frozenset({"yes", "no"})},
    "PLACE": {"form": frozenset({"name", "sentence", "where"})},
}
"""What else a function may be told, and in which words.

A place is spoken by its name, by its name as a sentence begins with it, or as it answers "where?": "on
Interstate eighty", "near Fargo".
"""


def functions(spoken: Spoken) -> dict[str, Function]:
    """What prompts of one language may call. Each raises ValueError for what it cannot speak."""

    def money(given: Any) -> str:
        return spoken.money(value_of("MONEY", given, Money.of))

    def day(given: Any, *, weekday: str = "yes") -> str:
        if weekday not in ("yes", "no"):
            raise ValueError('DAY() takes weekday: "yes" or "no"')
        value: date = value_of("DAY", given, date.fromisoformat)
        today = given.today if isinstance(given, Variable) else None
        # Without a today nothing says that the year goes without saying.
        return spoken.day(value, weekday=weekday == "yes", year=today is None or value.year != today.year)

    def miles(given: Any) -> str:
        return spoken.miles(value_of("MILES", given, int))

    def clock(given: Any) -> str:
        return spoken.clock(time.fromisoformat(value_of("CLOCK", given, str)))

    def digits(given: Any) -> str:
        return _one_by_one(spoken, matching("DIGITS", "[0-9]+", value_of("DIGITS", given, str)))

    def spell(given: Any) -> str:
        return _one_by_one(spoken, matching("SPELL", "[0-9A-Z]+", value_of("SPELL", given, str)))

    def phone(given: Any) -> str:
        groups = _phone_groups(value_of("PHONE", given, str))
        return pause(BETWEEN_GROUPS_MS).join(slow(" ".join(map(spoken.character, group))) for group in groups)

    def place(given: Any, *, form: str = "name") -> str:
        if form not in OPTIONS["PLACE"]["form"]:
            raise ValueError('PLACE() takes form: "name", "sentence" or "where"')
        found = place_of(value_of("PLACE", given, str))
        said = _speakable("PLACE", spoken.where(found) if form == "where" else spoken.place(found))
        return said[0].upper() + said[1:] if form == "sentence" else said

    ours = (money, day, miles, clock, digits, spell, phone, place, _pause)
    # Fluent's own two would speak figures and dates in a form that no word list of ours has seen.
    foreign = {name: refused(name) for name in ("NUMBER", "DATETIME")}
    return {one.__name__.strip("_").upper(): _marked(one) for one in ours} | foreign


def _marked(say: Callable[..., str]) -> Function:
    @wraps(say)
    def marked(*given: Any, **options: Any) -> FluentType:
        return Marked(say(*given, **options))

    return marked


def value_of(function: str, given: Any, written: Callable[[str], Any]) -> Any:
    """The value to put into words: a variable's of the right type, or one written in the prompt."""
    kind = SPEAKS[function]
    if isinstance(given, Variable) and given.kind is kind:
        return given.value
    if type(given) is str:
        return written(given)
    named = f"${given.name}" if isinstance(given, Variable | Count) else "what it is given"
    raise ValueError(f"{function}() cannot speak {named}")


def matching(function: str, pattern: str, text: str) -> str:
    """The text, where it is all of that pattern. Raises ValueError where it is not, without naming it."""
    if not re.fullmatch(pattern, text) or len(text) > MOST_CHARACTERS:
        raise ValueError(f"{function}() cannot speak such characters, or so many")
    return text


def _speakable(function: str, words: str) -> str:
    """The words without anything that must not reach a voice: a caller or a map named what is in them."""
    if not (said := speakable(words)):
        raise ValueError(f"{function}() is given nothing that can be spoken")
    return said


def _one_by_one(spoken: Spoken, characters: str) -> str:
    return pause(BETWEEN_CHARACTERS_MS).join(slow(spoken.character(c)) for c in characters)


def _phone_groups(e164: str) -> list[str]:
    """The number as people of its country group it: 3-3-4 without the 1 for ours."""
    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException as error:
        raise ValueError("PHONE() speaks a telephone number in E.164") from error
    ours = number.country_code == 1
    style = phonenumbers.PhoneNumberFormat.NATIONAL if ours else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return re.findall("[0-9]+", phonenumbers.format_number(number, style))


def _pause(ms: Any) -> str:
    if not isinstance(ms, FluentInt) or isinstance(ms, Count) or not 0 < ms <= LONGEST_PAUSE_MS:
        raise ValueError(f"PAUSE() takes a number of milliseconds from 1 to {LONGEST_PAUSE_MS}")
    return pause(int(ms))


def refused(name: str) -> Function:
    """A function that no prompt may call."""

    def refuse(*_given: Any, **_options: Any) -> FluentType:
        raise ValueError(f"{name}() is not used: speak with {', '.join(SPEAKS)}")

    return refuse
