"""The address of a turn says the call's language, so that it is known where nothing else is."""

from __future__ import annotations

import pytest

from ivr.engine.steps import Ask, Dial, HangUp, Say, Step
from ivr.flow.speech import Speech, Words
from ivr.telephony.twiml import language_of, turn_address


def says(language: str) -> Say:
    return Say(Speech(language, (Words("..."),)))


def asks(language: str) -> Ask:
    return Ask(
        says=(says("en-US"), says(language)),
        language=language,
        hints=(),
        max_keys=1,
        finish_on_pound=False,
        timeout_s=5,
    )


@pytest.mark.parametrize(
    ("language", "address"),
    [(None, "/voice/turn/7"), ("en-US", "/voice/turn/7"), ("es-US", "/voice/turn/7?in=es-US")],
)
def test_english_goes_without_saying(language: str | None, address: str) -> None:
    assert turn_address(7, language).partition("#")[0] == address


@pytest.mark.parametrize(
    ("steps", "language"),
    [
        ([asks("es-US")], "es-US"),
        ([says("es-US"), says("en-US"), asks("es-US")], "es-US"),
        ([says("es-US"), Dial("+15035550190", 25)], "es-US"),
        ([HangUp()], None),
    ],
)
def test_the_language_of_an_answer_is_that_of_its_last_words(steps: list[Step], language: str | None) -> None:
    assert language_of(steps) == language
