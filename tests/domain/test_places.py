"""A place goes into one line of text and comes out as it was; no other line is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.domain.places import (
    DIRECTIONS,
    MARKS,
    Crossing,
    Described,
    Highway,
    Place,
    Road,
    Town,
    ordinal_of,
    place_of,
    written,
)

names = st.from_regex(r"[A-Z][a-z0-9' .-]{0,20}[a-z]", fullmatch=True).filter(lambda one: "  " not in one)
numbers = st.integers(0, 9999).map(str)
places: st.SearchStrategy[Place] = st.one_of(
    st.builds(
        lambda road, way, mark, number, near: Highway(road, way, mark, number if mark else "", near),
        st.builds(
            Road, st.sampled_from(["I", "US", "SR", "HWY"]), st.integers(1, 9999), st.sampled_from(["", "W"])
        ),
        st.sampled_from([None, *DIRECTIONS]),
        st.sampled_from([None, *MARKS]),
        numbers,
        st.one_of(st.just(""), names),
    ),
    st.builds(Crossing, names, names, st.one_of(st.just(""), names)),
    st.builds(Town, names, st.sampled_from(["ND", "TX"])),
    st.builds(Described, names),
)


@given(places)
def test_what_is_written_is_read_back_as_it_was(place: Place) -> None:
    assert place_of(written(place)) == place


@pytest.mark.parametrize(
    "place",
    [
        Described(""),
        Described(" "),
        Described("a|b"),
        Described("two  spaces"),
        Described("x" * 121),
        Crossing("Main", ""),
        Town("Fargo", "N"),
        Highway(Road("I", 80), "east", "exit", ""),
        Highway(Road("I", 80), "east", None, "44"),
        Highway(Road("I", 80), "east", "exit", "many"),
        Highway(Road("I", 12345)),
    ],
)
def test_what_nobody_could_find_is_not_written(place: Place) -> None:
    with pytest.raises(ValueError):
        written(place)


@pytest.mark.parametrize(
    "line", ["", "highway", "highway|X-1||||", "highway|I-80|up|||", "highway|I-80||gate|1|", "a|b"]
)
def test_no_other_line_is_a_place(line: str) -> None:
    with pytest.raises(ValueError):
        place_of(line)


def test_a_street_has_its_number_as_signs_have_it() -> None:
    assert [ordinal_of(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 42, 103, 111)] == (
        "1st 2nd 3rd 4th 11th 12th 13th 21st 42nd 103rd 111th".split()
    )
