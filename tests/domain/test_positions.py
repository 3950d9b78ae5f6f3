"""A position is somewhere on earth, or it is none."""

from __future__ import annotations

import pytest

from ivr.domain.positions import Position


def test_a_position_is_written_to_about_a_metre() -> None:
    assert str(Position(39.529604, -119.8, 12)) == "39.52960,-119.80000,12"
    assert str(Position(-0.000004, 180, 0)) == "-0.00000,180.00000,0"


@pytest.mark.parametrize(
    ("latitude", "longitude", "accuracy"),
    [
        (90.1, 0, 1),
        (0, -180.1, 1),
        (float("nan"), 0, 1),
        (0, float("inf"), 1),
        (0, 0, -1),
        (0, 0, 10_000_000),
    ],
)
def test_what_is_nowhere_on_earth_is_refused(latitude: float, longitude: float, accuracy: int) -> None:
    with pytest.raises(ValueError):
        Position(latitude, longitude, accuracy)
