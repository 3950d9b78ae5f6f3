"""Dates as they are said in Spanish, the day before the month."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ivr.flow.spoken import es

from .ear import MIDDLING, NOT_UNDERSTOOD, TODAY, asked, spanish, understood, universal, wondered

DATE = spanish(asked("date"))

SAID = {
    "el diez de noviembre": date(2026, 11, 10),
    "10 de noviembre": date(2026, 11, 10),
    "10 de nov.": date(2026, 11, 10),
    "noviembre diez": date(2026, 11, 10),
    "fue el martes diez de noviembre": date(2026, 11, 10),
    "el día quince de septiembre": date(2026, 9, 15),
    "quince de setiembre": date(2026, 9, 15),
    "diez de noviembre de dos mil veintiséis": date(2026, 11, 10),
    "diez de noviembre del dos mil veintiseis": date(2026, 11, 10),
    "diez de noviembre del veintiséis": date(2026, 11, 10),
    "10 de noviembre de 2026": date(2026, 11, 10),
    "el tres de noviembre de dos mil veinticinco": date(2025, 11, 3),
    "primero de noviembre": date(2026, 11, 1),
    "el 1º de noviembre": date(2026, 11, 1),
    "1ro de noviembre": date(2026, 11, 1),
    "uno de noviembre": date(2026, 11, 1),
    "primero de diciembre": date(2025, 12, 1),
    "veintidós de noviembre": date(2026, 11, 22),
    "veintidos de noviembre": date(2026, 11, 22),
    "veintitrés de noviembre": date(2025, 11, 23),
    "diez y seis de mayo": date(2026, 5, 16),
    "dos de marzo de dos mil cinco": date(2005, 3, 2),
    "primero de junio de mil novecientos ochenta": date(1980, 6, 1),
    "primero de junio del ochenta y cinco": date(1985, 6, 1),
    "veintinueve de febrero": date(2024, 2, 29),
    "10/11/26": date(2026, 11, 10),
    "10-11-2026": date(2026, 11, 10),
    "10/11": date(2026, 11, 10),
    "2026-11-10": date(2026, 11, 10),
    "diez del once": date(2026, 11, 10),
    "diez del once del veintiséis": date(2026, 11, 10),
    "diez once veintiséis": date(2026, 11, 10),
    "once del once": date(2026, 11, 11),
    "nueve once veintiséis": date(2026, 11, 9),
    "uno cero uno uno dos seis": date(2026, 11, 10),
    "101126": date(2026, 11, 10),
    "10112026": date(2026, 11, 10),
    "veinticinco doce noventa y nueve": date(1999, 12, 25),
    "doce veinticinco noventa y nueve": date(1999, 12, 25),
    "hoy": TODAY,
    "fue ayer": date(2026, 11, 21),
    "anoche": date(2026, 11, 21),
    "anteayer": date(2026, 11, 20),
    "antier": date(2026, 11, 20),
    "antes de ayer": date(2026, 11, 20),
    "hace tres días": date(2026, 11, 19),
    "hace 3 dias": date(2026, 11, 19),
    "hace una semana": date(2026, 11, 15),
    "hace ocho días": date(2026, 11, 15),
    "hace quince días": date(2026, 11, 8),
    "nueve de noviembre, no, perdón, diez de noviembre": date(2026, 11, 10),
    "diez de noviembre, diez de noviembre": date(2026, 11, 10),
    "el día diez del once": date(2026, 11, 10),
    "martes diez once veintiséis": date(2026, 11, 10),
    "el viernes pasado": date(2026, 11, 20),
    "fue el pasado viernes": date(2026, 11, 20),
    "el viernes": date(2026, 11, 20),
    "el lunes por la mañana": date(2026, 11, 16),
    "el domingo": TODAY,
    "el domingo pasado": date(2026, 11, 15),
    "ayer": date(2026, 11, 21),
    "hace dos semanas": date(2026, 11, 8),
    "hace tres semanas": date(2026, 11, 1),
    "hace diez días": date(2026, 11, 12),
    "doce días atrás": date(2026, 11, 10),
    "el diez": date(2026, 11, 10),
    "fue el día diez": date(2026, 11, 10),
    "el primero": date(2026, 11, 1),
    "el treinta y uno": date(2026, 10, 31),
    "el martes diez": date(2026, 11, 10),
}


@pytest.mark.parametrize(("words", "day"), SAID.items())
def test_a_date_is_heard_as_people_say_it(words: str, day: date) -> None:
    assert DATE.words(words) == understood(day)


@pytest.mark.parametrize(
    "words",
    [
        "treinta de febrero",
        "treinta y uno de noviembre",
        "diez de noviembre de 2027",
        "noviembre",
        "noviembre o diciembre diez",
        "diez de noviembre a las cinco",
        "diez",
        "el treinta y dos",
        "el miércoles diez",
        "el viernes antepasado",
        "el viernes de la semana pasada",
        "el próximo viernes",
        "el viernes que viene",
        "hace como dos semanas",
        "hace un par de semanas",
        "hace dos o tres días",
        "hace un mes",
        "el mes pasado",
        "lunes o martes",
        "la semana pasada",
        "eh",
    ],
)
def test_what_is_no_past_day_is_not_taken_for_one(words: str) -> None:
    assert DATE.words(words) == NOT_UNDERSTOOD


def test_every_day_of_two_years_is_heard_as_the_line_says_it() -> None:
    for days in range(731):
        day = TODAY - timedelta(days=days)
        assert DATE.words(es.day(day, weekday=True, year=True)) == understood(day)


def test_keys_are_month_first_in_every_language() -> None:
    assert DATE.keys("111026") == understood(date(2026, 11, 10), "keys")


def test_nine_eleven_alone_is_a_call_for_help_and_with_a_year_a_date() -> None:
    assert DATE.words("nueve once") == universal("danger")
    assert DATE.words("nueve del once") == understood(date(2026, 11, 9))


def test_middling_dates_are_asked_about() -> None:
    assert DATE.words("diez de noviembre", MIDDLING) == wondered(understood(date(2026, 11, 10)))
