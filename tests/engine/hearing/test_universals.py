from __future__ import annotations

import pytest

from ivr.engine.hearing.heard import UniversalName

from .ear import (
    BADLY_HEARD,
    MIDDLING,
    NOT_UNDERSTOOD,
    SERVICES,
    YES_OR_NO,
    Ear,
    asked,
    at,
    chosen,
    option,
    understood,
    universal,
)

SAID: list[tuple[UniversalName, str]] = [
    ("person", "agent"),
    ("person", "Agent!"),
    ("person", "agent please"),
    ("person", "representative REPRESENTATIVE!"),
    ("person", "operator, operator"),
    ("person", "a person"),
    ("person", "human being"),
    ("person", "I want to talk to a person"),
    ("person", "I'd like to speak with a representative please"),
    ("person", "can I talk to a real person"),
    ("person", "let me speak to someone"),
    ("person", "get me a human"),
    ("person", "transfer me to an agent"),
    ("person", "customer service"),
    ("person", "none of this helps, let me talk to an agent"),
    ("person", "zero"),
    ("person", "press zero"),
    ("repeat", "repeat"),
    ("repeat", "can you repeat that please"),
    ("repeat", "say that again"),
    ("repeat", "what?"),
    ("repeat", "I didn't hear that"),
    ("repeat", "nine"),
    ("slower", "slower"),
    ("slower", "can you speak slower please"),
    ("slower", "slow down"),
    ("slower", "you're too fast"),
    ("back", "go back"),
    ("back", "back"),
    ("back", "I want to go back"),
    ("back", "previous menu"),
    ("language", "español"),
    ("language", "Espanol por favor"),
    ("language", "in Spanish please"),
    ("language", "hablo español"),
    ("language", "eight"),
]


@pytest.mark.parametrize(("name", "words"), SAID)
def test_universal_words_work_at_a_menu_and_at_a_yes_or_no(name: UniversalName, words: str) -> None:
    assert at(SERVICES).words(words) == universal(name)
    assert at(YES_OR_NO).words(words) == universal(name)


@pytest.mark.parametrize(("name", "words"), [one for one in SAID if one[1] not in ("nine", "eight")])
@pytest.mark.parametrize("slot", ["postal_code", "last_name", "vin", "miles", "date"])
def test_universal_words_work_where_a_slot_is_filled(slot: str, name: UniversalName, words: str) -> None:
    assert asked(slot).words(words) == universal(name)


@pytest.mark.parametrize(
    "words",
    [
        "I got my car back",
        "again and again",
        "the person who sold it",
        "he said to repeat the oil change",
        "my Spanish teacher",
        "I don't want to talk to a person",
        "my insurance agent told me",
        "it came back last week",
    ],
)
def test_universal_words_among_others_mean_nothing(words: str) -> None:
    assert at(SERVICES).words(words) == NOT_UNDERSTOOD


def test_another_language_is_not_offered_on_a_line_with_one() -> None:
    assert at(SERVICES, languages=1).words("español") == NOT_UNDERSTOOD
    assert at(SERVICES, languages=1).words("eight") == NOT_UNDERSTOOD


def test_universal_words_count_from_middling_confidence_on() -> None:
    menu = at(SERVICES)
    assert menu.words("agent", MIDDLING) == universal("person")
    assert menu.words("agent", BADLY_HEARD) != universal("person")


def test_an_option_comes_before_a_universal_word() -> None:
    question = asked("miles", option("3", "go back", "agent"))
    assert question.words("go back") == chosen("3")


DANGER = [
    "fire",
    "my car is on fire",
    "there's smoke coming from the engine",
    "the engine is smoking",
    "someone is hurt",
    "my wife is bleeding",
    "he has a gun",
    "I can't breathe",
    "I can’t breathe",
    "call 911",
    "9-1-1",
    "nine one one",
    "we were hit and he's unconscious",
    "I think I'm having a heart attack",
    "this is an emergency",
    "I'm in danger",
    "we are stopped in a traffic lane",
    "no one is hurt but there is smoke",
    "cancel it, oh god, fire, fire",
    "talk to an agent, my car is burning",
]


def everywhere() -> list[Ear]:
    slots = [asked(slot) for slot in ("postal_code", "last_name", "vin", "miles", "date")]
    return [at(SERVICES), at(YES_OR_NO), at(SERVICES, languages=1), *slots]


@pytest.mark.parametrize("words", [one for one in DANGER if " " in one or "-" in one])
def test_danger_is_heard_at_every_question_and_at_any_confidence(words: str) -> None:
    for ear in everywhere():
        for confidence in (0.01, BADLY_HEARD, MIDDLING, 0.99, None):
            assert ear.words(words, confidence) == universal("danger")


def test_danger_is_heard_in_a_very_long_answer() -> None:
    assert at(SERVICES).words("my car is on fire " + "and so on " * 500) == universal("danger")


@pytest.mark.parametrize(
    "words",
    [
        "my loan is fired",
        "gunmetal",
        "a campfire",
        "nobody is hurt",
        "no one's injured",
        "it's burning oil",
        "I hit a fire hydrant",
        "my Porsche 911",
        "hurting",
        "1911",
    ],
)
def test_danger_words_are_whole_words_and_meant(words: str) -> None:
    assert at(SERVICES).words(words) == NOT_UNDERSTOOD


def test_danger_digits_among_other_digits_are_digits() -> None:
    assert asked("postal_code").words("nine one one oh one") != universal("danger")
    assert asked("vin").words("K nine one one four five six seven") != universal("danger")
    assert asked("miles").words("nine one one oh one") != universal("danger")
    assert asked("postal_code").words("nine one one twenty two") == understood("91122")
    assert asked("postal_code").words("911") == universal("danger")


def test_a_word_that_spells_a_letter_is_no_danger() -> None:
    assert asked("vin").words("F as in fire one two three") != universal("danger")
    assert asked("vin").words("it is as in a fire") == universal("danger")
