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

from .ear import ENGLISH, KEEP_OR_CANCEL, SERVICES, TODAY, YES_OR_NO, asked, option

KNOWN_WORDS = sorted(
    {word for phrases in ENGLISH.values() for phrase in phrases for word in phrase.partition("=")[0].split()}
    | {"cancel", "transfer", "keep", "thousand", "hundred", "ninety", "tenth", "2026", "41.5", "41,500", "7"}
)
questions = st.one_of(
    st.sampled_from([SERVICES, YES_OR_NO, KEEP_OR_CANCEL]),
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


def heard_by(event: Event, question: Question, today: date = TODAY) -> object:
    return hear(event, question, ENGLISH.__getitem__, Thresholds(), today=today, language="en-US")


@settings(max_examples=400, deadline=None)
@given(st.one_of(spoken, keyed), questions, days)
def test_any_event_gets_the_same_answer_twice_and_never_an_exception(
    event: Event, question: Question, today: date
) -> None:
    first = heard_by(event, question, today)
    assert heard_by(event, question, today) == first


@settings(max_examples=300, deadline=None)
@given(st.one_of(spoken, keyed), questions, days)
def test_an_answer_is_one_that_the_question_can_take(event: Event, question: Question, today: date) -> None:
    heard = heard_by(event, question, today)
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
    assert asked("vin").words(" ".join(characters)) == Understood(f"voice:{characters}", "speech")


@settings(max_examples=200, deadline=None)
@given(st.text("ABCDEFGHJKLMNPRSTUVWXYZ", min_size=3, max_size=12))
def test_every_spelled_name_is_heard(letters: str) -> None:
    half = len(letters) // 2
    assume(letters[:half] * 2 != letters or half < 3)
    assert asked("last_name").words(" ".join(letters)) == Understood(letters, "speech")


@pytest.mark.parametrize(
    "miles", [0, 7, 99, 100, 999, 1000, 9999, 10_500, 41_000, 100_001, 1_204_311, 9_999_999]
)
def test_written_miles_are_heard_with_and_without_commas(miles: int) -> None:
    for written in (str(miles), f"{miles:,}", f"{miles} miles"):
        heard = asked("miles").words(written)
        assert heard == Understood(miles, "speech") or written == "0"
