"""R2 and R5: whoever is in danger at the roadside is told 9-1-1 and given a person at once, asked nothing."""

from __future__ import annotations

import pytest

from ivr.flow.document import Transfer
from tests.caller import Caller
from tests.calls.helped import asked_for, at_most, says_where
from tests.house import SHIPPED, TestHouse

BY = pytest.mark.parametrize("by", ["keys", "speech"])
IN = pytest.mark.parametrize("language", ["en-US", "es-US"])
WORDS = {
    "en-US": {
        "yes": "yes",
        "no": "no",
        "locked": "I locked my keys in the car",
        "inside": "my baby is in there",
    },
    "es-US": {"yes": "sí", "no": "no", "locked": "dejé las llaves adentro", "inside": "está mi bebé adentro"},
}


def dials(caller: Caller, by: str, language: str) -> Caller:
    """On the roadside line, in the language."""
    caller.dials("roadside")
    if language == "es-US":
        caller.keys("8") if by == "keys" else caller.says("español")
    return caller.heard("roadside-safe")


def reason_of(caller: Caller) -> tuple[str, str]:
    """Why the call waits for a person, and how urgently."""
    place = caller.state.stack[-1]
    state = SHIPPED.content().flows[place.flow].state[place.state]
    assert isinstance(state, Transfer)
    return state.reason, state.priority


@BY
@IN
def test_r2_who_is_not_safe_gets_a_person_with_one_answer(
    house: TestHouse, caller: Caller, by: str, language: str
) -> None:
    dials(caller, by, language)

    caller.keys("2") if by == "keys" else caller.says(WORDS[language]["no"])

    caller.heard("roadside-unsafe").is_connected()
    assert reason_of(caller) == ("unsafe", "urgent")
    assert caller.entries == 1 + (language == "es-US")
    assert caller.seconds <= at_most(23, language), caller.seconds


def test_silence_after_the_question_is_a_no(caller: Caller) -> None:
    caller.dials("roadside").waits()

    caller.heard("roadside-unsafe").is_connected()


@pytest.mark.parametrize("words", ["there's a fire", "he is bleeding", "he has a gun"])
@pytest.mark.parametrize("answers", [(), ("1",), ("1", "3"), ("1", "4")])
def test_words_of_danger_at_any_question_do_the_same(
    house: TestHouse, caller: Caller, words: str, answers: tuple[str, ...]
) -> None:
    caller.dials("roadside").keys(*answers).says(words, confidence=0.3)

    caller.heard("roadside-unsafe").is_connected()


@BY
@IN
def test_r5_locked_out_with_a_child_inside_gets_a_person_at_once(
    house: TestHouse, caller: Caller, by: str, language: str
) -> None:
    said = WORDS[language]
    dials(caller, by, language)

    if by == "keys":
        caller.keys("1", "3").heard("roadside-inside").keys("1")
    else:
        caller.says(said["yes"], said["locked"]).heard("roadside-inside").says(said["inside"])

    caller.heard("roadside-locked-in").is_connected()
    assert reason_of(caller) == ("locked_in", "urgent")
    assert caller.entries == 3 + (language == "es-US")
    assert caller.seconds <= at_most(39, language), caller.seconds


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en-US", "the engine is running"),
        ("en-US", "my dog is in the car"),
        ("es-US", "el motor está encendido"),
        ("es-US", "mi perro está adentro"),
    ],
)
def test_a_running_engine_or_a_pet_is_a_yes(caller: Caller, language: str, words: str) -> None:
    dials(caller, "keys", language).keys("1", "3").says(words)

    caller.heard("roadside-locked-in").is_connected()


@pytest.mark.parametrize("words", ["no", "no, nobody is inside", "there is no child inside", "no children"])
def test_nobody_inside_is_no(caller: Caller, words: str) -> None:
    caller.dials("roadside").keys("1", "3").says(words)

    assert "roadside-locked-in" not in [one.message for one in caller.said]


def test_the_safety_words_come_first_and_no_key_cuts_them_short(caller: Caller) -> None:
    caller.dials("roadside")

    first = caller.said[0]
    assert (first.message, first.notice) == ("roadside-welcome", True)
    assert caller.words.startswith("Roadside help. Hurt or in danger? Hang up, dial nine one one.")


def test_two_misses_at_one_question_are_enough_for_a_person(caller: Caller) -> None:
    """Two at the roadside, where the other lines bear three."""
    caller.dials("roadside").keys("1", "7").heard("roadside-need", "no-match")

    caller.keys("7").heard("people-connecting").is_connected()


