"""Each card's turns are proved by tests, by keys and by speech alone, in both languages."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cards.card import PLAYED, Card
from tests.cards.deck import DECK

ROOT = Path(__file__).parents[2]
CALLS = ROOT / "tests" / "calls"
TURNS = [(card, turn) for card in DECK for turn in card.also]


@pytest.fixture(scope="module")
def collected() -> Mapping[str, frozenset[str]]:
    """Every test of tests/calls by its name, with what it is played with: as pytest itself collects them."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", str(CALLS)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:]
    found: dict[str, set[str]] = {}
    for line in done.stdout.splitlines():
        if "::" in line:
            name, _, played_with = line.partition("::")[2].partition("[")
            found.setdefault(name, set()).add(played_with.removesuffix("]"))
    return {name: frozenset(ways) for name, ways in found.items()}


@pytest.mark.parametrize(("card", "turn"), TURNS, ids=lambda one: one.id if isinstance(one, Card) else one)
def test_a_turn_of_a_card_is_played_by_keys_and_by_speech_alone_in_both_languages(
    collected: Mapping[str, frozenset[str]], card: Card, turn: str
) -> None:
    assert turn in collected, f"{card.id} names a test that is not there"
    played = [set(re.split(r"[^a-z]+", one)) for one in collected[turn]]

    missing = [way.in_words for way in PLAYED if not any(set(way.in_words.split()) <= one for one in played)]
    assert missing == []
