"""What a map says of a position becomes a place that we can say in every language."""

from __future__ import annotations

from typing import Any

import pytest

from ivr.domain.naming import named
from ivr.domain.places import Crossing, Described, Highway, Place, Road, Town

EXIT_44 = {
    "road": "Interstate 80",
    "direction": "east",
    "exit": "44",
    "city": "Reno",
    "state": "NV",
    "away_m": 40,
}


@pytest.mark.parametrize(
    ("said", "place"),
    [
        (EXIT_44, Highway(Road("I", 80), "east", "exit", "44", "Reno")),
        (EXIT_44 | {"exit": None, "mile": "212"}, Highway(Road("I", 80), "east", "mile", "212", "Reno")),
        (EXIT_44 | {"exit": "?"}, Highway(Road("I", 80), "east", near="Reno")),
        (EXIT_44 | {"road": "US 50"}, Highway(Road("US", 50), "east", "exit", "44", "Reno")),
        (EXIT_44 | {"road": "State Route 28"}, Highway(Road("SR", 28), "east", "exit", "44", "Reno")),
        (EXIT_44 | {"away_m": 20_000}, Town("Reno", "NV")),
        (
            {"streets": ["Main Street", "4th Avenue"], "city": "Fargo"},
            Crossing("Main Street", "4th Avenue", "Fargo"),
        ),
        ({"words": "the old  mill"}, Described("the old mill")),
        ({"city": "Fargo", "state": "ND"}, Town("Fargo", "ND")),
        ({"streets": ["a|b", ""], "city": "Fargo", "state": "ND"}, Town("Fargo", "ND")),
        ({}, None),
        ({"road": 80, "words": ["x"], "city": {"a": 1}, "away_m": "far"}, None),
    ],
)
def test_a_map_is_taken_at_its_most_exact_word(said: dict[str, Any], place: Place | None) -> None:
    assert named(said) == place
