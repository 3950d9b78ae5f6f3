"""What a telephone posts, whatever it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ivr.domain.positions import Position
from ivr.public.sharing import Sharing, shared

FIELDS = ["latitude", "longitude", "accuracy", "age", "moved", "words"]
values = st.one_of(
    st.text("0123456789.-+eE ٣½|\x00x", max_size=30), st.floats().map(str), st.integers().map(str)
)


@given(st.dictionaries(st.sampled_from(FIELDS), st.lists(values, max_size=2)))
def test_any_form_is_a_place_or_a_problem_and_never_an_exception(form: dict[str, list[str]]) -> None:
    found = shared(form)
    assert isinstance(found, Sharing) or found in {"nothing", "vague", "stale", "wrong"}


@given(st.floats(-90, 90), st.floats(-180, 180), st.integers(0, 200))
def test_every_position_on_earth_can_be_shared(latitude: float, longitude: float, accuracy: int) -> None:
    form = {
        "latitude": [f"{latitude:.6f}"],
        "longitude": [f"{longitude:.6f}"],
        "accuracy": [str(accuracy)],
        "age": ["0"],
    }
    found = shared(form)
    assert isinstance(found, Sharing)
    assert isinstance(found.position, Position)


def test_a_field_that_comes_twice_is_not_there() -> None:
    form = {"latitude": ["39", "40"], "longitude": ["-119"], "accuracy": ["5"], "age": ["0"]}
    assert shared(form) == "wrong"
