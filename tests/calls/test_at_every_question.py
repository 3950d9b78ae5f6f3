"""What works at every question of every line, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

import pytest

from tests.caller import Caller
from tests.calls.arranged import ARRANGED, QUESTIONS
from tests.calls.arranged.arriving import arrives
from tests.company import NOON
from tests.faults.outage import HouseOfFaults
from tests.house import SHIPPED

PERSON = {
    "en-US": ("agent", "I want to talk to a person"),
    "es-US": ("agente", "quiero hablar con una persona"),
}
DANGER = {"en-US": "there is smoke coming out of my engine", "es-US": "sale humo del motor"}
REPEAT = {"en-US": ("repeat that please", "repeat"), "es-US": ("repita por favor", "repita")}

MIDNIGHT = NOON + timedelta(hours=12)
BESIDE_THE_ROAD = [name for name in QUESTIONS if name in ARRANGED and ARRANGED[name].line == "roadside"]


class AtQuestion(NamedTuple):
    """A caller who has just been asked something. question: its prompt's name."""

    caller: Caller
    question: str
    language: str


def at(house: HouseOfFaults, when: datetime) -> None:
    """From now on it is that time in the house."""
    assert not house.exchange.warnings, [str(one) for one in house.exchange.warnings]
    house.exchange_at(when)


@pytest.fixture
def at_a_question(
    request: pytest.FixtureRequest, everybody: HouseOfFaults, numbers: Iterator[int]
) -> Iterator[AtQuestion]:
    """A caller who is at one of the questions of the line, in one of its languages."""
    question, language = request.param
    way = ARRANGED[question]
    if way.closed:
        at(everybody, MIDNIGHT)
    caller = arrives(everybody, way, next(numbers), language)
    caller.heard(question)
    assert caller.state.language == language
    yield AtQuestion(caller, question, language)
    if way.closed:
        at(everybody, NOON)


def at_each(questions: Iterable[str]) -> pytest.MarkDecorator:
    """The test is about a caller at each of these questions, in both languages."""
    return pytest.mark.parametrize(
        "at_a_question",
        [(question, language) for question in questions for language in ("en-US", "es-US")],
        ids=lambda of: of[0] if of[1] == "en-US" else f"{of[0]}-in-spanish",
        indirect=True,
    )


PERSONS = {
    flow.prompt_of(flow.person) for flow in SHIPPED.content().flows.values() if flow.person is not None
}


def is_with_a_person(caller: Caller) -> None:
    """The line has said so, and has connected them; where nobody is there, it takes a message."""
    if caller.house.clock.now() >= MIDNIGHT:
        caller.heard("after-hours-message")
        return
    assert {one.message for one in caller.said} & PERSONS
    caller.is_connected()


def test_there_is_a_way_to_every_question_of_the_shipped_flows() -> None:
    assert set(ARRANGED) == set(QUESTIONS)


@at_each(QUESTIONS)
def test_repeat_says_every_question_again_at_no_cost_and_zero_reaches_a_person(
    at_a_question: AtQuestion,
) -> None:
    caller, question, language = at_a_question

    caller.says(*REPEAT[language])

    caller.heard(question)
    assert (caller.state.tries, caller.state.failures) == (0, 0)

    caller.keys("0")

    is_with_a_person(caller)


@at_each(QUESTIONS)
def test_danger_is_answered_first_and_then_the_question_again_and_a_word_reaches_a_person(
    at_a_question: AtQuestion,
) -> None:
    caller, question, language = at_a_question

    caller.says(DANGER[language], confidence=0.3)

    if SHIPPED.content().flows[caller.state.stack[0].flow].danger is not None:
        # At the roadside it is answered by a person at once (test_roadside_danger.py).
        assert question in BESIDE_THE_ROAD
        caller.is_connected()
        return
    assert (caller.said[0].message, caller.said[0].notice) == ("danger-safety", True)
    caller.heard(question)
    assert (caller.state.failures, caller.state.language) == (0, language)

    caller.says(PERSON[language][0])

    is_with_a_person(caller)


@at_each(BESIDE_THE_ROAD)
def test_a_word_reaches_a_person_from_every_question_beside_the_road(at_a_question: AtQuestion) -> None:
    at_a_question.caller.says(PERSON[at_a_question.language][0])

    is_with_a_person(at_a_question.caller)


@at_each(QUESTIONS)
def test_asking_for_a_person_in_a_sentence_reaches_one_from_every_question(at_a_question: AtQuestion) -> None:
    at_a_question.caller.says(PERSON[at_a_question.language][1])

    is_with_a_person(at_a_question.caller)
