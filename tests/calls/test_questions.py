"""Questions in passing: asked in the caller's own words at a menu, answered shortly, and back to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ivr.engine.events import WordsSpoken
from ivr.engine.hearing.hear import hear
from ivr.engine.hearing.heard import Chosen
from ivr.engine.hearing.question import Thresholds
from ivr.engine.listening import question_of
from ivr.engine.saying import Voice
from ivr.flow.document import Menu
from ivr.flow.meter import seconds
from tests.caller import Caller
from tests.company import TODAY
from tests.house import SHIPPED, TestHouse

BUNDLE = SHIPPED.bundle[0]
LISTENING = [
    (flow.flow, name)
    for flow in SHIPPED.content().flows.values()
    for name, state in flow.state.items()
    if isinstance(state, Menu) and state.questions is not None
]
"""The menus at which questions are heard."""
SHORT_S = 12.0
"""seconds that an answer may take to say"""


def phrases(language: str) -> Iterator[tuple[str, str]]:
    for question in BUNDLE.questions:
        for phrase in BUNDLE.prompts.phrases(language, question):
            yield question, phrase


@pytest.mark.parametrize("language", BUNDLE.languages)
@pytest.mark.parametrize(("flow", "state"), LISTENING)
def test_every_way_to_ask_a_question_is_heard_as_that_question_at_every_menu_that_listens(
    flow: str, state: str, language: str
) -> None:
    voice = Voice(BUNDLE, language)
    document = BUNDLE.flow(flow).state[state]
    assert isinstance(document, Menu)
    question = question_of(
        document, document.menu if isinstance(document.menu, str) else "", voice, {}, languages=2
    )

    for name, phrase in phrases(language):
        heard = hear(
            WordsSpoken(phrase, 0.92), question, voice.phrases, Thresholds(), today=TODAY, language=language
        )
        offered = {
            one.key
            for one in question.choices
            if not one.aside and phrase.casefold() in map(str.casefold, one.phrases)
        }
        assert heard in [Chosen(one, "speech") for one in (offered or {name})], (phrase, heard)


@pytest.mark.parametrize("language", BUNDLE.languages)
def test_no_two_questions_are_asked_in_the_same_words(language: str) -> None:
    asked = [phrase.casefold() for _, phrase in phrases(language)]

    assert len(asked) == len(set(asked)), sorted({one for one in asked if asked.count(one) > 1})


def test_a_question_is_answered_and_the_menu_said_again(house: TestHouse, caller: Caller) -> None:
    """S4: "any dealership or licensed repair shop in the U.S. or Canada"."""
    caller = Caller(house, "anonymous")

    caller.dials().says("where can I take my car").heard("questions-reply", reply="reply-shops")

    assert "licensed repair shop or dealership in the United States or Canada" in caller.words
    caller.heard("contracts-menu")
    caller.keys("1").heard("identify-holder-zip")


def test_in_spanish_too(house: TestHouse, caller: Caller) -> None:
    caller.dials().keys("8").says("quién paga el diagnóstico").heard("questions-reply")

    assert "Si la falla no está cubierta, lo paga usted" in caller.words


def test_who_only_has_a_question_is_told_how_to_ask(house: TestHouse, caller: Caller) -> None:
    caller.dials().says("I have a question").heard("questions-reply", reply="reply-any")
    caller.heard("contracts-menu")

    caller.says("who gets the refund").heard("questions-reply", reply="reply-payee")


def test_the_answer_comes_by_text_after_a_yes(house: TestHouse, caller: Caller) -> None:
    caller.dials().says("must I keep paying my loan").heard("questions-offer")
    caller.keys("1").heard("contracts-texted").heard("contracts-menu")

    [message] = house.messages()
    assert (message.name, message.contract) == ("reply-loan", None)
    house.works()
    assert [one.state for one in house.messages()] == ["kept"]


@pytest.mark.parametrize("answer", ["2", None], ids=["no", "silence"])
def test_without_a_yes_there_is_no_text(house: TestHouse, caller: Caller, answer: str | None) -> None:
    caller.dials().says("police report").heard("questions-offer")

    caller.keys(answer) if answer else caller.waits()

    caller.heard("contracts-menu")
    assert house.messages() == []


def test_a_question_that_was_half_heard_is_asked_about(house: TestHouse, caller: Caller) -> None:
    caller.dials().says("who pays for the diagnosis", confidence=0.6)
    caller.heard("did-you-mean-choice", heard_choice="question-diagnosis")
    assert "I heard: who pays for the diagnosis" in caller.words

    caller.says("yes").heard("questions-reply", reply="reply-diagnosis")


def test_a_question_costs_no_failure_and_leaves_the_call_as_it_was(house: TestHouse, caller: Caller) -> None:
    caller.dials().says("which shops", "no").heard("contracts-menu")

    assert caller.state.failures == 0
    assert house.requests() == []


@pytest.mark.parametrize("language", BUNDLE.languages)
def test_answers_are_short(language: str) -> None:
    for question in BUNDLE.questions:
        reply = question.replace("question-", "reply-", 1)
        said = BUNDLE.prompts.render(language, reply)
        assert seconds(said.fragments) <= SHORT_S * (1.2 if language == "es-US" else 1.0), said.text
        if reply != "reply-any":
            assert BUNDLE.prompts.has(language, f"message-{reply}")
