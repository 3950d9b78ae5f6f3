from __future__ import annotations

import pytest

from ivr.engine.hearing.heard import Alternative

from .ear import MIDDLING, NOT_UNDERSTOOD, asked, understood, universal

NAME = asked("last_name")

SAID = {
    "Garcia": "GARCIA",
    "garcia.": "GARCIA",
    "García": "GARCIA",
    "Núñez": "NUNEZ",
    "Müller": "MULLER",
    "Sørensen": "SORENSEN",
    "Łukasz": "LUKASZ",
    "Weiß": "WEISS",
    "O'Brien": "OBRIEN",
    "it’s O’Brien": "OBRIEN",
    "O Brien": "O BRIEN",
    "Smith-Jones": "SMITH JONES",
    "de la Cruz": "DE LA CRUZ",
    "Van der Berg": "VAN DER BERG",
    "Ng": "NG",
    "my name is Garcia": "GARCIA",
    "My last name is Garcia": "GARCIA",
    "my name's Garcia": "GARCIA",
    "uh it's Garcia please": "GARCIA",
    "the last name is um Garcia": "GARCIA",
    "last name, Garcia": "GARCIA",
    "yes, it's Garcia": "GARCIA",
    "Maria Garcia": "MARIA GARCIA",
    "Smith junior": "SMITH",
    "Smith, Jr.": "SMITH",
    "Smith the third": "SMITH",
    "Garcia, Garcia": "GARCIA",
    "Smith no sorry Garcia": "GARCIA",
    "Kay": "KAY",
    "Lee": "LEE",
    "King": "KING",
    "Charlie": "CHARLIE",
    "King Charles": "KING CHARLES",
    "G A R C I A": "GARCIA",
    "G-A-R-C-I-A": "GARCIA",
    "g.a.r.c.i.a.": "GARCIA",
    "O B R I E N": "OBRIEN",
    "N G": "NG",
    "Garcia, G A R C I A": "GARCIA",
    "Garsia, G A R C I A": "GARCIA",
    "Garcia, spelled G A R C I A": "GARCIA",
    "Garcia that's G-A-R-C-I-A": "GARCIA",
    "G A R C I A Garcia": "GARCIA",
    "it's G, A, R, C, I, A": "GARCIA",
    "G as in George A R C I A": "GARCIA",
    "G as in George, A as in apple, R as in Robert, C as in cat, I as in igloo, A as in apple": "GARCIA",
    "G for girl A for apple R C I A": "GARCIA",
    "golf alpha romeo charlie india alpha": "GARCIA",
    "gee ay are see eye ay": "GARCIA",
    "gee A R C I A": "GARCIA",
    "Garcia, gee a are see eye a": "GARCIA",
    "Kay, K A Y": "KAY",
    "Charlie, C H A R L I E": "CHARLIE",
    "Mike, M Y K E": "MYKE",
    "g a double r i s o n": "GARRISON",
    "L I L I": "LILI",
    "G A R C I A, G A R C I A": "GARCIA",
    "W I double L I S": "WILLIS",
    "F as in fire O X": "FOX",
    "ＧＡＲＣＩＡ": "GARCIA",
}


@pytest.mark.parametrize(("words", "name"), SAID.items())
def test_a_last_name_is_heard_as_its_letters(words: str, name: str) -> None:
    assert NAME.words(words) == understood(name)


@pytest.mark.parametrize(
    "words",
    [
        "yes",
        "no",
        "um",
        "****",
        "hello",
        "12345",
        "Garcia 5",
        "X",
        "I don't know",
        "I forgot my wallet at home today",
        "cancel my contract",
        "what do you mean by that",
        "my name is",
        "spelled",
        "刘",
        "a" * 41,
    ],
)
def test_what_is_no_name_is_not_taken_for_one(words: str) -> None:
    assert NAME.words(words) == NOT_UNDERSTOOD


def test_the_match_confirms_a_name_so_middling_speech_counts() -> None:
    assert NAME.words("Garcia", MIDDLING) == understood("GARCIA")


@pytest.mark.parametrize("words", ["Fire", "Hurt", "Gunn", "Guns", "uh, Fire"])
def test_one_word_is_a_name_even_where_it_is_a_danger_word(words: str) -> None:
    assert NAME.words(words) == understood(words.replace("uh, ", "").upper())


def test_danger_in_more_than_one_word_is_danger_here_too() -> None:
    assert NAME.words("there's a fire") == universal("danger")


def test_agent_is_a_person_even_where_a_name_is_asked() -> None:
    assert NAME.words("agent") == universal("person")


def test_not_knowing_is_no_name_where_there_is_an_alternative() -> None:
    assert asked("last_name", alternative=True).words("I don't know") == Alternative("speech")
