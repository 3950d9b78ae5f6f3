"""Last names as they are said and spelled in Spanish."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ivr.domain.names import fits_name
from ivr.engine.hearing.heard import Alternative, Understood
from tests.domain.samples import SERVICE_CONTRACT

from .ear import NOT_UNDERSTOOD, asked, spanish, understood, universal

NAME = spanish(asked("last_name"))

SAID = {
    "García": "GARCIA",
    "garcia": "GARCIA",
    "Núñez": "NUNEZ",
    "Zúñiga": "ZUNIGA",
    "Díez": "DIEZ",
    "Smith": "SMITH",
    "O'Brien": "OBRIEN",
    "de la Cruz": "DE LA CRUZ",
    "del Río": "DEL RIO",
    "de Armas": "DE ARMAS",
    "García Márquez": "GARCIA MARQUEZ",
    "Ortega y Gasset": "ORTEGA Y GASSET",
    "María José Luna": "MARIA JOSE LUNA",
    "mi apellido es García": "GARCIA",
    "mi primer apellido es Zúñiga": "ZUNIGA",
    "me llamo María García": "MARIA GARCIA",
    "soy Hernández": "HERNANDEZ",
    "eh, es García": "GARCIA",
    "apellido, García por favor": "GARCIA",
    "señora García": "GARCIA",
    "está a nombre de Juan Carlos León": "JUAN CARLOS LEON",
    "García hijo": "GARCIA",
    "García Junior": "GARCIA",
    "García, García": "GARCIA",
    "García, no, perdón, Hernández": "HERNANDEZ",
    "González con zeta": "GONZALEZ",
    "Giménez con G": "GIMENEZ",
    "Vélez con ve y zeta": "VELEZ",
    "García con acento en la i": "GARCIA",
    "G A R C I A": "GARCIA",
    "R E Y E S": "REYES",
    "r e y e s": "REYES",
    "N Ú Ñ E Z": "NUNEZ",
    "ge a ere ce i a": "GARCIA",
    "ge a ere ce i con acento a": "GARCIA",
    "García, ge a ere ce i a": "GARCIA",
    "Garsía, ge a erre ce i a": "GARCIA",
    "García, se escribe G A R C I A": "GARCIA",
    "García, se deletrea ge a ere ce i a": "GARCIA",
    "ge de gato, a de avión, ere de ratón, ce de casa, i de iglesia, a de avión": "GARCIA",
    "López, ele o pe e zeta": "LOPEZ",
    "López, ele, o, pe, e y zeta": "LOPEZ",
    "Bea, be e a": "BEA",
    "pe eñe a": "PNA",
    "Núñez, ene u eñe e zeta": "NUNEZ",
    "ere e ye e ese": "REYES",
    "Godoy, ge o de o y": "GODOY",
    "Yáñez, i griega a eñe e zeta": "YANEZ",
    "Wilson, doble ve i ele ese o ene": "WILSON",
    "Carrillo, ce a doble ere i doble ele o": "CARRILLO",
    "Ceballos, ce e be a elle o ese": "CEBALLOS",
    "Ibarra, i be grande a doble erre a": "IBARRA",
    "Rivera, ere i ve chica e ere a": "RIVERA",
    "Hernández, hache e ere ene a ene de e zeta": "HERNANDEZ",
    "Quiñones, cu u i eñe o ene e ese": "QUINONES",
}


@pytest.mark.parametrize(("words", "name"), SAID.items())
def test_a_last_name_is_heard_as_its_letters(words: str, name: str) -> None:
    assert NAME.words(words) == understood(name)


@pytest.mark.parametrize(
    ("words", "on_file"),
    [
        ("García Márquez", "García"),
        ("García Márquez", "Márquez"),
        ("García Márquez", "Garcia-Marquez"),
        ("García", "García Márquez"),
        ("Márquez", "García Márquez"),
        ("de la Cruz", "De La Cruz"),
        ("de la Cruz", "Cruz"),
        ("la Cruz", "de la Cruz"),
        ("Núñez", "Nunez"),
        ("ene u eñe e zeta", "Núñez"),
        ("está a nombre de la señora García", "García"),
        ("me llamo María García", "Garcia"),
        ("Giménez con ge", "Jiménez"),
        ("Gonsales", "González"),
    ],
)
def test_a_name_matches_a_record_with_all_or_with_one_of_its_parts(words: str, on_file: str) -> None:
    heard = NAME.words(words)
    assert isinstance(heard, Understood)
    assert fits_name(str(heard.value), replace(SERVICE_CONTRACT, last_name=on_file))


@pytest.mark.parametrize(
    "words",
    [
        "sí",
        "no",
        "hola",
        "no sé",
        "eh",
        "12345",
        "X",
        "quiero cancelar mi contrato",
        "no lo tengo aquí conmigo",
        "mi apellido es",
        "se escribe",
        "con zeta",
    ],
)
def test_what_is_no_name_is_not_taken_for_one(words: str) -> None:
    assert NAME.words(words) == NOT_UNDERSTOOD


@pytest.mark.parametrize("words", ["Choque", "Fuego", "Armas"])
def test_one_word_is_a_name_even_where_it_is_a_danger_word(words: str) -> None:
    assert NAME.words(words) == understood(words.upper())


def test_danger_in_more_than_one_word_is_danger_here_too() -> None:
    assert NAME.words("hay fuego") == universal("danger")


def test_agente_is_a_person_even_where_a_name_is_asked() -> None:
    assert NAME.words("agente") == universal("person")


def test_not_knowing_is_no_name_where_there_is_an_alternative() -> None:
    assert spanish(asked("last_name", alternative=True)).words("no lo sé") == Alternative("speech")
