from __future__ import annotations

import pytest

from ivr.engine.hearing.heard import Alternative

from .ear import MIDDLING, NOT_UNDERSTOOD, asked, understood, universal

ZIP = asked("postal_code", alternative=True)

SAID = {
    "97205": "97205",
    "972 05": "97205",
    "97,205": "97205",
    "9 7 2 0 5": "97205",
    "9-7-2-0-5": "97205",
    "97205.": "97205",
    "97205-1234": "97205",
    "97205 1234": "97205",
    "nine seven two oh five": "97205",
    "nine seven two zero five": "97205",
    "Nine, seven, two, oh, five.": "97205",
    "ninety-seven two oh five": "97205",
    "ninety seven two zero five": "97205",
    "nine seventy two oh five": "97205",
    "nine seven two hundred and five": "97205",
    "ninety seven thousand two hundred five": "97205",
    "nine seven to oh five": "97205",
    "niner seven too oh five": "97205",
    "double nine two oh five": "99205",
    "seven seven triple oh": "77000",
    "ten thousand one": "10001",
    "one hundred oh one": "10001",
    "oh two one three four": "02134",
    "02134": "02134",
    "zero zero five oh one": "00501",
    "nine one one oh one": "91101",
    "9 1 1 0 1": "91101",
    "uh, nine seven two, um, zero five please": "97205",
    "my zip code is 97205": "97205",
    "it's nine seven two oh five": "97205",
    "my five digit zip is 97205": "97205",
    "I live in 97205": "97205",
    "97205 in Portland": "97205",
    "97205, 97205": "97205",
    "97206, no, sorry, 97205": "97205",
    "97206 I mean 97205": "97205",
    "９７２０５": "97205",
    "M five V two T six": "M5V2T6",
    "M5V 2T6": "M5V2T6",
    "m5v2t6": "M5V2T6",
    "Mike five Victor two Tango six": "M5V2T6",
    "M as in Mary five V as in Victor two T as in Tom six": "M5V2T6",
    "em five vee two tee six": "M5V2T6",
    "my postal code is K one A oh B one": "K1A0B1",
    "H as in hotel oh H oh H oh": "H0H0H0",
}


@pytest.mark.parametrize(("words", "code"), SAID.items())
def test_a_postal_code_is_heard_in_any_grouping(words: str, code: str) -> None:
    assert ZIP.words(words) == understood(code)


@pytest.mark.parametrize(
    "words",
    [
        "9720",
        "972055",
        "nine seven two",
        "00000",
        "00012",
        "97205 or 97206",
        "1200 Main Street",
        "Portland",
        "sorry",
        "97205 no",
        "um",
        "****",
        "D5V 2T6",
        "W5V 2T6",
        "M5V 2T",
        "٩٧٢٠٥",
        "hello",
    ],
)
def test_what_is_no_postal_code_is_not_taken_for_one(words: str) -> None:
    assert ZIP.words(words) == NOT_UNDERSTOOD


def test_the_match_confirms_a_zip_so_middling_speech_counts() -> None:
    assert ZIP.words("97205", MIDDLING) == understood("97205")
    assert ZIP.words("97205", None) == understood("97205")


@pytest.mark.parametrize(
    "words", ["I don't have it", "um I don't know", "I don't know it", "not sure", "I can't remember my zip"]
)
def test_a_caller_may_not_have_it(words: str) -> None:
    assert ZIP.words(words) == Alternative("speech")


def test_without_an_alternative_not_having_it_is_no_answer() -> None:
    assert asked("postal_code").words("I don't have it") == NOT_UNDERSTOOD


def test_a_zero_alone_is_a_person_and_an_eight_alone_nothing() -> None:
    assert ZIP.words("zero") == universal("person")
    assert ZIP.words("eight") == NOT_UNDERSTOOD
