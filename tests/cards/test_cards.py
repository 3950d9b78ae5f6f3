"""Canonical calls are as their cards say, and docs/calls/ shows them as they are."""

from __future__ import annotations

import re

import pytest

from tests.cards.__main__ import DOCS, played
from tests.cards.card import MEDIAN_S, PLAYED, Card, Played
from tests.cards.deck import DECK
from tests.cards.pages import Results, medians, pages

WORDS_AT_THE_ROADSIDE = 12
"""Words of a sentence that is said to somebody who stands beside a road, at the most."""


@pytest.fixture(scope="module")
def results() -> Results:
    """Every card, played in every way."""
    return played(DECK, shows=False)


@pytest.mark.parametrize("way", PLAYED, ids=lambda way: way.in_words)
@pytest.mark.parametrize("card", DECK, ids=lambda card: card.id)
def test_a_canonical_call_ends_as_its_card_says_within_its_inputs_and_seconds(
    results: Results, card: Card, way: Played
) -> None:
    assert results[card.id, way].problems == ()


def test_there_are_twenty_six_canonical_calls_and_the_middle_one_speaks_for_42_seconds_at_the_most(
    results: Results,
) -> None:
    assert len([card for card in DECK if card.id[1:].isdigit()]) == 26
    assert [
        (way.in_words, middle)
        for way, middle in medians(DECK, results).items()
        if way.language == "en-US" and middle > MEDIAN_S
    ] == []


def test_the_pages_of_calls_are_as_the_calls_are(results: Results) -> None:
    """`make calls ARGS=--write` writes them anew."""
    kept = {page.name: page.read_text(encoding="utf-8") for page in sorted(DOCS.iterdir())}

    assert kept == pages(DECK, results)


def test_a_sentence_at_the_roadside_has_twelve_words_at_the_most(results: Results) -> None:
    said = [
        line.what
        for (card, _), result in results.items()
        if card[0] == "R"
        for line in result.lines
        if line.who == "Line"
    ]
    sentences = [one for what in said for one in re.split(r"(?<=[.?!:;])\s+", what)]

    assert [one for one in sentences if len(one.split()) > WORDS_AT_THE_ROADSIDE] == []
