"""The keys and words that work everywhere, as Spanish-speaking callers say them."""

from __future__ import annotations

import pytest

from ivr.engine.hearing.heard import UniversalName

from .ear import (
    BADLY_HEARD,
    MIDDLING,
    NOT_UNDERSTOOD,
    SERVICIOS,
    SI_O_NO,
    SPANISH,
    Ear,
    asked,
    at,
    chosen,
    option,
    spanish,
    universal,
)

SAID: list[tuple[UniversalName, str]] = [
    ("person", "agente"),
    ("person", "¡Agente!"),
    ("person", "agente por favor"),
    ("person", "operadora, operadora"),
    ("person", "una persona"),
    ("person", "quiero hablar con una persona"),
    ("person", "quisiera hablar con un representante, por favor"),
    ("person", "puedo hablar con una persona de verdad"),
    ("person", "quiero hablar con otra persona"),
    ("person", "me comunica con un agente"),
    ("person", "comuníqueme con un asesor"),
    ("person", "comuniqueme con un asesor"),
    ("person", "páseme con alguien"),
    ("person", "necesito un agente"),
    ("person", "servicio al cliente"),
    ("person", "alguien que hable español"),
    ("person", "ya, déjeme hablar con una persona"),
    ("person", "nada de esto me sirve, quiero hablar con un agente"),
    ("person", "cero"),
    ("person", "oprima cero"),
    ("repeat", "repetir"),
    ("repeat", "repita por favor"),
    ("repeat", "otra vez"),
    ("repeat", "de nuevo, por favor"),
    ("repeat", "¿me lo puede repetir?"),
    ("repeat", "¿puede repetir la pregunta?"),
    ("repeat", "¿Cómo?"),
    ("repeat", "¿Mande?"),
    ("repeat", "¿Qué dijo?"),
    ("repeat", "que dijo"),
    ("repeat", "no le escuché"),
    ("repeat", "no entendí"),
    ("repeat", "nueve"),
    ("slower", "más despacio"),
    ("slower", "mas despacio por favor"),
    ("slower", "¿puede hablar más despacio?"),
    ("slower", "habla muy rápido"),
    ("slower", "más lento"),
    ("back", "atrás"),
    ("back", "regresar"),
    ("back", "quiero regresar"),
    ("back", "volver atrás"),
    ("back", "menú anterior"),
    ("back", "regresar al menú anterior"),
    ("language", "English"),
    ("language", "inglés"),
    ("language", "ingles"),
    ("language", "en inglés por favor"),
    ("language", "English please"),
    ("language", "hablo inglés"),
    ("language", "ocho"),
]


@pytest.mark.parametrize(("name", "words"), SAID)
def test_universal_words_work_at_a_menu_and_at_a_yes_or_no(name: UniversalName, words: str) -> None:
    assert spanish(at(SERVICIOS)).words(words) == universal(name)
    assert spanish(at(SI_O_NO)).words(words) == universal(name)


@pytest.mark.parametrize(("name", "words"), [one for one in SAID if one[1] not in ("nueve", "ocho")])
@pytest.mark.parametrize("slot", ["postal_code", "last_name", "vin", "miles", "date"])
def test_universal_words_work_where_a_slot_is_filled(slot: str, name: UniversalName, words: str) -> None:
    assert spanish(asked(slot)).words(words) == universal(name)


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("universal-person", "person"),
        ("universal-repeat", "repeat"),
        ("universal-slower", "slower"),
        ("universal-back", "back"),
        ("universal-language", "language"),
        ("universal-danger", "danger"),
    ],
)
def test_each_phrase_means_what_it_is_listed_for(message: str, name: UniversalName) -> None:
    for phrase in SPANISH[message]:
        assert spanish(at(SERVICIOS)).words(phrase) == universal(name), phrase
        assert spanish(at(SI_O_NO)).words(phrase) == universal(name), phrase


@pytest.mark.parametrize(
    "words",
    [
        "la persona que me lo vendió",
        "mi agente de seguros me dijo",
        "no quiero hablar con una persona",
        "me dijo que repitiera el cambio de aceite",
        "mi maestro de inglés",
        "volví la semana pasada",
        "atrás del carro",
    ],
)
def test_universal_words_among_others_mean_nothing(words: str) -> None:
    assert spanish(at(SERVICIOS)).words(words) == NOT_UNDERSTOOD


