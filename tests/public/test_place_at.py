"""What a position is called: by the provider's map, by the nearest town, or by nobody."""

from __future__ import annotations

import pytest

from ivr.dispatch.simulator.places import near
from ivr.domain.places import Crossing, Highway, Place, Road, Shared, Town
from ivr.domain.positions import Position
from ivr.wiring.places import place_at


@pytest.mark.parametrize(
    ("latitude", "longitude", "place"),
    [
        (39.5330, -119.7550, Highway(Road("I", 80), "east", "exit", "44", "Reno")),
        (46.8772, -96.7898, Crossing("Main Street", "4th Avenue", "Fargo")),
        (39.7700, -104.9900, Highway(Road("I", 25), "north", "mile", "212", "Denver")),
        (39.4000, -119.7500, Town("Reno", "NV")),
        (61.2181, -149.9003, Town("Anchorage", "AK")),
        (0.0, 0.0, Shared()),
    ],
)
def test_a_position_is_called_what_the_nearest_map_calls_it(
    latitude: float, longitude: float, place: Place
) -> None:
    assert place_at(Position(latitude, longitude, 10), near) == place


def test_without_a_map_the_nearest_town_does() -> None:
    assert place_at(Position(39.5330, -119.7550, 10)) == Town("Sparks", "NV")
    assert place_at(Position(39.5330, -119.7550, 10), lambda *_: None) == Town("Sparks", "NV")
