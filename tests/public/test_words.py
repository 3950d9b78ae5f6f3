"""The words of the pages."""

from __future__ import annotations

from string import Formatter

import pytest

from ivr.public.wording import FIRST, wording, words_of
from tests.house import SHIPPED

LANGUAGES = sorted(wording())


def test_the_pages_speak_every_language_of_the_calls() -> None:
    assert sorted(SHIPPED.prompts.languages) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_with_the_same_values(language: str) -> None:
    def values(text: str) -> set[str | None]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    first, other = wording()[FIRST], wording()[language]
    assert other.keys() == first.keys()
    assert {name: values(text) for name, text in other.items()} == {
        name: values(text) for name, text in first.items()
    }
    assert len(other["ways"].split(",")) == 8


def test_an_unknown_language_gets_the_first() -> None:
    assert words_of("tl-TL") == wording()[FIRST]
