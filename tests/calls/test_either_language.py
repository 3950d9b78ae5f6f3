"""Either language: whose first words are in the line's other language is understood in it, at once."""

from __future__ import annotations

import pytest

from tests.caller import Caller
from tests.company import contract
from tests.house import TestHouse


@pytest.mark.parametrize(
    ("words", "line", "hears"),
    [
        ("necesito una grúa", "roadside", "roadside-welcome"),
        ("hola, llamo por mi contrato", "contracts", "contracts-menu"),
        ("buenas tardes, quiero cancelar mi contrato", "contracts", "identify-holder-zip"),
        ("me robaron el carro", "gap", "gap-sorry"),
        ("cuál es el estado de mi reclamo", "claims", "identify-holder-zip"),
        ("olvidé mi usuario del banco", "bank", "bank-moved"),
        ("grúa", "roadside", "roadside-welcome"),
    ],
)
def test_spanish_at_the_open_question_is_understood_and_moved_to_its_line_in_one_go(
    caller: Caller, words: str, line: str, hears: str
) -> None:
    caller.dials("front").says(words).heard(hears)

    assert (caller.state.line, caller.state.language) == (line, "es-US")
    assert (caller.state.failures, caller.entries) == (0, 1)


def test_nothing_is_asked_again_and_all_that_follows_is_in_spanish(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials("front").says("quiero cancelar mi contrato")
    assert "código postal" in caller.words
    caller.keys("97205", "Garcia#", "157943#").heard("cancellation-offer-full")

    assert "reembolso" in caller.words


@pytest.mark.parametrize(
    ("line", "words", "hears"),
    [
        ("contracts", "vendí mi carro", "identify-holder-zip"),
        ("gap", "mi carro fue pérdida total", "gap-sorry"),
        ("claims", "quiero un carro de renta", "identify-holder-zip"),
    ],
)
def test_so_it_is_at_any_lines_menu(caller: Caller, line: str, words: str, hears: str) -> None:
    caller.dials(line).says(words).heard(hears)

    assert caller.state.language == "es-US"


def test_english_on_a_call_in_spanish_is_understood_too(caller: Caller) -> None:
    caller.dials("front").keys("8").says("I need a tow truck").heard("roadside-welcome")

    assert caller.state.language == "en-US"


@pytest.mark.parametrize(
    "words",
    [
        "no",
        "total",
        "gap hotel taxi",
        "son",
        "once",
        "me",
        "real",
        "doctor",
        "my car is in el paso",
        "no problem amigo",
        "the la jolla dealer",
        "Garcia",
        "taco",
        "my neighbour sings at night",
    ],
)
def test_words_of_both_languages_or_of_neither_switch_nobody(caller: Caller, words: str) -> None:
    caller.dials("front").says(words)

    assert caller.state.language == "en-US"


@pytest.mark.parametrize("confidence", [0.2, 0.4])
def test_badly_heard_words_switch_nobody(caller: Caller, confidence: float) -> None:
    caller.dials("front").says("necesito una grúa", confidence=confidence).heard("front-menu", "more")

    assert caller.state.language == "en-US"


def test_half_heard_spanish_is_asked_about_in_spanish(caller: Caller) -> None:
    caller.dials("front").says("necesito una grúa", confidence=0.6)
    caller.heard("did-you-mean-choice", heard_choice="wish-tow")
    assert caller.state.language == "es-US"

    caller.says("sí").heard("roadside-welcome")


def test_what_is_plainly_spanish_and_means_nothing_here_is_asked_again_in_spanish(caller: Caller) -> None:
    caller.dials("front").says("buenas tardes señorita, mi vecino canta de noche")

    caller.heard("front-menu", "no-match")
    assert "Estas son las opciones" in caller.words
    assert (caller.state.language, caller.state.failures) == ("es-US", 1)


def test_a_greeting_in_spanish_is_answered_in_spanish(caller: Caller) -> None:
    caller.dials("front").says("hola").heard("front-menu")

    assert "¿en qué puedo ayudarle?" in caller.words
    assert (caller.state.language, caller.state.failures) == ("es-US", 0)


@pytest.mark.parametrize("line", ["front", "contracts"])
def test_danger_in_spanish_is_danger(caller: Caller, line: str) -> None:
    caller.dials(line).says("mi carro se está incendiando").heard("danger-safety")

    assert caller.state.language == "es-US"


def test_who_is_asked_whether_they_are_safe_and_says_in_spanish_that_they_are_not_is_helped_at_once(
    caller: Caller,
) -> None:
    caller.dials("roadside").says("estoy en medio de la autopista").heard("roadside-unsafe").is_connected()


def test_a_yes_in_a_language_in_which_nothing_was_asked_is_asked_for_again_in_it(caller: Caller) -> None:
    caller.dials("roadside").says("sí, estamos en un lugar seguro").heard("roadside-safe", "no-match")

    assert caller.words.startswith("¿Está lejos del tráfico?")


def test_a_name_in_spanish_is_a_name(house: TestHouse, caller: Caller) -> None:
    house.has(contract(last_name="De La Cruz"))

    caller.dials().keys("1", "97205").says("de la Cruz").keys("157943#").heard("cancellation-offer-full")

    assert caller.state.language == "en-US"


def test_what_is_kept_of_it_has_no_row_of_digits_in_either_language(caller: Caller) -> None:
    caller.dials("front").says("necesito una grúa, mi tarjeta es cuatro uno uno uno dos dos")

    assert "cuatro" not in str(caller.turns[-1].heard)
