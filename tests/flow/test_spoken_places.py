"""Places are spoken as people of the language find them."""

from __future__ import annotations

import pytest

from ivr.domain.places import Crossing, Described, Highway, Place, Road, Shared, Town, written
from ivr.flow.prompts import Prompts
from ivr.flow.spoken import en, es

SAID: list[tuple[Place, str, str]] = [
    (
        Highway(Road("I", 80), "east", "exit", "44", "Reno"),
        "Interstate eighty east, near exit forty-four, Reno",
        "carretera interestatal ochenta este, cerca de la salida cuarenta y cuatro, Reno",
    ),
    (
        Highway(Road("I", 25), "north", "mile", "212"),
        "Interstate twenty-five north, near mile two hundred twelve",
        "carretera interestatal veinticinco norte, milla doscientos doce",
    ),
    (
        Highway(Road("I", 35, "W"), "south", "exit", "21A"),
        "Interstate thirty-five W south, near exit twenty-one A",
        "carretera interestatal treinta y cinco W sur, cerca de la salida veintiuno A",
    ),
    (
        Highway(Road("US", 101), "west", near="Ukiah"),
        "U.S. Highway one oh one west, near Ukiah",
        "carretera federal ciento uno oeste, cerca de Ukiah",
    ),
    (
        Highway(Road("SR", 280), None, "exit", "1"),
        "State Route two eighty, near exit one",
        "carretera estatal doscientos ochenta, cerca de la salida uno",
    ),
    (
        Highway(Road("HWY", 600), near="Ely"),
        "Highway six hundred, near Ely",
        "carretera seiscientos, cerca de Ely",
    ),
    (
        Crossing("Main Street", "4th Avenue", "Fargo"),
        "Main Street and Fourth Avenue, Fargo",
        "Main Street y Cuarta Avenue, Fargo",
    ),
    (Crossing("Main", "42nd"), "Main and 42nd", "Main y cuarenta y dos"),
    (Crossing("Main", "Hidalgo"), "Main and Hidalgo", "Main e Hidalgo"),
    (Town("Fargo", "ND"), "near Fargo, North Dakota", "cerca de Fargo, Dakota del Norte"),
    (Town("Austin", "TX"), "near Austin, Texas", "cerca de Austin, Texas"),
    (Town("Regina", "SK"), "near Regina, SK", "cerca de Regina, SK"),
    (Described("The Walmart on 5th"), "The Walmart on Fifth", "The Walmart on Quinta"),
]


@pytest.mark.parametrize(("place", "english", "spanish"), SAID)
def test_a_place_is_said_in_words(place: Place, english: str, spanish: str) -> None:
    assert (en.place(place), es.place(place)) == (english, spanish)


@pytest.mark.parametrize(
    ("place", "english", "spanish"),
    [
        (
            Highway(Road("I", 80), "east"),
            "on Interstate eighty east",
            "en la carretera interestatal ochenta este",
        ),
        (
            Town("Fargo", "ND"),
            "near Fargo, North Dakota",
            "cerca de Fargo, Dakota del Norte",
        ),
        (Crossing("Main", "Oak"), "at Main and Oak", "en Main y Oak"),
        (Described("the red barn"), "at the red barn", "en the red barn"),
        (Shared(), "at the place that you shared", "en el lugar que compartió"),
    ],
)
def test_a_place_answers_where_something_is(place: Place, english: str, spanish: str) -> None:
    assert (en.where(place), es.where(place)) == (english, spanish)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("name", "cerca de Reno, Nevada"),
        ("sentence", "Cerca de Reno, Nevada"),
        ("where", "cerca de Reno, Nevada"),
    ],
)
def test_a_prompt_says_in_which_form_it_wants_a_place(form: str, said: str) -> None:
    prompts = Prompts.read({"es-US": {"a.ftl": f'a = {{ PLACE($place, form: "{form}") }}.'}})
    assert prompts.render("es-US", "a", None, {"place": written(Town("Reno", "NV"))}).text == f"{said}."


def test_a_prompt_says_a_place_and_nothing_that_was_smuggled_into_one() -> None:
    prompts = Prompts.read({"en-US": {"a.ftl": "a = Got you: { PLACE($place) }."}})
    line = written(Described("the \ue000900\ue001 <break/> barn"))
    assert prompts.render("en-US", "a", None, {"place": line}).text == "Got you: the 900 <break/> barn."
