"""A position is somewhere on earth, or it is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.domain.positions import Position, position_of


@given(st.floats(-90, 90), st.floats(-180, 180), st.integers(0, 9_999_999))
def test_what_is_written_is_read_back_to_about_a_metre(
    latitude: float, longitude: float, accuracy: int
) -> None:
    read = position_of(str(Position(latitude, longitude, accuracy)))
    assert abs(read.latitude - latitude) <= 0.00001
    assert abs(read.longitude - longitude) <= 0.00001
    assert read.accuracy_m == accuracy


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


@pytest.mark.parametrize(
    "line", ["", "39.5,-119.8,12", "39.52960,-119.81380", "39.52960,-119.81380,12,3", "٣.52960,1.00000,1"]
)
def test_no_other_line_is_a_position(line: str) -> None:
    with pytest.raises(ValueError):
        position_of(line)
