from __future__ import annotations

import math

import pytest

from ivr.engine.events import Odd, PersonLeft, StayedSilent
from ivr.engine.hearing.hear import hear
from ivr.engine.hearing.heard import NoInput, NoMatch
from ivr.engine.hearing.question import Thresholds

from .ear import ENGLISH, SERVICES, TODAY, Ear, asked, at, chosen, understood, wondered


@pytest.mark.parametrize("confidence", [0.80, 0.81, 1.0])
def test_from_accept_on_words_count_as_heard(confidence: float) -> None:
    assert at(SERVICES).words("cancel", confidence) == chosen("1")


@pytest.mark.parametrize("confidence", [0.45, 0.6, 0.799])
def test_between_the_thresholds_words_are_asked_about(confidence: float) -> None:
    assert at(SERVICES).words("cancel", confidence) == wondered(chosen("1"))
    assert asked("miles").words("41500", confidence) == wondered(understood(41500))


@pytest.mark.parametrize("confidence", [0.001, 0.3, 0.449])
def test_below_confirm_words_do_not_count(confidence: float) -> None:
    assert at(SERVICES).words("cancel", confidence) == NoMatch("speech", unsure=True)
    assert asked("postal_code").words("97205", confidence) == NoMatch("speech", unsure=True)


@pytest.mark.parametrize("confidence", [None, math.nan, math.inf, -math.inf, -0.3, 1.0000001, 0.0, -0.0])
def test_a_confidence_that_makes_no_sense_is_middling(confidence: float | None) -> None:
    assert at(SERVICES).words("cancel", confidence) == wondered(chosen("1"))
    assert asked("postal_code").words("97205", confidence) == understood("97205")


def test_thresholds_are_a_settings_matter() -> None:
    strict = Ear(SERVICES, thresholds=Thresholds(accept=0.95, confirm=0.9))
    assert strict.words("cancel", 0.93) == wondered(chosen("1"))
    assert strict.words("cancel", 0.85) == NoMatch("speech", unsure=True)


@pytest.mark.parametrize("event", [StayedSilent(), Odd(), PersonLeft("ended")])
def test_whatever_is_neither_keys_nor_words_is_no_input(
    event: StayedSilent | Odd | PersonLeft,
) -> None:
    heard = hear(event, SERVICES, ENGLISH.__getitem__, Thresholds(), today=TODAY, language="en-US")
    assert heard == NoInput()


@pytest.mark.parametrize("text", ["", " ", "   ", "\n\t", "\u200b", "\u00a0", "\x00", "\ud800"])
def test_blank_words_are_no_input(text: str) -> None:
    assert at(SERVICES).words(text) == NoInput()
