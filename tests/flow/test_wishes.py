"""Every phrase of a wish means that wish at the front door, or the choice there that is for the same."""

from __future__ import annotations

from datetime import date

import pytest

from ivr.engine.events import WordsSpoken
from ivr.engine.hearing.hear import hear
from ivr.engine.hearing.heard import Chosen
from ivr.engine.hearing.question import Choice, Question, Thresholds
from ivr.engine.hearing.wishes import key_of
from ivr.flow.document import Go, Menu
from tests.house import SHIPPED

TODAY = date(2026, 11, 22)
CONTENT = SHIPPED.content()
WISHES = CONTENT.lines.wish


@pytest.mark.parametrize("language", ["en-US", "es-US"])
@pytest.mark.parametrize("wish", WISHES)
def test_each_phrase_of_a_wish_means_it_at_the_front_door(language: str, wish: str) -> None:
    def phrases(message: str) -> tuple[str, ...]:
        return SHIPPED.prompts.phrases(language, message)

    states = CONTENT.flows["front"].state
    menu = states["menu"]
    assert isinstance(menu, Menu)
    choices = tuple(Choice(option.key, phrases(option.name)) for option in menu.options)
    wishes = tuple(Choice(key_of(name), phrases(one.says)) for name, one in WISHES.items())
    question = Question(None, choices, languages=2, wishes=wishes)
    leads = {option.key: states[option.to] for option in menu.options}
    same_line = {key for key, to in leads.items() if isinstance(to, Go) and to.go == WISHES[wish].line}
    same_state = {option.key for option in menu.options if option.to == WISHES[wish].at}
    fine = {key_of(wish), *same_line, *same_state}
    wrong = []
    for phrase in phrases(WISHES[wish].says):
        event = WordsSpoken(phrase, 0.93)
        heard = hear(event, question, phrases, Thresholds(), today=TODAY, language=language)
        if not (isinstance(heard, Chosen) and heard.key in fine):
            wrong.append((phrase, heard))
    assert wrong == []
