from __future__ import annotations

import pytest

from ivr.engine.hearing.question import Question

from .ear import (
    KEEP_OR_CANCEL,
    NOT_UNDERSTOOD,
    SERVICES,
    YES_OR_NO,
    asked,
    at,
    chosen,
    option,
    understood,
    wondered,
)

CHOSEN = {
    "cancel": "1",
    "Cancel.": "1",
    "CANCEL": "1",
    "ＣＡＮＣＥＬ": "1",
    "um, cancel please": "1",
    "I'd like to cancel my contract": "1",
    "I want a refund": "1",
    "cancel cancel": "1",
    "hi, I'm calling to, uh, cancel a contract": "1",
    "cancelation": "1",
    "transfer": "2",
    "can I transfer my contract to the new owner": "2",
    "I sold my car": "2",
    "I sold my car last week and there's a new owner": "2",
    "something else": "3",
    "some thing else": "3",
    "one": "1",
    "two": "2",
    "2": "2",
    "two please": "2",
    "press two": "2",
    "press 2": "2",
    "press to": "2",
    "option two": "2",
    "option number two": "2",
    "number 2": "2",
    "I press three": "3",
    "key three": "3",
    "two, two": "2",
}


@pytest.mark.parametrize(("words", "key"), CHOSEN.items())
def test_an_option_is_chosen_by_its_words_or_its_key(words: str, key: str) -> None:
    assert at(SERVICES).words(words) == chosen(key)


@pytest.mark.parametrize(
    "words",
    [
        "don't cancel",
        "I do not want to cancel",
        "not cancel, something else instead of that",
        "never cancel",
        "cancel or transfer",
        "cancel the transfer",
        "maybe cancel",
        "I'm not sure, cancel",
        "four",
        "press seven",
        "the tow truck",
        "council",
        "contract",
        "my",
        "I got my car back",
        "again and again",
        "to",
        "oh",
        "for",
        "hang up",
        "tow " * 15_000,
    ],
)
def test_what_names_no_one_option_clearly_chooses_none(words: str) -> None:
    assert at(SERVICES).words(words) == NOT_UNDERSTOOD


@pytest.mark.parametrize(
    ("words", "key"), [("canceled", "1"), ("cancer", "1"), ("cancelar", "1"), ("transferred", "2")]
)
def test_something_near_an_option_is_asked_about(words: str, key: str) -> None:
    assert at(SERVICES).words(words) == wondered(chosen(key))


def test_what_is_as_near_to_one_option_as_to_another_chooses_none() -> None:
    vehicles = Question(None, (option("1", "the Mercury"), option("2", "the Mercedes")))
    assert at(vehicles).words("the Mercurs") == wondered(chosen("1"))
    alike = Question(None, (option("1", "Corolla ten"), option("2", "Corolla tin")))
    assert at(alike).words("Corolla tan") == NOT_UNDERSTOOD


def test_a_phrase_that_two_options_share_chooses_none() -> None:
    twins = Question(None, (option("1", "Honda"), option("2", "Honda")))
    assert at(twins).words("the Honda") == NOT_UNDERSTOOD


def test_the_longest_phrase_at_a_place_counts() -> None:
    products = Question(
        None, (option("1", "service contract", "contract"), option("2", "gap contract", "gap"))
    )
    assert at(products).words("it's about the gap contract") == chosen("2")


YES_NO = {
    "yes": "1",
    "Yes!": "1",
    "yeah": "1",
    "yep": "1",
    "uh yes please": "1",
    "yes yes yes": "1",
    "yes I would like to do that": "1",
    "that's right": "1",
    "that’s correct, thank you": "1",
    "sure, go ahead": "1",
    "okay": "1",
    "no problem": "1",
    "oh yes": "1",
    "one": "1",
    "press one": "1",
    "no": "2",
    "no no no": "2",
    "nope": "2",
    "no thanks": "2",
    "no, don't": "2",
    "no I don't want that": "2",
    "that's not right": "2",
    "that's wrong": "2",
    "not really": "2",
    "definitely not": "2",
    "don't do that": "2",
    "two": "2",
}


@pytest.mark.parametrize(("words", "key"), YES_NO.items())
def test_yes_and_no_are_told_apart(words: str, key: str) -> None:
    assert at(YES_OR_NO).words(words) == chosen(key)


@pytest.mark.parametrize(
    "words",
    [
        "yes no yes",
        "yeah no",
        "no, yes",
        "yes but not that one",
        "I know",
        "yesterday",
        "noted",
        "you know",
        "guess",
        "I guess so",
        "I think so",
        "I don't know",
        "I'm not sure",
        "maybe",
        "three",
        "cancel",
        "um",
        "****",
        "yes wait",
    ],
)
def test_neither_a_plain_yes_nor_a_plain_no_is_neither(words: str) -> None:
    assert at(YES_OR_NO).words(words) == NOT_UNDERSTOOD


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("cancel", "1"),
        ("yes cancel it", "1"),
        ("go ahead and cancel", "1"),
        ("don't cancel", "2"),
        ("no don't cancel", "2"),
        ("please do not cancel", "2"),
        ("no, keep it", "2"),
    ],
)
def test_a_negation_among_an_options_own_phrases_is_that_option(words: str, key: str) -> None:
    assert at(KEEP_OR_CANCEL).words(words) == chosen(key)


@pytest.mark.parametrize("words", ["yes, don't cancel", "cancel? no", "cancel, never mind, keep it", "don't"])
def test_a_contradiction_is_asked_again(words: str) -> None:
    assert at(KEEP_OR_CANCEL).words(words) == NOT_UNDERSTOOD


def test_a_slot_may_have_options_beside_its_value() -> None:
    question = asked("postal_code", option("2", "I live in another country", "abroad"))
    assert question.words("I live abroad") == chosen("2")
    assert question.words("press two") == chosen("2")
    assert question.words("two") == chosen("2")
    assert question.words("two two two two two") == understood("22222")
