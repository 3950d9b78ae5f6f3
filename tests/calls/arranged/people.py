"""A way to every question that is asked where nobody can be put through."""

from __future__ import annotations

from collections.abc import Mapping

from tests.calls.arranged.way import Way, nothing

PEOPLE: Mapping[str, Way] = {
    "after-hours-away": Way(nothing, ("0",), closed=True),
}
