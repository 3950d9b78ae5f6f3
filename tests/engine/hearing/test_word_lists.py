from __future__ import annotations

import pytest

from ivr.engine.hearing.lexicon import wordlist
from ivr.engine.hearing.slots import SLOTS
from ivr.engine.hearing.words import Utterance

from .ear import ENGLISH

PAIRS = {
    "hearing-digits": set("0123456789"),
    "hearing-letters": set("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "hearing-sounds-like": set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"),
    "hearing-repeats": set("234"),
    "hearing-scales": {"100", "1000"},
    "hearing-months": {str(month) for month in range(1, 13)},
    "hearing-days-ago": {"0", "1", "2", "3", "7", "14"},
    "hearing-date-order": set("MDY"),
}


@pytest.mark.parametrize("name", PAIRS)
def test_each_pair_stands_for_something_known(name: str) -> None:
    assert set(wordlist(ENGLISH[name]).entries.values()) <= PAIRS[name]


@pytest.mark.parametrize("name", sorted(set(ENGLISH) - set(PAIRS)))
def test_a_plain_list_has_no_pairs_and_nothing_empty(name: str) -> None:
    assert all("=" not in phrase and Utterance.of(phrase).words for phrase in ENGLISH[name])


@pytest.mark.parametrize("name", sorted(ENGLISH))
def test_no_list_says_a_thing_twice(name: str) -> None:
    said = [Utterance.of(phrase.partition("=")[0]).words for phrase in ENGLISH[name]]
    assert len(said) == len(set(said)), [one for one in said if said.count(one) > 1]


def test_every_letter_and_digit_can_be_said() -> None:
    assert set(wordlist(ENGLISH["hearing-letters"]).entries.values()) == PAIRS["hearing-letters"]
    assert set(wordlist(ENGLISH["hearing-digits"]).entries.values()) == PAIRS["hearing-digits"]


def test_a_word_is_a_letter_for_certain_or_perhaps_but_not_both() -> None:
    certain = {**wordlist(ENGLISH["hearing-letters"]).entries, **wordlist(ENGLISH["hearing-digits"]).entries}
    perhaps = wordlist(ENGLISH["hearing-sounds-like"]).entries
    assert not certain.keys() & perhaps.keys()


def test_the_lists_that_slots_hint_with_exist() -> None:
    assert all(name in ENGLISH for slot in SLOTS.values() for name in slot.hints)