def test_another_language_is_not_offered_on_a_line_with_one() -> None:
    assert spanish(at(SERVICIOS, languages=1)).words("inglés") == NOT_UNDERSTOOD
    assert spanish(at(SERVICIOS, languages=1)).words("ocho") == NOT_UNDERSTOOD


@pytest.mark.parametrize("words", ["no hablo inglés", "no entiendo inglés", "no English", "hablo español"])
def test_whoever_speaks_no_english_gets_spanish(words: str) -> None:
    assert at(SERVICIOS).words(words) == universal("language")


def test_universal_words_count_from_middling_confidence_on() -> None:
    menu = spanish(at(SERVICIOS))
    assert menu.words("agente", MIDDLING) == universal("person")
    assert menu.words("agente", BADLY_HEARD) != universal("person")


def test_an_option_comes_before_a_universal_word() -> None:
    question = spanish(asked("miles", option("3", "regresar", "agente")))
    assert question.words("regresar") == chosen("3")


DANGER = [
    "fuego",
    "mi carro se está incendiando",
    "está saliendo humo del motor",
    "huele a gas",
    "hay un herido",
    "mi esposa está sangrando",
    "no respira",
    "no esta respirando",
    "no puedo respirar",
    "está inconsciente",
    "creo que es un infarto",
    "tiene un arma",
    "nos están siguiendo",
    "choqué",
    "acabo de chocar",
    "tuve un accidente",
    "llame al 911",
    "9-1-1",
    "nueve once",
    "nueve uno uno",
    "llamen a la policía",
    "es una emergencia",
    "estoy en peligro",
    "estamos parados en medio de la autopista",
    "me quiero morir",
    "no hay heridos pero hay humo",
    "cancelar, ay Dios, fuego, fuego",
    "quiero un agente, mi carro está en llamas",
]
SLOTS = ("postal_code", "last_name", "vin", "miles", "date")


def everywhere() -> list[Ear]:
    menus = [at(SERVICIOS), at(SI_O_NO), at(SERVICIOS, languages=1)]
    return [spanish(ear) for ear in (*menus, *map(asked, SLOTS))]


@pytest.mark.parametrize("words", [one for one in DANGER if " " in one or "-" in one])
def test_danger_is_heard_at_every_question_and_at_any_confidence(words: str) -> None:
    for ear in everywhere():
        for confidence in (0.01, BADLY_HEARD, MIDDLING, 0.99, None):
            assert ear.words(words, confidence) == universal("danger")


@pytest.mark.parametrize("phrase", SPANISH["universal-danger"])
def test_each_danger_phrase_is_found_inside_a_longer_sentence(phrase: str) -> None:
    for ear in everywhere():
        assert ear.words(f"mire, le cuento que {phrase} y ya no sé qué hacer") == universal("danger")


@pytest.mark.parametrize("phrase", SPANISH["universal-danger"])
def test_a_danger_phrase_is_danger_even_where_an_option_is_called_so(phrase: str) -> None:
    assert spanish(asked("vin", option("1", phrase))).words(phrase) == universal("danger")


@pytest.mark.parametrize("phrase", SPANISH["hearing-not-danger"])
def test_what_only_sounds_like_danger_is_none(phrase: str) -> None:
    assert spanish(at(SERVICIOS)).words(phrase) != universal("danger")


@pytest.mark.parametrize(
    "words",
    [
        "el armario",
        "los parachoques",
        "mi amigo fumador",
        "quema aceite",
        "está quemando aceite",
        "nadie está herido",
        "no hay heridos",
        "necesito auxilio vial",
        "mi Porsche 911",
        "1911",
    ],
)
def test_danger_words_are_whole_words_and_meant(words: str) -> None:
    assert spanish(at(SERVICIOS)).words(words) == NOT_UNDERSTOOD


def test_danger_digits_among_other_digits_are_digits() -> None:
    assert spanish(asked("postal_code")).words("nueve uno uno cero uno") != universal("danger")
    assert spanish(asked("postal_code")).words("nueve once cero uno") != universal("danger")
    assert spanish(asked("vin")).words("ka nueve once cuatro cinco seis siete") != universal("danger")
    assert spanish(asked("miles")).words("nueve once veintidos") != universal("danger")
    assert spanish(asked("postal_code")).words("nueve once") == universal("danger")