def test_r5_where_the_place_is_known_a_locksmith_comes_too(house: TestHouse, caller: Caller) -> None:
    """The call was cut off after the place was told; the child was not inside then."""
    caller.dials("roadside").keys("1", "3", "2")
    says_where(caller).hangs_up()

    caller.dials("roadside").keys("1").heard("roadside-still").keys("1").heard("roadside-inside").keys("1")

    caller.heard("roadside-locked-in-asked").is_connected()
    assert reason_of(caller) == ("locked_in", "urgent")
    asks = asked_for(house).asks
    assert (asks["service"], asks["locked_in"]) == ("lockout", "yes")
    assert asks["place"] == "highway|I-80|east|exit|44|"


def test_where_the_place_is_not_known_nobody_is_sent_nowhere(house: TestHouse, caller: Caller) -> None:
    caller.dials("roadside").keys("1", "3", "1").heard("roadside-locked-in")

    assert house.requests() == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en-US", "I am in the middle of the road"),
        ("en-US", "I'm in the fast lane"),
        ("en-US", "yes but cars are flying by"),
        ("en-US", "yes I am safe but my leg is broken"),
        ("es-US", "estoy en medio del camino"),
        ("es-US", "sí pero los carros pasan volando"),
        ("es-US", "sí pero mi hijo tiene la pierna rota"),
    ],
)
def test_who_says_what_endangers_them_is_not_safe(caller: Caller, language: str, words: str) -> None:
    dials(caller, "keys", language).says(words)

    caller.heard("roadside-unsafe").is_connected()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en-US", "I am on the highway shoulder"),
        ("en-US", "I am of the road"),
        ("en-US", "yes but I can't get out"),
        ("es-US", "sí pero no puedo salir"),
        ("es-US", "fuera de la carreta"),
    ],
)
def test_a_yes_among_other_words_is_asked_for_again(caller: Caller, language: str, words: str) -> None:
    dials(caller, "keys", language).says(words)

    caller.heard("roadside-safe", "no-match")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en-US", "yes, we're safe, in a parking lot"),
        ("en-US", "um, yes please"),
        ("en-US", "I'm off the road"),
        ("es-US", "sí, estoy a salvo"),
        ("es-US", "sí, gracias"),
    ],
)
def test_a_plain_yes_is_a_yes(caller: Caller, language: str, words: str) -> None:
    dials(caller, "keys", language).says(words)

    caller.heard("roadside-need")


LOCKED_IN = [
    ("en-US", "my baby is locked in the car"),
    ("en-US", "my child is locked inside"),
    ("en-US", "my dog is locked in the car"),
    ("en-US", "my dog is in the car and it is hot"),
    ("es-US", "mi perro quedó encerrado"),
    ("es-US", "mi bebé está encerrado en el carro"),
    ("es-US", "se me quedó encerrada mi hija"),
]


@pytest.mark.parametrize(("language", "words"), LOCKED_IN)
@pytest.mark.parametrize("answers", [(), ("1",), ("1", "3"), ("1", "4")])
def test_who_is_locked_in_gets_a_person_at_any_question(
    caller: Caller, language: str, words: str, answers: tuple[str, ...]
) -> None:
    dials(caller, "keys", language).keys(*answers).says(words)

    caller.heard("roadside-unsafe").is_connected()


@pytest.mark.parametrize(("language", "words"), LOCKED_IN)
@pytest.mark.parametrize("line", ["front", "claims"])
def test_who_is_locked_in_gets_a_person_from_another_lines_menu(
    caller: Caller, line: str, language: str, words: str
) -> None:
    caller.dials(line)
    if language == "es-US":
        caller.keys("8")

    caller.says(words)

    caller.heard("roadside-locked-in").is_connected()
    assert reason_of(caller) == ("locked_in", "urgent")


@pytest.mark.parametrize(
    ("language", "words"),
    [("en-US", "no child is locked in, just my keys"), ("es-US", "no hay ningún niño encerrado")],
)
def test_who_says_that_nobody_is_locked_in_is_in_no_danger(caller: Caller, language: str, words: str) -> None:
    dials(caller, "keys", language).keys("1").says(words)

    caller.did_not_hear("911")
    assert "roadside-unsafe" not in [one.message for one in caller.said]


def test_no_other_line_is_guessed_at_beside_the_road(caller: Caller) -> None:
    """Elsewhere this is near enough to "transferir un contrato" to be asked about."""
    dials(caller, "keys", "es-US").keys("1").says("transferid un contratos")

    caller.heard("roadside-need", "no-match")


def test_who_asks_for_spanish_hears_of_911_in_spanish_too(house: TestHouse, caller: Caller) -> None:
    caller.dials("roadside").keys("8")

    assert caller.phone.hear().startswith("¿Peligro? Marque nueve uno uno. ¿Está a salvo")
