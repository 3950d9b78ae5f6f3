"""Menus, and yes and no, as Spanish-speaking callers answer them."""

from __future__ import annotations

import pytest

from .ear import (
    CONSERVAR_O_CANCELAR,
    MIDDLING,
    NOT_UNDERSTOOD,
    SERVICIOS,
    SI_O_NO,
    SPANISH,
    at,
    chosen,
    spanish,
    wondered,
)

MENU = spanish(at(SERVICIOS))
YES_OR_NO = spanish(at(SI_O_NO))
OFFER = spanish(at(CONSERVAR_O_CANCELAR))

CHOSEN = {
    "cancelar": "1",
    "Cancelar.": "1",
    "eh, cancelar por favor": "1",
    "quisiera cancelar mi contrato": "1",
    "buenas tardes, llamo para, este, cancelar un contrato": "1",
    "quiero un reembolso": "1",
    "cancelacion": "1",
    "transferir": "2",
    "quiero transferir mi contrato al nuevo dueño": "2",
    "quiero transferirlo al nuevo dueno": "2",
    "vendí mi carro": "2",
    "vendi mi carro la semana pasada": "2",
    "otra cosa": "3",
    "uno": "1",
    "la uno": "1",
    "dos": "2",
    "2": "2",
    "el dos": "2",
    "dos por favor": "2",
    "dos, dos": "2",
    "opción dos": "2",
    "la opción número dos": "2",
    "oprima dos": "2",
    "oprimo el dos": "2",
    "número 2": "2",
    "marco el tres": "3",
}


@pytest.mark.parametrize(("words", "key"), CHOSEN.items())
def test_an_option_is_chosen_by_its_words_or_its_key(words: str, key: str) -> None:
    assert MENU.words(words) == chosen(key)


@pytest.mark.parametrize(
    "words",
    [
        "no quiero cancelar",
        "nunca cancelar",
        "cancelar o transferir",
        "tal vez cancelar",
        "no estoy seguro, cancelar",
        "en vez de cancelar",
        "cuatro",
        "oprima siete",
        "la grúa",
        "el contrato",
        "dos veces por semana",
        "a",
        "de",
    ],
)
def test_what_names_no_one_option_clearly_chooses_none(words: str) -> None:
    assert MENU.words(words) == NOT_UNDERSTOOD


@pytest.mark.parametrize(("words", "key"), [("cancelado", "1"), ("cancel", "1"), ("transferido", "2")])
def test_something_near_an_option_is_asked_about(words: str, key: str) -> None:
    assert MENU.words(words) == wondered(chosen(key))


def test_middling_words_are_asked_about() -> None:
    assert MENU.words("cancelar", MIDDLING) == wondered(chosen("1"))
    assert YES_OR_NO.words("sí", MIDDLING) == wondered(chosen("1"))


YES_NO = {
    "sí": "1",
    "si": "1",
    "¡Sí!": "1",
    "sí por favor": "1",
    "sí, señorita": "1",
    "sí sí sí": "1",
    "bueno, sí": "1",
    "sí, quiero hacerlo": "1",
    "claro": "1",
    "claro que sí": "1",
    "correcto": "1",
    "es correcto, gracias": "1",
    "así es": "1",
    "asi es": "1",
    "ándele": "1",
    "está bien": "1",
    "de acuerdo": "1",
    "por supuesto": "1",
    "ok": "1",
    "yes": "1",
    "uno": "1",
    "oprima uno": "1",
    "no": "2",
    "no no no": "2",
    "no, gracias": "2",
    "no, señor": "2",
    "para nada": "2",
    "incorrecto": "2",
    "no es correcto": "2",
    "no es así": "2",
    "eso no es": "2",
    "claro que no": "2",
    "por supuesto que no": "2",
    "no está bien": "2",
    "está mal": "2",
    "está equivocado": "2",
    "no, no quiero": "2",
    "mejor no": "2",
    "ya no": "2",
    "cambié de opinión": "2",
    "quiero conservarlo": "2",
    "dos": "2",
}


@pytest.mark.parametrize(("words", "key"), YES_NO.items())
def test_yes_and_no_are_told_apart(words: str, key: str) -> None:
    assert YES_OR_NO.words(words) == chosen(key)


@pytest.mark.parametrize(("message", "key"), [("answer-yes", "1"), ("answer-no", "2")])
def test_each_phrase_means_what_it_is_listed_for(message: str, key: str) -> None:
    for phrase in SPANISH[message]:
        assert YES_OR_NO.words(phrase) == chosen(key), phrase
        assert YES_OR_NO.words(f"eh, pues, {phrase}, por favor") == chosen(key), phrase


@pytest.mark.parametrize("phrase", SPANISH["hearing-undecided"])
def test_the_undecided_have_said_neither(phrase: str) -> None:
    assert YES_OR_NO.words(phrase) not in (chosen("1"), chosen("2"))


@pytest.mark.parametrize(
    "words",
    [
        "sí no",
        "no, sí",
        "sí, pero ese no",
        "creo que sí",
        "supongo que no",
        "tal vez",
        "no sé",
        "no estoy segura",
        "¿Cómo? No",
        "sí, espere",
        "tres",
        "cancelar",
        "eso es todo",
        "más adelante",
        "a ver si me puede repetir la pregunta",
        "si me podría explicar",
        "y si lo dejo para mañana",
        "es que no sé si quiero",
        "lo del seguro",
        "me siento mal",
        "siesta",
        "nomás digo",
        "eh",
    ],
)
def test_neither_a_plain_yes_nor_a_plain_no_is_neither(words: str) -> None:
    assert YES_OR_NO.words(words) == NOT_UNDERSTOOD


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("cancelar", "1"),
        ("sí, cancélelo", "1"),
        ("cancelelo", "1"),
        ("no cancelar", "2"),
        ("no lo cancele", "2"),
        ("no, conservarlo", "2"),
    ],
)
def test_a_negation_among_an_options_own_phrases_is_that_option(words: str, key: str) -> None:
    assert OFFER.words(words) == chosen(key)


@pytest.mark.parametrize("words", ["sí, no lo cancele", "¿cancelar? no", "cancelar, digo, conservarlo"])
def test_a_contradiction_is_asked_again(words: str) -> None:
    assert OFFER.words(words) == NOT_UNDERSTOOD
