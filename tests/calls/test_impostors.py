"""Impostors: who knows a holder's name and ZIP, but not the VIN, is told nothing; the holder is recognised.

Seeded callers go through the real hearing and matching, asked as the line asks: the VIN said, said once more,
and keyed. The errors of the recogniser are those of the crowds of tests/domain: assumed, not measured.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random
from typing import Literal

import pytest

from ivr.domain.contracts import Contract
from ivr.domain.keypad import keyed
from ivr.domain.matching import Found, identify
from ivr.domain.names import fits_name
from ivr.domain.vin import last_eight, last_six
from ivr.engine.events import Event, KeysPressed, WordsSpoken
from ivr.engine.hearing.hear import hear
from ivr.engine.hearing.heard import Understood
from ivr.engine.hearing.question import Question, Thresholds
from tests.domain.samples import service_contract
from tests.domain.test_matching_strangers import SEED, a_vin, misheard, next_serial
from tests.house import SHIPPED

IMPOSTORS = 2_100
HOLDERS = 2_100
FOUND = 0.95
"""How many of the holders are recognised within the line's three askings, at the least."""
TODAY = date(2026, 11, 22)
DIGITS = {
    "en-US": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    "es-US": ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
}
Language = Literal["en-US", "es-US"]
Says = Callable[[str], str]


def _heard(event: Event, language: Language) -> str | None:
    """The VIN that the line takes the answer for; None where it asks again."""

    def phrases(message: str) -> tuple[str, ...]:
        return SHIPPED.prompts.phrases(language, message)

    found = hear(event, Question("vin", languages=2), phrases, Thresholds(), today=TODAY, language=language)
    return str(found.value) if isinstance(found, Understood) else None


def _said(random: Random, vin: str, language: Language) -> Event:
    """The end of the VIN as the recogniser writes it down."""
    words = (
        DIGITS[language][int(one)] if one.isdigit() else one for one in misheard(random, last_eight(vin))
    )
    return WordsSpoken(" ".join(words), 0.9)


def _recognised(random: Random, on_file: Contract, vin: str, language: Language) -> bool:
    """Whether who gives that VIN is taken for the holder in one of the line's three askings."""
    assert fits_name("GARCIA", on_file), "an impostor knows the name"
    askings = (
        _said(random, vin, language),
        _said(random, vin, language),
        KeysPressed(keyed(last_six(vin)), ended=True),
    )
    return any(
        isinstance(identify([on_file], "GARCIA", heard), Found)
        for event in askings
        if (heard := _heard(event, language)) is not None
    )


def _another(random: Random, vin: str) -> str:
    return a_vin(random)


def _guessed(random: Random, vin: str) -> str:
    """The holder's year, make and plant, which can be seen in the street, and a serial that cannot."""
    return vin[:12] + f"{random.randrange(100_000):05}"


def _relatives(random: Random, vin: str) -> str:
    """Bought with the holder's, one or two numbers on."""
    return next_serial(vin, by=random.choice((-2, -1, 1, 2)))


@pytest.mark.parametrize("language", ["en-US", "es-US"])
def test_none_of_2100_impostors_is_told_anything(language: Language) -> None:
    """700 with any VIN, 700 who guess the serial, 700 relatives with the next cars."""
    random = Random(SEED)
    kinds = (_another, _guessed, _relatives)
    taken = dict.fromkeys((kind.__name__ for kind in kinds), 0)
    for i in range(IMPOSTORS):
        kind = kinds[i % len(kinds)]
        on_file = a_vin(random)
        theirs = kind(random, on_file)
        if last_six(theirs) == last_six(on_file):
            continue
        taken[kind.__name__] += _recognised(random, service_contract(vin=on_file), theirs, language)
    assert taken == dict.fromkeys(taken, 0)


@pytest.mark.parametrize("language", ["en-US", "es-US"])
def test_of_2100_holders_who_are_misheard_alike_95_in_100_are_recognised(language: Language) -> None:
    random = Random(SEED)
    vins = [a_vin(random) for _ in range(HOLDERS)]
    found = sum(_recognised(random, service_contract(vin=vin), vin, language) for vin in vins)
    assert found >= FOUND * HOLDERS, found
