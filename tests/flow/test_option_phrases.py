"""What an option says that it listens for is heard as that option, in the menu that offers it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ivr.domain.facts import Facts
from ivr.engine.events import WordsSpoken
from ivr.engine.hearing.hear import hear
from ivr.engine.hearing.heard import Chosen
from ivr.engine.hearing.question import Choice, Question, Thresholds
from ivr.flow.document import Menu
from ivr.shipped import Shipped

TODAY = date(2026, 11, 22)
NAMED: Facts = {
    "vehicle": "Chevrolet",
    "other_vehicle": "Honda",
    "job_vehicle": "Chevrolet",
    "other_job_vehicle": "Honda",
    "vin_one": "character-g",
    "vin_two": "character-p",
}
SHIPPED = Shipped(Path(__file__).parents[2])


def menus() -> list[tuple[str, Menu]]:
    flows = SHIPPED.content().flows.items()
    return [
        (f"{flow}.{name}", state)
        for flow, document in flows
        for name, state in document.state.items()
        if isinstance(state, Menu)
    ]


@pytest.mark.parametrize("language", ["en-US", "es-US"])
@pytest.mark.parametrize("menu", [pytest.param(menu, id=name) for name, menu in menus()])
def test_each_phrase_of_an_option_chooses_it(language: str, menu: Menu) -> None:
    def phrases(message: str) -> tuple[str, ...]:
        return SHIPPED.prompts.phrases(language, message, NAMED)

    choices = tuple(Choice(option.key, phrases(option.name)) for option in menu.options)
    question = Question(None, choices, languages=2)
    wrong = [
        (phrase, heard)
        for choice in choices
        for phrase in choice.phrases
        if (
            heard := hear(
                WordsSpoken(phrase, 0.93), question, phrases, Thresholds(), today=TODAY, language=language
            )
        )
        != Chosen(choice.key, "speech")
    ]
    assert all(choice.phrases for choice in choices)
    assert wrong == []
