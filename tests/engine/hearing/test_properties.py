from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ivr.engine.events import Event, KeysPressed, WordsSpoken
from ivr.engine.hearing.hear import hear
from ivr.engine.hearing.heard import Chosen, NotSure, Understood
from ivr.engine.hearing.question import Question, Thresholds
from ivr.engine.hearing.slots import SLOTS

from .ear import (
    CONSERVAR_O_CANCELAR,
    KEEP_OR_CANCEL,
    LISTS,
    SERVICES,
    SERVICIOS,
    SI_O_NO,
    TODAY,
    YES_OR_NO,
    asked,
    option,
    spanish,
)

KNOWN_WORDS = sorted(
    {
        word
        for lists in LISTS.values()
        for phrases in lists.values()
        for phrase in phrases
        for word in phrase.partition("=")[0].split()
    }
    | {"quinientas", "noventa", "décimo", "veintidós", "coma", "millón", "eñe", "cancelar"}
    | {"cancel", "transfer", "keep", "thousand", "hundred", "ninety", "tenth", "2026", "41.5", "41,500", "7"}
)
questions = st.one_of(
    st.sampled_from([SERVICES, YES_OR_NO, KEEP_OR_CANCEL, SERVICIOS, SI_O_NO, CONSERVAR_O_CANCELAR]),
    st.builds(
        Question,
        st.sampled_from(sorted(SLOTS)),
        st.sampled_from([(), (option("2", "something else"),)]),
        st.booleans(),
        st.sampled_from([1, 2]),
    ),
)
any_text = st.text(st.characters(), max_size=700)
sentences = st.lists(st.sampled_from(KNOWN_WORDS), max_size=20).map(" ".join)
confidences = st.one_of(st.none(), st.floats())
spoken = st.builds(WordsSpoken, st.one_of(any_text, sentences), confidences)
keyed = st.builds(KeysPressed, st.one_of(st.text("0123456789*#", max_size=70), any_text), st.booleans())
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


languages = st.sampled_from(sorted(LISTS))


def heard_by(event: Event, question: Question, today: date = TODAY, language: str = "en-US") -> object:
    lists = LISTS[language]
    return hear(event, question, lists.__getitem__, Thresholds(), today=today, language=language)


@settings(max_examples=400, deadline=None)
@given(st.one_of(spoken, keyed), questions, days, languages)
def test_any_event_gets_the_same_answer_twice_and_never_an_exception(
    event: Event, question: Question, today: date, language: str
) -> None:
    first = heard_by(event, question, today, language)
    assert heard_by(event, question, today, language) == first


@settings(max_examples=300, deadline=None)
@given(st.one_of(spoken, keyed), questions, days, languages)
def test_an_answer_is_one_that_the_question_can_take(
    event: Event, question: Question, today: date, language: str
) -> None:
    heard = heard_by(event, question, today, language)
    value = heard.of if isinstance(heard, NotSure) else heard
    if isinstance(value, Chosen):
        assert value.key in {choice.key for choice in question.choices}
    if isinstance(value, Understood):
        assert question.slot is not None
        if isinstance(value.value, date):
            assert value.value <= today
        elif isinstance(value.value, int):
            assert 0 <= value.value <= 9_999_999


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 99_999))
def test_every_zip_is_heard_in_digits_and_keyed_alike(number: int) -> None:
    digits = f"{number:05}"
    names = "zero one two three four five six seven eight nine".split()
    as_said = " ".join(names[int(digit)] for digit in digits)
    ear = asked("postal_code")
    by_voice, by_keys = ear.words(as_said), ear.keys(digits)
    if digits.startswith("000"):
        assert not isinstance(by_voice, Understood)
        assert not isinstance(by_keys, Understood)
    else:
        assert by_voice == Understood(digits, "speech")
        assert by_keys == Understood(digits, "keys")


@settings(max_examples=200, deadline=None)
@given(st.text("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", min_size=8, max_size=8))
def test_every_end_of_a_vin_is_heard_letter_by_letter(characters: str) -> None:
    for ear in (asked("vin"), spanish(asked("vin"))):
        assert ear.words(" ".join(characters)) == Understood(f"voice:{characters}", "speech")


SPANISH_NAMES = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "a be ce de e efe ge hache i jota ka ele eme ene o pe cu ere ese te u uve".split()
        + "doble ve,equis,i griega,zeta".split(","),
        strict=True,
    )
) | dict(zip("0123456789", "cero uno dos tres cuatro cinco seis siete ocho nueve".split(), strict=True))


@settings(max_examples=300, deadline=None)
@given(st.text("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", min_size=8, max_size=8))
def test_every_end_of_a_vin_is_heard_by_the_spanish_names_of_its_characters(characters: str) -> None:
    said = " ".join(SPANISH_NAMES[one] for one in characters)
    assert spanish(asked("vin")).words(said) == Understood(f"voice:{characters}", "speech")


@settings(max_examples=200, deadline=None)
@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=12))
def test_every_name_is_heard_by_the_spanish_names_of_its_letters(letters: str) -> None:
    half = len(letters) // 2
    assume(letters[:half] * 2 != letters or half < 3)
    said = " ".join(SPANISH_NAMES[one] for one in letters)
    heard = spanish(asked("last_name")).words(said)
    assert heard == Understood(letters, "speech")


@settings(max_examples=200, deadline=None)
@given(st.text("ABCDEFGHJKLMNPRSTUVWXYZ", min_size=3, max_size=12))
def test_every_spelled_name_is_heard(letters: str) -> None:
    half = len(letters) // 2
    assume(letters[:half] * 2 != letters or half < 3)
    for ear in (asked("last_name"), spanish(asked("last_name"))):
        assert ear.words(" ".join(letters)) == Understood(letters, "speech")


@pytest.mark.parametrize(
    "miles", [0, 7, 99, 100, 999, 1000, 9999, 10_500, 41_000, 100_001, 1_204_311, 9_999_999]
)
def test_written_miles_are_heard_with_and_without_commas(miles: int) -> None:
    for written in (str(miles), f"{miles:,}", f"{miles} miles"):
        heard = asked("miles").words(written)
        assert heard == Understood(miles, "speech") or written == "0"
