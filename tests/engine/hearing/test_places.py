"""Where somebody is, as they say it: roads, crossings, landmarks; and what says nothing of where."""

from __future__ import annotations

import pytest

from .ear import MIDDLING, NOT_UNDERSTOOD, WRONG_KEYS, asked, spanish, understood, universal, wondered

ASKED = asked("place")
IN_SPANISH = spanish(ASKED)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("I-80 east near exit 44", "highway|I-80|east|exit|44|"),
        ("I 80 east, exit 44, Reno", "highway|I-80|east|exit|44|Reno"),
        ("Interstate eighty eastbound at exit forty four in Reno", "highway|I-80|east|exit|44|Reno"),
        ("uh I'm on I80 heading west just past exit 44B", "highway|I-80|west|exit|44B|"),
        ("I-25 north mile 212", "highway|I-25|north|mile|212|"),
        ("interstate twenty five north, mile marker two twelve", "highway|I-25|north|mile|212|"),
        ("US 95 north, milepost 31", "highway|US-95|north|mile|31|"),
        ("I'm on the 405 south near Sherman Oaks", "highway|HWY-405|south|||Sherman Oaks"),
        ("four oh five south, exit twelve", "highway|HWY-405|south|exit|12|"),
        ("I-80 west exit 177 North Platte", "highway|I-80|west|exit|177|North Platte"),
        ("I-35W north exit 21A", "highway|I-35W|north|exit|21A|"),
        ("state route 99 near Fresno", "highway|SR-99||||Fresno"),
        ("exit 44 on interstate 80 going east", "highway|I-80|east|exit|44|"),
        ("I-80 east exit 43, no sorry, I-80 east exit 44", "highway|I-80|east|exit|44|"),
    ],
)
def test_a_road_is_heard_with_its_direction_and_how_far_along_it(said: str, place: str) -> None:
    assert ASKED.words(said) == understood(place)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Main and Fourth in Fargo", "crossing|Main|4th|Fargo"),
        ("the corner of main street and fourth avenue in fargo", "crossing|Main Street|4th Avenue|Fargo"),
        ("I'm at Main Street and 4th Avenue", "crossing|Main Street|4th Avenue|"),
        ("the Walmart on Fifth Street", "described|The Walmart on Fifth Street"),
        ("the Walmart and the gas station in Fargo", "described|The Walmart and the gas station in Fargo"),
        ("1200 Oak Street Fargo", "described|1200 Oak Street Fargo"),
        ("fire station on Main Street", "described|Fire station on Main Street"),
    ],
)
def test_streets_and_landmarks_are_heard(said: str, place: str) -> None:
    assert ASKED.words(said) == understood(place)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("interestatal 25 norte milla 212", "highway|I-25|north|mile|212|"),
        ("la interestatal veinticinco norte, milla doscientos doce", "highway|I-25|north|mile|212|"),
        ("estoy en la carretera 80 este cerca de la salida 44 en Reno", "highway|HWY-80|east|exit|44|Reno"),
        ("autopista 5 rumbo al sur cerca de Bakersfield", "highway|HWY-5|south|||Bakersfield"),
        ("la 25 al norte, salida cuarenta y cuatro", "highway|HWY-25|north|exit|44|"),
        ("Main con cuarta en Fargo", "crossing|Main|4th|Fargo"),
        ("el Walmart de la calle quinta", "described|Walmart de la calle quinta"),
    ],
)
def test_a_place_is_heard_in_spanish(said: str, place: str) -> None:
    assert IN_SPANISH.words(said) == understood(place)


@pytest.mark.parametrize(
    "said", ["I'm on I-80", "hello", "yes", "Reno", "on the side of the road", "I'm lost", "tow truck"]
)
def test_what_could_not_be_found_on_a_map_is_no_place(said: str) -> None:
    assert ASKED.words(said) == NOT_UNDERSTOOD


@pytest.mark.parametrize("said", ["no sé dónde estoy", "a la orilla de la carretera", "hola"])
def test_what_could_not_be_found_is_no_place_in_spanish_either(said: str) -> None:
    assert IN_SPANISH.words(said) == NOT_UNDERSTOOD


def test_a_middling_place_is_asked_about() -> None:
    assert ASKED.words("I-80 east exit 44", MIDDLING) == wondered(understood("highway|I-80|east|exit|44|"))


def test_danger_and_a_person_go_before_a_place() -> None:
    assert ASKED.words("I'm in a traffic lane on I-80 east exit 44") == universal("danger")
    assert ASKED.words("a person please") == universal("person")


@pytest.mark.parametrize(("key", "name"), [("0", "person"), ("9", "repeat"), ("8", "language")])
def test_keys_mean_at_once_what_they_do_everywhere(key: str, name: str) -> None:
    """A place can't be keyed: nothing waits for more digits."""
    assert ASKED.keys(key, ended=False) == universal(name, "keys")  # type: ignore[arg-type]  # a name of the list
    assert ASKED.keys("5", ended=False) == WRONG_KEYS
