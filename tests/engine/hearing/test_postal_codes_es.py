"""Postal codes as they are said in Spanish."""

from __future__ import annotations

import pytest

from ivr.engine.hearing.heard import Alternative, Understood

from .ear import MIDDLING, NOT_UNDERSTOOD, asked, spanish, understood, universal

ZIP = spanish(asked("postal_code", alternative=True))

SAID = {
    "97205": "97205",
    "972 05": "97205",
    "97,205": "97205",
    "9-7-2-0-5": "97205",
    "97205-1234": "97205",
    "nueve siete dos cero cinco": "97205",
    "Nueve, siete, dos, cero, cinco.": "97205",
    "nueve, siete, dos, cero y cinco": "97205",
    "el nueve, el siete, el dos, el cero, el cinco": "97205",
    "nueve siete dos, un cero, cinco": "97205",
    "noventa y siete dos cero cinco": "97205",
    "noventa siete dos cero cinco": "97205",
    "noventa y siete doscientos cinco": "97205",
    "noventa y siete mil doscientos cinco": "97205",
    "nueve setenta y dos cero cinco": "97205",
    "nueve siete veinte cinco": "97205",
    "novecientos setenta y dos cero cinco": "97205",
    "treinta y tres tres cero uno": "33301",
    "treinta tres tres cero uno": "33301",
    "setenta y siete cero veintidós": "77022",
    "setenta y siete cero veintidos": "77022",
    "setenta y siete cero veintitres": "77023",
    "setenta y siete cero diez y seis": "77016",
    "setenta y siete cero veinte y ocho": "77028",
    "doble nueve dos cero cinco": "99205",
    "siete siete triple cero": "77000",
    "siete ocho doble cero uno": "78001",
    "diez mil uno": "10001",
    "cero dos uno tres cuatro": "02134",
    "cero dos mil ciento treinta y cuatro": "02134",
    "cero cero cinco cero uno": "00501",
    "nueve uno uno cero uno": "91101",
    "nueve once cero uno": "91101",
    "9 1 1 0 1": "91101",
    "eh, nueve siete dos, este, cero cinco por favor": "97205",
    "mi código postal es 97205": "97205",
    "mi codigo postal es el 97205": "97205",
    "es el nueve siete dos cero cinco": "97205",
    "mi zip code es 97205": "97205",
    "vivo en el 97205": "97205",
    "97205 en Portland": "97205",
    "97205, 97205": "97205",
    "97206, no, perdón, 97205": "97205",
    "97206, digo, 97205": "97205",
    "eme cinco ve dos te seis": "M5V2T6",
    "M5V 2T6": "M5V2T6",
    "eme de mamá cinco ve de vaca dos te de taza seis": "M5V2T6",
    "mi código postal es ka uno a cero be uno": "K1A0B1",
    "ye uno a cero be uno": "Y1A0B1",
    "i griega uno a cero be uno": "Y1A0B1",
    "Y 1 A 0 B 1": "Y1A0B1",
}


@pytest.mark.parametrize(("words", "code"), SAID.items())
def test_a_postal_code_is_heard_in_any_grouping(words: str, code: str) -> None:
    assert ZIP.words(words) == understood(code)


@pytest.mark.parametrize(
    "words",
    [
        "9720",
        "nueve siete dos",
        "cero cero cero doce",
        "97205 o 97206",
        "un nueve, un siete, un dos, un cero, un cinco",
        "mil doscientos de la calle Main",
        "Portland",
        "97205 no",
        "eh",
        "hola",
        "veintidós",
    ],
)
def test_what_is_no_postal_code_is_not_taken_for_one(words: str) -> None:
    assert ZIP.words(words) == NOT_UNDERSTOOD


def test_the_match_confirms_a_zip_so_middling_speech_counts() -> None:
    assert ZIP.words("nueve siete dos cero cinco", MIDDLING) == understood("97205")


@pytest.mark.parametrize(
    "words", ["no lo tengo", "eh, no sé", "no lo sé", "no estoy segura", "no me acuerdo de mi código postal"]
)
def test_a_caller_may_not_have_it(words: str) -> None:
    assert ZIP.words(words) == Alternative("speech")


def test_a_zero_alone_is_a_person_and_an_eight_alone_nothing() -> None:
    assert ZIP.words("cero") == universal("person")
    assert ZIP.words("ocho") == NOT_UNDERSTOOD


def test_every_seventh_zip_is_heard_digit_by_digit() -> None:
    names = "cero uno dos tres cuatro cinco seis siete ocho nueve".split()
    ear = spanish(asked("postal_code"))
    for number in range(1_000, 100_000, 7):
        digits = f"{number:05}"
        heard = ear.words(" ".join(names[int(digit)] for digit in digits))
        assert heard == Understood(digits, "speech"), digits
