"""The prompts that we ship are sound in every language."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivr.domain.facts import FactValue
from ivr.flow.catalogue import catalogue, type_problems
from ivr.flow.meter import seconds
from ivr.flow.prompts import Prompts
from ivr.flow.speech import Break

SHIPPED = Path(__file__).parents[2] / "prompts"


@pytest.fixture(scope="module")
def shipped() -> Prompts:
    texts = {
        folder.name: {file.name: file.read_text("utf-8") for file in folder.glob("*.ftl")}
        for folder in SHIPPED.iterdir()
        if any(folder.glob("*.ftl"))
    }
    return Prompts.read(texts)


def test_nothing_is_wrong_in_them(shipped: Prompts) -> None:
    found = (*shipped.problems, *type_problems(catalogue(shipped)))
    assert [str(one) for one in found] == []


@pytest.mark.parametrize("language", ["en-US"])
def test_the_next_options_of_a_menu_begin_with_half_a_second_of_silence(
    shipped: Prompts, language: str
) -> None:
    option: dict[str, FactValue] = {"option_name": "universal-person", "option_key": "0"}
    first = shipped.render(language, "menu-first-option", None, option)
    after = shipped.render(language, "menu-next-option", None, option)
    assert not any(isinstance(part, Break) for part in first.fragments)
    assert after.fragments[0] == Break(500)
    # "For anything else, 0.": four words and the pause; the first says "press" besides.
    assert seconds(after.fragments) == pytest.approx(4 * 60 / 160 + 0.5)
    assert seconds(first.fragments) == pytest.approx(5 * 60 / 160)
