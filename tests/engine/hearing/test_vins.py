from __future__ import annotations

import pytest

from ivr.engine.hearing.heard import Alternative

from .ear import MIDDLING, NOT_UNDERSTOOD, asked, understood

VIN = asked("vin", alternative=True)

SAID = {
    "K1234567": "K1234567",
    "k1234567": "K1234567",
    "K 1 2 3 4 5 6 7": "K1234567",
    "K 12 34 567": "K1234567",
    "K-1-2-3-4-5-6-7": "K1234567",
    "K one two three four five six seven": "K1234567",
    "K twelve thirty four five sixty seven": "K1234567",
    "kay one two three four five six seven": "K1234567",
    "kilo one two three four five six seven": "K1234567",
    "K as in king one two three four five six seven": "K1234567",
    "K like king 1234567": "K1234567",
    "the letter K then 1234567": "K1234567",
    "uh K one two um three four five six seven": "K1234567",
    "the last eight are K1234567": "K1234567",
    "the last eight are one two three four five six seven eight": "12345678",
    "last 8 is K1234567": "K1234567",
    "my vin is K 1 2 3 4 5 6 7 please": "K1234567",
    "okay it's K1234567": "K1234567",
    "K1234567 thank you": "K1234567",
    "K1234567, K1234567": "K1234567",
    "K1234567 yes K1234567": "K1234567",
    "1 2 3 4 1 2 3 4": "12341234",
    "0 0 0 0 0 0 0 0": "00000000",
    "K1234568 sorry K1234567": "K1234567",
    "B as in boy 1 2 3 4 5 6 7": "B1234567",
    "D as in boy 1 2 3 4 5 6 7": "B1234567",
    "bee one two three four five six seven": "B1234567",
    "be one two three four five six seven": "B1234567",
    "bravo one double two 3 4 5 6": "B1223456",
    "K 1 triple 2 3 4 5": "K1222345",
    "see 1 2 3 4 5 6 7": "C1234567",
    "sea as in charlie 1 2 3 4 5 6 7": "C1234567",
    "dee 1 2 3 4 5 6 7": "D1234567",
    "gee 1 2 3 4 5 6 7": "G1234567",
    "jay 1 2 3 4 5 6 7": "J1234567",
    "el 1 2 3 4 5 6 7": "L1234567",
    "em 1 2 3 4 5 6 7": "M1234567",
    "en 1 2 3 4 5 6 7": "N1234567",
    "pee 1 2 3 4 5 6 7": "P1234567",
    "are 1 2 3 4 5 6 7": "R1234567",
    "ess 1 2 3 4 5 6 7": "S1234567",
    "tee 1 2 3 4 5 6 7": "T1234567",
    "you 1 2 3 4 5 6 7": "U1234567",
    "vee 1 2 3 4 5 6 7": "V1234567",
    "double you 1 2 3 4 5 6 7": "W1234567",
    "double u 1234567": "W1234567",
    "ex 1 2 3 4 5 6 7": "X1234567",
    "x-ray 1 2 3 4 5 6 7": "X1234567",
    "why 1 2 3 4 5 6 7": "Y1234567",
    "zee 1 2 3 4 5 6 7": "Z1234567",
    "zed 1 2 3 4 5 6 7": "Z1234567",
    "eye 1 2 3 4 5 6 7": "11234567",
    "oh one two three four five six seven": "01234567",
    "O1234567": "01234567",
    "I1234567": "11234567",
    "K one two are four five six seven": "K12R4567",
    "K one for two ate five six won": "K1428561",
    "one for one to 3 4 5 6": "14123456",
    "s as in sam 7 dash 12 34 56": "S7123456",
    "k 9 1 1 4 5 6 7": "K9114567",
    "K 1 F as in fire 3 4 5 6 7": "K1F34567",
    "K123456": "K123456",
    "K12345678": "K12345678",
    "1FA6P8CF7K5234567": "1FA6P8CF7K5234567",
    "1 FA 6P8 CF7 K5 23 45 67": "1FA6P8CF7K5234567",
    "one F A six P eight C F seven K five two three four five six seven": "1FA6P8CF7K5234567",
    "one gee four ay aitch five nine aitch four five gee one one eight three four one": "1G4AH59H45G118341",
    "1FA6P8CF7K523456": "1FA6P8CF7K523456",
}


@pytest.mark.parametrize(("words", "characters"), SAID.items())
def test_a_vin_is_heard_as_its_characters(words: str, characters: str) -> None:
    assert VIN.words(words) == understood(f"voice:{characters}")


@pytest.mark.parametrize(
    "words",
    [
        "K123",
        "K1234",
        "K123456789",
        "1FA6P8CF7K5",
        "1FA6P8CF7K52345678 9",
        "Q1234567",
        "queue one two three four five six seven",
        "quebec 1234567",
        "K1234567 or B7654321",
        "um",
        "****",
        "the last eight",
        "double",
        "as in boy",
        "yes",
        "it's a Chevrolet",
    ],
)
def test_what_is_no_vin_is_not_taken_for_one(words: str) -> None:
    assert VIN.words(words) == NOT_UNDERSTOOD


def test_the_match_confirms_a_vin_so_middling_speech_counts() -> None:
    assert VIN.words("K1234567", MIDDLING) == understood("voice:K1234567")


@pytest.mark.parametrize("words", ["I don't have it", "I don't have my VIN with me", "I can't find it"])
def test_a_caller_may_not_have_the_vin(words: str) -> None:
    assert VIN.words(words) == Alternative("speech")
