"""The word lists themselves, of every language."""

from __future__ import annotations

import pytest

from ivr.domain.places import DIRECTIONS, MARKS
from ivr.engine.hearing.lexicon import wordlist
from ivr.engine.hearing.slots import SLOTS
from ivr.engine.hearing.words import Utterance

from .ear import ENGLISH, LISTS, SPANISH

LETTERS = set("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
DIGITS = set("0123456789")
PAIRS: dict[str, set[str]] = {
    "hearing-digits": DIGITS,
    "hearing-letters": LETTERS | {"LL", "CH", "VW"},
    "hearing-spelling-words": LETTERS,
    "hearing-sounds-like": LETTERS | DIGITS,
    "hearing-repeats": set("234"),
    "hearing-scales": {"100", "1000"},
    "hearing-months": {str(month) for month in range(1, 13)},
    "hearing-days-ago": {"0", "1", "2", "3", "4", "5", "6", "7", "14"},
    "hearing-weekdays": set("1234567"),
    "hearing-spans": {"1", "7"},
    "hearing-date-order": set("MDY"),
    "hearing-roads": {"I", "US", "SR", "HWY"},
    "hearing-directions": {*DIRECTIONS},
    "hearing-marks": {*MARKS},
}
RESPELLED = "hearing-numerals"
EACH = [(language, name) for language, lists in LISTS.items() for name in sorted(lists)]


def test_every_language_has_the_same_lists() -> None:
    assert SPANISH.keys() == ENGLISH.keys()
    assert all(phrases for lists in LISTS.values() for phrases in lists.values())


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("language", LISTS)
def test_each_pair_stands_for_something_known(language: str, name: str) -> None:
    assert set(wordlist(LISTS[language][name]).entries.values()) <= PAIRS[name]


@pytest.mark.parametrize(("language", "name"), EACH)
def test_a_list_is_all_pairs_or_none_and_has_nothing_empty(language: str, name: str) -> None:
    phrases = LISTS[language][name]
    assert all(("=" in phrase) == (name in PAIRS or name == RESPELLED) for phrase in phrases)
    assert all(Utterance.of(phrase.partition("=")[0]).words for phrase in phrases)


@pytest.mark.parametrize(("language", "name"), EACH)
def test_no_list_says_a_thing_twice(language: str, name: str) -> None:
    said = [Utterance.of(phrase.partition("=")[0]).words for phrase in LISTS[language][name]]
    twice = [one for one in said if said.count(one) > 1]
    # The crash and "I crashed" differ by an accent only; both are told to the recogniser.
    assert set(twice) <= {("choque",)}, twice


@pytest.mark.parametrize("language", LISTS)
def test_every_letter_digit_and_month_can_be_said(language: str) -> None:
    lists = LISTS[language]
    named = {one for name in ("hearing-letters", "hearing-spelling-words") for one in meant(lists[name])}
    assert named >= LETTERS
    assert meant(lists["hearing-digits"]) == DIGITS
    assert meant(lists["hearing-months"]) == PAIRS["hearing-months"]


@pytest.mark.parametrize("language", LISTS)
def test_a_word_is_a_letter_for_certain_or_perhaps_but_not_both(language: str) -> None:
    lists = LISTS[language]
    certain = [
        wordlist(lists[name]).entries.keys()
        for name in ("hearing-letters", "hearing-spelling-words", "hearing-digits")
    ]
    perhaps = wordlist(lists["hearing-sounds-like"]).entries.keys()
    assert not any(one & perhaps for one in certain)
    assert sum(map(len, certain)) == len(set().union(*certain))


@pytest.mark.parametrize("language", LISTS)
def test_a_word_that_spells_begins_with_its_letter(language: str) -> None:
    unlike = {"XRAY", "X", "RAYOS"}
    for said, letter in wordlist(LISTS[language]["hearing-spelling-words"]).entries.items():
        assert said[0].upper().startswith(letter) or said[0].upper() in unlike, said


@pytest.mark.parametrize("language", LISTS)
def test_the_lists_that_slots_hint_with_exist(language: str) -> None:
    assert all(name in LISTS[language] for slot in SLOTS.values() for name in slot.hints)


def meant(phrases: tuple[str, ...]) -> set[str]:
    return set(wordlist(phrases).entries.values())
