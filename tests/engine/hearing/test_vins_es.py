"""VINs and their ends as they are said in Spanish, letters by their Latin American names and by words."""

from __future__ import annotations

import pytest

from ivr.engine.hearing.heard import Alternative
from ivr.engine.hearing.lexicon import wordlist
from ivr.flow.spoken import es

from .ear import MIDDLING, NOT_UNDERSTOOD, SPANISH, asked, spanish, understood, universal

VIN = spanish(asked("vin", alternative=True))

SAID = {
    "K1234567": "K1234567",
    "K 12 34 567": "K1234567",
    "ka uno dos tres cuatro cinco seis siete": "K1234567",
    "ka, un, dos, tres, cuatro, cinco, seis, siete": "K1234567",
    "K doce treinta y cuatro cincuenta y seis siete": "K1234567",
    "K doce treinta y cuatro quinientos sesenta y siete": "K1234567",
    "kilo uno dos tres cuatro cinco seis siete": "K1234567",
    "K de kilo uno dos tres cuatro cinco seis siete": "K1234567",
    "ka como kilo 1234567": "K1234567",
    "K como en karate 1234567": "K1234567",
    "K de la palabra kilo 1234567": "K1234567",
    "la letra K y luego 1234567": "K1234567",
    "los últimos ocho son K1234567": "K1234567",
    "los últimos ocho son uno dos tres cuatro cinco seis siete ocho": "12345678",
    "los últimos ocho dígitos del VIN son K1234567": "K1234567",
    "mi VIN es K 1 2 3 4 5 6 7 por favor": "K1234567",
    "el número de serie es eme zeta quince setenta y nueve cuarenta y tres": "MZ157943",
    "M de mamá, Z de zapato, uno, cinco, siete, nueve, cuatro, tres": "MZ157943",
    "K1234567 gracias": "K1234567",
    "K1234567, K1234567": "K1234567",
    "K1234568, perdón, K1234567": "K1234567",
    "1 2 3 4 1 2 3 4": "12341234",
    "be de burro uno dos tres cuatro cinco seis siete": "B1234567",
    "be grande 1234567": "B1234567",
    "ve chica 1 2 3 4 5 6 7": "V1234567",
    "be de vaca 1 2 3 4 5 6 7": "V1234567",
    "de de dedo uno dos tres cuatro cinco seis siete": "D1234567",
    "de uno dos tres cuatro cinco seis siete": "D1234567",
    "doble ve uno dos tres cuatro cinco seis siete": "W1234567",
    "Y 1 2 3 4 5 6 7": "Y1234567",
    "y 1 2 3 4 5 6 7": "Y1234567",
    "y de yate 1 2 3 4 5 6 7": "Y1234567",
    "K 1 Y 3 4 5 6 7": "K1Y34567",
    "K 1 2 y 4 5 6 7": "K12Y4567",
    "K uno y dos tres cuatro cinco seis siete": "K1234567",
    "K uno dos tres cuatro cinco seis y siete": "K1234567",
    "K uno doble dos tres cuatro cinco seis": "K1223456",
    "K 1 triple 2 3 4 5": "K1222345",
    "K doble cero 1 2 3 4 5": "K0012345",
    "ce de uno dos tres cuatro cinco seis": "CD123456",
    "ce de efe uno dos tres cuatro cinco": "CDF12345",
    "ce de be uno dos tres cuatro cinco": "CDB12345",
    "ce de de dedo uno dos tres cuatro cinco seis": "CD123456",
    "ce de doble ve uno dos tres cuatro cinco": "CDW12345",
    "ce de doble cero uno dos tres cuatro": "CD001234",
    "o uno dos tres cuatro cinco seis siete": "01234567",
    "i 1234567": "11234567",
    "K uno efe de fuego tres cuatro cinco seis siete": "K1F34567",
    "ka nueve uno uno cuatro cinco seis siete": "K9114567",
    "ka nueve once cuatro cinco seis siete": "K9114567",
    "seta uno dos tres cuatro cinco seis siete": "Z1234567",
    "K123456": "K123456",
    "uno efe a seis pe ocho ce efe siete ka cinco dos tres cuatro cinco seis siete": "1FA6P8CF7K5234567",
    "1FA6P8CF7K5234567": "1FA6P8CF7K5234567",
}
NUMBER = "uno dos tres cuatro cinco seis siete"
NEITHER = "IOQ"
"""No VIN has them: I and O are heard as the digits that they look like."""


@pytest.mark.parametrize(("words", "characters"), SAID.items())
def test_a_vin_is_heard_as_its_characters(words: str, characters: str) -> None:
    assert VIN.words(words) == understood(f"voice:{characters}")


def letters(*lists: str) -> list[tuple[str, str]]:
    pairs = [(" ".join(said), one) for name in lists for said, one in wordlist(SPANISH[name]).entries.items()]
    return [(said, one) for said, one in pairs if len(one) == 1 and one not in NEITHER]


@pytest.mark.parametrize(("name", "letter"), letters("hearing-letters", "hearing-spelling-words"))
def test_each_letter_is_heard_by_each_of_its_names_and_words(name: str, letter: str) -> None:
    assert VIN.words(f"{name} {NUMBER}") == understood(f"voice:{letter}1234567")
    assert VIN.words(f"uno dos tres {name} cuatro cinco seis siete") == understood(f"voice:123{letter}4567")


@pytest.mark.parametrize(
    ("name", "word", "letter"),
    [
        (name, word, letter)
        for name, letter in letters("hearing-letters")
        for word, meant in letters("hearing-spelling-words")
        if meant == letter and " " not in word
    ],
)
def test_each_letter_is_heard_by_its_name_with_each_of_its_words(name: str, word: str, letter: str) -> None:
    assert VIN.words(f"{name} de {word} {NUMBER}") == understood(f"voice:{letter}1234567")


@pytest.mark.parametrize("letter", "ABCDEFGHJKLMNPRSTUVWXYZ")
def test_each_letter_is_heard_as_the_line_itself_says_it(letter: str) -> None:
    assert VIN.words(f"{es.character(letter)} {NUMBER}") == understood(f"voice:{letter}1234567")


@pytest.mark.parametrize(
    "words",
    [
        "K123",
        "cu uno dos tres cuatro cinco seis siete",
        "queso 1234567",
        "los últimos ocho",
        "doble",
        "de burro",
        "sí",
        "es un Chevrolet",
        "eh",
    ],
)
def test_what_is_no_vin_is_not_taken_for_one(words: str) -> None:
    assert VIN.words(words) == NOT_UNDERSTOOD


def test_a_word_behind_a_digit_spells_nothing() -> None:
    assert VIN.words("1 2 3 4 5 6 7 8 de abril") != understood("voice:1234567A")


def test_the_match_confirms_a_vin_so_middling_speech_counts() -> None:
    assert VIN.words("ka uno dos tres cuatro cinco seis siete", MIDDLING) == understood("voice:K1234567")


@pytest.mark.parametrize(
    "words", ["no lo tengo", "no tengo el VIN conmigo", "no lo encuentro", "no sé cuál es"]
)
def test_a_caller_may_not_have_the_vin(words: str) -> None:
    assert VIN.words(words) == Alternative("speech")


@pytest.mark.parametrize("words", ["hay humo", "¡qué de humo!", "el carro está lleno de humo"])
def test_a_word_spells_only_where_it_begins_with_the_letter(words: str) -> None:
    assert VIN.words(words) == universal("danger")
