from __future__ import annotations

import pytest

from ivr.engine.hearing.hear import hints
from ivr.engine.hearing.question import Question
from ivr.engine.hearing.slots import SLOTS

from .ear import LISTS, SERVICES, SERVICIOS, SI_O_NO, YES_OR_NO, option


def hinted(question: Question, language: str = "en-US") -> tuple[str, ...]:
    return hints(question, LISTS[language].__getitem__)


def test_the_recogniser_expects_options_universal_and_danger_words() -> None:
    expected = hinted(SERVICES)
    assert expected[:2] == ("cancel", "cancel a contract")
    assert {"agent", "repeat", "slower", "go back", "español", "fire", "can't breathe"} <= set(expected)


def test_a_spanish_recogniser_expects_them_in_spanish() -> None:
    expected = hinted(SERVICIOS, "es-US")
    assert expected[:2] == ("cancelar", "cancelar un contrato")
    assert {"agente", "repetir", "más despacio", "atrás", "inglés", "fuego", "no respira"} <= set(expected)


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


@pytest.mark.parametrize(
    ("slot", "word"),
    [
        ("postal_code", "nueve"),
        ("last_name", "doble ve"),
        ("vin", "i griega"),
        ("vin", "doble"),
        ("miles", "mil"),
        ("date", "noviembre"),
    ],
)
def test_a_slots_own_words_are_expected_in_spanish(slot: str, word: str) -> None:
    assert word in hinted(Question(slot, alternative=True, languages=2), "es-US")


@pytest.mark.parametrize("language", LISTS)
def test_no_danger_phrase_and_no_letters_name_is_left_out_for_want_of_room(language: str) -> None:
    lists = LISTS[language]
    yes_or_no = {"en-US": YES_OR_NO, "es-US": SI_O_NO}[language]
    others = tuple(option(key, *(f"{key} {n}" for n in range(10))) for key in "12")
    asked_for = [Question(slot, others, alternative=True, languages=2) for slot in SLOTS]
    for question in (yes_or_no, *asked_for):
        expected = set(hinted(question, language))
        assert expected >= set(lists["universal-danger"])
        if question.slot in ("vin", "last_name"):
            assert expected >= {pair.partition("=")[0] for pair in lists["hearing-letters"]}


@pytest.mark.parametrize("slot", [None, *SLOTS])
def test_hints_are_within_what_carriers_take(slot: str | None) -> None:
    long_winded = option("1", "x" * 101, "a, b,c", "  ", *(f"phrase {n}" for n in range(600)))
    expected = hinted(Question(slot, (long_winded,), alternative=True, languages=2))
    assert len(expected) == 500
    assert len(set(expected)) == 500
    assert all(0 < len(one) <= 100 and "," not in one and "=" not in one for one in expected)
    assert "a b c" in expected
