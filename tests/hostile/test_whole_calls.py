"""Whole calls of callers who never answer, on the server as it is served: each comes to a person."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import cycle
from xml.etree import ElementTree

import pytest

from tests.hostile.calling import TO_QUESTION, Call
from tests.hostile.server import Server

MOST_TRIES = 3
MOST_REPEATS = 5
MOST_TURNS = 60
QUESTIONS = [one for one in TO_QUESTION if one not in ("dialled", "message")]
SILENCE: Mapping[str, str] = {}
NOISE = {"SpeechResult": "grmbl \u2603 ***", "Confidence": "0.2"}
NO_DIGIT = {"Digits": "A"}
NEVER_AN_ANSWER: Mapping[str, list[Mapping[str, str]]] = {
    "silence": [SILENCE],
    "noise": [NOISE],
    "keys that are none": [NO_DIGIT],
    "silence and noise": [SILENCE, NOISE],
    "noise and keys": [NOISE, NO_DIGIT],
    "silence and keys": [SILENCE, NO_DIGIT],
}


def turns_to_a_person(call: Call, *given: Mapping[str, str]) -> int:
    """How many answers it takes, given over and over, until a person is dialled."""
    for turn, one in enumerate(cycle(given), start=1):
        assert turn <= MOST_TURNS, "round and round"
        call.answers(**one)
        if call.document.find("Dial") is not None:
            return turn
    raise AssertionError("no answer was given")


@pytest.mark.parametrize("language", ["en-US", "es-US"])
@pytest.mark.parametrize("given", NEVER_AN_ANSWER)
@pytest.mark.parametrize("question", QUESTIONS)
def test_who_never_answers_comes_to_a_person_within_three_tries(
    server: Server, question: str, given: str, language: str
) -> None:
    call = Call(server).goes_to(question, language)

    assert turns_to_a_person(call, *NEVER_AN_ANSWER[given]) <= MOST_TRIES


@pytest.mark.parametrize("question", QUESTIONS)
def test_who_has_a_question_repeated_for_ever_comes_to_a_person(server: Server, question: str) -> None:
    call = Call(server).goes_to(question)

    repeat = {"SpeechResult": "repeat", "Confidence": "0.9"}
    assert turns_to_a_person(call, repeat) == MOST_REPEATS + 1


@pytest.mark.parametrize(
    "given",
    [
        pytest.param([{"SpeechResult": "slower"}], id="slower and slower"),
        pytest.param([{"SpeechResult": "español"}, {"SpeechResult": "english"}], id="to and fro"),
        pytest.param([{"Digits": "1"}, {"Digits": "*"}], id="on and back"),
        pytest.param([{"SpeechResult": "go back"}], id="back where there is no way back"),
        pytest.param([{"SpeechResult": "there is a fire"}], id="danger without end"),
        pytest.param([{"SpeechResult": "cancel", "Confidence": "0.5"}, {"Digits": "*"}], id="half heard"),
        pytest.param([{"RecordingUrl": "q"}], id="what is no answer"),
    ],
)
def test_who_goes_round_in_circles_comes_to_a_person(server: Server, given: list[dict[str, str]]) -> None:
    call = Call(server).goes_to("menu")

    turns_to_a_person(call, *[{"Confidence": "0.95", **one} for one in given])


def test_a_name_that_is_begun_over_and_over_comes_to_a_person(server: Server) -> None:
    call = Call(server).goes_to("name")

    turns_to_a_person(call, {"Digits": "42*4"})


@pytest.mark.parametrize("question", QUESTIONS)
def test_nought_at_every_question_is_a_person(server: Server, question: str) -> None:
    assert turns_to_a_person(Call(server).goes_to(question), {"Digits": "0"}) == 1


def test_of_five_calls_of_one_caller_at_once_each_has_to_say_who_it_is(server: Server) -> None:
    same = "+15036660000"
    recognised = Call(server, same).goes_to("offer")
    others = [Call(server, same) for _ in range(4)]
    for call in others:
        call.goes_to("zip")
    heard = {call.heard for call in others}

    recognised.answers(Digits="1")

    assert len(heard) == 1
    assert "ZIP" in "".join(ElementTree.fromstring(heard.pop()).itertext())
    for call in others:
        call.answers(Digits="97205")
        assert "last name" in "".join(call.document.itertext())


def test_no_call_can_be_kept_going_for_more_than_an_hour(server: Server) -> None:
    """Words at 160 a minute, slowed by a third, and then silence to the end, at the longest question."""
    call = Call(server).goes_to("offer")
    spent_s = 0.0
    for _ in range(MOST_TURNS):
        spent_s += longest_s(call.document)
        call.answers(SpeechResult="slower", Confidence="0.95")
        if call.document.find("Dial") is not None:
            break

    assert call.document.find("Dial") is not None
    assert 0 < spent_s < 3600


def longest_s(document: ElementTree.Element) -> float:
    words = " ".join(document.itertext()).split()
    waits = [int(gather.get("timeout") or 0) for gather in document.iter("Gather")]
    return len(words) / 160 * 60 * 4 / 3 + sum(waits)
