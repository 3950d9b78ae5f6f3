"""Another language is another set of word lists: a handful of Spanish ones stands in for the file."""

from __future__ import annotations

from datetime import date

import pytest

from ivr.engine.hearing.heard import Heard
from ivr.engine.hearing.question import Choice, Question

from .ear import ENGLISH, Ear, chosen, understood, universal

SPANISH: dict[str, tuple[str, ...]] = dict.fromkeys(ENGLISH, ()) | {
    "universal-person": ("persona", "agente"),
    "universal-repeat": ("repetir", "otra vez"),
    "universal-danger": ("fuego", "humo"),
    "hearing-wants": ("hablar con",),
    "hearing-articles": ("un", "una"),
    "hearing-fillers": ("eh", "este", "por favor"),
    "hearing-negations": ("no",),
    "hearing-press": ("oprima", "opción"),
    "hearing-joiners": ("y", "guion"),
    "hearing-digits": ("cero=0", "uno=1", "dos=2"),
    "hearing-letters": ("be=B", "ce=C", "uve=V", "doble ve=W", "burro=B", "casa=C"),
    "hearing-spelling-marks": ("de", "como"),
    "hearing-repeats": ("doble=2",),
    "hearing-months": ("enero=1", "noviembre=11"),
    "hearing-days-ago": ("ayer=1",),
    "hearing-date-order": ("día=D", "mes=M", "año=Y"),
    "hearing-miles-words": ("millas",),
    "hearing-lead-ins-last-name": ("mi apellido es", "es"),
}
YES_OR_NO = Question(None, (Choice("1", ("sí", "claro")), Choice("2", ("no",))))
HEARD: list[tuple[Question, str, Heard]] = [
    (YES_OR_NO, "Sí, por favor", chosen("1")),
    (YES_OR_NO, "no", chosen("2")),
    (YES_OR_NO, "opción dos", chosen("2")),
    (YES_OR_NO, "quiero hablar con una persona", universal("person")),
    (YES_OR_NO, "¡hay humo!", universal("danger")),
    (Question("postal_code"), "nueve siete dos cero cinco", understood("97205")),
    (Question("postal_code"), "noventa y siete dos cero cinco", understood("97205")),
    (Question("last_name"), "mi apellido es Núñez", understood("NUNEZ")),
    (Question("vin"), "be uno dos tres cuatro cinco seis siete", understood("voice:B1234567")),
    (Question("vin"), "B de burro uno dos tres cuatro cinco seis siete", understood("voice:B1234567")),
    (Question("vin"), "doble ve uno dos doble tres cuatro cinco seis", understood("voice:W1233456")),
    (Question("miles"), "cuarenta y un mil quinientas millas", understood(41500)),
    (Question("date"), "diez de noviembre", understood(date(2026, 11, 10))),
    (Question("date"), "primero de noviembre de dos mil veinticinco", understood(date(2025, 11, 1))),
    (Question("date"), "10/11/26", understood(date(2026, 11, 10))),
    (Question("date"), "ayer", understood(date(2026, 11, 21))),
]


@pytest.mark.parametrize(("question", "words", "heard"), HEARD)
def test_spanish_is_heard_with_spanish_lists(question: Question, words: str, heard: Heard) -> None:
    assert Ear(question, SPANISH.__getitem__, "es-US").words(words) == heard


def test_a_language_that_the_number_library_does_not_know_still_has_its_digits() -> None:
    lists = dict.fromkeys(ENGLISH, ()) | {"hearing-digits": ("nul=0", "een=1", "twee=2")}
    ear = Ear(Question("postal_code"), lists.__getitem__, "xx-XX")
    assert ear.words("een een twee nul een") == understood("11201")
