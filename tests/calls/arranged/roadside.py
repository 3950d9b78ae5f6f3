"""A way to every question of the roadside line and of its own sub-flows."""

from __future__ import annotations

from collections.abc import Mapping

from tests.calls.arranged.way import Way, nothing

ROADSIDE: Mapping[str, Way] = {
    "roadside-safe": Way(nothing, line="roadside"),
    "roadside-need": Way(nothing, ("1",), line="roadside"),
    "roadside-inside": Way(nothing, ("1", "3"), line="roadside"),
    "roadside-which-fuel": Way(nothing, ("1", "4"), line="roadside"),
    "roadside-where-place": Way(nothing, ("1", "1"), line="roadside"),
    "roadside-where-right": Way(nothing, ("1", "1", "say:I-80 east exit 44"), line="roadside"),
}
