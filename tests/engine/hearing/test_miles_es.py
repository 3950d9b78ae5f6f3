"""Odometers as they are read out in Spanish."""

from __future__ import annotations

import unicodedata

import pytest

from ivr.engine.hearing.heard import Understood
from ivr.flow.spoken import es

from .ear import MIDDLING, NOT_UNDERSTOOD, asked, spanish, understood, wondered

MILES = spanish(asked("miles"))

SAID = {
    "41500": 41500,
    "41,500": 41500,
    "41500 millas": 41500,
    "41 mil": 41000,
    "41 mil 500": 41500,
    "41 mil quinientas": 41500,
    "41.5 mil": 41500,
    "cuarenta y un mil quinientas millas": 41500,
    "cuarenta y una mil quinientas millas": 41500,
    "cuarenta y uno mil quinientas": 41500,
    "cuarenta un mil quinientas": 41500,
    "cuarenta y un mil y quinientas millas": 41500,
    "cuarenta y un mil cincuenta": 41050,
    "cuarenta y uno quinientos": 41500,
    "cuatro uno cinco cero cero": 41500,
    "cuatro uno cinco doble cero": 41500,
    "ochenta y dos cero cincuenta": 82050,
    "como cuarenta y un mil": 41000,
    "más o menos cuarenta mil": 40000,
    "eh, son como unas cuarenta y un mil quinientas millas, creo": 41500,
    "el odómetro dice 41500": 41500,
    "mil": 1000,
    "un mil quinientas": 1500,
    "mil quinientas": 1500,
    "cien mil": 100000,
    "ciento un mil quinientas": 101500,
    "ciento una mil": 101000,
    "ciento cinco mil doscientas tres": 105203,
    "ciento veinte mil": 120000,
    "ciento veintiún mil": 121000,
    "ciento veintidos mil": 122000,
    "veintiún mil": 21000,
    "veinte y cinco mil quinientas": 25500,
    "diez y seis mil": 16000,
    "sietecientas millas": 700,
    "noventa y nueve": 99,
    "cero millas": 0,
    "una milla": 1,
    "un millón doscientas mil": 1200000,
    "un millon doscientas mil": 1200000,
    "es un 2019 con 41500 millas": 41500,
    "41,000, perdón, 41,500": 41500,
    "cuarenta y uno cuarenta y uno": 4141,
    "41500, 41500": 41500,
}


@pytest.mark.parametrize(("words", "miles"), SAID.items())
def test_an_odometer_is_heard_in_any_grouping(words: str, miles: int) -> None:
    assert MILES.words(words) == understood(miles)


@pytest.mark.parametrize(
    "words",
    [
        "10,000,000",
        "41.5",
        "cuarenta y uno coma cinco",
        "cuarenta y uno punto cinco",
        "cuarenta y un mil y media",
        "menos cinco mil",
        "no",
        "eh",
        "muchas millas",
        "entre 41000 y pico y 42000",
    ],
)
def test_what_is_no_odometer_is_not_taken_for_one(words: str) -> None:
    assert MILES.words(words) == NOT_UNDERSTOOD


def test_middling_miles_are_asked_about() -> None:
    assert MILES.words("cuarenta y un mil", MIDDLING) == wondered(understood(41000))


def unaccented(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def test_every_seventh_number_to_two_hundred_thousand_is_heard_as_it_is_said() -> None:
    """As the line says it, as many people do ("un mil", of either gender), and without its accents."""
    for number in range(0, 200_000, 7):
        said = es.miles(number) if number % 2 else f"{es.cardinal(number)} millas"
        words = said if number % 3 else unaccented(said)
        assert MILES.words(words) == Understood(number, "speech"), words
