"""The town that is nearest to a position, and the one of a ZIP code."""

from __future__ import annotations

import pytest

from ivr.domain.places import Town
from ivr.domain.positions import Position
from ivr.domain.towns import nearest_town, town_of


@pytest.mark.parametrize(
    ("latitude", "longitude", "town"),
    [
        (39.5296, -119.8138, Town("Reno", "NV")),
        (38.9072, -77.0369, Town("Washington", "DC")),
        (61.2181, -149.9003, Town("Anchorage", "AK")),
        (46.83, -96.83, Town("Fargo", "ND")),
    ],
)
def test_a_position_is_named_by_the_town_next_to_it(latitude: float, longitude: float, town: Town) -> None:
    assert nearest_town(Position(latitude, longitude, 10)) == town


@pytest.mark.parametrize(("latitude", "longitude"), [(0.0, 0.0), (52.5, 13.4), (40.0, -140.0), (90.0, 180.0)])
def test_far_from_every_town_there_is_no_name(latitude: float, longitude: float) -> None:
    assert nearest_town(Position(latitude, longitude, 10)) is None


def test_a_zip_code_belongs_to_a_town() -> None:
    assert town_of("89501") == Town("Reno", "NV")
    assert town_of("00100") is None
