from __future__ import annotations

import pytest

from ivr.engine.hearing.hear import hints
from ivr.engine.hearing.question import Question
from ivr.engine.hearing.slots import SLOTS

from .ear import ENGLISH, SERVICES, option


def hinted(question: Question) -> tuple[str, ...]:
    return hints(question, ENGLISH.__getitem__)


def test_the_recogniser_expects_options_universal_and_danger_words() -> None:
    expected = hinted(SERVICES)
    assert expected[:2] == ("cancel", "cancel a contract")
    assert {"agent", "repeat", "slower", "go back", "español", "fire", "can't breathe"} <= set(expected)


def test_the_other_language_is_expected_only_where_there_is_one() -> None:
    assert "español" not in hinted(Question(None, SERVICES.choices))


def test_not_having_it_is_expected_only_where_it_is_an_answer() -> None:
    assert "i don't have it" in hinted(Question("vin", alternative=True))
    assert "i don't have it" not in hinted(Question("vin"))


@pytest.mark.parametrize(
    ("slot", "word"),
    [
        ("postal_code", "nine"),
        ("last_name", "alpha"),
        ("vin", "double you"),
        ("miles", "thousand"),
        ("date", "november"),
    ],
)
def test_a_slots_own_words_are_expected(slot: str, word: str) -> None:
    assert word in hinted(Question(slot))


@pytest.mark.parametrize("slot", [None, *SLOTS])
def test_hints_are_within_what_carriers_take(slot: str | None) -> None:
    long_winded = option("1", "x" * 101, "a, b,c", "  ", *(f"phrase {n}" for n in range(600)))
    expected = hinted(Question(slot, (long_winded,), alternative=True, languages=2))
    assert len(expected) == 500
    assert len(set(expected)) == 500
    assert all(0 < len(one) <= 100 and "," not in one and "=" not in one for one in expected)
    assert "a b c" in expected
